package dev.touchstone.web.view;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Guide;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.catalogue.CatalogueBuilder;
import dev.touchstone.web.coverage.CoverageBuilderTest;
import dev.touchstone.web.evidence.CurvesBuilderTest;
import dev.touchstone.web.view.FormView.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sample of every page. */
final class Samples {

    /** A page with its view. */
    record Sample(String template, Page page, Object view) {}

    private final Language language;
    private final Numbers n;
    private final ComparisonSample comparison;
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    Samples(Language language) {
        this.language = language;
        this.n = new Numbers(language);
        this.comparison = new ComparisonSample(language);
    }

    private String in(String en, String zh) {
        return comparison.in(en, zh);
    }

    /** File name to sample. */
    Map<String, Sample> all() {
        Page compare = comparison.page("/scenarios/stream-processing/compare?lang=en&w.team=18");
        samples.put("compare", new Sample("comparison", compare, comparison.view(true)));
        samples.put("compare-closed", new Sample("comparison", compare, comparison.view(false)));
        samples.put(
                "coverage",
                new Sample(
                        "coverage",
                        comparison.page("/scenarios/stream-processing/coverage?lang=en"),
                        CoverageBuilderTest.view(language)));
        samples.put("covered", new Sample("comparison", compare, covered()));
        samples.put("migration", new Sample("migration", compare, new MigrationSample(comparison).view()));
        RecordSample record = new RecordSample(comparison, n);
        samples.put("record", new Sample("record", compare, record.accepted()));
        samples.put("record-draft", new Sample("record", compare, record.draft()));
        samples.put("home", new Sample("home", plain("/", in("Home", "首页"), Page.Section.SCENARIOS), home()));
        samples.put(
                "home-empty", new Sample("home", plain("/", in("Home", "首页"), Page.Section.SCENARIOS), homeEmpty()));
        samples.put(
                "register",
                new Sample("register", plain("/decisions", in("Decisions", "决策"), Page.Section.DECISIONS), register()));
        CatalogueSample catalogue = new CatalogueSample(comparison);
        Page technologies = plain("/technologies", in("Technologies", "技术目录"), Page.Section.TECHNOLOGIES);
        samples.put("catalogue", new Sample("catalogue", technologies, catalogue.list()));
        EvidenceSample evidence = new EvidenceSample(comparison);
        Page evidencePage = plain("/evidence", in("Evidence", "证据"), Page.Section.EVIDENCE);
        samples.put("evidence", new Sample("evidence", evidencePage, evidence.list()));
        samples.put("evidence-import", new Sample("evidenceImport", evidencePage, evidence.form()));
        samples.put("evidence-plan", new Sample("evidenceImport", evidencePage, evidence.plan()));
        samples.put("evidence-batch", new Sample("evidenceImport", evidencePage, evidence.batch()));
        samples.put("evidence-document", new Sample("evidenceDocument", evidencePage, evidence.document()));
        samples.put("workload", new Sample("workload", evidencePage, evidence.workload(evidencePage)));
        samples.put("withdrawal", new Sample("numberAct", evidencePage, evidence.withdrawal(evidencePage)));
        samples.put("curves", new Sample("curves", evidencePage, CurvesBuilderTest.sample(evidencePage)));
        samples.put("subjects", new Sample("curves", evidencePage, CurvesBuilderTest.sampleOfSubjects(evidencePage)));
        samples.put("runs", new Sample("curves", evidencePage, CurvesBuilderTest.sampleOfRuns(evidencePage)));
        JudgementSample judgements = new JudgementSample(technologies);
        samples.put("judgements", new Sample("judgements", technologies, judgements.list()));
        samples.put("judgement", new Sample("judgement", technologies, judgements.one()));
        samples.put(
                "technology",
                new Sample(
                        "technology",
                        technologies.withPlace(
                                List.of(
                                        Link.to(in("Technologies", "技术目录"), "/technologies"),
                                        Link.to("Apache Kafka", "")),
                                List.of()),
                        catalogue.kafka()));
        Page audit = plain("/matrix-audit", in("Check a decision matrix", "检查决策矩阵"), Page.Section.NONE);
        samples.put("audit", new Sample("audit", audit, AuditSample.answered(audit)));
        samples.put("audit-refused", new Sample("audit", audit, AuditSample.refused(audit)));
        new WeighingSample(comparison::page).into(samples);
        guides();
        forms();
        return samples;
    }

    private void guides() {
        Page list = plain("/guides", in("Decision guides", "决策指南"), Page.Section.TECHNOLOGIES);
        list = list.withPlace(List.of(), CatalogueBuilder.views(list));
        samples.put("guides", new Sample("guides", list, GuideSample.list(list)));
        Page open = plain("/guides/stack-or-heap", in("Stack or heap", "栈还是堆"), Page.Section.TECHNOLOGIES);
        samples.put("guide", new Sample("guide", open, GuideSample.of(open, "stack-or-heap")));
        Page settled = plain(
                "/guides/mutex-or-atomic?a=needed:yes&a=simple:yes",
                in("Mutex or atomic operation", "互斥锁还是原子操作"),
                Page.Section.TECHNOLOGIES);
        samples.put(
                "guide-settled",
                new Sample(
                        "guide",
                        settled,
                        GuideSample.of(
                                settled,
                                "mutex-or-atomic",
                                new Guide.Given("needed", "yes"),
                                new Guide.Given("simple", "yes"))));
    }

    private Page plain(String address, String title, Page.Section section) {
        return Page.of(title, language, address, section)
                .withViewer(Optional.of(new Page.Viewer("Li Wei", true)), "token", "");
    }

    private ComparisonView covered() {
        ComparisonView v = comparison.view(false);
        ComparisonView.Verdict verdict = new ComparisonView.Verdict(
                "",
                RichText.of(in("Scores are covered until the weights are saved.", "在保存权重之前，得分保持遮盖。")),
                "",
                List.of(),
                List.of(),
                List.of());
        return new ComparisonView(
                verdict,
                v.weights(),
                Optional.of(new Parts.State(
                        "covered",
                        in("Scores covered", "得分已遮盖"),
                        in(
                                "Shown when the weights are saved. Showing them earlier is written in the record.",
                                "保存权重后显示。提前查看会写入记录。"),
                        List.of(Link.to(in("Show now", "立即显示"), "?show=now")),
                        "")),
                Optional.of(new Parts.LookNote(
                        in("Chen Yu changed 2 weights, 4 minutes ago.", "陈宇 4 分钟前改了 2 项权重。"),
                        in("Your edits are kept.", "您的修改已保留。"),
                        List.of(Link.to(in("Show", "查看"), "#"), Link.to(in("Reload", "重新载入"), "#")))),
                v.caption(),
                v.scale(),
                v.choices(),
                v.exports(),
                v.rows(),
                v.folded(),
                v.out(),
                v.excluded(),
                v.notAsked(),
                v.shares(),
                v.matrix(),
                v.panel(),
                v.why(),
                List.of(),
                v.money(),
                v.twice());
    }

    private HomeView home() {
        return new HomeView(
                RichText.pieces(in("One review waits for you, and ", "有一项评审待您处理；")
                        + RichText.strong(in("three of five decisions", "五项决策中有三项"))
                        + in(" no longer stand as firmly as when they were signed.", "已不如签署时稳固。")),
                List.of(
                        new HomeView.Need(
                                "plus",
                                Link.to(in("IoT ingestion", "物联网接入"), "#"),
                                in("has no weights yet", "尚未设置权重"),
                                in("scores stay covered until they are saved", "保存之前得分保持遮盖"),
                                in("due Fri 27 Nov", "11-27 到期"),
                                Link.to(in("Set weights", "设置权重"), "#"),
                                true),
                        new HomeView.Need(
                                "look",
                                Link.to("ADR-0014 Kafka, Flink, ClickHouse", "#"),
                                in(
                                        "is narrow: a newer price cut the lead from 4 points to 2",
                                        "优势收窄：新报价使领先由 4 分降至 2 分"),
                                in("the choice still holds", "结论仍然成立"),
                                in("since Mon 23 Nov", "自 11-23"),
                                Link.to(in("See the difference", "查看差异"), "#"),
                                false)),
                List.of(new Choice(
                        in("State", "状态"),
                        List.of(
                                new Link(in("all 3", "全部 3"), "?", true),
                                Link.to(in("draft 1", "草案 1"), "?state=draft"),
                                Link.to(in("decided 1", "已决 1"), "?state=decided")))),
                List.of(
                        row(
                                in("IoT ingestion", "物联网接入"),
                                in("Which stack takes 1 M device connections?", "哪套技术栈承接百万设备连接？"),
                                in("in review", "评审中"),
                                Optional.of(new Parts.Share(.58, false, "EMQX + Kafka", "")),
                                "",
                                "",
                                "6/70",
                                "7",
                                false),
                        row(
                                in("Stream processing", "实时流处理"),
                                in("Behaviour analytics at 80 k events/s", "每秒 8 万事件的行为分析"),
                                in("decided", "已决"),
                                Optional.of(new Parts.Share(.62, false, "Kafka + Flink", "")),
                                "narrow",
                                in("narrow", "临界"),
                                "4/60",
                                "19",
                                true),
                        row(
                                in("Log search", "日志检索"),
                                in("Replace the log cluster", "替换日志集群"),
                                in("draft", "草案"),
                                Optional.empty(),
                                "",
                                "",
                                "22/50",
                                "9",
                                false)),
                Optional.empty(),
                "/scenarios/new",
                List.of(
                        new HomeView.Template(
                                in("Stream processing", "实时流处理"),
                                "#",
                                in(
                                        "5 dimensions, 17 criteria. Kafka, Pulsar, Redpanda; Flink, RisingWave, Spark.",
                                        "5 个维度，17 项准则。Kafka、Pulsar、Redpanda；Flink、RisingWave、Spark。"),
                                "/scenarios/stream-processing/copy"),
                        new HomeView.Template(
                                in("IoT ingestion", "物联网接入"),
                                "#",
                                in("MQTT brokers, device cache, time series store.", "MQTT 代理、设备缓存、时序存储。"),
                                "/x"),
                        new HomeView.Template(
                                in("Container runtime", "容器运行时"),
                                "#",
                                in("containerd, CRI-O, gVisor.", "containerd、CRI-O、gVisor。"),
                                "")),
                Optional.empty());
    }

    private HomeView.Row row(
            String name,
            String question,
            String state,
            Optional<Parts.Share> leader,
            String standing,
            String word,
            String unknown,
            String age,
            boolean old) {
        return new HomeView.Row(
                name,
                "#",
                question,
                state,
                "",
                leader,
                in("scores covered until weights are saved", "保存权重前得分保持遮盖"),
                standing,
                word,
                unknown,
                in(age + " mo", age + " 个月"),
                old,
                in("2 h ago", "2 小时前"));
    }

    private HomeView homeEmpty() {
        return new HomeView(
                RichText.of(in("Nothing has been decided here yet.", "这里还没有任何决策。")),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new Parts.State(
                        "empty",
                        in("No scenario yet", "还没有场景"),
                        in(
                                "A scenario is a question with candidates, criteria and weights. Start with your own, or from a template.",
                                "场景是一个带有候选方案、准则与权重的问题。可从空白开始，或使用模板。"),
                        List.of(
                                Link.to(in("New scenario", "新建场景"), "/scenarios/new"),
                                Link.to(in("Templates", "模板"), "#templates")),
                        "")),
                "",
                List.of(),
                Optional.empty());
    }

    private RegisterView register() {
        return new RegisterView(
                RichText.pieces(in("Two decisions, one of them ", "两项决策，其中一项") + RichText.strong(in("narrow", "临界"))),
                List.of(new Choice(
                        in("Standing", "现状"),
                        List.of(new Link(in("all", "全部"), "?", true), Link.to(in("narrow", "临界"), "?s=narrow")))),
                "kafka",
                List.of(new Parts.Labelled("state", "accepted", "")),
                Optional.of(new MigrationView.Keep(
                        in("The evaluation is kept.", "评估将被保存。"),
                        "/scenarios/x/decisions",
                        List.of(),
                        in("Start a record", "起草记录"))),
                List.of(
                        new RegisterView.Row(
                                "ADR-0014",
                                in(
                                        "Kafka, Flink and ClickHouse carry the analytics",
                                        "以 Kafka、Flink 与 ClickHouse 承载分析"),
                                "#",
                                "Kafka + Flink + ClickHouse",
                                in("accepted", "已接受"),
                                "narrow",
                                in("narrow", "临界"),
                                Link.to(in("Stream processing", "实时流处理"), "#"),
                                "2026-11-20"),
                        new RegisterView.Row(
                                "",
                                "<script>alert(1)</script> \u202eevil\u202c 🚀 & \"quoted\"",
                                "#",
                                "",
                                in("draft", "草案"),
                                "",
                                "",
                                Link.to("x", "#"),
                                "2026-11-24")),
                Optional.empty(),
                Optional.empty());
    }

    private DraftView draft() {
        Field title = Field.of("title", "text", in("Title", "标题"), "x").hint(in("one line", "一行"));
        List<Field> row = List.of(
                Field.list("trigger-0-kind", in("When", "何时"), List.of(new Parts.Option("", "–", true))),
                Field.of("trigger-0-text", "text", in("In words", "文字说明"), ""),
                Field.of("trigger-0-on", "date", in("Day", "日期"), "").error(in("A day is missing.", "缺少日期。")));
        return new DraftView(
                in("Edit the draft", "编辑草案"),
                in("Everything can be changed.", "均可修改。"),
                Optional.of(new Parts.LookNote(in("Changed meanwhile.", "已被修改。"), "", List.of())),
                List.of(new Fault("trigger-0-on", in("A day is missing.", "缺少日期。"))),
                "/decisions/x/edit",
                List.of(new Parts.Labelled("hash", "x", "")),
                List.of(new DraftView.Group("g-1", in("The decision", "决策"), "", List.of(title), List.of(row))),
                in("Save", "保存"),
                List.of(Link.to(in("Back", "返回"), "#")));
    }

    private void forms() {
        samples.put(
                "draft-form",
                new Sample("draft", plain("/decisions/x/edit", in("Draft", "草案"), Page.Section.DECISIONS), draft()));
        Page page = Page.of(in("Sign in", "登录"), language, "/sign-in", Page.Section.NONE);
        Field name =
                Field.of("name", "text", in("Name", "姓名"), "li.wei").needed().filledAs("username");
        Field password = Field.of("password", "password", in("Password", "密码"), "")
                .needed()
                .filledAs("current-password");
        samples.put(
                "sign-in",
                new Sample(
                        "form",
                        page,
                        new FormView(
                                in("Sign in", "登录"),
                                "",
                                Optional.of(new Parts.State(
                                        "changed",
                                        in("Your text was kept", "您的文字已保留"),
                                        in(
                                                "Sign in and it is sent again: 3 fields of “Stream processing”.",
                                                "登录后将重新提交：“实时流处理”的 3 个字段。"),
                                        List.of(),
                                        "")),
                                List.of(new Fault("name", in("Name and password do not fit together.", "姓名与密码不符。"))),
                                "/sign-in",
                                List.of(name.error(in("Name and password do not fit together.", "姓名与密码不符。")), password),
                                List.of(new Parts.Labelled("kept", "{}", "")),
                                in("Sign in", "登录"),
                                List.of())));
        FormView add = new FormView(
                in("Add a person", "添加人员"),
                "",
                Optional.empty(),
                List.of(),
                "/people",
                List.of(
                        Field.of("person", "text", in("Name", "姓名"), "").hint(in("letters, digits, dots", "字母、数字、点")),
                        Field.list(
                                "role",
                                in("Role", "角色"),
                                List.of(
                                        new Parts.Option("reader", in("reader", "读者"), true),
                                        new Parts.Option("author", in("author", "作者"), false))),
                        Field.of("admin", "tick", in("Administrator", "管理员"), "")
                                .hint(in("may add people", "可添加人员")),
                        Field.of("limit", "number", in("Limit", "上限"), "9").unit("EUR")),
                List.of(),
                in("Add", "添加"),
                List.of());
        Page people = plain("/people", in("People", "人员"), Page.Section.PEOPLE);
        samples.put(
                "people",
                new Sample(
                        "people",
                        people,
                        new PeopleView(
                                in("Two people; reading needs an account.", "两位人员；阅读需要账号。"),
                                List.of(
                                        new PeopleView.Row(
                                                "Li Wei",
                                                "#",
                                                in("admin, author", "管理员，作者"),
                                                in("active", "在用"),
                                                "2026-11-24",
                                                List.of()),
                                        new PeopleView.Row(
                                                "Chen Yu",
                                                "#",
                                                in("author", "作者"),
                                                in("invited", "已邀请"),
                                                "",
                                                List.of(Link.to(in("New link", "新链接"), "/people/2/link")))),
                                Optional.of(new Parts.Labelled(
                                        in("Link for Chen Yu, works once", "给 Chen Yu 的链接，仅一次有效"),
                                        "http://127.0.0.1:8080/welcome?key=8f1c",
                                        "")),
                                add)));
        samples.put(
                "tokens",
                new Sample(
                        "tokens",
                        people,
                        new TokensView(
                                List.of(new TokensView.Row(
                                        "ci", "read", "2026-11-01", "2026-11-24", "2027-11-01", "/tokens/1/revoke")),
                                Optional.of(new Parts.Labelled(in("Your new token", "您的新令牌"), "tst_6b1f0c3e", "")),
                                add)));
        samples.put(
                "error",
                new Sample(
                        "error",
                        plain("/scenarios/x", in("Not saved", "未保存"), Page.Section.NONE),
                        new ErrorView(
                                in("2 entries need a correction. Nothing was saved.", "有 2 处需要更正，未作保存。"),
                                in("Your text is below.", "您的文字在下方。"),
                                List.of(
                                        new Fault(
                                                "kept-1",
                                                in(
                                                        "weights.cost: -3 is negative; write 0 or more",
                                                        "weights.cost：-3 为负数；请写 0 或更大")),
                                        new Fault(
                                                "",
                                                in("range: both ends are 5; they must differ", "range：两端均为 5；须不同"))),
                                List.of(new Parts.Labelled("title", "<b>Stream</b> 🚀", in("Title", "标题"))),
                                "/scenarios/x",
                                List.of(Link.to(in("Back to the scenario", "返回场景"), "#")),
                                "7f3a-91c2")));
        samples.put(
                "search",
                new Sample(
                        "search",
                        plain("/search?q=kafka", in("Search", "搜索"), Page.Section.NONE),
                        new SearchView(
                                "kafka",
                                in("Two things found for “kafka”.", "“kafka”有两项结果。"),
                                List.of(new SearchView.Group(
                                        in("Technologies", "技术"),
                                        List.of(new SearchView.Hit("Apache Kafka", "#", in("Messaging", "消息"))))))));
    }
}
