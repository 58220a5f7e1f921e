package dev.touchstone.revision.store;

import dev.touchstone.revision.Head;
import dev.touchstone.revision.Index;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The newest state of a document and what lists ask by. */
@Entity
@Table(name = "head")
class HeadRow {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SEARCH_TEXT = 400;
    private static final int LONGEST_FACET_WORD = 100;

    /** Which document. */
    @Embeddable
    record Key(String kind, String id) implements Serializable {}

    @EmbeddedId
    Key key;

    int rev;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    String hash;

    @Column(name = "changed_at")
    Instant changedAt;

    String actor;
    boolean removed;
    String title;

    @Column(name = "search_text")
    String searchText;

    String parent;
    String state;

    @Column(name = "doc_number")
    Integer number;

    Integer indexed;

    @Version
    long version;

    /** Takes over what lists ask by; a title is cut to what a list can show. */
    void index(Index index) {
        title = shortened(index.title(), LONGEST_TITLE);
        // Some letters become two in small letters.
        searchText = shortened(key.id() + " " + title.toLowerCase(Locale.ROOT), LONGEST_SEARCH_TEXT);
        parent = index.parent().orElse(null);
        state = index.state().orElse(null);
        number = index.number().isPresent() ? index.number().getAsInt() : null;
        indexed = Index.RULES;
    }

    /** A word of a facet as it is kept: as long as its column. */
    static String facetWord(String word) {
        return shortened(word, LONGEST_FACET_WORD);
    }

    private static String shortened(String text, int longest) {
        // PostgreSQL keeps no NUL in a text.
        String clean = text.replace("\u0000", "");
        if (clean.length() <= longest) {
            return clean;
        }
        boolean splitsPair = Character.isHighSurrogate(clean.charAt(longest - 1));
        return clean.substring(0, splitsPair ? longest - 1 : longest);
    }

    Head head() {
        Index index = new Index(
                title,
                Optional.ofNullable(parent),
                Optional.ofNullable(state),
                number == null ? OptionalInt.empty() : OptionalInt.of(number),
                Map.of());
        return new Head(key.kind(), key.id(), rev, hash, changedAt, actor, index);
    }
}
