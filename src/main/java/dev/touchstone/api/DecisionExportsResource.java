package dev.touchstone.api;

import dev.touchstone.base.Language;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.export.Exported;
import dev.touchstone.decision.export.JsonRecord;
import dev.touchstone.decision.export.Madr;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Stored;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** All numbered decisions as one archive of files, such as a folder of decision records in a repository. */
@Path("/api/v1/decision-exports")
@Tag(name = "decisions")
public class DecisionExportsResource {

    private static final String ZIP = "application/zip";
    private static final int PART = 50;

    private final Decisions decisions;
    private final Conditions conditions;

    DecisionExportsResource(Decisions decisions, Conditions conditions) {
        this.decisions = decisions;
        this.conditions = conditions;
    }

    @GET
    @Produces(ZIP)
    @Operation(operationId = "export_decisions", summary = "All numbered decisions as a zip of files")
    public Response export(@RestQuery String profile, @RestQuery String lang) {
        String wanted = Parameters.word("profile", profile, "madr", "json").orElse("madr");
        Language language =
                Language.of(Parameters.word("lang", lang, "en", "zh").orElse("en"));
        StringBuilder states = new StringBuilder(wanted + language.tag());
        Documents<Decision> documents = decisions.documents();
        walk(documents::heads, HeadQuery.After::of, (Head head) -> states.append(head.hash()));
        return conditions.answer(
                CanonicalJson.hash(states.toString()),
                () -> zip(documents, wanted, language),
                Map.of(
                        "Content-Type",
                        ZIP,
                        "Content-Disposition",
                        "attachment; filename=\"decisions-" + wanted + "-" + language.tag() + ".zip\""));
    }

    private byte[] zip(Documents<Decision> documents, String profile, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            walk(documents::list, HeadQuery.After::of, (Stored<Decision> stored) -> {
                if (stored.content().number().isPresent()) {
                    write(zip, stored.content(), profile, language);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(ZipOutputStream zip, Decision decision, String profile, Language language) {
        Exported file = profile.equals("json")
                ? JsonRecord.of(decision, decisions.evaluation(decision))
                : Madr.of(decision, language);
        ZipEntry entry = new ZipEntry(file.fileName());
        entry.setTimeLocal(LocalDateTime.ofInstant(decision.changed(), ZoneOffset.UTC));
        try {
            zip.putNextEntry(entry);
            zip.write(file.bytes());
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every decision by id, a part at a time. */
    private <R> void walk(Function<HeadQuery, Page<R>> list, Function<R, HeadQuery.After> place, Consumer<R> each) {
        HeadQuery query = decisions.documents().query().limit(PART);
        Page<R> page = list.apply(query);
        page.items().forEach(each);
        while (page.more()) {
            page = list.apply(query.after(place.apply(page.items().getLast())));
            page.items().forEach(each);
        }
    }
}
