package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Files to a catalogue: all of it, or every mistake that is in it.
 *
 * <ol>
 *   <li>Each file becomes a tree whose nodes know their place ({@link SourceTree}).
 *   <li>Each tree is held against the schema of its kind.
 *   <li>Roots are laid over each other: a later entity replaces an earlier one of its kind and id as a whole.
 *   <li>The whole is held against itself: references, units, ranges, weights, expressions, sources of numbers.
 *   <li>Only then are records made.
 * </ol>
 *
 * Steps go on after mistakes, so that a person sees all at once. Reading and schema checks use all processors; what is
 * found does not depend on their order.
 */
public final class CatalogueLoader {
    private final List<CatalogueRoot> roots;
    private final Mistakes mistakes = new Mistakes();
    private final Map<String, CatalogueRoot.RawFile> schemas = new LinkedHashMap<>();
    private final Library library = new Library();

    private CatalogueLoader(List<CatalogueRoot> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * Loads roots laid over each other.
     *
     * @param roots the shipped one first; later ones win
     * @throws LoadFailure with every mistake
     */
    public static Catalogue load(List<CatalogueRoot> roots) throws LoadFailure {
        return new CatalogueLoader(roots).run();
    }

    /**
     * Loads the shipped files with any directories over them.
     *
     * @throws LoadFailure with every mistake
     */
    public static Catalogue loadShipped(Path... directories) throws LoadFailure {
        List<CatalogueRoot> roots = new ArrayList<>();
        roots.add(CatalogueRoot.shipped());
        for (Path directory : directories) {
            roots.add(CatalogueRoot.directory(directory));
        }
        return load(roots);
    }

    private Catalogue run() throws LoadFailure {
        List<List<CatalogueRoot.RawFile>> files = new ArrayList<>();
        roots.forEach(root -> files.add(root.files(mistakes)));
        files.forEach(this::takeSchemas);
        leaveOutWhatIsReplaced(files);
        SchemaCheck schemaCheck = new SchemaCheck(schemas);
        files.forEach(root -> library.add(trees(root, schemaCheck), mistakes));
        References references = new References(library, mistakes);
        new CriteriaCheck(library, references, schemaCheck.node(FileKind.TECHNOLOGY, mistakes), mistakes).check();
        new StacksCheck(library, references, mistakes).check();
        new ScenarioCheck(library, references, mistakes).check();
        new OperatorsCheck(library, references, mistakes).check();
        new GuideCheck(library, references, mistakes).check();
        if (!mistakes.isEmpty()) {
            throw new LoadFailure(mistakes.sorted());
        }
        return records(new Catalogue.Origin(library, schemaCheck));
    }

    /** A file that a later root replaces as a whole, or repeats byte by byte, need not be read. */
    private static void leaveOutWhatIsReplaced(List<List<CatalogueRoot.RawFile>> files) {
        Map<String, CatalogueRoot.RawFile> later = new HashMap<>();
        for (int root = files.size() - 1; root >= 0; root--) {
            List<CatalogueRoot.RawFile> kept = files.get(root).stream()
                    .filter(file -> !isReplaced(file, Optional.ofNullable(later.get(file.path()))))
                    .toList();
            files.get(root).forEach(file -> later.put(file.path(), file));
            files.set(root, kept);
        }
    }

    private static boolean isReplaced(CatalogueRoot.RawFile file, Optional<CatalogueRoot.RawFile> later) {
        boolean list = FileKind.of(file.path()).map(FileKind::isList).orElse(true);
        return later.filter(other -> !list || Arrays.equals(other.bytes(), file.bytes()))
                .isPresent();
    }

    private void takeSchemas(List<CatalogueRoot.RawFile> files) {
        files.stream().filter(file -> file.path().endsWith(".json")).forEach(file -> schemas.put(file.path(), file));
    }

    private Map<FileKind, List<SourceTree>> trees(List<CatalogueRoot.RawFile> files, SchemaCheck schemaCheck) {
        Map<String, SourceTree> byPath = new ConcurrentHashMap<>();
        files.parallelStream()
                .filter(file -> !file.path().endsWith(".json"))
                .forEach(file -> tree(file, schemaCheck).ifPresent(tree -> byPath.put(file.path(), tree)));
        Map<FileKind, List<SourceTree>> result = new EnumMap<>(FileKind.class);
        for (CatalogueRoot.RawFile file : files) {
            Optional<FileKind> kind = FileKind.of(file.path());
            Optional<SourceTree> tree = Optional.ofNullable(byPath.get(file.path()));
            tree.ifPresent(read -> result.computeIfAbsent(kind.orElseThrow(), key -> new ArrayList<>())
                    .add(read));
            if (tree.isEmpty()) {
                kind.ifPresent(broken -> library.unreadable(broken, file.shown()));
            }
        }
        return result;
    }

    private Optional<SourceTree> tree(CatalogueRoot.RawFile file, SchemaCheck schemaCheck) {
        Optional<FileKind> kind = FileKind.of(file.path());
        if (kind.isEmpty()) {
            mistakes.add(new Mistake(
                    file.shown(),
                    Position.START,
                    "",
                    Mistake.Code.MISPLACED,
                    file.path(),
                    Map.of("allowed", FileKind.places())));
            return Optional.empty();
        }
        Optional<SourceTree> tree = YamlReader.read(file.shown(), file.bytes(), mistakes);
        tree.ifPresent(read -> {
            schemaCheck.check(kind.get(), read, mistakes);
            if (file.path().startsWith("stacks/")) {
                new NumberCheck(mistakes).check(read);
            }
        });
        return tree;
    }

    private Catalogue records(Catalogue.Origin origin) {
        Map<Dimension, LocalText> dimensions = new EnumMap<>(Dimension.class);
        library.dimensions()
                .forEach(dimension -> Dimension.of(dimension.id())
                        .ifPresent(found -> dimensions.put(
                                found, EntityReader.text(dimension.json().path("name")))));
        return Catalogue.loaded(
                new Catalogue.Parts(
                        dimensions,
                        read(FileKind.CRITERIA, one -> EntityReader.criterion(one.json(), Layer.SHIPPED)),
                        read(FileKind.ROLES, one -> EntityReader.role(one.json(), Layer.SHIPPED)),
                        read(FileKind.TECHNOLOGY, one -> EntityReader.technology(one.json(), Layer.SHIPPED)),
                        read(FileKind.STACK, one -> EntityReader.stack(one.json(), Layer.SHIPPED)),
                        read(FileKind.TRAITS, one -> EntityReader.trait(one.json())),
                        read(FileKind.GATES, one -> EntityReader.gate(one.json())),
                        read(FileKind.JUDGEMENTS, one -> EntityReader.judgement(one.json(), Layer.SHIPPED)),
                        library.groups().stream()
                                .map(one -> EntityReader.group(one.json()))
                                .toList(),
                        documents(),
                        read(FileKind.GUIDE, one -> EntityReader.guide(one.json(), Layer.SHIPPED))),
                origin);
    }

    private List<SourceDocument> documents() {
        List<SourceDocument> documents = new ArrayList<>();
        for (FileKind kind : List.of(FileKind.SCENARIO, FileKind.TEAM, FileKind.OPERATOR)) {
            documents.addAll(read(kind, one -> new SourceDocument(kind.word(), one.id(), one.tree())));
        }
        return documents;
    }

    private <R> List<R> read(FileKind kind, Function<Located, R> reader) {
        return library.all(kind).stream().map(reader).toList();
    }
}
