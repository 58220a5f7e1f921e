package dev.touchstone.web.view;

import dev.touchstone.web.scenario.TurnedBuilder;
import java.util.List;
import java.util.Optional;

/** Sample views of the evidence pages. */
final class EvidenceSample {
    private final ComparisonSample words;

    EvidenceSample(ComparisonSample words) {
        this.words = words;
    }

    private String in(String en, String zh) {
        return words.in(en, zh);
    }

    EvidenceView list() {
        return new EvidenceView(
                in("12 documents fit.", "符合条件的文件共 12 份。"),
                List.of(
                        new EvidenceView.Facet(
                                new Choice(
                                        in("Format", "格式"),
                                        List.of(
                                                Link.to(in("all", "全部"), "/evidence"),
                                                new Link("wrk 12", "/evidence?format=wrk", true))),
                                new Choice("", List.of())),
                        new EvidenceView.Facet(
                                new Choice(
                                        in("Technology", "技术"),
                                        List.of(
                                                new Link(in("all", "全部"), "/evidence?format=wrk", true),
                                                Link.to("Apache Kafka 9", "/evidence?format=wrk&technology=kafka"))),
                                new Choice("", List.of(Link.to("NATS 3", "/evidence?format=wrk&technology=nats"))))),
                List.of(new EvidenceView.Row(
                        "founding-t12-c400-d30s-with-a-very-long-name-as-tools-write-them.txt",
                        "/evidence/1",
                        "wrk",
                        "Apache Kafka",
                        "/technologies/kafka",
                        "ann",
                        "2026-11-24")),
                Optional.empty(),
                "/evidence?after=1");
    }

    private EvidenceDocumentView.Feeds feeds() {
        String scenario = "/scenarios/stream-processing";
        return new EvidenceDocumentView.Feeds(
                Optional.of(new ScenarioView.Table(
                        in("Each number counts in the cells of its criterion.", "每个数值计入其准则的单元格。"),
                        List.of(
                                new ScenarioView.Head(in("Criterion", "准则"), false),
                                new ScenarioView.Head(in("Scenario", "场景"), false)),
                        List.of(new ScenarioView.Row(
                                "",
                                List.of(
                                        ScenarioView.Cell.of(in("End-to-end latency", "端到端延迟"))
                                                .to(scenario + "/compare"),
                                        ScenarioView.Cell.of(in("Real-time stream processing", "实时流处理"))
                                                .to(scenario)))))),
                counted(),
                Optional.empty(),
                List.of(Link.to(
                        in(
                                "Load test of Apache Kafka (stream-processing-1): 1 of 2 numbers",
                                "Apache Kafka 负载测试（stream-processing-1）：2 个数值中的 1 个"),
                        "#")));
    }

    private CountedView counted() {
        return new CountedView(
                List.of(Link.to(in("Real-time stream processing, 2026-11-24 10:15", "实时流处理，2026-11-24 10:15"), "/")),
                in("3 earlier ones are not shown; the API lists all.", "另有 3 次更早的评估未显示；API 会全部列出。"));
    }

    private List<EvidenceDocumentView.Number> numbers(boolean writes) {
        return List.of(
                new EvidenceDocumentView.Number(
                        "c1",
                        "",
                        "latency.p99",
                        "≥ 48.01 ms",
                        "0.04801 s",
                        in("line 2", "第 2 行"),
                        "#L2",
                        new Parts.Chip("C", "", false, "n=1", ""),
                        in("origin B, runs C, environment B, checks A", "来源 B，重复 C，环境 B，检查 A"),
                        in(
                                "12 observations are not in it: given up, or never begun. So it is a lower limit.",
                                "有 12 次观测未计入：等待超时被放弃，或从未开始。因此这只是下限。"),
                        "",
                        writes ? "/evidence/1/claims/c1/withdrawal" : "",
                        writes ? "/evidence/1/claims/c1/grade" : "",
                        in(
                                "Confirmed on 2026-11-30 by Lin Wei: measured again on 3.2, the same within 2 %",
                                "Lin Wei 于 2026-11-30 确认：在 3.2 上重测，相差不到 2 %"),
                        writes ? "/evidence/1/claims/c1/confirmation" : ""),
                new EvidenceDocumentView.Number(
                        "c2",
                        "demo.QueueBench.offerPoll[size=1024] thrpt",
                        "score",
                        "12.475984644852415 ops/us",
                        "12475984.644852415 {op}/s",
                        "/0/primaryMetric/score",
                        "",
                        new Parts.Chip("X", "", false, "", ""),
                        in("origin B, runs C, environment E, checks X", "来源 B，重复 C，环境 E，检查 X"),
                        "",
                        in("the client was the bottleneck", "客户端是瓶颈"),
                        writes ? "/evidence/1/claims/c2/withdrawal" : "",
                        "",
                        "",
                        ""));
    }

    private List<EvidenceDocumentView.Remark> remarks() {
        return List.of(new EvidenceDocumentView.Remark(
                in("12.5 % of the requests failed.", "12.5 % 的请求失败。"), in("line 1", "第 1 行"), "#L1"));
    }

    private Field scenario() {
        return Field.list(
                "scenario",
                in("Use in scenario", "用于场景"),
                List.of(new Parts.Option("", in("none; keep it only", "不用于场景，仅保存"), true)));
    }

    EvidenceImportView plan() {
        return new EvidenceImportView(
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                mapping(),
                scenario(),
                List.of(),
                hashOnly(),
                "wrk",
                Optional.of(new EvidenceImportView.Plan(
                        in("2 numbers of the format csv-mapped would be stored.", "将保存 csv-mapped 格式的 2 个数据点。"),
                        in("2 rows taken, 1 refused.", "采用 2 行，略去 1 行。"),
                        true,
                        "",
                        numbers(false),
                        in("312 more numbers", "另有 312 个数据点"),
                        remarks(),
                        List.of(in("Answers test order orders-1.", "为测试单 orders-1 提供全部结果。")),
                        true,
                        List.of(new Parts.Labelled("sha256", "1", "")))),
                Optional.empty());
    }

    EvidenceImportView batch() {
        return new EvidenceImportView(
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                mapping(),
                scenario(),
                List.of(),
                hashOnly(),
                "wrk",
                Optional.empty(),
                Optional.of(new EvidenceImportView.Batch(
                        in("1 document with 9 numbers would be stored.", "将保存 1 份文件，共 9 个数值。"),
                        in("1 was read before, 1 cannot be read.", "1 份此前已读取，1 份无法读取。"),
                        List.of(
                                new EvidenceImportView.File(
                                        "founding-t12-c400-d30s-with-a-very-long-name-as-tools-write-them.txt",
                                        "wrk",
                                        "9",
                                        "",
                                        "1",
                                        in("is stored", "将保存"),
                                        "",
                                        false,
                                        ""),
                                new EvidenceImportView.File(
                                        "again.csv",
                                        "csv-mapped",
                                        "2",
                                        in("2 rows taken, 1 refused.", "采用 2 行，略去 1 行。"),
                                        "0",
                                        in("read before", "此前已读取"),
                                        "/evidence/1",
                                        false,
                                        ""),
                                new EvidenceImportView.File(
                                        "throughput.csv",
                                        "",
                                        "",
                                        "",
                                        "",
                                        in("a table: its columns are asked for", "这是表格：将询问各列的含义"),
                                        "",
                                        false,
                                        "2 throughput.csv"),
                                new EvidenceImportView.File(
                                        "notes.txt",
                                        "",
                                        "",
                                        "",
                                        "",
                                        in("No known tool writes this.", "没有已知工具写出这种内容。"),
                                        "",
                                        true,
                                        "")),
                        List.of(in("Used for: latency", "用于：延迟")),
                        List.of(new Parts.Labelled("sha256", "1", "")),
                        List.of(),
                        true)));
    }

    EvidenceImportView form() {
        return new EvidenceImportView(
                List.of(new FormView.Fault("text", in("No known tool writes this.", "没有已知工具写出这种内容。"))),
                List.of(new Parts.Option(
                        "1", "founding-t12-c400-d30s-with-a-very-long-name-as-tools-write-them.txt", true)),
                "hello",
                Optional.of(new EvidenceImportView.Columns(
                        List.of(new EvidenceImportView.Column(
                                "column.0",
                                "p99_of_the_whole_request_in_ms",
                                "12,5",
                                List.of(new Parts.Option("latency.p99", "latency.p99", true)),
                                "ms")),
                        List.of(new Parts.Option(",", in("a comma (1,5)", "逗号（1,5）"), true)))),
                mapping(),
                scenario(),
                groups(),
                hashOnly(),
                "wrk, wrk2, pgbench",
                Optional.empty(),
                Optional.empty());
    }

    private Field mapping() {
        return Field.of("mapping", "area", in("Meaning of the columns", "各列的含义"), "")
                .hint("{\"subject\": \"{system}\", \"columns\": {\"p99_ms\": {\"metric\": \"latency.p99\"}}}");
    }

    private Field hashOnly() {
        return Field.of("hash_only", "tick", in("Keep the checksum only", "只保留校验和"), "")
                .hint(in("Where the licence forbids copies.", "用于许可证禁止复制的文件。"));
    }

    private List<FieldGroup> groups() {
        return List.of(new FieldGroup(in("What and when", "测量对象与时间"), fields()));
    }

    private List<Field> fields() {
        return List.of(
                Field.list("technology", in("Technology", "技术"), List.of(new Parts.Option("kafka", "Kafka", true))),
                Field.of("cores", "number", in("Cores", "核数"), "x").error(in("Write a number.", "请填写数字。")));
    }

    EvidenceDocumentView document() {
        return new EvidenceDocumentView(
                "founding-t12-c400-d30s.txt",
                in("wrk, read by importer version 1", "wrk 格式，导入器版本 1"),
                "/evidence/documents/1",
                in("2 rows taken, 1 refused.", "采用 2 行，略去 1 行。"),
                "/evidence/1/refused-rows.csv",
                numbers(true),
                Optional.of(new Parts.Pager(
                        in("Numbers 1 to 500 of 812 are shown.", "显示第 1 至 500 个数据点，共 812 个。"),
                        "",
                        "/evidence/1?numbers=501#numbers")),
                remarks(),
                List.of(new Parts.Labelled(
                        in("Environment D", "环境 D"), in("Not said: Memory, Disk.", "未说明：内存、磁盘。"), "")),
                List.of(new Parts.Labelled("threads", "12", "")),
                in("Apache Kafka, 3.9.0, 2026-11-01", "Apache Kafka、3.9.0、2026-11-01"),
                List.of(new Parts.Labelled(in("Cores", "核数"), "16", "")),
                Optional.of(new EvidenceDocumentView.ContextView(List.of(), "/evidence/1/context", "1", groups())),
                Optional.of(new EvidenceDocumentView.UseForm(
                        "/evidence/1/uses",
                        List.of(Field.list(
                                "claim", in("Number", "数值"), List.of(new Parts.Option("c1", "latency.p99", true)))),
                        List.of())),
                feeds(),
                List.of(Link.to(
                        in("Stream processing: this workload is analogous", "流处理：此负载为“类似”"),
                        "/evidence/1/workloads/stream-processing")),
                in("The bytes as they were sent.", "按提交时的字节显示。"),
                List.of(
                        new EvidenceDocumentView.Line(
                                1,
                                "Running 30s test @ http://127.0.0.1:18080/a/rather/long/address…",
                                in("(812 characters)", "（共 812 个字符）"),
                                false),
                        new EvidenceDocumentView.Line(2, "     99%   48.01ms", "", true)),
                Optional.of(new Parts.Pager(
                        in("Lines 1 to 2 of 4 are shown.", "显示第 1 至 2 行，共 4 行。"), "", "/evidence/1?line=4#document")));
    }

    NumberActView withdrawal(Page page) {
        String reason = in("The client was the bottleneck.", "客户端成为瓶颈。");
        return new NumberActView(
                "founding-t12-c400-d30s.txt",
                page.t("withdrawal.title"),
                Link.to(in("latency.p99 = 48.01 ms, line 10", "latency.p99 = 48.01 ms，第 10 行"), "/evidence/1#c1"),
                "",
                effects(page),
                new FormView(
                        page.t("withdrawal.act"),
                        page.t("withdrawal.text"),
                        Optional.empty(),
                        List.of(),
                        "/evidence/1/claims/c1/withdrawal",
                        List.of(Field.of("reason", "area", page.t("withdrawal.reason"), reason)
                                .hint(page.t("withdrawal.reason-hint"))
                                .needed()),
                        List.of(),
                        page.t("withdrawal.act"),
                        List.of(Link.to(page.t("evidence-ui.leave"), "/evidence/1"))));
    }

    private EffectsView effects(Page page) {
        return new EffectsView(
                Optional.of(new TurnedBuilder(page, id -> false).build(JudgementSample.report())),
                "",
                counted(),
                Optional.of(new ScenarioView.Table(
                        page.t("effects.decisions-note"),
                        List.of(
                                new ScenarioView.Head(page.t("effects.decision"), false),
                                new ScenarioView.Head(page.t("effects.state"), false)),
                        List.of(new ScenarioView.Row(
                                "",
                                List.of(
                                        ScenarioView.Cell.of(in("ADR-0003 Kafka for orders", "ADR-0003 订单采用 Kafka")),
                                        ScenarioView.Cell.of(page.t("record-ui.state.accepted"))))))),
                List.of(Link.to(
                        page.t(
                                "effects.orders.waits",
                                "what",
                                in("Load test: Apache Kafka", "负载测试：Apache Kafka"),
                                "id",
                                "stream-processing-1",
                                "count",
                                2),
                        "#")));
    }

    WorkloadView workload(Page page) {
        String why = in("One kilobyte here, a hundred there.", "这里 1 KB，那里 100 KB。");
        return new WorkloadView(
                "founding-t12-c400-d30s.txt",
                in("Stream processing", "流处理"),
                page.t("workload.said", "mark", page.t("workload.mark.analogous"), "by", "Li Wei", "day", "2026-11-24"),
                List.of(
                        new Parts.Labelled(
                                page.t("workload.command"), "wrk -t12 -c400 -d30s http://127.0.0.1:18080/", ""),
                        new Parts.Labelled("connections", "400", "")),
                List.of(new Parts.Labelled(in("Events a second", "每秒事件数"), "1,389 /s", "")),
                List.of(new FormView.Fault("payload_why", page.t("problems.blank"))),
                "/evidence/1/workloads/stream-processing",
                List.of(new Parts.Labelled("seen", "abc", "")),
                List.of(
                        Field.list(
                                        "payload",
                                        page.t("workload.aspect.payload"),
                                        List.of(new Parts.Option("analogous", page.t("workload.mark.analogous"), true)))
                                .hint(page.t("workload.aspect.payload.hint")),
                        Field.of(
                                        "payload_why",
                                        "text",
                                        page.t("workload.why", "aspect", page.t("workload.aspect.payload")),
                                        why)
                                .error(page.t("problems.blank"))),
                List.of(
                        new EditorView.Button("act", "preview", page.t("workload.preview"), "turned"),
                        new EditorView.Button("act", "save", page.t("workload.save"), "")),
                Optional.of(effects(page)));
    }
}
