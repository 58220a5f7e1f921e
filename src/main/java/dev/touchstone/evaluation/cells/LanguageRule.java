package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Role;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TeamProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the team's language can use it first class. What replaces the language of the whole application goes first,
 * then recorded clients, then clients that come through a relation, then the language it is written in. What stands at
 * the edge or beside the application and has no clients recorded has no client language at all: it does not apply.
 */
final class LanguageRule implements CellRule {
    private static final String APP = "app_language";
    private static final String CLIENTS = "client_languages";
    private static final String WRITTEN_IN = "written_in";

    /** Groups of roles that no application calls through a client. */
    private static final Set<String> WITHOUT_CLIENTS = Set.of("edge", "other");

    @Override
    public String criterion() {
        return "language";
    }

    @Override
    public Set<String> reads() {
        return Set.of(APP, CLIENTS, WRITTEN_IN, "relation", Form.KIND);
    }

    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        List<Kin.Relative> related = new ArrayList<>();
        related.add(new Kin.Relative(technology, List.of()));
        related.addAll(context.kin().of(technology, Kin.How.SPEAKS, Kin.How.EXTENDS));
        boolean recorded = !technology.facts(APP).isEmpty()
                || related.stream()
                        .anyMatch(relative ->
                                !relative.technology().facts(CLIENTS).isEmpty());
        if (!recorded && hasNoClients(technology, context)) {
            return finding.say("language.no-client-language").notApplicable();
        }
        Optional<TeamProfile> team = context.scenario()
                .team()
                .filter(profile -> profile.mainLanguage().isPresent());
        if (team.isEmpty()) {
            return finding.say("team.not-asked").missing();
        }
        TeamProfile profile = team.get();
        finding.use(Team.reference(profile, technology));
        if (!technology.facts(APP).isEmpty()) {
            return ofApplication(technology, profile, finding, context);
        }
        for (Kin.Relative relative : related) {
            if (!relative.technology().facts(CLIENTS).isEmpty()) {
                return ofClients(technology, relative, profile, finding, context);
            }
        }
        return writtenIn(technology, profile, finding, context);
    }

    private static boolean hasNoClients(Technology technology, RuleContext context) {
        return !Form.is(technology, Form.LIBRARY)
                && technology.roles().stream()
                        .allMatch(role -> context.catalogue()
                                .role(role)
                                .map(Role::group)
                                .filter(WITHOUT_CLIENTS::contains)
                                .isPresent())
                && !technology.roles().isEmpty();
    }

    private static Estimate ofApplication(
            Technology technology, TeamProfile profile, Finding finding, RuleContext context) {
        List<Fact> facts = technology.facts(APP);
        finding.use(technology, facts);
        List<String> languages = words(facts, "value");
        if (names(languages, profile.mainLanguage().orElseThrow())) {
            finding.say(
                    "language.application-stays",
                    "language",
                    profile.mainLanguage().orElseThrow());
            return placed("language.main_language_client", "language.sd_stated", facts, finding, context);
        }
        finding.say("language.application-changes", "languages", String.join(", ", languages));
        return placed("language.whole_application_changes", "language.sd_stated", facts, finding, context);
    }

    private static Estimate ofClients(
            Technology technology, Kin.Relative relative, TeamProfile profile, Finding finding, RuleContext context) {
        List<Fact> facts = new ArrayList<>(relative.technology().facts(CLIENTS));
        finding.use(technology, relative).use(relative.technology(), facts);
        List<String> languages = words(facts, "value");
        facts.addAll(relative.by());
        String main = profile.mainLanguage().orElseThrow();
        boolean own = relative.by().isEmpty();
        if (!own) {
            finding.say("language.through", "relative", relative.technology().id());
        }
        if (names(languages, main)) {
            finding.say("language.client", "language", main);
            return own
                    ? placed("language.main_language_client", "language.sd_stated", facts, finding, context)
                    : placed("language.common_protocol", "language.sd_inferred", facts, finding, context);
        }
        if (names(languages, LanguageName.SQL)) {
            finding.say("language.sql");
            return placed("language.common_protocol", "language.sd_inferred", facts, finding, context);
        }
        Optional<String> second = profile.otherLanguages().stream()
                .filter(language -> names(languages, language))
                .findFirst();
        if (second.isPresent()) {
            finding.say("language.second-client", "language", second.get());
            return placed("language.second_language_client", "language.sd_stated", facts, finding, context);
        }
        finding.say("language.no-client", "languages", String.join(", ", languages));
        return placed("language.no_client", "language.sd_stated", facts, finding, context);
    }

    private static Estimate writtenIn(
            Technology technology, TeamProfile profile, Finding finding, RuleContext context) {
        List<Fact> facts = technology.facts(WRITTEN_IN);
        String main = profile.mainLanguage().orElseThrow();
        if (!names(words(facts, "languages"), main)) {
            return finding.aside(technology, facts)
                    .say("language.clients-not-recorded")
                    .missing();
        }
        finding.use(technology, facts).say("language.written-in", "language", main);
        return placed("language.written_in_main", "language.written_in_main_sd", facts, finding, context);
    }

    private static List<String> words(List<Fact> facts, String field) {
        return facts.stream().flatMap(fact -> fact.texts(field).stream()).toList();
    }

    private static boolean names(List<String> languages, String wanted) {
        return languages.stream().anyMatch(language -> LanguageName.same(language, wanted));
    }

    private static Estimate placed(String anchor, String sd, List<Fact> grounds, Finding finding, RuleContext context) {
        return finding.known(
                Spreads.place(context.number(anchor), context.spreads().points(context.number(sd), grounds)));
    }
}
