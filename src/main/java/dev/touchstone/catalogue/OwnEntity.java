package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One entity that a team writes: a technology, criterion, role, recommended stack, guide or number of the library that
 * stands for itself or replaces
 * the shipped one. It is checked as files are, against the catalogue that it will be laid over.
 */
public final class OwnEntity {
    private OwnEntity() {}

    /**
     * Reads an entity.
     *
     * @param kind {@code technology}, {@code criterion}, {@code role}, {@code stack}, {@code guide} or {@code judgement}
     * @param name what to call the text in mistakes
     * @param text YAML or JSON of the entity alone, of the shape that {@link CatalogueYaml#json} gives
     * @param catalogue a loaded catalogue, own entities included
     * @throws LoadFailure with every mistake; pointers are those of the text
     * @throws IllegalArgumentException for another kind, or a catalogue that was not loaded from files
     */
    public static Entity read(String kind, String name, String text, Catalogue catalogue) throws LoadFailure {
        Catalogue.Origin origin =
                catalogue.origin().orElseThrow(() -> new IllegalArgumentException("not loaded from files"));
        FileKind fileKind = fileKind(kind);
        Mistakes mistakes = new Mistakes();
        Optional<SourceTree> tree = YamlReader.read(name, text.getBytes(StandardCharsets.UTF_8), mistakes);
        tree.ifPresent(read -> check(fileKind, read, origin, mistakes));
        if (!mistakes.isEmpty()) {
            throw new LoadFailure(mistakes.sorted());
        }
        return entity(fileKind, tree.orElseThrow().root());
    }

    private static void check(FileKind kind, SourceTree tree, Catalogue.Origin origin, Mistakes mistakes) {
        origin.schemas().checkEntity(kind, tree, mistakes);
        if (kind == FileKind.TECHNOLOGY || kind == FileKind.STACK || kind == FileKind.GUIDE) {
            new NumberCheck(mistakes).check(tree);
        }
        Located entity = new Located(kind, tree.root().path("id").asText(""), tree, "");
        References references = new References(origin.library(), mistakes);
        switch (kind) {
            case TECHNOLOGY -> new StacksCheck(origin.library(), references, mistakes).technology(entity);
            case STACK -> new StacksCheck(origin.library(), references, mistakes).stack(entity);
            case GUIDE -> new GuideCheck(origin.library(), references, mistakes).guide(entity);
            case CRITERIA -> {
                JsonNode schema = origin.schemas().node(FileKind.TECHNOLOGY, mistakes);
                new CriteriaCheck(origin.library(), references, schema, mistakes).criterion(entity);
            }
            case JUDGEMENTS ->
                new CriteriaCheck(
                                origin.library(),
                                references,
                                origin.schemas().node(FileKind.TECHNOLOGY, mistakes),
                                mistakes)
                        .judgement(entity);
            default -> {
                // a role refers to nothing
            }
        }
    }

    private static Entity entity(FileKind kind, JsonNode json) {
        return switch (kind) {
            case TECHNOLOGY -> EntityReader.technology(json, Layer.OWN);
            case STACK -> EntityReader.stack(json, Layer.OWN);
            case GUIDE -> EntityReader.guide(json, Layer.OWN);
            case CRITERIA -> EntityReader.criterion(json, Layer.OWN);
            case ROLES -> EntityReader.role(json, Layer.OWN);
            case JUDGEMENTS -> EntityReader.judgement(json, Layer.OWN);
            default -> throw new IllegalArgumentException("no entity of its own: " + kind);
        };
    }

    private static FileKind fileKind(String kind) {
        return switch (kind) {
            case "technology" -> FileKind.TECHNOLOGY;
            case "criterion" -> FileKind.CRITERIA;
            case "role" -> FileKind.ROLES;
            case "stack" -> FileKind.STACK;
            case "judgement" -> FileKind.JUDGEMENTS;
            case "guide" -> FileKind.GUIDE;
            default -> throw new IllegalArgumentException("no entity of its own: " + kind);
        };
    }

    static Located located(Entity entity) {
        FileKind kind = switch (entity) {
            case Technology technology -> FileKind.TECHNOLOGY;
            case Criterion criterion -> FileKind.CRITERIA;
            case Role role -> FileKind.ROLES;
            case RecommendedStack stack -> FileKind.STACK;
            case LibraryJudgement judgement -> FileKind.JUDGEMENTS;
            case Guide guide -> FileKind.GUIDE;
        };
        return new Located(kind, entity.id(), SourceTree.of("own:" + entity.id(), CatalogueYaml.json(entity)), "");
    }
}
