package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TeamProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the team has run it: by its years, else kin, else another of the same role, else new with a runtime that the
 * team knows or does not (the runtime of use, not that of its makers: a library for Java is met in Java, whatever it is
 * written in). Nothing is guessed: without a profile that names what runs in production it is missing.
 */
final class FamiliarityRule implements CellRule {
    private static final String WRITTEN_IN = "written_in";
    private static final String CLIENTS = "client_languages";
    private static final String APP = "app_language";

    @Override
    public String criterion() {
        return "familiarity";
    }

    @Override
    public Set<String> reads() {
        return Set.of("relation", WRITTEN_IN, CLIENTS, APP, Form.KIND);
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        Optional<TeamProfile> team = context.scenario().team();
        if (team.isEmpty() || team.get().experience().isEmpty()) {
            return finding.say("team.not-asked").missing();
        }
        TeamProfile profile = team.get();
        finding.use(Team.reference(profile, technology)).standsOn(profile.basis());
        Optional<Double> years = profile.years(technology.id());
        if (years.isPresent()) {
            finding.say("familiarity.operated", "years", years.get());
            return finding.known(Spreads.place(level(years.get(), context), context.number("familiarity.sd_operated")));
        }
        return byKin(technology, profile, finding, context)
                .or(() -> byRole(technology, slot, profile, finding, context))
                .orElseGet(() -> byRuntime(technology, profile, finding, context));
    }

    /** A straight line through one year and two, and no more than the end of the scale: min(100, 60 + 20 years). */
    private static double level(double years, RuleContext context) {
        double one = context.number("familiarity.one_year");
        double two = context.number("familiarity.two_years");
        return Math.min(two, one + (years - 1) * (two - one));
    }

    private static Optional<Estimate> byKin(
            Technology technology, TeamProfile profile, Finding finding, RuleContext context) {
        for (TeamProfile.Experience run : profile.experience()) {
            Optional<List<Kin.Link>> way = context.kin().path(technology, run.technology());
            if (way.isPresent()) {
                way.get().forEach(link -> finding.use(link.owner(), link.fact()));
                finding.say("familiarity.kin", "kin", run.technology());
                List<Fact> grounds = way.get().stream().map(Kin.Link::fact).toList();
                return Optional.of(other("familiarity.kin", grounds, finding, context));
            }
        }
        return Optional.empty();
    }

    private static Optional<Estimate> byRole(
            Technology technology, Optional<Slot> slot, TeamProfile profile, Finding finding, RuleContext context) {
        Optional<String> same = profile.experience().stream()
                .map(TeamProfile.Experience::technology)
                .filter(id -> context.technology(id).roles().stream()
                        .anyMatch(role -> technology.fills(role)
                                || slot.filter(place -> place.role().equals(role))
                                        .isPresent()))
                .findFirst();
        same.ifPresent(id -> finding.say("familiarity.same-role", "other", id));
        return same.map(id -> other("familiarity.same_role", List.of(), finding, context));
    }

    private static Estimate byRuntime(
            Technology technology, TeamProfile profile, Finding finding, RuleContext context) {
        List<Fact> used = runtime(technology);
        if (used.isEmpty()) {
            return finding.say("familiarity.new-runtime-unknown")
                    .known(new Distribution.Uniform(
                            context.number("familiarity.foreign_runtime"),
                            context.number("familiarity.known_runtime")));
        }
        finding.use(technology, used);
        if (used.getFirst().kind().equals(CLIENTS)) {
            // That it is a library decides which languages count.
            finding.use(technology, technology.facts(Form.KIND));
        }
        List<String> languages =
                used.stream().flatMap(FamiliarityRule::languages).toList();
        List<String> spoken = languages.stream()
                .filter(language -> Team.speaks(profile, language))
                .toList();
        boolean known = !spoken.isEmpty();
        finding.say(
                known ? "familiarity.new-runtime-known" : "familiarity.new-runtime-foreign",
                "languages",
                String.join(", ", known ? spoken : languages));
        return other(known ? "familiarity.known_runtime" : "familiarity.foreign_runtime", used, finding, context);
    }

    /**
     * What says in which runtime it is met: the language of the application for what decides that, the languages of use
     * for a library, which runs inside the program; else the language in which it is written.
     */
    private static List<Fact> runtime(Technology technology) {
        if (!technology.facts(APP).isEmpty()) {
            return technology.facts(APP);
        }
        boolean inside = Form.is(technology, Form.LIBRARY);
        return inside && !technology.facts(CLIENTS).isEmpty()
                ? technology.facts(CLIENTS)
                : technology.facts(WRITTEN_IN);
    }

    private static Stream<String> languages(Fact fact) {
        return fact.texts(fact.kind().equals(WRITTEN_IN) ? "languages" : "value").stream();
    }

    private static Estimate other(String anchor, List<Fact> grounds, Finding finding, RuleContext context) {
        double sd = context.spreads().points(context.number("familiarity.sd_other"), grounds);
        return finding.known(Spreads.place(context.number(anchor), sd));
    }
}
