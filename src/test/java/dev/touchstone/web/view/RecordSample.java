package dev.touchstone.web.view;

import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RangeBar;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.rendering.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decision record of the design pictures. */
final class RecordSample {
    private final ComparisonSample c;
    private final Numbers n;

    RecordSample(ComparisonSample comparison, Numbers numbers) {
        c = comparison;
        n = numbers;
    }

    private String in(String en, String zh) {
        return c.in(en, zh);
    }

    RecordView accepted() {
        return view(
                "accepted",
                in("Accepted", "已接受"),
                Optional.of(new Parts.LookNote(
                        in("A newer price for RisingWave came in.", "RisingWave 有了更新的报价。"),
                        in(
                                "The lead falls from 4 points to 2; the choice still holds. Nothing below has been changed.",
                                "领先由 4 分降至 2 分，结论仍然成立。下文未作任何改动。"),
                        List.of(
                                Link.to(in("See the difference", "查看差异"), "#"),
                                Link.to(in("Re-open as a draft", "重开为草案"), "#")))),
                List.of(),
                List.of());
    }

    RecordView draft() {
        List<Parts.Check> readiness = List.of(
                new Parts.Check("done", in("Question stated", "问题已陈述"), "", ""),
                new Parts.Check(
                        "open",
                        in("Team profile is empty", "团队情况未填写"),
                        in("fill it in, or waive it with a reason", "请填写，或说明豁免理由"),
                        "/scenarios/stream-processing/edit#team"),
                new Parts.Check("open", in("One must-have rests on grade E", "一项必备要求仅有 E 级证据"), "", "#"));
        RecordView.Action sign = new RecordView.Action(
                in("Sign and accept", "签署并接受"),
                in("The signature is bound to the hash. Nothing can be changed afterwards.", "签署绑定哈希，之后不能再改。"),
                "/decisions/1/accept",
                List.of(Field.of("waiver", "area", in("Reason for the waiver", "豁免理由"), "")
                        .hint(in("printed in the record", "将印入记录"))
                        .error(in(
                                "Say why the rule may be waived, for example: prototype, thrown away in June",
                                "请说明为何可以豁免，例如：原型，六月弃用"))),
                List.of(new Parts.Labelled("hash", "7f3a91c2", "")),
                in("Sign and accept", "签署并接受"),
                true,
                true);
        return view("proposed", in("Proposed", "已提议"), Optional.empty(), readiness, List.of(sign));
    }

    private RecordView view(
            String status,
            String word,
            Optional<Parts.LookNote> note,
            List<Parts.Check> readiness,
            List<RecordView.Action> actions) {
        boolean accepted = status.equals("accepted");
        return new RecordView(
                "ADR-0014",
                "ADR-0014 · 2026-11-20 · " + in("Stream processing", "实时流处理"),
                in(
                        "Kafka, Flink and ClickHouse carry the behaviour analytics for three years",
                        "以 Kafka、Flink 与 ClickHouse 承载未来三年的用户行为分析"),
                status,
                word,
                accepted ? "narrow" : "",
                accepted ? in("Look again: narrow since 2026-11-23", "需复查：自 2026-11-23 起优势收窄") : "",
                accepted ? in("3 of 3 signatures", "3/3 签署") : "",
                "7f3a91c2",
                note,
                in(
                        "We will carry 80 k events a second from the shop and the apps on Kafka, process them with Flink and store them in ClickHouse, because throughput is proven at our own settings and the team already runs two of the three parts.",
                        "我们将用 Kafka 承接来自商城与应用的每秒 8 万条事件，由 Flink 处理并存入 ClickHouse：其吞吐已在我方设置下测得，且团队已在运行其中两个部件。"),
                List.of(in(
                        "The nightly batch behind RabbitMQ reports what shoppers did yesterday. Recommendations and fraud checks need it within 250 ms at the 99th percentile. Load was measured at 80 k events a second at peak in September 2026 and grows by 40 % a year.",
                        "RabbitMQ 之后的夜间批处理只能报告用户昨天的行为；推荐与风控要求 p99 在 250 ms 以内。2026 年 9 月实测峰值为每秒 8 万条，年增 40%。")),
                List.of(
                        in("at-least-once delivery", "至少一次投递"),
                        in("a licence that lets us run it for ourselves", "许可证允许自用")),
                options(),
                List.of(
                        new RecordView.Out(
                                "Kinesis + Lambda", in("out: 10.1 k€ a month, limit 9", "出局：每月 10.1 千欧元，上限 9")),
                        new RecordView.Out(
                                "Kafka + Spark Structured Streaming",
                                in("out: p99 ⩽ 250 ms holds with chance 0.07", "出局：p99 ⩽ 250 ms 成立概率 0.07"))),
                in(
                        "Scores at the day of decision: additive value, group weights, 10 000 samples, seed 42.",
                        "决策当日得分：加性价值模型，小组权重，10 000 次抽样，种子 42。"),
                weights(),
                List.of(
                        in(
                                "Weights were saved before the scores were seen, by Li Wei on 2026-11-12 09:10 UTC.",
                                "权重在看到得分之前保存：李伟，2026-11-12 09:10 UTC。"),
                        in("Asked by: swing.", "方式：摆幅。"),
                        in(
                                "2026-11-18 15:40 UTC, Chen Yu, after the scores were seen, points: Cost 20 % → 15 %.",
                                "2026-11-18 15:40 UTC，陈宇，看到得分之后，直接给分：成本 20% → 15%。")),
                why(),
                List.of(in(
                        "It asks for 1.2 person-days of operations a week against 0.8, and costs 1.9 k€ a month more than the runner-up.",
                        "每周运维 1.2 人日，次席为 0.8；每月费用比次席高 1.9 千欧元。")),
                List.of(new RecordView.Dissent(
                        in(
                                "“We are buying certainty with operations work. If Redpanda holds at acks all, I would choose it.”",
                                "“我们是在用运维工作量换取确定性。若 Redpanda 在 acks=all 下也能达标，我会选它。”"),
                        in(
                                "Chen Yu, platform. Dissent recorded on 2026-11-19, printed with leave.",
                                "陈宇，平台组。异议记录于 2026-11-19，经本人同意刊载。"))),
                List.of(),
                List.of(
                        new RecordView.Trigger(
                                in("Peak load passes 160 k msg/s", "峰值超过 16 万条/秒"),
                                in("measured monthly, now 80 k", "每月测量，现为 8 万")),
                        new RecordView.Trigger(
                                in("Licence of any part changes", "任一部件许可证变更"), in("watched daily", "每日监测")),
                        new RecordView.Trigger(
                                in("Review by 2027-05-20", "2027-05-20 前复审"), in("owner Li Wei", "负责人 李薇"))),
                List.of(),
                List.of(
                        in(
                                "Priced by Li Wei: prices of 2026-11-18, eu-central (judgement of a person).",
                                "由李薇定价：2026-11-18 的价格，eu-central（人的判断）。"),
                        in("A node-month of 4 vCPU and 16 GiB: EUR 120", "4 vCPU、16 GiB 的一个节点月：EUR 120")),
                List.of(
                        new RecordView.Evidence(
                                "E1",
                                in("Throughput and p99, Kafka + Flink", "吞吐与 p99，Kafka + Flink"),
                                in("Throughput", "吞吐"),
                                Optional.of(c.chip("A", 3, 5)),
                                "",
                                "apache/kafka, README.md",
                                "https://github.com/apache/kafka"),
                        new RecordView.Evidence(
                                "E2",
                                in("Redpanda, acks 1", "Redpanda，acks 1"),
                                "",
                                Optional.empty(),
                                in("judgement", "判断"),
                                "Li Wei",
                                "")),
                in("Throughput and cost of the chosen option rest on one number (E1).", "所选方案的性能吞吐与成本依据同一个数值（E1）。"),
                margin(),
                List.of(Link.to(in("Edit the draft", "编辑草案"), "#")),
                readiness,
                actions);
    }

    private List<RecordView.Option> options() {
        Scale scale = new Scale(0, 100, List.of());
        List<RecordView.Option> options = new ArrayList<>();
        Object[][] rows = {
            {"1=", "Kafka + Flink + ClickHouse", 57, 53, 60, n.percent(.62)},
            {"1=", "Redpanda + RisingWave + ClickHouse", 55, 49, 61, n.percent(.33)},
            {"3", "Kafka + Kafka Streams + ClickHouse", 52, 48, 56, n.percent(.04)},
            {"4", "Kafka + Flink + StarRocks", 41, 37, 46, n.percent(0)},
            {"", in("Today: RabbitMQ + nightly batch", "现状：RabbitMQ + 夜间批处理"), 43, 41, 44, ""}
        };
        for (Object[] row : rows) {
            int low = (int) row[3];
            int high = (int) row[4];
            boolean chosen = options.isEmpty();
            options.add(new RecordView.Option(
                    (String) row[0],
                    (String) row[1],
                    chosen,
                    (int) row[2],
                    low,
                    high,
                    new RangeBar(scale, low, (int) row[2], high, chosen),
                    (String) row[5]));
        }
        return options;
    }

    private ContributionBar weights() {
        return c.weights().strip();
    }

    private List<List<Piece>> why() {
        return List.of(
                RichText.pieces(RichText.strong(in("Team fit, +7 points against the runner-up.", "团队熟悉度，较次席 +7 分。"))
                        + in(
                                " 72 % of the skills are held; RisingWave would start at 44 %.",
                                "已具备 72% 的技能；RisingWave 仅 44%。")),
                RichText.pieces(RichText.strong(in("Community, +3 points.", "社区活跃度，+3 分。"))
                        + in(" 214 active authors and a median answer in 3 days.", "214 名活跃贡献者，答复中位数 3 天。")));
    }

    private List<Parts.Margin> margin() {
        return List.of(
                new Parts.Margin(
                        in("This record", "本记录"),
                        List.of(
                                new Parts.Labelled(in("Decider", "决策人"), "Li Wei", ""),
                                new Parts.Labelled(in("Reviewers", "评审人"), "Chen Yu, M. Okafor, A. Lindqvist", ""),
                                new Parts.Labelled(in("Cut-off", "证据截止"), "2026-11-18", ""),
                                new Parts.Labelled(in("Supersedes", "取代"), "ADR-0006", "#"),
                                new Parts.Labelled(in("Next", "后续"), in("Migration, 5 steps", "迁移，5 步"), "#")),
                        List.of(),
                        "",
                        List.of()),
                new Parts.Margin(
                        in("Signed", "签署"),
                        List.of(new Parts.Labelled("M. Okafor", in("approved", "同意"), "")),
                        List.of(),
                        "",
                        List.of()),
                new Parts.Margin(
                        in("Weights after scores were seen", "看到得分后的权重变更"),
                        List.of(),
                        List.of(in(
                                "One change, 2026-11-19: operations 20 to 25, by M. Okafor. The first place did not change.",
                                "一次变更，2026-11-19：运维 20 改为 25，M. Okafor。首位未变。")),
                        "",
                        List.of()),
                new Parts.Margin(
                        in("Check it yourself", "自行核验"),
                        List.of(),
                        List.of(in("Gives the same ranking, or says where it differs.", "得出相同排名，否则指出差异。")),
                        "touchstone verify adr-0014.json",
                        List.of()),
                new Parts.Margin(
                        in("Take away", "导出"),
                        List.of(),
                        List.of(),
                        "",
                        List.of(Link.to("Markdown (MADR)", "#"), Link.to("JSON", "#"))));
    }
}
