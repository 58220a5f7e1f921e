package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.robustness.Findings.Worth;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.TargetEnvironment;
import dev.touchstone.scenario.WorkloadItem;
import dev.touchstone.testorder.OrderWorth;
import dev.touchstone.testorder.OrderedNumber;
import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A test order in sentences of one language: for pages and exports. Typed text comes out as it was typed. */
public final class OrderWords {
    private static final double POINTS = 100;

    private final TestOrder order;
    private final Language language;
    private final Messages messages;
    private final Numbers numbers;
    private final Units units;

    /** The words for an order. */
    public OrderWords(TestOrder order, Language language) {
        this.order = order;
        this.language = language;
        messages = Messages.in(language);
        numbers = new Numbers(language);
        units = new Units(language);
    }

    /**
     * A condition.
     *
     * @param note more about it; empty for none
     */
    public record Condition(String label, String value, String note) {}

    private String say(String key, Object... arguments) {
        return text("orders." + key, arguments);
    }

    private String text(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return messages.text(key, named);
    }

    /** The name of a technology, criterion or role; its id when it has none here. */
    public String name(String id) {
        return Optional.ofNullable(order.names().get(id))
                .map(name -> name.in(language))
                .orElse(id);
    }

    /** The name of a candidate. */
    public String candidate(String id) {
        return Optional.ofNullable(order.names().get(Drawn.WHOLE + id))
                .map(name -> name.in(language))
                .orElse(id);
    }

    /** What is measured, in a few words. */
    public String title() {
        String criterion = order.measured().criterion().map(this::name).orElse("");
        String subject = order.measured().subject();
        return switch (order.measured().what()) {
            case NUMBER -> text("robustness.number", "criterion", criterion, "owner", owner(subject));
            case LOAD_TEST -> text("robustness.load-test", "name", name(subject));
            case SIDE_BY_SIDE -> text("robustness.side-by-side", "criterion", criterion, "role", name(subject));
            case TEAM -> text("robustness.team");
        };
    }

    /** What kind of work it is. */
    public String how() {
        int count = order.numbers().size();
        return switch (order.measured().what()) {
            case NUMBER -> say("how-number");
            case LOAD_TEST -> text("robustness.how-load-test", "count", count);
            case SIDE_BY_SIDE -> text("robustness.how-side-by-side", "count", count);
            case TEAM -> text("robustness.how-team", "count", count);
        };
    }

    private String owner(String owner) {
        if (owner.startsWith(Drawn.WHOLE)) {
            return candidate(owner.substring(Drawn.WHOLE.length()));
        }
        int edge = owner.indexOf('>');
        if (edge > 0) {
            return name(owner.substring(0, edge)) + " → " + name(owner.substring(edge + 1));
        }
        return name(owner.replaceFirst("@.*", ""));
    }

    /** Which number. */
    public String number(OrderedNumber number) {
        return text("robustness.number", "criterion", name(number.criterion()), "owner", owner(number.owner()));
    }

    /** The units in one of which it may be brought back. */
    public String units(OrderedNumber number) {
        List<String> words = number.units().stream()
                .map(unit -> units.word(unit).isEmpty() ? say("plain-number") : units.word(unit))
                .toList();
        return String.join(say("or"), words);
    }

    /** What tools call it; that a person brings it where no tool prints it. */
    public String metrics(OrderedNumber number) {
        if (asksTeam()) {
            return say("by-team");
        }
        if (number.about().isEmpty()) {
            return say("by-person");
        }
        return number.metrics().isEmpty() ? say("by-choice") : String.join(say("or"), number.metrics());
    }

    /** What it is thought to be. */
    public String now(OrderedNumber number) {
        return number.turn()
                .flatMap(Turn::now)
                .map(value -> quantity(value, number.unit()))
                .orElse(say("unknown"));
    }

    /** What it would have to be for another to lead, and who that is. */
    public String turn(OrderedNumber number) {
        return number.turn()
                .filter(turn -> turn.to().isPresent() && turn.takesOver().isPresent())
                .map(turn -> turn(turn, number.unit()))
                .orElse(say("turns-nothing"));
    }

    private String turn(Turn turn, String unit) {
        double to = turn.to().orElseThrow();
        String name = candidate(turn.takesOver().orElseThrow());
        if (turn.already() && turn.now().isPresent()) {
            return say(
                    "turn-already",
                    "to",
                    quantity(to, unit),
                    "now",
                    quantity(turn.now().get(), unit),
                    "name",
                    name);
        }
        String turning = turn.now().map(now -> numbers.past(to, now)).orElse(numbers.about(to));
        return say("turn", "to", units.after(turning, unit, to), "name", name);
    }

    private String quantity(double value, String unit) {
        return units.after(numbers.about(value), unit, value);
    }

    /** Who led when it was made; empty where nobody did. */
    public String leader() {
        return order.worth()
                .leader()
                .map(id -> say("leader", "name", candidate(id)))
                .orElse("");
    }

    /** What it was worth when it was made. */
    public String worth() {
        return worth("worth");
    }

    /** What it would be worth, were it made now. */
    public String worthNow() {
        return worth("worth-now");
    }

    private String worth(String key) {
        OrderWorth worth = order.worth();
        return say(
                key,
                "points",
                points(worth.value(), worth.error()),
                "change",
                worth.pChangeError()
                        .map(error -> numbers.percent(worth.pChange(), error))
                        .orElse(numbers.percent(worth.pChange())),
                "all",
                points(worth.evpi(), worth.evpiError()));
    }

    /** How that was computed. */
    public String drawn() {
        return say(
                "drawn",
                "samples",
                numbers.exact(order.worth().samples()),
                "seed",
                String.valueOf(order.worth().seed()),
                "engine",
                order.worth().engine(),
                "hash",
                order.worth()
                        .inputHash()
                        .substring(0, Math.min(12, order.worth().inputHash().length())));
    }

    /** The effort; empty where nobody has estimated it. */
    public String effort() {
        return order.terms().personDays().map(days -> days(days)).orElse("");
    }

    private String days(double days) {
        return say("days", "count", days, "days", numbers.exact(days));
    }

    /** What a person-day on it was worth; empty where nobody has estimated the effort. */
    public String perDay() {
        return order.perDay()
                .map(value -> say("per-day", "points", points(value)))
                .orElse("");
    }

    private String points(double share) {
        return numbers.fixed(share * POINTS, 2);
    }

    private String points(double share, double error) {
        return numbers.estimate(share * POINTS, error * POINTS, 2);
    }

    /** Where it stands; for one that is partly answered, how far. */
    public String state() {
        long answered = order.answered();
        return switch (order.state()) {
            case OPEN ->
                answered == 0
                        ? say("state.open")
                        : say(
                                "state.partly",
                                "count",
                                answered,
                                "all",
                                order.numbers().size());
            case ANSWERED -> say("state.answered");
            case CLOSED -> say("state.closed");
            case WITHDRAWN -> say("state.withdrawn");
        };
    }

    /** Under which conditions is measured. */
    public List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        order.terms().conditions().workload().forEach(item -> conditions.add(figure(item)));
        TargetEnvironment target = order.terms().conditions().target();
        List<String> machines = new ArrayList<>();
        target.cores().ifPresent(cores -> machines.add(text("overview.cores", "count", cores)));
        target.memoryGib().ifPresent(memory -> machines.add(numbers.exact(memory) + "\u00a0GiB"));
        if (target.sharing() != Sharing.UNKNOWN) {
            machines.add(text("editor.target.sharing." + target.sharing().name().toLowerCase(Locale.ROOT)));
        }
        target.platform().map(this::name).ifPresent(machines::add);
        String note = target.note().map(text -> text.in(language)).orElse("");
        if (!machines.isEmpty() || !note.isEmpty()) {
            conditions.add(new Condition(text("editor.target"), String.join(text("overview.comma"), machines), note));
        }
        return List.copyOf(conditions);
    }

    private Condition figure(WorkloadItem item) {
        String unit = item.unit().orElse("1");
        return new Condition(
                item.name().in(language),
                item.value()
                        .map(value -> units.after(numbers.exact(value), unit, value))
                        .orElse(""),
                item.note().map(text -> text.in(language)).orElse(""));
    }

    /** Whether the team answers it, in the scenario, and no document. */
    public boolean asksTeam() {
        return order.measured().what() == Worth.Kind.TEAM;
    }

    /** How the answer is brought back. */
    public String back() {
        if (asksTeam()) {
            return say("back-team");
        }
        return say(technologies().isEmpty() ? "back-none" : "back-text");
    }

    /** The technologies whose documents answer it, by id; none where no document does. */
    public List<String> technologies() {
        if (asksTeam()) {
            return List.of();
        }
        return order.numbers().stream()
                .flatMap(number -> number.about().stream())
                .map(Subject::technology)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The command that imports what was measured of a technology. */
    public String command(String technology) {
        return "touchstone import --scenario " + order.scenario() + " --technology " + technology
                + " --measured YYYY-MM-DD " + say("file");
    }

    /** The page that imports what was measured of a technology. */
    public String page(String technology) {
        return "/evidence/import?scenario=" + order.scenario() + "&technology=" + technology;
    }

    /** The title of its scenario. */
    public String scenario() {
        LocalText title = order.title();
        return title.isBlank() ? order.scenario() : title.in(language);
    }
}
