package dev.touchstone.api;

/** A scenario of nothing but own things: 3 technologies, 4 criteria, 8 claims, 2 judgements. */
final class OwnScenario {

    private static final String BODY = """
            {"id": "%s", "title": {"en": "Own decision", "zh": "自有决策"}, "question": "Which store for the orders?",
             "slots": [{"role": "option", "technologies": ["alpha", "beta", "gamma"]}],
             "technologies": [{"id": "alpha", "name": "Alpha"}, {"id": "beta", "name": "Beta"},
                              {"id": "gamma", "name": "Gamma"}],
             "criteria": [
              {"id": "own-speed", "name": "Speed", "dimension": "throughput", "unit": "{req}/s", "direction": "up",
               "range": {"worst": 0, "best": 10000}},
              {"id": "own-wait", "name": "Wait", "dimension": "throughput", "unit": "ms", "direction": "down",
               "range": {"worst": 100, "best": 0}},
              {"id": "own-care", "name": "Care", "dimension": "operations", "unit": "h/wk", "direction": "down",
               "range": {"worst": 40, "best": 0}},
              {"id": "own-fit", "name": "Fit", "dimension": "team", "unit": "{point}", "direction": "up",
               "range": {"worst": 0, "best": 100}}],
             "weights": {"dimensions": {"throughput": 50, "operations": 20, "team": 30}},
             "team": {"headcount": 6, "operations_people": 2, "on_call": false, "main_language": "java",
                      "filled_by": "Li Wei", "basis": "judgement"},
             "claims": [%s],
             "judgements": [
              {"id": "j1", "subject": {"technology": "alpha"}, "criterion": "own-fit", "low": 85, "likely": 90,
               "high": 95, "by": "Li Wei", "reason": "We run it."},
              {"id": "j2", "subject": {"technology": "beta"}, "criterion": "own-fit", "low": 15, "likely": 20,
               "high": 25, "by": "Li Wei", "reason": "Nobody knows it."}]}
            """;

    private OwnScenario() {}

    /** A sound one. Alpha is best everywhere. */
    static String json(String id) {
        return json(id, 9000);
    }

    /** The same with another speed of alpha. */
    static String json(String id, double speedOfAlpha) {
        String claims = String.join(
                ",",
                claim("c1", "alpha", "own-speed", speedOfAlpha, "{req}/s"),
                claim("c2", "beta", "own-speed", 3000, "{req}/s"),
                claim("c3", "gamma", "own-speed", 1000, "{req}/s"),
                claim("c4", "alpha", "own-wait", 10, "ms"),
                claim("c5", "beta", "own-wait", 60, "ms"),
                claim("c6", "gamma", "own-wait", 90, "ms"),
                claim("c7", "alpha", "own-care", 2, "h/wk"),
                claim("c8", "beta", "own-care", 20, "h/wk"));
        return BODY.formatted(id, claims);
    }

    private static String claim(String id, String technology, String criterion, double value, String unit) {
        return """
                {"id": "%s", "subject": {"technology": "%s"}, "criterion": "%s", "value": %s, "unit": "%s",
                 "date": "2026-10-01", "runs": 5, "conditions": "8 cores, 3 nodes", "source": "own run", "run_by": "own"}
                """.formatted(id, technology, criterion, value, unit);
    }
}
