package dev.touchstone.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * As many remarks of a document as a person reads: a table of 200,000 rows may have one for each. All of them are kept, since
 * the grades rest on them.
 *
 * @param shown in the document's order, at least one of each code
 * @param left how many more there are, by code
 */
public record ShownRemarks(List<EvidenceDocument.Remark> shown, Map<String, Integer> left) {
    /** Most that are shown, unless there are more codes. */
    public static final int MOST = 200;

    /** The first of each code, and of the others the first until there are {@link #MOST}. */
    public static ShownRemarks of(List<EvidenceDocument.Remark> all) {
        Set<String> codes = new HashSet<>();
        all.forEach(remark -> codes.add(remark.code()));
        int others = Math.max(0, MOST - codes.size());
        Set<String> seen = new HashSet<>();
        List<EvidenceDocument.Remark> shown = new ArrayList<>();
        Map<String, Integer> left = new LinkedHashMap<>();
        for (EvidenceDocument.Remark remark : all) {
            boolean first = seen.add(remark.code());
            if (first || others > 0) {
                others -= first ? 0 : 1;
                shown.add(remark);
            } else {
                left.merge(remark.code(), 1, Integer::sum);
            }
        }
        return new ShownRemarks(List.copyOf(shown), left);
    }
}
