package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What no operator can tell alone: that every path that a condition names occurs somewhere, as a role, in a state, in an
 * effect or in a question. A path that nothing can ever make known would block its step for good.
 */
public final class OperatorCheck {

    private OperatorCheck() {}

    /**
     * The faults of one operator within its library; pointers as in its file.
     *
     * @param library all operators
     * @param roles ids of the roles there are
     * @param known paths that states name
     */
    public static List<Fault> check(
            Operator operator, Collection<Operator> library, Set<String> roles, Set<String> known) {
        Set<String> paths = new TreeSet<>(roles);
        paths.addAll(known);
        paths.add(Operator.ROLE);
        for (Operator other : library) {
            if (!other.generic() || other.id().equals(operator.id())) {
                other.asks().forEach(ask -> paths.add(ask.path()));
                other.effects().forEach(effect -> paths.add(effect.path()));
            }
        }
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < operator.requires().size(); at++) {
            unknown(operator.requires().get(at).when(), "/requires/" + at + "/when", paths, faults);
        }
        for (int at = 0; at < operator.modifiers().size(); at++) {
            Operator.Modifier modifier = operator.modifiers().get(at);
            unknown(modifier.when(), "/modifiers/" + at + "/when", paths, faults);
            String scale = "/modifiers/" + at + "/scaled_by";
            modifier.scaledBy().filter(path -> !paths.contains(path)).ifPresent(path -> fault(scale, path, faults));
        }
        return faults;
    }

    private static void unknown(Expression condition, String pointer, Set<String> paths, List<Fault> faults) {
        condition.paths().stream().filter(path -> !paths.contains(path)).forEach(path -> fault(pointer, path, faults));
    }

    private static void fault(String pointer, String path, List<Fault> faults) {
        faults.add(Fault.at(pointer, "migration.unknown-path", Map.of("path", path)));
    }
}
