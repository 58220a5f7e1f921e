package dev.touchstone.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Every number that the rules of the library rest on, with the sentence that says what it means. No such number stands
 * in code: a rule asks for it here by id.
 */
public final class Judgements {
    private final Map<String, LibraryJudgement> byId;
    private final List<RuleGroup> groups;

    /**
     * Numbers with the rules that read them.
     *
     * @param judgements in the order of the file, ids unique
     * @param groups in the order of the file
     */
    public Judgements(Collection<LibraryJudgement> judgements, List<RuleGroup> groups) {
        this.groups = List.copyOf(groups);
        Map<String, LibraryJudgement> map = new LinkedHashMap<>();
        judgements.forEach(judgement -> map.put(judgement.id(), judgement));
        byId = Collections.unmodifiableMap(map);
    }

    /** All, in the order of the file. */
    public Collection<LibraryJudgement> all() {
        return byId.values();
    }

    /** The rules that read them, in the order of the file. */
    public List<RuleGroup> groups() {
        return groups;
    }

    /** The numbers of a rule. */
    public List<LibraryJudgement> of(RuleGroup group) {
        return byId.values().stream()
                .filter(judgement -> judgement.group().equals(group.id()))
                .toList();
    }

    /** The numbers that no rule of the file names. */
    public List<LibraryJudgement> ungrouped() {
        return byId.values().stream()
                .filter(judgement ->
                        groups.stream().noneMatch(group -> group.id().equals(judgement.group())))
                .toList();
    }

    Map<String, LibraryJudgement> byId() {
        return byId;
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
