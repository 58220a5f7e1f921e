package dev.touchstone.web.view;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.MatrixCellBar;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RangeBar;
import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.Scale;
import dev.touchstone.rendering.ScorePlot;
import dev.touchstone.web.view.ComparisonView.Row;
import dev.touchstone.web.view.Parts.Cell;
import dev.touchstone.web.view.Parts.Chip;
import dev.touchstone.web.view.Parts.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The comparison of the design pictures, with illustrative numbers. */
final class ComparisonSample {
    static final List<String> DIMENSIONS = List.of("throughput", "operations", "community", "team", "cost");
    private static final double[] WEIGHTS = {30, 25, 12, 18, 15};

    private final Language language;
    private final Scale scale = Scale.fromZero(63);

    ComparisonSample(Language language) {
        this.language = language;
    }

    String in(String en, String zh) {
        return language == Language.EN ? en : zh;
    }

    List<String> dimensionNames() {
        return language == Language.EN
                ? List.of("Throughput", "Operations", "Community", "Team fit", "Cost")
                : List.of("性能吞吐", "运维复杂度", "社区活跃度", "团队熟悉度", "成本控制");
    }

    Page page(String address) {
        String base = "/scenarios/stream-processing";
        return Page.of(in("Stream processing, comparison", "实时流处理，对比"), language, address, Page.Section.SCENARIOS)
                .withViewer(Optional.of(new Page.Viewer("Li Wei", true)), "token", "")
                .withPlace(
                        List.of(Link.to(in("Scenarios", "场景"), "/"), Link.to(in("Stream processing", "实时流处理"), "")),
                        List.of(
                                Link.to(in("Scenario", "场景"), base),
                                new Link(in("Comparison", "对比"), base + "/compare", true),
                                Link.to(in("Migration", "迁移"), base + "/migration"),
                                Link.to(in("Record", "决策记录"), "/decisions/1")))
                .withState(
                        Optional.of(Link.to("2026-11-24", "?as_of=2026-11-24")),
                        in("engine 1 · seed 42 · 10 000 samples", "引擎 1，种子 42，10 000 次抽样"),
                        "7f3a91c2");
    }

    ComparisonView view(boolean panel) {
        return new ComparisonView(
                verdict(),
                weights(),
                Optional.empty(),
                Optional.empty(),
                in("5 stacks and today’s system, 10 criteria", "5 个技术栈与现有系统，10 项准则"),
                scale,
                List.of(
                        new Choice(
                                in("Evidence read", "证据取值"),
                                List.of(
                                        Link.to(in("pessimistic", "悲观"), "?read=low"),
                                        new Link(in("likely", "中值"), "?", true),
                                        Link.to(in("optimistic", "乐观"), "?read=high"))),
                        new Choice(
                                in("Grade", "等级"),
                                List.of(
                                        new Link(in("all", "全部"), "?", true),
                                        Link.to("⩾ C", "?grade=c"),
                                        Link.to("⩾ B", "?grade=b")))),
                List.of(Link.to("CSV", "?format=csv")),
                rows(),
                folded(),
                out(),
                List.of(),
                List.of(new Parts.Labelled(
                        in("Survives the loss of a node (stream processor)", "一个节点失效后仍可用（流处理）"),
                        in("nobody has a fact for it", "没有任何相关事实"),
                        "")),
                shares(),
                Optional.of(matrix(panel)),
                panel ? Optional.of(panel()) : Optional.empty(),
                Optional.of(why()),
                List.of(new ComparisonView.Send(in("Keep this evaluation", "保存此次评估"), "#", List.of(), false)),
                Optional.of(money()),
                List.of(in(
                        "Kafka + Flink: throughput and cost rest on the same number (kafka/benchmark-3).",
                        "Kafka + Flink：性能吞吐与成本依据同一个数值（kafka/benchmark-3）。")));
    }

    private ComparisonView.Money money() {
        String figure = in("EUR 1 100–2 900", "EUR 1 100–2 900");
        return new ComparisonView.Money(
                in(
                        "Priced by Li Wei: prices of 2026-11-20, eu-central (judgement of a person).",
                        "由李伟定价：2026-11-20 的价格，eu-central（人的判断）。"),
                List.of(in(
                        "The price of a node-month is missing, so nothing here can be added up.", "缺少节点月的价格，因此无法合计。")),
                Optional.of(new ScenarioView.Table(
                        in("A month in EUR", "每月，以 EUR 计"),
                        List.of(
                                new ScenarioView.Head(in("Stack", "技术栈"), false),
                                new ScenarioView.Head(in("Node-months", "节点月"), true),
                                new ScenarioView.Head(in("Together", "合计"), true)),
                        List.of(new ScenarioView.Row(
                                "",
                                List.of(
                                        ScenarioView.Cell.of("Kafka + Flink + ClickHouse"),
                                        ScenarioView.Cell.figure("9–24", in("Node-months", "节点月")),
                                        ScenarioView.Cell.figure(figure, in("Together", "合计"))))))),
                List.of(Link.to(in("Change prices", "修改价格"), "/scenarios/stream-processing/edit/prices")));
    }

    ComparisonView.Verdict verdict() {
        String sentence = in(
                "Kafka + Flink + ClickHouse comes first in %s of samples, Redpanda + RisingWave in %s: the evidence cannot yet tell them apart.",
                "Kafka + Flink + ClickHouse 在 %s 的抽样中居首，Redpanda + RisingWave 为 %s：现有证据尚不足以分出高下。");
        Numbers n = new Numbers(language);
        return new ComparisonView.Verdict(
                "open",
                RichText.pieces(
                        String.format(sentence, RichText.strong(n.percent(.62)), RichText.strong(n.percent(.33)))),
                in("4 of 60 cells are unknown; 1 of them could turn the result.", "60 个单元格中 4 个未知，其中 1 个可能改变结果。"),
                RichText.of(in(
                        "On what is known alone, Kafka + Flink + ClickHouse comes first in 71 % of samples.",
                        "仅看已知部分，Kafka + Flink + ClickHouse 在 71% 的抽样中居首。")),
                List.of(),
                List.of(
                        Link.to(in("What to measure next", "下一步测什么"), "#evidence"),
                        Link.to(in("Why Kafka before Redpanda", "为何 Kafka 先于 Redpanda"), "#why")));
    }

    ComparisonView.Weights weights() {
        List<ComparisonView.Weight> list = new ArrayList<>();
        List<ContributionBar.Part> parts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = dimensionNames().get(i);
            list.add(new ComparisonView.Weight(DIMENSIONS.get(i), name, "w." + DIMENSIONS.get(i), WEIGHTS[i], i == 3));
            parts.add(new ContributionBar.Part(DIMENSIONS.get(i), name, WEIGHTS[i]));
        }
        return new ComparisonView.Weights(
                in("saved before scores were seen", "评分揭晓前已保存"),
                "/scenarios/stream-processing/weights",
                "/scenarios/stream-processing/compare",
                List.of(new Parts.Labelled("lang", language.tag(), "")),
                list,
                true,
                "/scenarios/stream-processing/edit/weights",
                List.of(new Parts.Labelled("opened", "0123", "")),
                "/scenarios/stream-processing/compare",
                new ContributionBar(new Scale(0, 100, List.of()), parts, false));
    }

    private Row row(
            String rank,
            boolean leads,
            boolean tied,
            String was,
            String name,
            double[] points,
            double low,
            double high,
            String first,
            String against,
            String spread,
            List<Remark> remarks,
            List<String> reasons) {
        List<ContributionBar.Part> parts = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            parts.add(
                    new ContributionBar.Part(DIMENSIONS.get(i), dimensionNames().get(i), points[i]));
            sum += points[i];
        }
        ScorePlot plot =
                new ScorePlot(new RangeBar(scale, low, sum, high, leads), new ContributionBar(scale, parts, leads));
        return new Row(
                rank,
                leads,
                tied,
                rank.isEmpty(),
                was,
                name,
                "/scenarios/stream-processing/stacks/" + name.hashCode(),
                remarks,
                sum,
                low,
                high,
                plot,
                name + " " + sum,
                first,
                against,
                spread,
                against.equals("—") ? "" : "?other=2#why",
                reasons);
    }

    private List<Row> rows() {
        Numbers n = new Numbers(language);
        Remark known = new Remark(in("all cells known", "全部已知"), "plain");
        return List.of(
                row(
                        "1=",
                        true,
                        true,
                        in("was 2 ↑", "原 2 ↑"),
                        "Kafka + Flink + ClickHouse",
                        new double[] {19.4, 11.1, 7.8, 11.2, 7.5},
                        53,
                        60,
                        n.percent(.62),
                        "—",
                        "",
                        List.of(known, new Remark(in("oldest 7 mo", "最旧 7 个月"), "plain")),
                        List.of(
                                in("Team knows 3 of 4 parts: +11", "团队已掌握四分之三：+11"),
                                in("Throughput proven at our settings: +19", "吞吐在我方设置下测得：+19"),
                                in("Weakest: cost, 6.4 k€ a month", "最弱：费用，每月 6.4 千欧元"))),
                row(
                        "1=",
                        false,
                        false,
                        in("was 1 ↓", "原 1 ↓"),
                        "Redpanda + RisingWave + ClickHouse",
                        new double[] {21.8, 15.4, 4.4, 4.4, 9},
                        49,
                        61,
                        n.percent(.33),
                        n.signed(-2),
                        in("−9 to +5", "−9 至 +5"),
                        List.of(
                                new Remark(in("1 unknown", "1 项未知"), "plain"),
                                new Remark(in("1 under other conditions", "1 项条件不同"), "look"),
                                new Remark("BSL 1.1", "plain")),
                        List.of(
                                in("Least ops work: +15", "运维工作量最小：+15"),
                                in("Biggest unknown: issue answer time", "最大未知：问题答复时间"))),
                row(
                        "3",
                        false,
                        false,
                        "",
                        "Kafka + Kafka Streams + ClickHouse",
                        new double[] {10, 14.2, 7.8, 13, 7.2},
                        48,
                        56,
                        n.percent(.04),
                        n.signed(-5),
                        in("−10 to 0", "−10 至 0"),
                        List.of(known),
                        List.of()),
                row(
                        "4",
                        false,
                        false,
                        "",
                        "Kafka + Flink + StarRocks",
                        new double[] {17, 6.7, 4.9, 7.2, 5.5},
                        37,
                        46,
                        n.percent(0),
                        n.signed(-15),
                        in("−21 to −9", "−21 至 −9"),
                        List.of(
                                new Remark(in("1 unknown", "1 项未知"), "plain"),
                                new Remark(in("licence unproven", "许可证未证实"), "assumed")),
                        List.of()),
                row(
                        "5",
                        false,
                        false,
                        "",
                        "Pulsar + Flink + ClickHouse",
                        new double[] {12.8, 4.1, 6, 4.7, 4},
                        22,
                        41,
                        n.percent(0),
                        n.signed(-25),
                        in("−35 to −15", "−35 至 −15"),
                        List.of(
                                new Remark(in("2 unknown", "2 项未知"), "plain"),
                                new Remark(in("throughput unproven", "吞吐未证实"), "assumed")),
                        List.of()),
                row(
                        "",
                        false,
                        false,
                        "",
                        in("Today: RabbitMQ + nightly batch", "现状：RabbitMQ + 夜间批处理"),
                        new double[] {0, 8.4, 3.4, 17.7, 13.2},
                        41,
                        44,
                        "",
                        n.signed(-14),
                        in("−18 to −10", "−18 至 −10"),
                        List.of(new Remark(in("fails 2 requirements; kept for reference", "不满足 2 项要求；仅作参照"), "plain")),
                        List.of()));
    }

    private List<Row> folded() {
        List<Row> rows = new ArrayList<>();
        for (int i = 6; i < 40; i++) {
            rows.add(row(
                    String.valueOf(i),
                    false,
                    false,
                    "",
                    "Stack " + i,
                    new double[] {3, 4, 5, 6, 7},
                    20,
                    30,
                    new Numbers(language).percent(0),
                    "−30",
                    "",
                    List.of(),
                    List.of()));
        }
        return rows;
    }

    private List<ComparisonView.Out> out() {
        return List.of(
                new ComparisonView.Out(
                        "Kinesis + Lambda",
                        "#",
                        in(
                                "“⩽ 9 k€ a month” fails by 12 % at peak: 10.1 (9.6–10.7)",
                                "“每月 ⩽ 9 千欧元”在峰值超出 12%：10.1（9.6–10.7）"),
                        in(
                                "Back in at ⩽ 71 k msg/s, or a limit of 10.7 k€; then 4th",
                                "若 ⩽ 7.1 万条/秒或上限 10.7 千欧元则恢复，届时居第 4"),
                        Optional.of(chip("B", 4, 3))),
                new ComparisonView.Out(
                        "Kafka + Spark Structured Streaming",
                        "",
                        in("“p99 ⩽ 250 ms” holds with chance 0.07 (wanted 0.90)", "“p99 ⩽ 250 ms”成立概率 0.07（要求 0.90）"),
                        in("Back in at a limit of 480 ms; then 3rd", "上限放宽至 480 ms 则恢复，届时居第 3"),
                        Optional.of(chip("B", 8, 3))));
    }

    private List<ComparisonView.SlotShares> shares() {
        return List.of(
                new ComparisonView.SlotShares(
                        in("Messaging", "消息"),
                        List.of(
                                new Parts.Share(.66, true, "Kafka", "/technologies/kafka"),
                                new Parts.Share(.33, false, "Redpanda", "/technologies/redpanda"),
                                new Parts.Share(.004, false, "Pulsar", "/technologies/pulsar"))),
                new ComparisonView.SlotShares(
                        in("Stream processing", "流处理"),
                        List.of(
                                new Parts.Share(.62, true, "Flink", "/technologies/flink"),
                                new Parts.Share(.33, false, "RisingWave", ""),
                                new Parts.Share(.05, false, "Kafka Streams", ""))));
    }

    Chip chip(String grade, int months, int runs) {
        return new Chip(
                grade,
                months < 0 ? "" : in(months + " mo", months + " 个月"),
                months > 12,
                runs > 0 ? "n=" + runs : "",
                "");
    }

    private Cell cell(String of, String value, String range, double low, double at, double high, Chip chip) {
        return new Cell(
                of,
                "?cell=x:y",
                false,
                value,
                range,
                "",
                false,
                Optional.of(new MatrixCellBar(low, at, high, OptionalDouble.empty(), true)),
                Optional.of(chip),
                "",
                "");
    }

    private Cell unknown(String of) {
        return new Cell(
                of,
                "?cell=x:y",
                false,
                "",
                "",
                in("unknown", "未知"),
                true,
                Optional.empty(),
                Optional.of(new Chip("?", "", false, "", "")),
                "",
                in("add", "补充"));
    }

    private ComparisonView.Matrix matrix(boolean chosen) {
        List<String> stacks = List.of(
                "Kafka + Flink", "Redpanda + RisingWave", "Kafka + Streams", "Flink + StarRocks", "Pulsar + Flink");
        List<ComparisonView.Column> columns = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            columns.add(new ComparisonView.Column(
                    stacks.get(i), in("rank ", "名次 ") + (i < 2 ? "1=" : String.valueOf(i + 1)), ""));
        }
        Cell redpanda = new Cell(
                stacks.get(1),
                "?cell=redpanda:throughput",
                chosen,
                "150–320",
                "",
                "",
                false,
                Optional.of(new MatrixCellBar(.57, .85, 1, OptionalDouble.of(.18), true)),
                Optional.of(chip("C", 14, 1)),
                in("acks=1, others all", "acks=1，其余 all"),
                "");
        List<Cell> throughput = List.of(
                new Cell(
                        stacks.get(0),
                        "?cell=kafka:throughput",
                        false,
                        "212",
                        "184–240",
                        "",
                        false,
                        Optional.of(new MatrixCellBar(.69, .78, .86, OptionalDouble.of(.18), true)),
                        Optional.of(chip("A", 3, 5)),
                        "",
                        ""),
                redpanda,
                cell(stacks.get(2), "112", "84–150", .22, .39, .57, chip("B", 8, 3)),
                cell(stacks.get(3), "204", "165–240", .62, .75, .86, chip("B", 3, 3)),
                unknown(stacks.get(4)));
        List<Cell> latency = List.of(
                cell(stacks.get(0), "88", "68–124", .3, .45, .56, chip("A", 3, 5)),
                cell(stacks.get(1), "58", "34–140", .25, .63, .87, chip("D", 9, 0)),
                cell(stacks.get(2), "140", "85–230", .03, .25, .47, chip("C", 8, 2)),
                cell(stacks.get(3), "120", "85–190", .2, .32, .47, chip("C", 3, 2)),
                cell(stacks.get(4), "110", "80–190", .2, .36, .5, chip("C", 19, 1)));
        List<Cell> processes = List.of(
                cell(stacks.get(0), "15", "", .33, .33, .33, chip("C", 3, 0)),
                cell(stacks.get(1), "14", "", .4, .4, .4, chip("C", 3, 0)),
                cell(stacks.get(2), "13", "", .47, .47, .47, chip("C", 3, 0)),
                new Cell(
                        stacks.get(3),
                        "?cell=a:b",
                        false,
                        "",
                        "",
                        in("2 of 3 parts known", "三个部件已知两个"),
                        false,
                        Optional.of(new MatrixCellBar(.2, .5, .8, OptionalDouble.empty(), false)),
                        Optional.of(chip("E", -1, 0)),
                        "",
                        ""),
                new Cell(
                        stacks.get(4),
                        "",
                        false,
                        "",
                        "",
                        in("does not apply", "不适用"),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        ""));
        List<ComparisonView.Group> groups = List.of(
                new ComparisonView.Group(
                        "throughput",
                        dimensionNames().get(0),
                        .3,
                        List.of(
                                new ComparisonView.Criterion(
                                        "capacity",
                                        in("Sustained throughput", "持续吞吐"),
                                        in("at p99 ⩽ 250 ms, k msg/s", "p99 ⩽ 250 ms，千条/秒"),
                                        "60 → 300",
                                        "",
                                        true,
                                        throughput),
                                new ComparisonView.Criterion(
                                        "latency",
                                        in("End-to-end p99", "端到端 p99"),
                                        in("at 80 k msg/s, ms", "8 万条/秒时，ms"),
                                        "250 → 25",
                                        "",
                                        false,
                                        latency))),
                new ComparisonView.Group(
                        "operations",
                        dimensionNames().get(1),
                        .25,
                        List.of(new ComparisonView.Criterion(
                                "processes",
                                in("Processes to run", "进程数"),
                                in("smallest set-up that survives a failure", "可容单点故障的最小部署"),
                                "20 → 5",
                                "",
                                false,
                                processes))),
                new ComparisonView.Group(
                        "cost",
                        dimensionNames().get(4),
                        .15,
                        List.of(new ComparisonView.Criterion(
                                "cost",
                                in("Running cost", "运行费用"),
                                in("k€ a month", "千欧元/月"),
                                "9 → 3",
                                "",
                                false,
                                processes))));
        return new ComparisonView.Matrix(
                in(
                        "each bar runs from worst to best acceptable; hatched = unknown, the whole range counts",
                        "横条自最差至最佳可接受值；斜线 = 未知，按整个区间计"),
                columns,
                groups,
                Link.to(in("34 more candidates", "另外 34 个候选"), "?columns=all"),
                List.of(
                        new Parts.Option("capacity", in("Sustained throughput", "持续吞吐"), true),
                        new Parts.Option("latency", in("End-to-end p99", "端到端 p99"), false)),
                "/scenarios/stream-processing/compare",
                List.of(),
                List.of(
                        new ComparisonView.Legend(chip("A", -1, 0), in("own, ⩾ 5 runs", "自测 ⩾ 5 次")),
                        new ComparisonView.Legend(chip("B", -1, 0), in("own, ⩾ 3 runs", "自测 ⩾ 3 次")),
                        new ComparisonView.Legend(chip("C", -1, 0), in("1–2 runs or third-party raw", "1–2 次或第三方原始数据")),
                        new ComparisonView.Legend(chip("D", -1, 0), in("no raw data", "无原始数据")),
                        new ComparisonView.Legend(chip("E", -1, 0), in("no method", "无方法"))));
    }

    private ComparisonView.Panel panel() {
        return new ComparisonView.Panel(
                in("Throughput of Redpanda + RisingWave", "Redpanda + RisingWave 的吞吐"),
                "?",
                "150–320",
                in("k msg/s", "千条/秒"),
                "",
                "",
                Optional.of(chip("C", 14, 1)),
                in(
                        "Acks 1, while every other column was measured at acks all. Not compared as equals: the range is widened.",
                        "确认级别为 1，其余各列均为 all。不视为同等可比：区间已加宽。"),
                Optional.of(new MatrixCellBar(.57, .85, 1, OptionalDouble.of(.18), true)),
                in("60 worst acceptable · 80 needed · 300 best", "最差 60，需要 80，最好 300"),
                List.of(
                        new ComparisonView.PartLine(
                                "Redpanda", "/technologies/redpanda", "150–320", true, Optional.of(chip("C", 14, 1))),
                        new ComparisonView.PartLine(
                                "RisingWave",
                                "/technologies/risingwave",
                                "240–400",
                                false,
                                Optional.of(chip("D", 9, 0)))),
                List.of(
                        new ComparisonView.Condition(in("Acks", "确认"), List.of("1", "all"), true),
                        new ComparisonView.Condition(in("Replicas", "副本"), List.of("3", "3"), false),
                        new ComparisonView.Condition(in("Message", "消息"), List.of("1.0 KiB", "1.2 KiB"), true)),
                List.of(in("this run", "本次"), "Kafka + Flink"),
                in("Why grade C", "为何是 C 级"),
                List.of(
                        in("one run: no interval can be given", "仅一次运行：无法给出区间"),
                        in("raw file and environment are complete", "原始文件与环境齐全")),
                List.of(new ComparisonView.Source(
                        in("one run on 3 machines, acks=1", "三台机器，一次运行，acks=1"),
                        "github:redpanda-data/benchmarks, 2025-09-20",
                        "https://example.org/",
                        Optional.of(chip("C", 14, 1)))),
                List.of(new ComparisonView.Source(
                        in("vendor talk, “up to 50 % more than Kafka”", "厂商演讲：“比 Kafka 高至多 50%”"),
                        "",
                        "",
                        Optional.of(chip("D", 43, 0)))),
                in(
                        "Settling it has a chance of 0.18 to change the recommendation; about 2 days.",
                        "查清此项有 0.18 的概率改变推荐；约需 2 天。"),
                List.of(Link.to(in("Add a measurement", "补充测量"), "#"), Link.to(in("Raw run", "原始数据"), "#")));
    }

    private ComparisonView.Why why() {
        List<ComparisonView.Difference> differences = new ArrayList<>();
        double[] first = {19.4, 11.1, 7.8, 11.2, 7.5};
        double[] second = {21.8, 15.4, 4.4, 4.4, 9};
        for (int i : new int[] {3, 1, 2, 0, 4}) {
            differences.add(new ComparisonView.Difference(
                    DIMENSIONS.get(i), dimensionNames().get(i), first[i], second[i], first[i] - second[i]));
        }
        return new ComparisonView.Why(
                in("Why Kafka before Redpanda", "为何 Kafka 先于 Redpanda"),
                List.of(
                        RichText.pieces(in("Team fit gives ", "团队熟悉度")
                                + RichText.strong("+7")
                                + in(" points: 72 % of the skills are held against 44 %.", " 分：已具备 72% 的技能，对方 44%。")),
                        RichText.of(in("Operations speak against it by 4 points.", "运维复杂度反对 4 分。"))),
                differences,
                List.of(
                        new ComparisonView.Difference("team", in("Skills held", "已具备的技能"), 8, 3, 5),
                        new ComparisonView.Difference("cost", in("Node-months", "节点月"), 5, 7, -2)),
                "Kafka + Flink",
                "Redpanda + RisingWave",
                Optional.of(new ComparisonView.Pick(
                        "/scenarios/stream-processing/compare#why",
                        List.of(new Parts.Labelled("w", "team:30", "")),
                        List.of(
                                new Parts.Option("1", "Kafka + Flink", true),
                                new Parts.Option("2", "Redpanda + RisingWave", false),
                                new Parts.Option("3", "Kafka + Kafka Streams + ClickHouse", false)),
                        List.of(
                                new Parts.Option("1", "Kafka + Flink", false),
                                new Parts.Option("2", "Redpanda + RisingWave", true),
                                new Parts.Option("3", "Kafka + Kafka Streams + ClickHouse", false)))));
    }
}
