package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A team's own technologies, criteria, guides and numbers of the library, and its own copies of shipped ones. The
 * document is the entity as it would
 * stand in a file, as JSON, and is checked as files are.
 */
@ApplicationScoped
public class OwnEntities {
    private static final String VERSION = "schema_version";
    private static final int SCHEMA_VERSION = 1;

    private final CurrentCatalogue catalogue;
    private final Map<Kind, Layered<ObjectNode>> layers = new EnumMap<>(Kind.class);
    private final ReentrantLock writing = new ReentrantLock();

    /** What a team may have of its own; the word is the kind of the document in the store. */
    public enum Kind {
        TECHNOLOGY("technology"),
        CRITERION("criterion"),
        JUDGEMENT("judgement"),
        GUIDE("guide");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Kind of the document in the store. */
        public String word() {
            return word;
        }
    }

    /** Reads what is stored and lays it over the files. */
    public OwnEntities(CurrentCatalogue catalogue, Library library) {
        this.catalogue = catalogue;
        for (Kind kind : Kind.values()) {
            Map<String, ObjectNode> shipped = shipped(kind);
            layers.put(
                    kind,
                    new Layered<>(
                            library.documents(kind.word(), SCHEMA_VERSION, ObjectNode.class),
                            () -> shipped,
                            OwnEntities::id,
                            OwnEntities::index));
        }
        lay();
    }

    /** Both layers of a kind, for reading, history and differences. */
    public Layered<ObjectNode> layered(Kind kind) {
        return layers.get(kind);
    }

    /**
     * Stores a new or changed entity; from then on it counts.
     *
     * @param expectedHash the state that the writer has seen; empty to create
     * @throws dev.touchstone.base.ProblemException INVALID with every mistake, CONFLICT, STALE; then nothing has changed
     */
    public Layered.Entry<ObjectNode> put(Kind kind, ObjectNode body, Optional<String> expectedHash, String actor) {
        writing.lock();
        try {
            check(kind, body);
            Layered<ObjectNode> layer = layers.get(kind);
            Layered.Entry<ObjectNode> entry = expectedHash
                    .map(hash -> layer.change(body, actor, hash))
                    .orElseGet(() -> layer.create(body, actor));
            lay();
            return entry;
        } finally {
            writing.unlock();
        }
    }

    /** Removes an own entity; a shipped one behind it counts again. CONFLICT for a shipped one: files are not removed here. */
    public void remove(Kind kind, String id, String expectedHash, String actor) {
        writing.lock();
        try {
            Layered<ObjectNode> layer = layers.get(kind);
            if (layer.get(id).origin() == Layered.Origin.SHIPPED) {
                throw Problem.of(Problem.Kind.CONFLICT, "shipped", Map.of("what", kind.word(), "id", id))
                        .exception();
            }
            givenBack(kind, id);
            layer.remove(id, actor, expectedHash);
            lay();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Keeps an own copy over a shipped entity that has changed since: from now on it is a copy of the present one.
     *
     * @throws dev.touchstone.base.ProblemException MISSING without an own copy, STALE
     */
    public Layered.Entry<ObjectNode> keep(Kind kind, String id, String expectedHash, String actor) {
        writing.lock();
        try {
            return layers.get(kind).keep(id, actor, expectedHash);
        } finally {
            writing.unlock();
        }
    }

    /**
     * The entity that this would be, without storing it.
     *
     * @throws dev.touchstone.base.ProblemException INVALID with every mistake, exactly when {@link #put} would refuse it
     */
    public Entity check(Kind kind, ObjectNode body) {
        Entity entity = read(kind, body);
        if (entity instanceof LibraryJudgement own) {
            Catalogue now = catalogue.get();
            List<Fault> faults =
                    JudgementCheck.faults(catalogue.shipped().judgements().find(own.id()), own, now.judgements());
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults).exception();
            }
        }
        return entity;
    }

    /** A number that counts again must still fit the others. */
    private void givenBack(Kind kind, String id) {
        if (kind == Kind.JUDGEMENT) {
            catalogue
                    .shipped()
                    .judgements()
                    .find(id)
                    .flatMap(back -> JudgementCheck.order(back, catalogue.get().judgements()))
                    .ifPresent(fault -> {
                        throw Problem.of(Problem.Kind.CONFLICT, fault.code(), fault.arguments())
                                .exception();
                    });
        }
    }

    private void lay() {
        List<Entity> own = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        layers.forEach((kind, layer) -> layer.all().stream()
                .filter(entry -> entry.origin() != Layered.Origin.SHIPPED)
                .forEach(entry -> {
                    own.add(read(kind, entry.content()));
                    hashes.add(entry.hash());
                }));
        catalogue.lay(own, hashes);
    }

    private Entity read(Kind kind, ObjectNode body) {
        try {
            ObjectNode file = body.deepCopy();
            file.remove(VERSION);
            if (kind == Kind.TECHNOLOGY || kind == Kind.GUIDE) {
                file.put(VERSION, SCHEMA_VERSION);
            }
            // the anchors of a criterion are held against the shipped numbers; where these have own copies, it follows
            Catalogue against = kind == Kind.CRITERION ? catalogue.shipped() : catalogue.get();
            return OwnEntity.read(kind.word(), id(body), file.toString(), against);
        } catch (LoadFailure failure) {
            throw Problem.invalid(
                            failure.mistakes().stream().map(OwnEntities::fault).toList())
                    .exception();
        }
    }

    private static Fault fault(Mistake mistake) {
        Map<String, Object> arguments = new TreeMap<>(mistake.arguments());
        arguments.put("found", mistake.found());
        return Fault.at(
                mistake.pointer(),
                "catalogue." + mistake.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                arguments);
    }

    private Map<String, ObjectNode> shipped(Kind kind) {
        Collection<? extends Entity> entities = switch (kind) {
            case TECHNOLOGY -> catalogue.shipped().technologies();
            case CRITERION -> catalogue.shipped().criteria();
            case JUDGEMENT -> catalogue.shipped().judgements().all();
            case GUIDE -> catalogue.shipped().guides();
        };
        Map<String, ObjectNode> bodies = new LinkedHashMap<>();
        entities.forEach(entity -> bodies.put(entity.id(), body(entity)));
        return Collections.unmodifiableMap(bodies);
    }

    private static ObjectNode body(Entity entity) {
        ObjectNode body = (ObjectNode) CatalogueYaml.json(entity);
        body.remove(VERSION);
        return body;
    }

    private static String id(JsonNode body) {
        return body.path("id").asText("");
    }

    private static Index index(ObjectNode body) {
        JsonNode name = Stream.of("text", "name", "title")
                .map(body::path)
                .filter(text -> !text.isMissingNode())
                .findFirst()
                .orElse(body.path("name"));
        return Index.of(name.isTextual() ? name.asText() : name.path("en").asText(id(body)));
    }
}
