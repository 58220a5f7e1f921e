package dev.touchstone.decision;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with what a person wrote in a draft, all of it at once. */
final class EditCheck {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ITEMS = 200;

    private final List<Fault> faults = new ArrayList<>();

    private EditCheck() {}

    static List<Fault> faults(Edit edit) {
        EditCheck check = new EditCheck();
        check.text("/title", edit.title(), LONGEST_LINE);
        check.text("/context", edit.context(), LONGEST_TEXT);
        check.text("/decision", edit.decision(), LONGEST_TEXT);
        check.text("/why", edit.why(), LONGEST_TEXT);
        check.texts("/good", edit.good());
        check.texts("/bad", edit.bad());
        check.texts("/despite", edit.despite().stream().map(Dissent::text).toList());
        check.texts("/conditions", edit.conditions());
        check.triggers(edit.triggers());
        check.words("/deciders", edit.deciders());
        check.words("/tags", edit.tags());
        return check.faults;
    }

    private void text(String pointer, LocalText text, int longest) {
        int length = Math.max(text.en().length(), text.zh().length());
        if (length > longest) {
            faults.add(Fault.at(pointer, "too-long", Map.of("max", longest, "length", length)));
        }
    }

    private void texts(String pointer, List<LocalText> texts) {
        count(pointer, texts);
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isBlank()) {
                faults.add(Fault.at(pointer + "/" + i, "blank"));
            }
            text(pointer + "/" + i, texts.get(i), LONGEST_TEXT);
        }
    }

    private void words(String pointer, List<String> words) {
        texts(pointer, words.stream().map(LocalText::of).toList());
    }

    private void count(String pointer, List<?> items) {
        if (items.size() > MOST_ITEMS) {
            faults.add(Fault.at(pointer, "record.too-many", Map.of("max", MOST_ITEMS, "count", items.size())));
        }
    }

    private void triggers(List<Trigger> triggers) {
        count("/triggers", triggers);
        for (int i = 0; i < triggers.size(); i++) {
            String at = "/triggers/" + i;
            Trigger trigger = triggers.get(i);
            text(at + "/text", trigger.text(), LONGEST_TEXT);
            switch (trigger.kind()) {
                case DATE -> needs(trigger.on().isPresent(), at + "/on");
                case MARGIN -> margin(trigger, at + "/bound");
                case EVIDENCE, NEIGHBOUR -> needs(trigger.subject().isPresent(), at + "/subject");
                case EVENT, PREMISE, NEW_OPTION -> needs(!trigger.text().isBlank(), at + "/text");
            }
        }
    }

    private void margin(Trigger trigger, String pointer) {
        double bound = trigger.bound().orElse(Double.NaN);
        if (!(bound >= 0 && bound <= 1)) {
            faults.add(Fault.at(pointer, "record.margin-range"));
        }
    }

    private void needs(boolean there, String pointer) {
        if (!there) {
            faults.add(Fault.at(pointer, "blank"));
        }
    }
}
