package dev.touchstone.api;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.audit.DecimalSign;
import dev.touchstone.evaluation.audit.Orientation;
import dev.touchstone.evaluation.audit.TableFormat;
import dev.touchstone.evaluation.audit.TableHints;
import dev.touchstone.evaluation.audit.TableScenario;
import dev.touchstone.evaluation.audit.TableScenarios;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A pasted table becomes a scenario. */
@Path(ScenariosResource.PATH + "/from-table")
@Tag(name = "scenarios")
@Produces(MediaType.APPLICATION_JSON)
public class TableScenariosResource {
    private final TableScenarios tables;
    private final CurrentPerson current;

    TableScenariosResource(TableScenarios tables, CurrentPerson current) {
        this.tables = tables;
        this.current = current;
    }

    /**
     * A table and what it means.
     *
     * @param id of the scenario
     * @param table the text, as for a matrix audit
     * @param format markdown, csv or tsv; found out where it is left out
     * @param orientation where the labels do not say
     * @param weights label of the row or column with the weights, where it has another name
     * @param totals label of the row or column with the totals, where it has another name
     * @param decimal point or comma, where the numbers do not say
     * @param criteria by name, as it stands in the table; all of them
     * @param reason stands beside each number
     */
    public record NewTableScenario(
            String id,
            LocalText title,
            String table,
            Optional<TableFormat> format,
            Optional<Orientation> orientation,
            Optional<String> weights,
            Optional<String> totals,
            Optional<DecimalSign> decimal,
            Map<String, TableCriterion> criteria,
            Optional<String> reason) {}

    /**
     * What a criterion of the table means.
     *
     * @param worst still acceptable, value 0
     * @param best fully satisfying, value 1; below {@code worst} where less is better
     * @param dimension throughput, operations, community, team or cost
     */
    public record TableCriterion(Optional<Double> worst, Optional<Double> best, Optional<String> dimension) {}

    @POST
    @Operation(
            operationId = "create_scenario_from_table",
            summary = "Make a scenario of a pasted table: columns become own criteria, numbers your judgements")
    @APIResponseSchema(value = Scenario.class, responseCode = "201")
    public Response create(NewTableScenario body) {
        NewTableScenario given = Bodies.given(body);
        String id = Bodies.needed("/id", given.id());
        TableHints hints = new TableHints(given.orientation(), given.weights(), given.totals(), given.decimal());
        TableScenario.Wanted wanted = new TableScenario.Wanted(
                id,
                given.title() == null ? LocalText.EMPTY : given.title(),
                meant(given.criteria()),
                current.require().name(),
                given.reason().orElse(""));
        Layered.Entry<Scenario> made =
                tables.create(Bodies.needed("/table", given.table()), given.format(), hints, wanted, current.actor());
        return Layers.written(Response.created(URI.create(ScenariosResource.PATH + "/" + made.id())), made);
    }

    /** All that is missing is named at once. */
    private static Map<String, TableScenario.Meant> meant(Map<String, TableCriterion> given) {
        List<Fault> faults = new ArrayList<>();
        Map<String, TableScenario.Meant> meant = new LinkedHashMap<>();
        given.forEach((name, criterion) -> {
            String at = Fault.below("/criteria", name);
            missing(faults, at + "/worst", criterion.worst());
            missing(faults, at + "/best", criterion.best());
            missing(faults, at + "/dimension", criterion.dimension());
            Optional<Dimension> dimension = criterion.dimension().flatMap(Dimension::of);
            if (criterion.dimension().isPresent() && dimension.isEmpty()) {
                faults.add(Fault.at(
                        at + "/dimension",
                        "dimension.unknown",
                        Map.of("value", Problem.quoted(criterion.dimension().get()))));
            }
            if (criterion.worst().isPresent() && criterion.best().isPresent() && dimension.isPresent()) {
                meant.put(
                        name,
                        new TableScenario.Meant(
                                criterion.worst().get(), criterion.best().get(), dimension.get()));
            }
        });
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return meant;
    }

    private static void missing(List<Fault> faults, String pointer, Optional<?> value) {
        if (value.isEmpty()) {
            faults.add(Fault.at(pointer, "field.missing"));
        }
    }
}
