package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import dev.touchstone.migration.Operator;
import dev.touchstone.migration.OperatorReader;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole catalogue, immutable. Order is that of the files: criteria and roles as written, technologies, stacks and
 * documents by file name.
 */
public final class Catalogue {
    private final Map<Dimension, LocalText> dimensions;
    private final Map<String, Criterion> criteria;
    private final Map<String, Role> roles;
    private final Map<String, Technology> technologies;
    private final Map<String, RecommendedStack> stacks;
    private final Traits traits;
    private final List<Gate> gates;
    private final Judgements judgements;
    private final List<SourceDocument> documents;
    private final List<Operator> operators;
    private final Map<String, Guide> guides;
    private final Set<String> shipped;
    private final Optional<Origin> origin;

    private Catalogue(Parts parts, Optional<Set<String>> shipped, Optional<Origin> origin) {
        this.origin = origin;
        EnumMap<Dimension, LocalText> names = new EnumMap<>(Dimension.class);
        names.putAll(parts.dimensions());
        dimensions = Collections.unmodifiableMap(names);
        roles = byId(parts.roles());
        technologies = byId(parts.technologies());
        this.shipped = shipped.orElse(Set.copyOf(technologies.keySet()));
        stacks = byId(parts.stacks());
        traits = new Traits(parts.traits());
        gates = List.copyOf(parts.gates());
        judgements = new Judgements(parts.judgements(), parts.ruleGroups());
        criteria = byId(parts.criteria().stream().map(this::placed).toList());
        documents = List.copyOf(parts.documents());
        guides = byId(parts.guides());
        operators = documents("operator").stream()
                .map(document -> OperatorReader.read(EntityReader.map(document.body())))
                .toList();
    }

    /**
     * Builds a catalogue from records that already agree with each other: the loader does this after all its checks,
     * tests do it by hand.
     */
    public static Catalogue of(Parts parts) {
        return new Catalogue(parts, Optional.empty(), Optional.empty());
    }

    static Catalogue loaded(Parts parts, Origin origin) {
        return new Catalogue(parts, Optional.empty(), Optional.of(origin));
    }

    /** The trees and schemas behind a loaded catalogue, for checking further entities against it. */
    record Origin(Library library, SchemaCheck schemas) {
        Origin with(Collection<? extends Entity> own) {
            return new Origin(library.with(own.stream().map(OwnEntity::located).toList()), schemas);
        }
    }

    Optional<Origin> origin() {
        return origin;
    }

    /**
     * What a catalogue is made of; of two entities of one kind and id the later one counts.
     *
     * @param dimensions shown names
     */
    public record Parts(
            Map<Dimension, LocalText> dimensions,
            List<Criterion> criteria,
            List<Role> roles,
            List<Technology> technologies,
            List<RecommendedStack> stacks,
            List<Trait> traits,
            List<Gate> gates,
            List<LibraryJudgement> judgements,
            List<RuleGroup> ruleGroups,
            List<SourceDocument> documents,
            List<Guide> guides) {
        /** Without guides. */
        public Parts(
                Map<Dimension, LocalText> dimensions,
                List<Criterion> criteria,
                List<Role> roles,
                List<Technology> technologies,
                List<RecommendedStack> stacks,
                List<Trait> traits,
                List<Gate> gates,
                List<LibraryJudgement> judgements,
                List<RuleGroup> ruleGroups,
                List<SourceDocument> documents) {
            this(
                    dimensions,
                    criteria,
                    roles,
                    technologies,
                    stacks,
                    traits,
                    gates,
                    judgements,
                    ruleGroups,
                    documents,
                    List.of());
        }

        /** Nothing at all, to begin with. */
        public static final Parts NONE = new Parts(
                Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** The shown name of a dimension; its id where the files give none. */
    public LocalText name(Dimension dimension) {
        return dimensions.getOrDefault(dimension, LocalText.of(dimension.id()));
    }

    /** All criteria, in the order of the library. */
    public Collection<Criterion> criteria() {
        return criteria.values();
    }

    /** The criterion of this id. */
    public Optional<Criterion> criterion(String id) {
        return Optional.ofNullable(criteria.get(id));
    }

    /** The criteria of a dimension, in the order of the library. */
    public List<Criterion> criteria(Dimension dimension) {
        return criteria.values().stream()
                .filter(criterion -> criterion.dimension() == dimension)
                .toList();
    }

    /** All roles. */
    public Collection<Role> roles() {
        return roles.values();
    }

    /** The role of this id. */
    public Optional<Role> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** All technologies. */
    public Collection<Technology> technologies() {
        return technologies.values();
    }

    /** The technology of this id. */
    public Optional<Technology> technology(String id) {
        return Optional.ofNullable(technologies.get(id));
    }

    /**
     * The technologies that can fill a role and stand in the files of the catalogue, in own copies where there are such;
     * not those that a team added.
     */
    public List<Technology> shipped(String role) {
        return technologies(role).stream()
                .filter(technology -> shipped.contains(technology.id()))
                .toList();
    }

    /** The technologies that can fill a role. */
    public List<Technology> technologies(String role) {
        return technologies.values().stream()
                .filter(technology -> technology.fills(role))
                .toList();
    }

    /** All recommended stacks. */
    public Collection<RecommendedStack> stacks() {
        return stacks.values();
    }

    /** The recommended stack of this id. */
    public Optional<RecommendedStack> stack(String id) {
        return Optional.ofNullable(stacks.get(id));
    }

    /** All decision guides. */
    public Collection<Guide> guides() {
        return guides.values();
    }

    /** The decision guide of this id. */
    public Optional<Guide> guide(String id) {
        return Optional.ofNullable(guides.get(id));
    }

    /** A fact of any technology. */
    public Optional<Fact> fact(String id) {
        return technologies.values().stream()
                .flatMap(technology -> technology.fact(id).stream())
                .findFirst();
    }

    /** Traits and their reading from facts. */
    public Traits traits() {
        return traits;
    }

    /** All role gates, in the order of the library. */
    public List<Gate> gates() {
        return gates;
    }

    /** The gates that technologies of a role are asked. */
    public List<Gate> gates(String role) {
        return gates.stream().filter(gate -> gate.asks(role)).toList();
    }

    /** The numbers of the library's rules. */
    public Judgements judgements() {
        return judgements;
    }

    /** All migration operators. */
    public List<Operator> operators() {
        return operators;
    }

    /** The documents of a kind ({@code scenario}, {@code team}, {@code operator}), for the room that reads them. */
    public List<SourceDocument> documents(String kind) {
        return documents.stream()
                .filter(document -> document.kind().equals(kind))
                .toList();
    }

    /** One document. */
    public Optional<SourceDocument> document(String kind, String id) {
        return documents(kind).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /**
     * This catalogue with a team's own entities laid over it: each replaces the whole entity of the same kind and id in
     * its place, or is added at the end. This catalogue stays as it is.
     */
    public Catalogue with(Collection<? extends Entity> own) {
        return new Catalogue(
                new Parts(
                        dimensions,
                        overlaid(criteria, own, Criterion.class),
                        overlaid(roles, own, Role.class),
                        overlaid(technologies, own, Technology.class),
                        overlaid(stacks, own, RecommendedStack.class),
                        List.copyOf(traits.all()),
                        gates,
                        overlaid(judgements.byId(), own, LibraryJudgement.class),
                        judgements.groups(),
                        documents,
                        overlaid(guides, own, Guide.class)),
                Optional.of(shipped),
                origin.map(from -> from.with(own)));
    }

    /** A criterion whose anchors stand where the numbers of the library put them, own copies of these included. */
    private Criterion placed(Criterion criterion) {
        List<Anchor> anchors = criterion.anchors().stream()
                .map(anchor -> anchor.judgement()
                        .flatMap(judgements::find)
                        .map(number -> new Anchor(number.value(), anchor.text(), anchor.judgement()))
                        .orElse(anchor))
                .toList();
        return anchors.equals(criterion.anchors()) ? criterion : criterion.withAnchors(anchors);
    }

    private static <E extends Entity> List<E> overlaid(
            Map<String, E> shipped, Collection<? extends Entity> own, Class<E> kind) {
        Map<String, E> result = new LinkedHashMap<>(shipped);
        own.stream().filter(kind::isInstance).map(kind::cast).forEach(entity -> result.put(entity.id(), entity));
        return List.copyOf(result.values());
    }

    private static <E extends Entity> Map<String, E> byId(List<E> entities) {
        Map<String, E> map = new LinkedHashMap<>();
        entities.forEach(entity -> map.put(entity.id(), entity));
        return Collections.unmodifiableMap(map);
    }
}
