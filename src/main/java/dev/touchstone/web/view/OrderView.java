package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A test order.
 *
 * @param over title of its scenario
 * @param title what is measured
 * @param kind what the mark beside its state is: {@code open}, {@code ok} or {@code out}
 * @param state where it stands
 * @param actions what can be done with it
 * @param numbers what to bring back
 * @param conditions under which; absent where nothing is said
 * @param remarks what else whoever measures must know, a paragraph each
 * @param question what the answer decides; absent while scores are covered
 * @param covered why it is not shown; absent where it is
 * @param back how to bring the answer back
 * @param answers what answers it; absent where nothing does
 * @param ends forms that end it
 * @param margin what else there is to know
 */
public record OrderView(
        String over,
        String title,
        String kind,
        String state,
        List<Link> actions,
        ScenarioView.Table numbers,
        Optional<ScenarioView.Table> conditions,
        List<String> remarks,
        Optional<Question> question,
        Optional<Parts.State> covered,
        Back back,
        Optional<ScenarioView.Table> answers,
        List<FormView> ends,
        List<Parts.Margin> margin) {

    /**
     * What the answer decides.
     *
     * @param turns by number, what would turn the answer
     * @param lines what knowing it was worth, and how that was computed
     */
    public record Question(ScenarioView.Table turns, List<String> lines) {}

    /**
     * How to bring the answer back.
     *
     * @param text what to do
     * @param ways one a technology
     */
    public record Back(String text, List<Way> ways) {}

    /**
     * A way to bring an answer back.
     *
     * @param link to the page that takes it
     * @param command the same on the command line; empty where there is none
     */
    public record Way(Link link, String command) {}
}
