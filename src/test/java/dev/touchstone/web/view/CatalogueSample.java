package dev.touchstone.web.view;

import dev.touchstone.rendering.CoverageBar;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.Parts.Chip;
import dev.touchstone.web.view.Parts.FactLine;
import dev.touchstone.web.view.Parts.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The technology page of the design pictures, and the list that leads to it. */
final class CatalogueSample {
    private final ComparisonSample c;

    CatalogueSample(ComparisonSample comparison) {
        c = comparison;
    }

    private String in(String en, String zh) {
        return c.in(en, zh);
    }

    CatalogueView list() {
        return new CatalogueView(
                RichText.pieces(in("49 technologies", "49 项技术")
                        + in(" with ", "，")
                        + RichText.strong(in("612 facts", "612 条事实"))
                        + in(", each with its source.", "，条条有来源。")),
                List.of(
                        new Choice(
                                in("Role", "角色"),
                                List.of(
                                        new Link(in("all 49", "全部 49"), "?", true),
                                        Link.to(in("messaging 6", "消息 6"), "?role=messaging"),
                                        Link.to(in("stream processing 5", "流处理 5"), "?role=stream"))),
                        new Choice(
                                in("Licence", "许可证"),
                                List.of(
                                        new Link(in("any", "不限"), "?", true),
                                        Link.to(in("OSI approved 41", "OSI 认可 41"), "?osi=1")))),
                Field.of("q", "text", in("Name or role", "名称或角色"), ""),
                List.of(
                        new CatalogueView.Row(
                                "Apache Kafka",
                                "/technologies/kafka",
                                in("Messaging, event streaming", "消息，事件流"),
                                "Apache-2.0",
                                "Apache Software Foundation",
                                23,
                                "2026-08-22",
                                "12/17",
                                List.of()),
                        new CatalogueView.Row(
                                "Redis",
                                "/technologies/redis",
                                in("Cache", "缓存"),
                                "RSALv2 / SSPLv1 / AGPL-3.0",
                                "Redis Ltd.",
                                19,
                                "2026-08-22",
                                "9/17",
                                List.of(
                                        new Remark(in("licence changed 2024-03", "许可证于 2024-03 变更"), "look"),
                                        new Remark(in("own copy", "自有副本"), "box")))),
                Optional.empty(),
                "/technologies/new",
                Optional.of(new Parts.Pager("1–2 / 49", "", "?page=2")));
    }

    TechnologyView kafka() {
        List<TechnologyView.Coverage> coverage = new ArrayList<>();
        int[][] known = {{3, 3}, {4, 5}, {3, 4}, {1, 3}, {1, 3}};
        for (int i = 0; i < 5; i++) {
            coverage.add(new TechnologyView.Coverage(
                    c.dimensionNames().get(i),
                    new CoverageBar(ComparisonSample.DIMENSIONS.get(i), known[i][0], known[i][1])));
        }
        return new TechnologyView(
                "Apache Kafka",
                in("Messaging, event streaming", "消息，事件流"),
                RichText.pieces(in("What we know covers ", "已知内容覆盖 ")
                        + RichText.strong(in("12 of 17", "17 项中的 12 项"))
                        + in(" criteria; team fit and cost are thin.", "准则；团队熟悉度与成本较少。")),
                in("Shipped, newest fact seen 2026-08-22", "内置，最新事实查看于 2026-08-22"),
                Optional.empty(),
                List.of(Link.to(in("Make an own copy", "建立自有副本"), "#"), Link.to("YAML", "#")),
                List.of(
                        new FactLine(
                                in("Licence", "许可证"),
                                RichText.of("Apache-2.0"),
                                List.of(),
                                "apache/kafka, LICENSE at 1eb7644",
                                "https://example.org",
                                in("seen 2024-10-25", "查看于 2024-10-25")),
                        new FactLine(
                                in("Smallest set-up that survives a failure", "可容单点故障的最小部署"),
                                RichText.pieces(RichText.strong("6")
                                        + in(
                                                " processes of 2 kinds: 3 brokers, 3 KRaft controllers",
                                                " 个进程，两类：3 个 broker，3 个 KRaft 控制器")),
                                List.of(new Remark(in("our count", "本库统计"), "box")),
                                "apache/kafka, docs/ops.html",
                                "",
                                in("seen 2024-10-25", "查看于 2024-10-25")),
                        new FactLine(
                                in("Active authors, 365 d", "活跃贡献者，365 天"),
                                RichText.pieces(RichText.strong("286") + in(", 2230 commits", "，2230 次提交")),
                                List.of(new Remark(in("window ends 2024-10-25", "统计止于 2024-10-25"), "look")),
                                in("git history of the snapshot", "快照的 git 历史"),
                                "",
                                in("seen 2024-10-25", "查看于 2024-10-25"))),
                List.of(new FactLine(
                        in("Coordination", "协调"),
                        RichText.of("ZooKeeper"),
                        List.of(new Remark(in("until 4.0", "至 4.0"), "box")),
                        "kafka.apache.org/40",
                        "",
                        in("undated", "未注明日期"))),
                List.of(
                        new TechnologyView.Evidence(
                                in("Throughput, p99 ⩽ 250 ms", "吞吐，p99 ⩽ 250 ms"),
                                "#",
                                "212 k msg/s",
                                "184–240",
                                c.chip("A", 3, 5),
                                in("own, acks all, 1.2 KiB", "自测，acks all，1.2 KiB"),
                                List.of()),
                        new TechnologyView.Evidence(
                                in("Publish p99 at 200 k msg/s", "20 万条/秒发布 p99"),
                                "#",
                                "19.7 ms",
                                "",
                                c.chip("D", 72, 1),
                                in("StreamNative, 2020; no environment", "StreamNative，2020；无环境信息"),
                                List.of(new Remark(in("history only", "仅作历史"), "box"))),
                        new TechnologyView.Evidence(
                                in("Peak throughput", "峰值吞吐"),
                                "#",
                                "605 MB/s",
                                "",
                                new Chip("D", in("undated", "未注明"), false, "", ""),
                                in("Confluent, maker of Kafka", "Confluent，Kafka 的厂商"),
                                List.of(new Remark(in("vendor", "厂商"), "box")))),
                measured(),
                coverage,
                List.of(
                        new Parts.Margin(
                                in("Used in", "用于"),
                                List.of(),
                                List.of(),
                                "",
                                List.of(
                                        Link.to("ADR-0014 " + in("Stream processing", "实时流处理"), "#"),
                                        Link.to(in("IoT ingestion", "物联网接入"), "#"))),
                        new Parts.Margin(
                                in("Fits with", "可搭配"),
                                List.of(),
                                List.of(in("Flink: official connector, exactly once", "Flink：官方连接器，精确一次")),
                                "",
                                List.of())));
    }

    private MeasuredView measured() {
        return new MeasuredView(
                Optional.empty(),
                new Choice(
                        in("Format", "格式"),
                        List.of(new Link(in("all formats", "全部格式"), "#measured", true), Link.to("wrk", "?format=wrk"))),
                List.of(new MeasuredView.Document(
                        "founding-t12-c400-d30s-with-a-very-long-name-as-tools-write-them.txt",
                        "/evidence/1",
                        in("wrk, 3.9.0, 2026-10-01, our own organisation", "wrk，3.9.0，2026-10-01，本组织"),
                        in("AMD EPYC 7R13, 16 cores, 64 GiB, dedicated", "AMD EPYC 7R13，16 核，64 GiB，专用"),
                        List.of(
                                new MeasuredView.Number(
                                        "latency.p99",
                                        "/evidence/1#L12",
                                        "48.01 ms",
                                        "0.04801 s",
                                        c.chip("C", 1, 1),
                                        List.of(Link.to(
                                                in("end-to-end latency p99, Stream processing", "端到端延迟，实时流处理"),
                                                "/scenarios/stream-processing/compare")),
                                        ""),
                                new MeasuredView.Number(
                                        "throughput",
                                        "/evidence/1#L14",
                                        "200 065 msg/s",
                                        "",
                                        c.chip("X", 1, 1),
                                        List.of(),
                                        in("wrong topic", "主题有误"))),
                        Link.to(in("42 more numbers", "另有 42 个数据点"), "/evidence/1#numbers"))),
                "/technologies/kafka?after=1#measured",
                List.of(new MeasuredView.Typed(
                        Link.to(in("IoT ingestion", "物联网接入"), "/scenarios/iot-ingestion/edit/evidence"),
                        in("headroom over the need", "容量余量"),
                        "⩾ 120 k msg/s",
                        "mean",
                        c.chip("E", 30, 1),
                        in("vendor talk, slide 12", "厂商演讲，第 12 页"),
                        in("no method", "无方法"))),
                Link.to(in("Read a document", "读取文件"), "/evidence/import?technology=kafka"));
    }
}
