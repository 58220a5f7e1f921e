package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText;
import dev.touchstone.rendering.RouteDrawing;
import dev.touchstone.web.view.Parts.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The founding route as the design pictures show it. */
final class MigrationSample {
    private final ComparisonSample c;

    MigrationSample(ComparisonSample comparison) {
        c = comparison;
    }

    private String in(String en, String zh) {
        return c.in(en, zh);
    }

    MigrationView view() {
        List<String> states = List.of(
                in("Monolith, MySQL pair", "单体，MySQL 主从"), in("Gateway, Redis cache", "网关，Redis 缓存"),
                in("Services, RabbitMQ", "服务化，RabbitMQ"), in("Containers, Kubernetes", "容器，Kubernetes"),
                in("Service mesh", "服务网格"), in("Three zones", "三可用区"));
        String wk = in(" wk", " 周");
        List<RouteDrawing.Leg> legs = List.of(
                new RouteDrawing.Leg("4" + wk, "R0", false),
                new RouteDrawing.Leg("19" + wk, "R1", false),
                new RouteDrawing.Leg("13" + wk, "R0", false),
                new RouteDrawing.Leg("7" + wk, "R0", false),
                new RouteDrawing.Leg("3" + wk, "R2", true));
        List<MigrationView.Stop> stops = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            boolean last = i == states.size() - 1;
            stops.add(new MigrationView.Stop(
                    states.get(i),
                    i == 0 ? "start" : last ? "goal" : "stop",
                    last ? "" : legs.get(i).weeks(),
                    last ? "" : legs.get(i).reversibility()));
        }
        return new MigrationView(
                RichText.pieces(in("Five steps, ", "五步，")
                        + RichText.strong(in("11 to 13 months", "11 至 13 个月"))
                        + in("; after step 4 there is no cheap way back.", "；第 4 步之后没有低成本的退路。")),
                in("147 person-weeks as a prior; nothing of it was measured here.", "工作量 147 人周为先验值，均未在此测得。"),
                List.of(new Choice(
                        in("To", "目标"),
                        List.of(
                                new Link("Kafka + Flink + ClickHouse", "?", true),
                                Link.to("Redpanda + RisingWave", "?to=2")))),
                List.of(Link.to("Markdown", "#"), Link.to("JSON", "#")),
                Optional.empty(),
                Optional.of(new RouteDrawing(states, legs)),
                in("Route of five steps from the monolith to three zones", "从单体到三可用区的五步路线"),
                stops,
                List.of(new MigrationView.Question(
                        Field.list(
                                "mesh-duty",
                                in("Is there a duty for encrypted calls between services?", "服务间调用是否有加密义务？"),
                                List.of(
                                        new Parts.Option("", in("not known", "不清楚"), true),
                                        new Parts.Option("yes", in("yes", "有"), false),
                                        new Parts.Option("no", in("no", "无"), false))),
                        in("A duty before July 2027 puts the mesh first.", "若 2027 年 7 月前有此义务，网格应先行。"))),
                "/scenarios/x/migration",
                List.of(new Parts.Labelled("candidate", "kafka", "")),
                Optional.of(new MigrationView.Keep(
                        in("Kept plans do not change.", "保存的方案不再改变。"),
                        "/scenarios/x/migration",
                        List.of(new Parts.Labelled("candidate", "kafka", "")),
                        in("Keep this plan", "保存此方案"))),
                steps(),
                List.of(new MigrationView.Gap(
                        in("Nothing leads from RabbitMQ to an own queue", "没有从 RabbitMQ 到自有队列的步骤"),
                        in("Describe a step of your own, or change the target.", "请补充自有步骤，或更改目标。"),
                        "#")),
                List.of(
                        new MigrationView.Total(
                                in("Effort", "工作量"),
                                in("147 pw", "147 人周"),
                                "84–310",
                                List.of(new Remark(in("prior", "先验"), "assumed"))),
                        new MigrationView.Total(
                                in("Time", "时间"),
                                in("46 wk", "46 周"),
                                "40–58",
                                List.of(new Remark(in("prior", "先验"), "assumed")))),
                List.of(
                        RichText.pieces(RichText.strong(in("Gateway before services:", "网关先于服务："))
                                + in(
                                        " a service can only be cut out behind a route that can be switched.",
                                        "只有在可切换的路由之后才能拆出服务。")),
                        RichText.pieces(RichText.strong(in("Kubernetes before the mesh:", "Kubernetes 先于网格："))
                                + in(" 6 weeks instead of 12.", "6 周而非 12 周。"))),
                in(
                        "What each step gains early is not known; the order rests on effort, finish and risk alone.",
                        "各步的早期收益未知；次序仅依据工作量、完成时间与风险。"));
    }

    private List<MigrationView.Step> steps() {
        List<Remark> prior = List.of(new Remark(in("prior", "先验"), "assumed"));
        return List.of(
                new MigrationView.Step(
                        1,
                        in("Gateway and cache", "网关与缓存"),
                        in("add gateway · add Redis beside MySQL", "增设网关，MySQL 旁加 Redis"),
                        in("4 wk (2–9)", "4 周（2–9）"),
                        in("Effort 8 pw (3–18)", "工作量 8 人周（3–18）"),
                        prior,
                        "",
                        List.of(
                                new Parts.Check(
                                        "open",
                                        in("added p99 ⩽ 10 ms, peak replay, 7 d", "新增 p99 ⩽ 10 ms，峰值回放，7 天"),
                                        "",
                                        ""),
                                new Parts.Check(
                                        "done",
                                        in("cache hit ratio ⩾ 0.80 in production, 7 d", "生产缓存命中率 ⩾ 0.80，7 天"),
                                        "",
                                        "")),
                        "R0",
                        in("any time: weights back to the old entry, reads back by flag", "随时：权重切回旧入口，读取按开关切回"),
                        in("Downtime: none", "停机：无"),
                        "",
                        List.of(new Parts.FactLine(
                                "",
                                RichText.of(in("The gateway splits traffic by weight.", "网关可按权重分流。")),
                                List.of(),
                                "github:apache/apisix:docs/traffic-split.md",
                                "https://example.org",
                                "2024-10-25")),
                        in("Stop here: 2 of 6 parts are done.", "停在此处：6 项中完成 2 项。")),
                new MigrationView.Step(
                        2,
                        in("Core modules as services, RabbitMQ between", "核心模块服务化，以 RabbitMQ 相连"),
                        in("add RabbitMQ · extract orders, routing, billing", "引入 RabbitMQ，拆出订单、路由、计费"),
                        in("19 wk (9–41)", "19 周（9–41）"),
                        in("Effort 77 pw (32–192)", "工作量 77 人周（32–192）"),
                        prior,
                        in("Waits for step 1", "需等第 1 步"),
                        List.of(new Parts.Check(
                                "open",
                                in("mismatch of mirrored reads ⩽ 0.01 %, 14 d", "镜像读取不一致 ⩽ 0.01%，14 天"),
                                "",
                                "")),
                        "R1",
                        in("until the old tables are dropped: route back at the gateway", "旧表删除前：在网关切回"),
                        in("Downtime: none", "停机：无"),
                        in("Ordering by key may break", "按键有序可能被破坏"),
                        List.of(),
                        ""),
                new MigrationView.Step(
                        3,
                        in("Second and third zone", "第二、第三可用区"),
                        in("spread over zones · fail-over drills", "跨区部署，故障切换演练"),
                        in("3 wk", "3 周"),
                        in("Effort 16 pw (6–40)", "工作量 16 人周（6–40）"),
                        List.of(new Remark(in("prior", "先验"), "assumed"), new Remark(in("generic", "通用"), "box")),
                        "",
                        List.of(new Parts.Check(
                                "open",
                                in("zone loss drill: error rate ⩽ 0.1 %, 15 min", "可用区失效演练：错误率 ⩽ 0.1%，15 分钟"),
                                "",
                                "")),
                        "R3",
                        in("no way back", "无法回退"),
                        "",
                        "",
                        List.of(),
                        ""));
    }
}
