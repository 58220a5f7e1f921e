package dev.touchstone.web.record;

import dev.touchstone.base.LocalText;
import dev.touchstone.decision.RegisterEntry;
import dev.touchstone.decision.State;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.MigrationView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.RegisterView;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The register: all decisions, newest first, by state, scenario and words of the title. */
public final class RegisterBuilder {
    private static final int PER_PAGE = 50;
    private static final int MOST_SCENARIOS = 12;

    private final Page page;
    private final Wanted wanted;

    /**
     * What of the register is wanted.
     *
     * @param state a word of {@link State}; empty for all
     * @param scenario id of a scenario; empty for all
     * @param text words of a title; empty for none
     * @param from number of rows before the first that is shown
     */
    public record Wanted(String state, String scenario, String text, int from) {}

    /** The register for a page; the address of the page carries what is wanted. */
    public RegisterBuilder(Page page, Wanted wanted) {
        this.page = page;
        this.wanted = wanted;
    }

    /**
     * The page.
     *
     * @param entries all that fit scenario and text
     * @param scenarios titles of scenarios by id
     * @param mayBegin whether the person may begin a record
     */
    public RegisterView build(List<RegisterEntry> entries, Map<String, LocalText> scenarios, boolean mayBegin) {
        List<RegisterEntry> fitting = entries.stream()
                .filter(entry ->
                        wanted.state().isEmpty() || entry.state().word().equals(wanted.state()))
                .toList();
        int from = Math.min(wanted.from(), Math.max(0, fitting.size() - 1)) / PER_PAGE * PER_PAGE;
        List<RegisterEntry> shown = fitting.stream().skip(from).limit(PER_PAGE).toList();
        boolean narrowed = !wanted.state().isEmpty() || !wanted.text().isEmpty();
        boolean place = scenarios.containsKey(wanted.scenario());
        return new RegisterView(
                RichText.of(sentence(entries, narrowed)),
                entries.isEmpty() && !narrowed ? List.<Choice>of() : choices(entries, scenarios),
                wanted.text(),
                carried(),
                mayBegin && place ? Optional.of(begin()) : Optional.empty(),
                shown.stream().map(entry -> row(entry, scenarios)).toList(),
                shown.isEmpty() ? Optional.of(empty(narrowed, place)) : Optional.empty(),
                pager(fitting.size(), from));
    }

    private List<Parts.Labelled> carried() {
        return Stream.of(
                        new Parts.Labelled("state", wanted.state(), ""),
                        new Parts.Labelled("scenario", wanted.scenario(), ""))
                .filter(field -> !field.value().isEmpty())
                .toList();
    }

    private MigrationView.Keep begin() {
        return new MigrationView.Keep(
                page.t("record-ui.begin-text"),
                "/scenarios/" + wanted.scenario() + "/decisions",
                List.of(),
                page.t("record-ui.begin"));
    }

    private String sentence(List<RegisterEntry> entries, boolean narrowed) {
        if (entries.isEmpty()) {
            return page.t(narrowed ? "record-ui.register-nothing-fits" : "record-ui.register-none");
        }
        List<String> states = new ArrayList<>();
        for (State state : State.values()) {
            long count = count(entries, state);
            if (count > 0) {
                String word = page.t("record-ui.state." + state.word()).toLowerCase(java.util.Locale.ROOT);
                states.add(page.t("record-ui.register-state", "count", count, "state", word));
            }
        }
        return page.t(
                "record-ui.register-all",
                "count",
                entries.size(),
                "states",
                String.join(page.t("record.between"), states));
    }

    private static long count(List<RegisterEntry> entries, State state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    private List<Choice> choices(List<RegisterEntry> entries, Map<String, LocalText> scenarios) {
        List<Link> states = new ArrayList<>();
        states.add(new Link(
                page.t("ui.all", "count", entries.size()),
                first(page.with("state", "")),
                wanted.state().isEmpty()));
        Arrays.stream(State.values())
                .filter(state -> count(entries, state) > 0)
                .forEach(state -> states.add(new Link(
                        page.t("record-ui.state." + state.word()) + " " + count(entries, state),
                        first(page.with("state", state.word())),
                        state.word().equals(wanted.state()))));
        List<Link> places = new ArrayList<>();
        places.add(new Link(
                page.t("record-ui.filter-any"),
                first(page.with("scenario", "")),
                wanted.scenario().isEmpty()));
        Stream.concat(Stream.of(wanted.scenario()), entries.stream().map(RegisterEntry::scenario))
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(MOST_SCENARIOS)
                .forEach(id -> places.add(
                        new Link(name(id, scenarios), first(page.with("scenario", id)), id.equals(wanted.scenario()))));
        return List.of(
                new Choice(page.t("record-ui.filter-state"), states),
                new Choice(page.t("record-ui.filter-scenario"), places));
    }

    /** A changed filter begins at the first row. */
    private static String first(String address) {
        return address.replaceFirst("([?&])from=\\d+&?", "$1").replaceFirst("[?&]$", "");
    }

    private String name(String id, Map<String, LocalText> scenarios) {
        return scenarios.getOrDefault(id, LocalText.of(id)).in(page.language());
    }

    private RegisterView.Row row(RegisterEntry entry, Map<String, LocalText> scenarios) {
        return new RegisterView.Row(
                entry.number().map(RecordCase::numbered).orElse(""),
                entry.title().in(page.language()),
                "/decisions/" + entry.id(),
                "",
                page.t("record-ui.state." + entry.state().word()),
                "",
                "",
                Link.to(name(entry.scenario(), scenarios), "/scenarios/" + entry.scenario()),
                Dates.day(entry.changed(), ZoneOffset.UTC));
    }

    private Parts.State empty(boolean narrowed, boolean place) {
        String key = narrowed ? "register-nothing-fits" : "register-empty";
        return narrowed
                ? new Parts.State(
                        "empty",
                        page.t("record-ui." + key),
                        page.t("record-ui." + key + "-text"),
                        List.of(Link.to(page.t("record-ui.register-show-all"), "/decisions")),
                        "")
                : new Parts.State(
                        "empty",
                        page.t("record-ui." + key + "-title"),
                        page.t("record-ui." + key + "-text"),
                        place ? List.of() : List.of(Link.to(page.t("record-ui.register-empty-action"), "/")),
                        "");
    }

    private Optional<Parts.Pager> pager(int all, int from) {
        if (all <= PER_PAGE) {
            return Optional.empty();
        }
        String text = page.t("record-ui.pager", "from", from + 1, "to", Math.min(all, from + PER_PAGE), "all", all);
        return Optional.of(new Parts.Pager(
                text,
                from == 0 ? "" : page.with("from", from == PER_PAGE ? "" : String.valueOf(from - PER_PAGE)),
                from + PER_PAGE >= all ? "" : page.with("from", String.valueOf(from + PER_PAGE))));
    }
}
