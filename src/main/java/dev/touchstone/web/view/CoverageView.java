package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a scenario's candidates, criterion by criterion, and what to look up first.
 *
 * @param sentence how much is known, and what matters most of the rest
 * @param under how the numbers are known, counted
 * @param empty set when the scenario cannot be evaluated yet; then nothing else is there
 * @param definition what "at stake" means, and between whom
 * @param open the numbers to look up, the greatest stake first
 * @param rest what is left out of that list, and why; empty for nothing
 * @param more to the whole list, or back; an empty text for none
 * @param halved which claim, twice as exact, would change the order
 * @param flips what claims would have to say for another one to lead
 * @param heads dimensions over the columns
 * @param columns the criteria
 * @param groups slots and the other kinds of rows
 * @param legend grades
 * @param excluded who is not in the grid, and why; empty for nobody
 */
public record CoverageView(
        List<Piece> sentence,
        String under,
        Optional<Parts.State> empty,
        String definition,
        List<Open> open,
        String rest,
        Link more,
        Halved halved,
        ClaimFlips flips,
        List<Head> heads,
        List<Column> columns,
        List<Group> groups,
        List<ComparisonView.Legend> legend,
        Link excluded) {

    private static final int MOST_SHOWN = 15;

    /** The groups that fit on a page. */
    public List<Group> shown() {
        return groups.stream()
                .filter(group -> group.rows().size() <= MOST_SHOWN)
                .toList();
    }

    /** The groups that would bury the others, such as the edges between all technologies. */
    public List<Group> folded() {
        return groups.stream().filter(group -> group.rows().size() > MOST_SHOWN).toList();
    }

    /**
     * A number to look up.
     *
     * @param criterion what
     * @param of whose
     * @param href its explanation in the comparison
     * @param known {@code missing}, {@code derived} and so on, in words
     * @param missing whether nobody knows it
     * @param chip grade and age of what is known
     * @param why the reason that the rule gives
     * @param fills what would fill it, in words
     * @param points what is at stake, in points of score
     * @param add where to enter it; an empty text for who may not
     */
    public record Open(
            String criterion,
            String of,
            String href,
            String known,
            boolean missing,
            Optional<Parts.Chip> chip,
            String why,
            String fills,
            String points,
            Link add) {}

    /**
     * Which claims would change the order of the contenders if they were twice as exact.
     *
     * @param lines a sentence each; none before somebody asked
     * @param ask the way to the answer, which takes a moment; an empty text once it is there
     */
    public record Halved(List<String> lines, Link ask) {}

    /**
     * What claims would have to say for another one to lead.
     *
     * @param rows one a claim that can turn it, the greatest stake first; none before somebody asked
     * @param notes which claims cannot, and how many were not asked
     * @param ask the way to the answer, which takes a moment; an empty text once it is there
     */
    public record ClaimFlips(List<ClaimFlip> rows, List<String> notes, Link ask) {}

    /**
     * A claim.
     *
     * @param criterion what it is about
     * @param says whose it is, and who says it
     * @param to what it would have to say
     * @param size how far that is; empty where no distance can be told
     * @param first who then leads
     */
    public record ClaimFlip(String criterion, String says, String to, String size, String first) {}

    /**
     * A dimension over its columns.
     *
     * @param id of the dimension
     * @param name in the language of the page
     * @param span number of columns
     */
    public record Head(String id, String name, int span) {}

    /**
     * A criterion.
     *
     * @param name in the language of the page
     * @param weight as printed
     * @param first whether a dimension begins here
     */
    public record Column(String name, String weight, boolean first) {}

    /**
     * Rows under one heading.
     *
     * @param name role of the slot, or what the rows are
     * @param rows technologies, edges or stacks
     */
    public record Group(String name, List<Row> rows) {
        /** The only one of its table. */
        public List<Group> alone() {
            return List.of(this);
        }
    }

    /**
     * One technology, edge or stack.
     *
     * @param href its page; empty for none
     */
    public record Row(String name, String href, List<Mark> marks) {}

    /**
     * One cell of the grid.
     *
     * @param kind {@code measured}, {@code derived}, {@code judged}, {@code missing}, {@code not-applicable},
     *     {@code blank} for what is not asked here
     * @param word the kind in words
     * @param chip grade and age; empty where there is none
     * @param href its explanation in the comparison; empty for none
     */
    public record Mark(String kind, String word, Optional<Parts.Chip> chip, String href) {}

    /** Number of columns of the grid, that of the names included. */
    public int span() {
        return columns.size() + 1;
    }

    /** A page that says why there is no coverage yet. */
    public static CoverageView of(Parts.State empty, List<Piece> sentence) {
        return new CoverageView(
                sentence,
                "",
                Optional.of(empty),
                "",
                List.of(),
                "",
                Link.to("", ""),
                new Halved(List.of(), Link.to("", "")),
                new ClaimFlips(List.of(), List.of(), Link.to("", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Link.to("", ""));
    }
}
