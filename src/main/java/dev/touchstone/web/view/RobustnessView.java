package dev.touchstone.web.view;

import dev.touchstone.rendering.PlacesBar;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.rendering.ShareTrack;
import dev.touchstone.rendering.WeightInterval;
import java.util.List;
import java.util.Optional;

/**
 * How safe an answer is, what would turn it, and what to measure next.
 *
 * @param changed what the page shows instead of what is saved, such as weights of the address
 * @param holds whether neither weights nor data decide
 * @param word what it depends on, in few words
 * @param sentence how often the leader comes first, under each reading of the weights
 * @param under what is next to turn it
 * @param empty set where there is nothing to be said; then nothing else is there
 * @param drawn how many samples stand behind the page, and the way to all of them
 * @param places who comes first, and how often
 * @param readings what the weights decide
 * @param intervals how far each weight may move
 * @param flips what would turn it
 * @param next what to measure
 * @param agreement what it is worth to agree on weights; empty where fewer than two people have saved some
 * @param opinions what other methods say
 */
public record RobustnessView(
        Optional<Link> changed,
        boolean holds,
        String word,
        List<Piece> sentence,
        String under,
        Optional<Parts.State> empty,
        Drawn drawn,
        Optional<Places> places,
        Optional<Readings> readings,
        Optional<Intervals> intervals,
        Optional<Flips> flips,
        Optional<Next> next,
        Optional<Agreement> agreement,
        Optional<Opinions> opinions) {

    /** @param more to a page of all samples; an empty text where it is this one */
    public record Drawn(String text, Link more) {}

    /**
     * Who comes first, and how often.
     *
     * @param caption what is drawn, and how sure it is
     * @param spread the choice of how far the weights may be off
     * @param unknown the choice of how alike unknowns are drawn; absent where none is open
     * @param all every place with its error
     * @param more how many are left out of the table; empty for none
     * @param missing to where a stack is added; an empty text for who may not
     */
    public record Places(
            String caption,
            Choice spread,
            Optional<Choice> unknown,
            List<Placed> rows,
            List<String> legend,
            Table all,
            String more,
            Link missing) {}

    /** @param said the bar in words */
    public record Placed(String name, PlacesBar bar, String first, String said) {}

    /** Numbers in rows. */
    public record Table(List<String> heads, List<TableRow> rows) {}

    /** One row of figures. */
    public record TableRow(String name, List<String> figures) {}

    /**
     * The chance of the first place under each reading of the weights.
     *
     * @param freeze the dimensions, each as a link that freezes it or lets it go
     * @param single the same of criteria that share a dimension with others; absent where there are none
     * @param someSingle whether one of these is frozen
     */
    public record Readings(
            Choice freeze,
            Optional<Choice> single,
            boolean someSingle,
            List<Parts.Labelled> heads,
            List<Read> rows,
            String more) {}

    /** One stack. */
    public record Read(String name, List<Share> shares) {}

    /**
     * The chance of the first place under one reading.
     *
     * @param text the percentage
     * @param of the reading
     */
    public record Share(ShareTrack bar, String text, boolean leads, String of) {}

    /**
     * How far each weight may move.
     *
     * @param ticks of the axis
     * @param criteria the same for each criterion
     */
    public record Intervals(List<String> ticks, List<Interval> rows, ScenarioView.Table criteria) {}

    /**
     * One dimension.
     *
     * @param href the comparison at the nearer end; empty where nobody takes over
     * @param takers who takes over where
     * @param distance to the nearer end, in points; empty where nobody takes over
     */
    public record Interval(
            String dimension,
            String name,
            String now,
            WeightInterval bar,
            String takers,
            String distance,
            String href) {}

    /**
     * What would turn it, the nearest first.
     *
     * @param claims to the same of single claims; an empty text where these are not those of the page
     * @param requirements must-haves that alone keep somebody out
     */
    public record Flips(List<Flip> rows, String none, Link claims, List<Flip> requirements) {}

    /**
     * @param href where what is moved is explained; empty for nowhere
     * @param turns whether another one then leads
     */
    public record Flip(String what, String href, String to, String size, String first, boolean turns) {}

    /**
     * What to measure.
     *
     * @param everything what knowing everything would be worth
     * @param rows the most valuable first
     * @param rest how many are left out, and why; empty for none
     * @param stop that nothing on the list can change the decision; empty where something can
     * @param never which of the best contenders no weights tell from the leader; empty for none
     * @param sorting by what the rows are sorted; absent where no effort is known
     * @param hint why no order can be made here; empty where one can
     * @param orders to the orders of the scenario
     */
    public record Next(
            String everything,
            List<Measured> rows,
            String rest,
            String stop,
            String never,
            Optional<Choice> sorting,
            String hint,
            Link orders) {}

    /** @param how what would settle it */
    public record Measured(
            String what, String href, String how, String change, String worth, ShareTrack bar, Ordered order) {}

    /**
     * The test order of a measurement.
     *
     * @param link to the one that is open, or to where one is made; an empty text for neither
     * @param effort of the open one; empty where nobody has estimated it
     * @param perDay what a day of it is worth
     */
    public record Ordered(Link link, String effort, String perDay) {}

    /**
     * What it is worth to agree on weights.
     *
     * @param sentence the value of talking beside that of measuring
     * @param note who is best for all, and for how many another one leads
     * @param rows one a person
     */
    public record Agreement(String sentence, String note, List<Held> rows) {}

    /**
     * Under the weights of one person.
     *
     * @param loss what that person gives up with the one that is best for all, in points
     * @param differs whether another one leads there
     */
    public record Held(String person, String leader, String score, String loss, boolean differs) {}

    /**
     * @param summary who agrees
     * @param note what they read
     */
    public record Opinions(String summary, String note, List<Opinion> rows) {}

    /** @param differs whether another one is first */
    public record Opinion(String method, String first, String leader, boolean differs) {}
}
