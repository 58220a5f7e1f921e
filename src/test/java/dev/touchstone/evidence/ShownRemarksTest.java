package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownRemarksTest {
    private static List<EvidenceDocument.Remark> remarks(String code, int count) {
        List<EvidenceDocument.Remark> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new EvidenceDocument.Remark(code, Map.of(), "L" + i));
        }
        return all;
    }

    @Test
    void fewAreShownAll() {
        List<EvidenceDocument.Remark> all = remarks("a", ShownRemarks.MOST);
        assertEquals(new ShownRemarks(all, Map.of()), ShownRemarks.of(all));
    }

    @Test
    void ofManyTheFirstAreShownAndTheOthersCountedAndNoCodeIsHidden() {
        List<EvidenceDocument.Remark> all = new ArrayList<>(remarks("a", 500));
        all.addAll(remarks("b", 3));
        ShownRemarks shown = ShownRemarks.of(all);
        assertEquals(Map.of("a", 500 - 199, "b", 2), shown.left());
        assertEquals(ShownRemarks.MOST, shown.shown().size());
        assertEquals("b", shown.shown().getLast().code());
        assertEquals("L198", shown.shown().get(198).locator());
    }
}
