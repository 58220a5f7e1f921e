package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.base.Slug;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.scenario.Flow;
import dev.touchstone.scenario.ListedStack;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioBuilder;
import dev.touchstone.scenario.Slot;
import dev.touchstone.web.view.EditorView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What can be chosen. Own technologies, slots with the technologies that may fill them, stacks by name, what
 * every candidate has, and which slot hands over to which.
 */
final class CandidatesForm implements PartForm {
    static final String OWN = "technologies";
    static final String SLOTS = "slots";
    static final String STACKS = "stacks";
    static final String FLOW = "flow";
    static final String FIXED = "fixed";

    /** What the list of roles says for a slot that the catalogue does not know. */
    static final String OWN_ROLE = "+own";

    private static final List<String> OWN_SAYS = List.of("name", "note");
    private static final List<String> SLOT_SAYS = List.of("role", "name", "technologies");
    private static final List<String> STACK_SAYS = List.of("name", "note");

    @Override
    public Typed fill(Scenario scenario, Language language) {
        Filling out = new Filling(language);
        int row = 0;
        for (OwnTechnology own : scenario.technologies()) {
            String at = OWN + "." + row++ + ".";
            out.put(at + "id", own.id());
            out.local(at + "name", own.name());
            out.local(at + "note", own.note());
        }
        row = 0;
        for (Slot slot : scenario.slots()) {
            String at = SLOTS + "." + row++ + ".";
            out.put(at + "id", slot.role());
            out.put(at + "role", slot.role());
            out.local(at + "name", slot.name());
            out.all(at + "technologies", slot.technologies());
        }
        row = 0;
        for (ListedStack stack : scenario.stacks()) {
            String at = STACKS + "." + row++ + ".";
            out.put(at + "id", stack.id());
            out.local(at + "name", stack.name());
            stack.parts().forEach((role, technology) -> out.put(at + "parts." + role, technology));
            out.local(at + "note", stack.note());
        }
        row = 0;
        for (Flow flow : scenario.flow()) {
            String at = FLOW + "." + row++ + ".";
            out.put(at + "id", "");
            out.put(at + "from", flow.from());
            out.put(at + "to", flow.to());
        }
        out.all(FIXED, scenario.fixed());
        return out.typed();
    }

    @Override
    public Bound read(Typed typed, Scenario base, Catalogue catalogue) {
        Reading in = new Reading(typed);
        ScenarioBuilder edited = ScenarioBuilder.builder(base);
        edited.technologies(own(in, catalogue));
        edited.slots(slots(in, base));
        edited.stacks(stacks(in, edited.slots()));
        edited.fixed(
                typed.all(FIXED).stream().filter(id -> !id.isBlank()).distinct().toList());
        edited.flow(flow(in));
        in.place("/fixed", FIXED);
        in.place("/slots", SLOTS);
        tooMany(in, edited.slots());
        return in.bound(edited);
    }

    private static List<OwnTechnology> own(Reading in, Catalogue catalogue) {
        List<String> ids = new ArrayList<>();
        catalogue.technologies().forEach(technology -> ids.add(technology.id()));
        return in.rows(
                OWN,
                OWN_SAYS,
                "/technologies",
                at -> new OwnTechnology(in.id(at, ids, "t"), in.local(at + "name"), in.maybeLocal(at + "note")));
    }

    private static List<Slot> slots(Reading in, Scenario base) {
        List<String> ids = new ArrayList<>();
        return in.rows(SLOTS, SLOT_SAYS, "/slots", at -> slot(in, at, base, ids));
    }

    private static Slot slot(Reading in, String at, Scenario base, List<String> taken) {
        String role = role(in, at, taken);
        taken.add(role);
        List<String> technologies = in.typed().all(at + "technologies").stream()
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
        return new Slot(
                role,
                in.maybeLocal(at + "name"),
                technologies,
                base.slot(role).map(Slot::needs).orElse(List.of()));
    }

    /** The chosen role; for a slot of one's own the id it had, or one made from its name. */
    private static String role(Reading in, String at, List<String> taken) {
        String role = in.typed().text(at + "role");
        if (!role.equals(OWN_ROLE) && !role.isEmpty()) {
            return role;
        }
        if (role.isEmpty()) {
            in.fault(at + "role", "editor.choose-a-role", Map.of());
        } else if (in.typed().text(at + "name").isEmpty()) {
            in.fault(at + "name", "field.missing", Map.of());
        }
        return Slug.of(in.typed().text(at + "name"), taken, "slot");
    }

    private static List<ListedStack> stacks(Reading in, List<Slot> slots) {
        List<ListedStack> list = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        ids.add("today");
        for (int row : in.typed().rows(STACKS)) {
            String at = STACKS + "." + row + ".";
            Map<String, String> parts = new LinkedHashMap<>();
            for (Slot slot : slots) {
                in.maybe(at + "parts." + slot.role()).ifPresent(id -> parts.put(slot.role(), id));
            }
            boolean says =
                    in.typed().says(STACK_SAYS.stream().map(field -> at + field).toList());
            if (in.typed().ticked(at + "remove") || (!says && parts.isEmpty())) {
                continue;
            }
            in.place("/stacks/" + list.size(), STACKS + "." + row);
            list.add(new ListedStack(in.id(at, ids, "s"), in.local(at + "name"), parts, in.maybeLocal(at + "note")));
        }
        return list;
    }

    private static List<Flow> flow(Reading in) {
        return in.rows(
                FLOW,
                List.of("from", "to"),
                "/flow",
                at -> new Flow(in.typed().text(at + "from"), in.typed().text(at + "to")));
    }

    private static void tooMany(Reading in, List<Slot> slots) {
        long found = combinations(slots);
        if (found > Scenario.MOST_CANDIDATES) {
            in.fault(
                    SLOTS,
                    "candidates.too-many",
                    Map.of("found", found, "most", Scenario.MOST_CANDIDATES, "slots", widths(slots)));
        }
    }

    /** How many combinations slots give, before any gate; stops counting at a million. */
    static long combinations(List<Slot> slots) {
        long product = slots.isEmpty() ? 0 : 1;
        for (Slot slot : slots) {
            product = Math.min(1_000_000, product * slot.technologies().size());
        }
        return product;
    }

    private static String widths(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.role() + " " + slot.technologies().size())
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<EditorView.Block> blocks(Sheet sheet) {
        return new CandidatesBlocks(sheet).list();
    }

    /** New own technologies get their ids at once, and a first slot of one's own offers all of them. */
    @Override
    public Typed act(Typed typed, Sheet sheet, String action) {
        Typed named = typed;
        List<String> ids = new ArrayList<>();
        sheet.catalogue().technologies().forEach(technology -> ids.add(technology.id()));
        typed.rows(OWN).forEach(row -> ids.add(typed.text(OWN + "." + row + ".id")));
        List<String> own = new ArrayList<>();
        for (int row : typed.filledRows(OWN, OWN_SAYS)) {
            String at = OWN + "." + row + ".id";
            String id = typed.text(at).isEmpty()
                    ? Slug.of(typed.text(OWN + "." + row + ".name"), ids, "t")
                    : typed.text(at);
            ids.add(id);
            own.add(id);
            named = named.with(at, id);
        }
        Typed grown = PartForm.super.act(named, sheet, action);
        if (action.equals("add:" + SLOTS) && typed.rows(SLOTS).isEmpty() && !own.isEmpty()) {
            String at = SLOTS + "." + named.nextRow(SLOTS) + ".";
            return grown.with(at + "role", OWN_ROLE)
                    .with(at + "name", sheet.t("slot.first-name"))
                    .with(at + "technologies", own.toArray(String[]::new));
        }
        return grown;
    }
}
