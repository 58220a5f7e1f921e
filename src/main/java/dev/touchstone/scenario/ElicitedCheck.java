package dev.touchstone.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was kept of the asking for weights: bounds of every list, number and text; it may speak of criteria that are gone. */
final class ElicitedCheck {
    private static final String AT = "/weights/elicited";
    private static final int MOST_POINTS = 100;
    private static final int MOST_TIMES = 9;

    private final FieldCheck fields;

    ElicitedCheck(FieldCheck fields) {
        this.fields = fields;
    }

    void check(Elicited elicited) {
        names(AT + "/swings", elicited.swings());
        elicited.swings().forEach((id, swing) -> {
            fields.finite(AT + "/swings/" + id + "/worst", swing.worst());
            fields.finite(AT + "/swings/" + id + "/best", swing.best());
            fields.unit(AT + "/swings/" + id + "/unit", swing.unit());
        });
        switch (elicited.way()) {
            case Way.Points points -> {}
            case Way.SwingPoints swing -> swing(swing);
            case Way.Order order -> order(order);
            case Way.Pairs pairs -> pairs(pairs);
            case Way.Questions questions -> questions(questions);
        }
    }

    private void swing(Way.SwingPoints swing) {
        names(AT + "/way/points", swing.points());
        swing.points().forEach((id, points) -> fields.within(AT + "/way/points/" + id, points, 0, MOST_POINTS));
    }

    private void order(Way.Order order) {
        fields.size(AT + "/way/order", order.order());
        List<String> ids = new ArrayList<>();
        order.order().forEach(ids::addAll);
        fields.size(AT + "/way/order", ids);
        ids.forEach(id -> fields.id(AT + "/way/order", id));
        fields.unique(AT + "/way/order", ids);
    }

    private void pairs(Way.Pairs pairs) {
        names(AT + "/way/levels", pairs.levels());
        pairs.levels().forEach((level, compared) -> {
            String at = AT + "/way/levels/" + level;
            fields.size(at, compared);
            for (int i = 0; i < compared.size(); i++) {
                fields.id(at + "/" + i + "/more", compared.get(i).more());
                fields.id(at + "/" + i + "/less", compared.get(i).less());
                fields.within(at + "/" + i + "/times", compared.get(i).times(), 1, MOST_TIMES);
            }
        });
    }

    private void questions(Way.Questions questions) {
        String at = AT + "/way/answers";
        if (questions.answers().size() > Way.MOST_QUESTIONS) {
            fields.add(at, "list.too-long", "length", questions.answers().size(), "most", Way.MOST_QUESTIONS);
        }
        for (int i = 0; i < questions.answers().size(); i++) {
            fields.id(at + "/" + i + "/first", questions.answers().get(i).first());
            fields.id(at + "/" + i + "/second", questions.answers().get(i).second());
        }
    }

    private void names(String at, Map<String, ?> byId) {
        fields.size(at, List.copyOf(byId.keySet()));
        byId.keySet().forEach(id -> fields.id(at, id));
    }
}
