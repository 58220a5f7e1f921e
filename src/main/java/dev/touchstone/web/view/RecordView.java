package dev.touchstone.web.view;

import dev.touchstone.rendering.ContributionBar;
import dev.touchstone.rendering.RangeBar;
import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * A decision record.
 *
 * @param number such as ADR-0014; empty for a draft
 * @param over number, date and scenario in one line
 * @param title what was decided
 * @param status the state as one word of the product: draft, proposed, accepted, rejected, superseded, deprecated
 * @param statusWord the same in the page's language
 * @param standing {@code holds}, {@code narrow}, {@code flips}, {@code unknown}, or empty
 * @param standingWord the same in words, with since; empty for none
 * @param signatures such as "3 of 3 signatures"; empty for none
 * @param hash the hash that was signed; empty for a draft
 * @param note what turned since; the record under it is untouched
 * @param decision the decision in one paragraph
 * @param context paragraphs
 * @param mustHaves what was required of every option
 * @param options scores of the day of decision
 * @param out what a must-have kept out
 * @param caption how the scores were made
 * @param weights the weights as one bar
 * @param weighing how the weights came about, a line each; empty where that is not known
 * @param why the reasons, greatest first
 * @param despite what speaks against it
 * @param dissents dissent in the objector's own words
 * @param waivers rules that were waived, each with its printed reason
 * @param triggers what would undo it
 * @param steps the migration in short; empty for none
 * @param prices whose prices of which day, then each of them and what follows; empty where nothing was priced
 * @param evidence what it rests on
 * @param oneNumber says that throughput and cost rest on one number; empty where they do not
 * @param margin the margin column
 * @param links where the next step can be taken, such as the form of a draft
 * @param readiness what is needed before the next state, for a draft or proposed record
 * @param actions forms that move it on
 */
public record RecordView(
        String number,
        String over,
        String title,
        String status,
        String statusWord,
        String standing,
        String standingWord,
        String signatures,
        String hash,
        Optional<Parts.LookNote> note,
        String decision,
        List<String> context,
        List<String> mustHaves,
        List<Option> options,
        List<Out> out,
        String caption,
        ContributionBar weights,
        List<String> weighing,
        List<List<Piece>> why,
        List<String> despite,
        List<Dissent> dissents,
        List<Waiver> waivers,
        List<Trigger> triggers,
        List<String> steps,
        List<String> prices,
        List<Evidence> evidence,
        String oneNumber,
        List<Parts.Margin> margin,
        List<Link> links,
        List<Parts.Check> readiness,
        List<Action> actions) {

    /** An option with its score of the day; {@code rank} is empty for today's system, {@code first} as printed. */
    public record Option(
            String rank,
            String name,
            boolean chosen,
            double score,
            double low,
            double high,
            RangeBar bar,
            String first) {}

    /** An option that a must-have kept out, and by how much. */
    public record Out(String name, String why) {}

    /** Dissent, printed with leave. */
    public record Dissent(String words, String who) {}

    /** Rules that were waived, what was weak, and why that was all right. */
    public record Waiver(String rule, List<String> points, String reason, String who) {}

    /** What would undo the decision, and how it is watched. */
    public record Trigger(String text, String watched) {}

    /**
     * What the decision rests on.
     *
     * @param id short name inside the record
     * @param text of what it speaks, and what it says
     * @param feeds criteria and must-haves that rest on it
     * @param chip grade and date; absent for a judgement or an assumption
     * @param basis the word for what has no grade; empty beside a chip
     * @param source where it stands
     * @param href address of the source; empty for none
     */
    public record Evidence(
            String id,
            String text,
            String feeds,
            Optional<Parts.Chip> chip,
            String basis,
            String source,
            String href) {}

    /**
     * A form that moves the record on.
     *
     * @param title what it does
     * @param text what that means; empty for nothing more
     * @param href where it is sent
     * @param fields what it asks
     * @param hidden what it carries
     * @param button what the button says
     * @param first whether it is the main one; the others are folded
     * @param open whether it is unfolded, since something in it is wrong
     */
    public record Action(
            String title,
            String text,
            String href,
            List<Field> fields,
            List<Parts.Labelled> hidden,
            String button,
            boolean first,
            boolean open) {}
}
