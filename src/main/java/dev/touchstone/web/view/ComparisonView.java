package dev.touchstone.web.view;

import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.rendering.Scale;
import dev.touchstone.rendering.ScorePlot;
import dev.touchstone.rendering.WeightSlide;
import java.util.List;
import java.util.Optional;

/**
 * The comparison of a scenario.
 *
 * @param verdict the answer in words
 * @param weights the weights that made it
 * @param covered why the scores are covered, if they are; the ranking is then not shown
 * @param changed what others changed meanwhile, if anything
 * @param caption how many candidates and criteria
 * @param scale the axis of all rows
 * @param choices readings and grades, as links
 * @param exports addresses of the same as data
 * @param rows the contenders and whoever is shown open, in order, today's system last
 * @param folded the others, in order, folded
 * @param out what a must-have keeps out
 * @param excluded technologies that a must-have keeps out of a slot
 * @param notAsked must-haves that nobody could be asked, and why
 * @param shares how often the winning stack holds each technology, slot by slot
 * @param matrix candidate by criterion; empty where only what follows from moved weights at once is asked for
 * @param panel the evidence behind the chosen cell
 * @param why why the first stands before another one
 * @param sends what can be done with the answer: each is a form of one button
 * @param money node-months at the prices that a person entered; empty where node-months are not scored
 * @param twice sentences about what counts twice, or may: numbers, and criteria that run alike
 */
public record ComparisonView(
        Verdict verdict,
        Weights weights,
        Optional<Parts.State> covered,
        Optional<Parts.LookNote> changed,
        String caption,
        Scale scale,
        List<Choice> choices,
        List<Link> exports,
        List<Row> rows,
        List<Row> folded,
        List<Out> out,
        List<Out> excluded,
        List<Parts.Labelled> notAsked,
        List<SlotShares> shares,
        Optional<Matrix> matrix,
        Optional<Panel> panel,
        Optional<Why> why,
        List<Send> sends,
        Optional<Money> money,
        List<String> twice) {

    /** A comparison whose scores are covered: the weights, and why nothing else is there. */
    public static ComparisonView covered(List<Piece> sentence, Weights weights, Parts.State why) {
        return new ComparisonView(
                new Verdict("", sentence, "", List.of(), List.of(), List.of()),
                weights,
                Optional.of(why),
                Optional.empty(),
                "",
                Scale.fromZero(1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /**
     * Node-months as money.
     *
     * @param sentence whose prices of which day, or that nothing is priced
     * @param missing sentences about prices that nobody entered
     * @param table the stacks; empty where nothing is priced
     * @param links where prices are entered
     */
    public record Money(String sentence, List<String> missing, Optional<ScenarioView.Table> table, List<Link> links) {}

    /**
     * The main sentence.
     *
     * @param state {@code clear}, {@code either}, {@code leaning}, {@code open}, or empty while the scores are covered
     * @param sentence who leads, the deciding shares standing out
     * @param under what is unknown
     * @param known the line "on what is known"; empty for none
     * @param bounds what remains possible at best and at worst; empty for none
     * @param links where to go from here
     */
    public record Verdict(
            String state,
            List<Piece> sentence,
            String under,
            List<Piece> known,
            List<Piece> bounds,
            List<Link> links) {}

    /**
     * The weights as a form that works by GET.
     *
     * @param said when they were saved, before or after the scores were seen
     * @param log where they are said, and how they came about
     * @param action the page's path
     * @param kept parameters of the address that the form keeps, other than weights
     * @param list one a dimension, in the fixed order; percent, summing to 100
     * @param unsaved whether they differ from the saved ones
     * @param save where a POST saves them; empty when the person may not
     * @param saving the fields that are sent there
     * @param undo address with the saved ones
     * @param strip the same as one bar, for the phone
     */
    public record Weights(
            String said,
            String log,
            String action,
            List<Parts.Labelled> kept,
            List<Weight> list,
            boolean unsaved,
            String save,
            List<Parts.Labelled> saving,
            String undo,
            ContributionBar strip) {}

    /**
     * One dimension's weight.
     *
     * @param dimension id and colour class: throughput, operations, community, team, cost
     * @param field name of its number field
     * @param percent 0..100
     * @param locked whether the others move around it
     */
    public record Weight(String dimension, String name, String field, double percent, boolean locked) {

        /** The end of the slider: 50, or 100 where that is not enough. */
        public double most() {
            return percent > 50 ? 100 : 50;
        }

        /** Its picture. */
        public WeightSlide slide() {
            return new WeightSlide(dimension, percent, most());
        }
    }

    /**
     * A row of the ranking.
     *
     * @param rank as printed, such as {@code 1=}; empty for today's system
     * @param leads whether it is the one leader
     * @param tied whether it shares its rank with the row below
     * @param today whether it is today's system, kept for reference
     * @param was where it stood under the saved weights, such as "was 2"; empty where it stands there still
     * @param name the candidate
     * @param href the address of its details; empty for none
     * @param remarks what is to be said beside the name
     * @param score E[V] x 100
     * @param plot range and contributions
     * @param said what a screen reader says for the plot
     * @param first share of samples in which it is first, as printed; empty where that has no meaning
     * @param against difference to the first, as printed
     * @param spread 5 to 95 % of that difference, as printed; empty for none
     * @param why where that difference is taken apart; empty for nowhere
     * @param reasons for the phone: what adds most, the biggest unknown, and what stands against it
     */
    public record Row(
            String rank,
            boolean leads,
            boolean tied,
            boolean today,
            String was,
            String name,
            String href,
            List<Parts.Remark> remarks,
            double score,
            double low,
            double high,
            ScorePlot plot,
            String said,
            String first,
            String against,
            String spread,
            String why,
            List<String> reasons) {}

    /**
     * What a must-have keeps out.
     *
     * @param why the rule with its margin
     * @param back what would bring it back; empty when nothing would
     */
    public record Out(String name, String href, String why, String back, Optional<Parts.Chip> chip) {}

    /** A slot with the technologies that the winning stack holds, most frequent first. */
    public record SlotShares(String slot, List<Parts.Share> shares) {}

    /**
     * The matrix.
     *
     * @param caption what the bars mean
     * @param columns the candidates shown
     * @param groups the criteria by dimension
     * @param more how many candidates are not shown, as a link; empty text for none
     * @param pick criteria to pick from on a phone
     * @param action where the pick is sent
     * @param kept parameters that the pick keeps
     * @param legend grades and what they mean, as chips with a text
     */
    public record Matrix(
            String caption,
            List<Column> columns,
            List<Group> groups,
            Link more,
            List<Parts.Option> pick,
            String action,
            List<Parts.Labelled> kept,
            List<Legend> legend) {

        /** Columns of the table, the one with the criteria included. */
        public int span() {
            return columns.size() + 1;
        }
    }

    /** A candidate at the head of the matrix. */
    public record Column(String name, String rank, String href) {}

    /** A dimension with its criteria; weight as a share of all weight, 0..1. */
    public record Group(String dimension, String name, double weight, List<Criterion> criteria) {}

    /**
     * A row of the matrix.
     *
     * @param hint conditions and unit
     * @param range from worst to best, as printed
     * @param weight share of all weight, as printed
     * @param picked whether it is the one that a phone shows
     */
    public record Criterion(
            String id, String name, String hint, String range, String weight, boolean picked, List<Parts.Cell> cells) {}

    /** A grade and what it means. */
    public record Legend(Parts.Chip chip, String text) {}

    /**
     * The evidence behind a cell.
     *
     * @param title criterion of candidate
     * @param close address without the panel
     * @param value as printed; empty when unknown
     * @param range the interval; empty for none
     * @param word in place of the value; empty for none
     * @param unlike unlike conditions; empty for none
     * @param bar where it stands between worst and best
     * @param scale worst, required and best in words, as printed
     * @param parts how it is put together
     * @param conditions conditions against the others'
     * @param others names of the columns of conditions
     * @param gradeTitle such as "Why grade C"
     * @param gradeReasons reasons for the grade or for the rule's number
     * @param sources where it comes from, each with its own address
     * @param conflicts sources that say otherwise
     * @param change what settling it could change; empty for nothing
     * @param actions what can be done
     */
    public record Panel(
            String title,
            String close,
            String value,
            String unit,
            String range,
            String word,
            Optional<Parts.Chip> chip,
            String unlike,
            Optional<dev.touchstone.rendering.MatrixCellBar> bar,
            String scale,
            List<PartLine> parts,
            List<Condition> conditions,
            List<String> others,
            String gradeTitle,
            List<String> gradeReasons,
            List<Source> sources,
            List<Source> conflicts,
            String change,
            List<Link> actions) {}

    /**
     * What one part brings to a composed cell.
     *
     * @param decides whether it decides the cell, as the bottleneck does
     */
    public record PartLine(String name, String href, String value, boolean decides, Optional<Parts.Chip> chip) {}

    /** A condition of the run and of the others'; {@code unlike} when they differ. */
    public record Condition(String name, List<String> values, boolean unlike) {}

    /**
     * Where a number comes from.
     *
     * @param text what the source says
     * @param source the source as printed, with the date it was seen
     * @param href its address; empty for none
     */
    public record Source(String text, String source, String href, Optional<Parts.Chip> chip) {}

    /**
     * A button that sends a form without visible fields.
     *
     * @param action where a POST goes
     * @param fields what it sends along
     * @param first whether it is the main one
     */
    public record Send(String text, String action, List<Parts.Labelled> fields, boolean first) {}

    /**
     * Why one stands before another.
     *
     * @param sentences at most three
     * @param differences by dimension, greatest first
     * @param criteria the same by criterion
     * @param pick two others to compare; empty where there are only these
     */
    public record Why(
            String title,
            List<List<Piece>> sentences,
            List<Difference> differences,
            List<Difference> criteria,
            String first,
            String second,
            Optional<Pick> pick) {}

    /**
     * Two candidates to choose, as a form that works by GET.
     *
     * @param action the page's path
     * @param kept what the address keeps
     */
    public record Pick(
            String action, List<Parts.Labelled> kept, List<Parts.Option> firsts, List<Parts.Option> seconds) {}

    /** A difference in points; positive speaks for the first. */
    public record Difference(String dimension, String name, double first, double second, double points) {}
}
