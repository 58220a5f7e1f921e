package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import dev.touchstone.revision.Head;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the register.
 *
 * @param number absent for a draft and for what was withdrawn before it had one
 * @param scenario id of the scenario
 * @param changed when it changed last
 * @param hash of its newest revision: the strong ETag
 */
public record RegisterEntry(
        String id,
        Optional<Integer> number,
        LocalText title,
        State state,
        String scenario,
        Instant changed,
        String hash) {

    /** The column of the list holds one text, in which both languages are looked for. */
    private static final String BETWEEN_LANGUAGES = "\n";

    static String title(LocalText title) {
        return title.isSame() ? title.en() : title.en() + BETWEEN_LANGUAGES + title.zh();
    }

    static RegisterEntry of(Head head) {
        String[] titles = head.index().title().split(BETWEEN_LANGUAGES, 2);
        LocalText title = titles.length == 1 ? LocalText.of(titles[0]) : new LocalText(titles[0], titles[1]);
        return new RegisterEntry(
                head.id(),
                head.index().number().isPresent()
                        ? Optional.of(head.index().number().getAsInt())
                        : Optional.empty(),
                title,
                State.valueOf(head.index().state().orElseThrow().toUpperCase(Locale.ROOT)),
                head.index().parent().orElse(""),
                head.at(),
                head.hash());
    }
}
