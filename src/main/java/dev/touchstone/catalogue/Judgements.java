package dev.touchstone.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Every number that the rules of the library rest on, with the sentence that says what it means. No such number stands
 * in code: a rule asks for it here by id.
 */
public final class Judgements {
    private final Map<String, LibraryJudgement> byId;

    /** @param judgements in the order of the file, ids unique */
    public Judgements(Collection<LibraryJudgement> judgements) {
        Map<String, LibraryJudgement> map = new LinkedHashMap<>();
        judgements.forEach(judgement -> map.put(judgement.id(), judgement));
        byId = Collections.unmodifiableMap(map);
    }

    /** All, in the order of the file. */
    public Collection<LibraryJudgement> all() {
        return byId.values();
    }

    /** The judgement of this id. */
    public Optional<LibraryJudgement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The number of a judgement.
     *
     * @throws NoSuchElementException when there is none of this id: a rule and its number are shipped together
     */
    public double number(String id) {
        return find(id).map(LibraryJudgement::value)
                .orElseThrow(() -> new NoSuchElementException("no judgement " + id));
    }
}
