package dev.touchstone.testorder;

import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.TargetEnvironment;
import dev.touchstone.scenario.WorkloadItem;
import java.util.List;

/**
 * Under which conditions is measured: at first those of the scenario, as they stood.
 *
 * @param workload figures of the load
 * @param target the machines
 * @param remarks what else whoever measures must know
 */
public record Conditions(List<WorkloadItem> workload, TargetEnvironment target, String remarks) {
    /** Nothing said. */
    public static final Conditions NONE = new Conditions(List.of(), TargetEnvironment.UNKNOWN, "");

    /** Absent is nothing. */
    public Conditions {
        workload = workload == null ? List.of() : List.copyOf(workload);
        target = target == null ? TargetEnvironment.UNKNOWN : target;
        remarks = remarks == null ? "" : remarks.strip();
    }

    static Conditions of(Scenario scenario) {
        return new Conditions(scenario.workload(), scenario.target(), "");
    }
}
