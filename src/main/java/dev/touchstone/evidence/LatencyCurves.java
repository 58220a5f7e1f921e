package dev.touchstone.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which curve of each of several documents stands beside those of the others. A document of one subject speaks for itself,
 * whatever it is called there. Of several, that is taken which the others have too; the names of their tools are all there
 * is to go by, so that where no name is common, curves of different things stand beside each other and no ratio of them
 * means anything.
 *
 * @param drawn one a document that has a curve, in the order of the documents
 */
public record LatencyCurves(List<Drawn> drawn) {

    /**
     * A document with the curve that is taken of it.
     *
     * @param place of the document among all, counted from 0
     * @param curves how many it has, one a subject and run
     * @param subjects what they are about, each once
     */
    public record Drawn(int place, EvidenceDocument document, LatencyCurve curve, int curves, List<String> subjects) {
        /** Whether it has several subjects to choose from. */
        public boolean several() {
            return subjects.size() > 1;
        }

        private boolean alike(Drawn other) {
            return curve.about().equals(other.curve.about()) || (!several() && !other.several());
        }
    }

    /** Copies the list. */
    public LatencyCurves {
        drawn = List.copyOf(drawn);
    }

    /**
     * Those of some documents.
     *
     * @param wanted subject that a person chose; where no document has it, or none was chosen, that which most of them have
     */
    public static LatencyCurves of(List<EvidenceDocument> documents, Optional<String> wanted) {
        List<List<LatencyCurve>> all = documents.stream().map(LatencyCurve::of).toList();
        Optional<String> subject = wanted.filter(chosen ->
                        all.stream().anyMatch(curves -> subjects(curves).contains(chosen)))
                .or(() -> common(all));
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            List<LatencyCurve> curves = all.get(i);
            if (!curves.isEmpty()) {
                LatencyCurve taken = curves.stream()
                        .filter(curve -> subject.filter(curve.about()::equals).isPresent())
                        .findFirst()
                        .orElse(curves.getFirst());
                drawn.add(new Drawn(i, documents.get(i), taken, curves.size(), subjects(curves)));
            }
        }
        return new LatencyCurves(drawn);
    }

    /** The subject of most documents, the first of them where several are; empty where none is in two. */
    private static Optional<String> common(List<List<LatencyCurve>> all) {
        Map<String, Integer> documents = new LinkedHashMap<>();
        all.forEach(curves -> subjects(curves).forEach(about -> documents.merge(about, 1, Integer::sum)));
        return documents.entrySet().stream()
                .filter(counted -> counted.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static List<String> subjects(List<LatencyCurve> curves) {
        return curves.stream().map(LatencyCurve::about).distinct().toList();
    }

    /** Whether all curves are of one subject, or of documents that have no other. */
    public boolean alike() {
        return drawn.stream().allMatch(one -> drawn.stream().allMatch(one::alike));
    }

    /** What can be chosen: the subjects of the documents that have several. */
    public List<String> subjects() {
        return drawn.stream()
                .filter(Drawn::several)
                .flatMap(one -> one.subjects().stream())
                .distinct()
                .toList();
    }
}
