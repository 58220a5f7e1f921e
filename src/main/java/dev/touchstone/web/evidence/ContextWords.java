package dev.touchstone.web.evidence;

import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person said about a measured document, for reading. */
final class ContextWords {
    private final Page page;
    private final TechnologyNames technologies;

    ContextWords(Page page, TechnologyNames technologies) {
        this.page = page;
        this.technologies = technologies;
    }

    /** What was measured and when, in a line. */
    String line(DocumentContext context) {
        return Stream.of(
                        technologies.name(context.technology()),
                        context.version(),
                        context.measured().map(LocalDate::toString).orElse(page.t("ui.undated")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(page.t("overview.comma")));
    }

    /** All that was said, under the words by which the form asks for it; what was not said is left out. */
    List<Parts.Labelled> rows(DocumentContext context) {
        return new ContextForm(page, technologies)
                .groups(ContextForm.typed(context), Map.of()).stream()
                        .flatMap(group -> group.fields().stream())
                        .map(field -> new Parts.Labelled(field.label(), shown(field), ""))
                        .filter(row -> !row.value().isEmpty())
                        .toList();
    }

    private static String shown(Field field) {
        if (field.kind().equals("list")) {
            return field.options().stream()
                    .filter(option -> option.chosen() && !option.value().isEmpty())
                    .map(Parts.Option::text)
                    .collect(Collectors.joining());
        }
        return field.value().isEmpty() || field.unit().isEmpty() ? field.value() : field.value() + " " + field.unit();
    }
}
