package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the schema of guides cannot say: every answer leads somewhere, every question and outcome is reached from the
 * first question, and no way comes back to a question that it has passed.
 */
final class GuideCheck {
    private static final String QUESTIONS = "/questions";
    private static final String OUTCOMES = "/outcomes";

    private final Library library;
    private final References references;
    private final Mistakes mistakes;

    GuideCheck(Library library, References references, Mistakes mistakes) {
        this.library = library;
        this.references = references;
        this.mistakes = mistakes;
    }

    void check() {
        library.all(FileKind.GUIDE).forEach(guide -> {
            references.idIsFileName(guide);
            guide(guide);
        });
    }

    void guide(Located guide) {
        new One(guide.tree()).check();
    }

    private final class One {
        private final SourceTree tree;
        private final Map<String, String> pointers = new LinkedHashMap<>();

        One(SourceTree tree) {
            this.tree = tree;
        }

        void check() {
            ids(QUESTIONS, pointers);
            ids(OUTCOMES, pointers);
            facts("");
            for (int at = 0; at < tree.at(QUESTIONS).size(); at++) {
                String question = QUESTIONS + "/" + at;
                facts(question);
                ids(question + "/answers", new LinkedHashMap<>());
                for (int to = 0; to < tree.at(question + "/answers").size(); to++) {
                    references.known(tree, question + "/answers/" + to + "/next", "guide-node", pointers.keySet());
                }
            }
            for (int at = 0; at < tree.at(OUTCOMES).size(); at++) {
                facts(OUTCOMES + "/" + at);
                references.known(
                        tree, OUTCOMES + "/" + at + "/technology", "technology", library.ids(FileKind.TECHNOLOGY));
            }
            reached();
            circles();
        }

        private void ids(String list, Map<String, String> known) {
            for (int at = 0; at < tree.at(list).size(); at++) {
                String pointer = list + "/" + at;
                String id = tree.at(pointer + "/id").asText("");
                String other = id.isEmpty() ? null : known.putIfAbsent(id, pointer);
                if (other != null) {
                    int line = tree.position(other + "/id").line();
                    mistakes.at(
                            tree,
                            pointer + "/id",
                            Mistake.Code.DUPLICATE_ID,
                            Map.of("other", tree.file() + ":" + line));
                }
            }
        }

        private void facts(String pointer) {
            Set<String> known = new LinkedHashSet<>();
            if (tree.at(pointer + "/facts").isEmpty()) {
                return;
            }
            library.all(FileKind.TECHNOLOGY)
                    .forEach(technology -> technology
                            .json()
                            .path("facts")
                            .forEach(fact -> known.add(fact.path("id").asText())));
            for (int at = 0; at < tree.at(pointer + "/facts").size(); at++) {
                references.known(tree, pointer + "/facts/" + at, "fact", known);
            }
        }

        private List<String> next(String pointer) {
            List<String> next = new ArrayList<>();
            for (JsonNode answer : tree.at(pointer + "/answers")) {
                String target = pointers.get(answer.path("next").asText());
                if (target != null) {
                    next.add(target);
                }
            }
            return next;
        }

        private void reached() {
            Set<String> reached = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(QUESTIONS + "/0"));
            while (!open.isEmpty()) {
                String pointer = open.pop();
                if (reached.add(pointer)) {
                    open.addAll(next(pointer));
                }
            }
            pointers.forEach((id, pointer) -> {
                if (!reached.contains(pointer)) {
                    mistakes.at(tree, pointer + "/id", Mistake.Code.UNREACHABLE, Map.of("id", id));
                }
            });
        }

        /** The answer that closes a circle, once for each: a walk in depth with the way that led here. */
        private void circles() {
            Set<String> done = new LinkedHashSet<>();
            pointers.values().forEach(pointer -> circles(pointer, new LinkedHashSet<>(), done));
        }

        private void circles(String pointer, LinkedHashSet<String> way, Set<String> done) {
            if (done.contains(pointer)) {
                return;
            }
            way.add(pointer);
            for (int at = 0; at < tree.at(pointer + "/answers").size(); at++) {
                String link = pointer + "/answers/" + at + "/next";
                String target = pointers.get(tree.at(link).asText());
                if (target != null && way.contains(target)) {
                    mistakes.at(tree, link, Mistake.Code.CIRCLE, Map.of("way", way(way, target)));
                } else if (target != null) {
                    circles(target, way, done);
                }
            }
            way.remove(pointer);
            done.add(pointer);
        }

        private String way(Set<String> way, String target) {
            List<String> ids = new ArrayList<>();
            for (String pointer : way) {
                if (!ids.isEmpty() || pointer.equals(target)) {
                    ids.add(tree.at(pointer + "/id").asText());
                }
            }
            ids.add(tree.at(target + "/id").asText());
            return String.join(" → ", ids);
        }
    }
}
