package dev.touchstone.scenario;

import dev.touchstone.evidence.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the team can do. An empty profile means "not asked": the team cells are missing then, never guessed.
 *
 * @param mainLanguage language of most of the team's code
 * @param experience what it runs in production, with years
 * @param headcount people in the team
 * @param operationsPeople people who operate, among them
 * @param onCall whether somebody answers at night
 * @param containerPlatform whether a container platform is run already
 * @param clouds clouds that may be used
 * @param noveltyLimit most technologies of a stack that may be new to the team; that of the library where nothing is said
 * @param filledBy who filled it in
 * @param basis {@link Basis#ASSUMPTION} for the shipped sample teams
 */
public record TeamProfile(
        Optional<String> mainLanguage,
        List<String> otherLanguages,
        List<Experience> experience,
        Optional<Integer> headcount,
        Optional<Integer> operationsPeople,
        Optional<Boolean> onCall,
        Optional<Boolean> containerPlatform,
        List<String> clouds,
        Optional<Integer> noveltyLimit,
        String filledBy,
        Optional<LocalDate> filledAt,
        Basis basis) {

    /**
     * One technology in production.
     *
     * @param technology id of the catalogue or the scenario
     * @param years since when, may be fractional, >= 0
     */
    public record Experience(String technology, double years) {}

    public TeamProfile {
        mainLanguage = Maybe.of(mainLanguage);
        otherLanguages = Maybe.of(otherLanguages);
        experience = Maybe.of(experience);
        headcount = Maybe.of(headcount);
        operationsPeople = Maybe.of(operationsPeople);
        onCall = Maybe.of(onCall);
        containerPlatform = Maybe.of(containerPlatform);
        clouds = Maybe.of(clouds);
        noveltyLimit = Maybe.of(noveltyLimit);
        filledBy = Maybe.of(filledBy);
        filledAt = Maybe.of(filledAt);
        basis = basis == null ? Basis.JUDGEMENT : basis;
    }

    /** Years that the team has run a technology; empty when it never has. */
    public Optional<Double> years(String technology) {
        return experience.stream()
                .filter(entry -> entry.technology().equals(technology))
                .map(Experience::years)
                .findFirst();
    }
}
