package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.scenario.TeamProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The team profile as a thing that an estimate rests on. */
final class Team {
    /** What stands in the place of the kind of a fact. */
    static final String KIND = "team_profile";

    private Team() {}

    /** True when the team programs in this language, main or other. */
    static boolean speaks(TeamProfile profile, String language) {
        return profile.mainLanguage()
                        .filter(main -> LanguageName.same(main, language))
                        .isPresent()
                || profile.otherLanguages().stream().anyMatch(other -> LanguageName.same(other, language));
    }

    static FactRef reference(TeamProfile profile, Technology technology) {
        List<String> words = new ArrayList<>();
        profile.mainLanguage().ifPresent(words::add);
        words.addAll(profile.otherLanguages());
        profile.experience()
                .forEach(entry -> words.add(entry.technology() + " "
                        + BigDecimal.valueOf(entry.years()).stripTrailingZeros().toPlainString() + " a"));
        return new FactRef(
                KIND,
                technology.id(),
                KIND,
                String.join(", ", words),
                profile.filledBy(),
                profile.filledAt(),
                Optional.empty(),
                profile.basis(),
                Optional.empty(),
                true);
    }
}
