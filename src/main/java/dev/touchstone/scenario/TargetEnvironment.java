package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Sharing;
import java.util.Optional;

/**
 * The machines that the chosen stack will run on; numbers measured elsewhere are read against it.
 *
 * @param cores processor cores of one machine
 * @param memoryGib memory of one machine in GiB
 * @param sharing whether neighbours share the machine
 * @param platform for example {@code kubernetes} or {@code vm}
 */
public record TargetEnvironment(
        Optional<Integer> cores,
        Optional<Double> memoryGib,
        Sharing sharing,
        Optional<String> platform,
        Basis basis,
        Optional<LocalText> note) {

    /** Nothing said. */
    public static final TargetEnvironment UNKNOWN =
            new TargetEnvironment(Optional.empty(), Optional.empty(), Sharing.UNKNOWN, Optional.empty(), null, null);

    public TargetEnvironment {
        cores = Maybe.of(cores);
        memoryGib = Maybe.of(memoryGib);
        sharing = sharing == null ? Sharing.UNKNOWN : sharing;
        platform = Maybe.of(platform);
        basis = basis == null ? Basis.ASSUMPTION : basis;
        note = Maybe.of(note);
    }
}
