package dev.touchstone.web.record;

import dev.touchstone.base.Fault;
import dev.touchstone.decision.Lifecycle;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.decision.State;
import dev.touchstone.decision.WeakSpot;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.RecordView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can follow: what is still missing, and the forms that move the record on, for whoever may. */
final class NextPart {
    private final RecordCase record;
    private final RecordSummary summary;
    private final RecordWords words;
    private final Page page;
    private final Reader reader;

    NextPart(RecordCase record, RecordSummary summary, RecordWords words, Page page, Reader reader) {
        this.record = record;
        this.summary = summary;
        this.words = words;
        this.page = page;
        this.reader = reader;
    }

    private State state() {
        return record.decision().state();
    }

    private String address(String step) {
        return "/decisions/" + record.decision().id() + "/" + step;
    }

    List<Link> links() {
        if (!reader.signedIn() && (state() == State.DRAFT || state() == State.PROPOSED)) {
            return List.of(Link.to(page.t("ui.sign-in"), "/sign-in"));
        }
        return state() == State.DRAFT && reader.author()
                ? List.of(Link.to(words.say("edit-draft"), address("edit")))
                : List.of();
    }

    List<Parts.Check> readiness() {
        return switch (state()) {
            case DRAFT -> proposal();
            case PROPOSED -> acceptance();
            case ACCEPTED, REJECTED, WITHDRAWN, DEPRECATED, SUPERSEDED -> List.of();
        };
    }

    private List<Parts.Check> proposal() {
        List<Fault> faults = Lifecycle.proposalFaults(record.decision().content(), record.evaluation());
        if (faults.isEmpty()) {
            return List.of(new Parts.Check("done", words.say("ready-to-propose"), "", ""));
        }
        return faults.stream()
                .map(fault -> new Parts.Check(
                        "open",
                        sentence(fault),
                        "",
                        address("edit") + "#"
                                + fault.pointer().replaceFirst("^/", "").split("/")[0]))
                .toList();
    }

    /** Options are named by their ids in faults. */
    private String sentence(Fault fault) {
        Map<String, Object> arguments = new HashMap<>(fault.arguments());
        arguments.replaceAll((key, value) -> value instanceof String text ? words.name(text) : value);
        return Messages.in(page.language()).problem(fault.code(), arguments);
    }

    private List<Parts.Check> acceptance() {
        List<WeakSpot> spots = summary.weakSpots();
        return spots.isEmpty()
                ? List.of(new Parts.Check("done", words.say("ready-to-accept"), "", ""))
                : spots.stream()
                        .map(spot -> new Parts.Check("open", words.weak(spot), "", mend(spot)))
                        .toList();
    }

    private String mend(WeakSpot spot) {
        String scenario = "/scenarios/" + record.decision().content().scenario();
        return spot.kind() == WeakSpot.Kind.TEAM_NOT_ASKED ? scenario + "/edit/team" : scenario;
    }

    List<RecordView.Action> actions() {
        List<RecordView.Action> actions = new ArrayList<>();
        switch (state()) {
            case DRAFT -> {
                if (reader.author()) {
                    actions.add(propose());
                }
            }
            case PROPOSED -> {
                if (reader.approver()) {
                    actions.add(accept());
                    actions.add(withReason("reject"));
                }
            }
            case ACCEPTED -> {
                if (reader.approver()) {
                    actions.add(withReason("deprecate"));
                }
            }
            case REJECTED, WITHDRAWN, DEPRECATED, SUPERSEDED -> {
                // nothing follows
            }
        }
        if (reader.own() && (state() == State.DRAFT || state() == State.PROPOSED)) {
            actions.add(withReason("withdraw"));
        }
        return actions;
    }

    private List<Parts.Labelled> seen() {
        return List.of(new Parts.Labelled("hash", record.hash(), ""));
    }

    private RecordView.Action propose() {
        return new RecordView.Action(
                words.say("propose"),
                words.say("propose-text"),
                address("propose"),
                List.of(),
                seen(),
                words.say("propose"),
                true,
                true);
    }

    private RecordView.Action accept() {
        String hash = record.decision().contentHash().orElse("");
        List<Parts.Labelled> hidden = new ArrayList<>(seen());
        hidden.add(new Parts.Labelled("content", hash, ""));
        List<Field> fields = summary.weakSpots().isEmpty()
                ? List.of()
                : List.of(Field.of("waiver", "area", words.say("waiver"), reader.typed("waiver"))
                        .hint(words.say(
                                "waiver-hint", "count", summary.weakSpots().size()))
                        .error(reader.error("accept", "waiver")));
        return new RecordView.Action(
                words.say("accept"),
                words.say("accept-text", "hash", hash),
                address("accept"),
                fields,
                hidden,
                words.say("accept"),
                true,
                true);
    }

    private RecordView.Action withReason(String step) {
        String name = "reason-" + step;
        String error = reader.error(step, name);
        return new RecordView.Action(
                words.say(step),
                words.say(step + "-text"),
                address(step),
                List.of(Field.of(name, "area", words.say("reason"), reader.typed(name))
                        .needed()
                        .error(error)),
                seen(),
                words.say(step),
                false,
                !error.isEmpty());
    }
}
