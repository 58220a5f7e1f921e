package dev.touchstone.web.evidence;

import dev.touchstone.web.view.Parts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the address of a comparison says beside its documents.
 *
 * @param subject whose curves are drawn, where a document has several; may be the one without a name
 * @param against subject of the base of the runs
 * @param cut whether it names more documents than are shown
 */
public record CurvesAsked(Optional<String> subject, Optional<String> against, boolean cut) {
    static final String DOCUMENT = "a";
    static final String SUBJECT = "subject";
    private static final String AGAINST = "against";

    /** Nothing. */
    public static final CurvesAsked NOTHING = new CurvesAsked(Optional.empty(), Optional.empty(), false);

    CurvesAsked withoutSubject() {
        return new CurvesAsked(Optional.empty(), against, cut);
    }

    CurvesAsked against(String base) {
        return new CurvesAsked(subject, Optional.of(base), cut);
    }

    /** What a form carries along, with the documents. */
    List<Parts.Labelled> fields(List<String> documents) {
        List<Parts.Labelled> fields = new ArrayList<>();
        documents.forEach(id -> fields.add(new Parts.Labelled(DOCUMENT, id, "")));
        subject.ifPresent(about -> fields.add(new Parts.Labelled(SUBJECT, about, "")));
        against.ifPresent(base -> fields.add(new Parts.Labelled(AGAINST, base, "")));
        return List.copyOf(fields);
    }

    /** The address that says the same of these documents. */
    String address(List<String> documents) {
        return fields(documents).stream()
                .map(field -> field.label() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/evidence/compare?", ""));
    }
}
