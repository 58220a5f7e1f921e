package dev.touchstone.evaluation;

import dev.touchstone.analysis.Watch;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.BooleanSupplier;

/** The computations that somebody waits for and gave a name, so as to ask how far they are. Nobody sees those of others. */
final class Underway {
    private final Map<Named, Computation> computations = new ConcurrentHashMap<>();

    private record Named(String caller, String name) {}

    /** Notes it until it is closed. Under a name that is taken already the newer one is told of. */
    Computation begin(Caller caller) {
        Computation begun =
                new Computation(caller.gone(), caller.computation().map(name -> new Named(caller.id(), name)));
        begun.named.ifPresent(named -> computations.put(named, begun));
        return begun;
    }

    Optional<Progress> of(Caller caller, String name) {
        return Optional.ofNullable(computations.get(new Named(caller.id(), name)))
                .map(Computation::progress);
    }

    final class Computation implements Watch, AutoCloseable {
        private final BooleanSupplier gone;
        private final Optional<Named> named;
        private final DoubleAccumulator share = new DoubleAccumulator(Math::max, 0);
        private volatile Progress.Stage state = Progress.Stage.WAITING;

        private Computation(BooleanSupplier gone, Optional<Named> named) {
            this.gone = gone;
            this.named = named;
        }

        void computing() {
            state = Progress.Stage.COMPUTING;
        }

        @Override
        public boolean cancelled() {
            return gone.getAsBoolean();
        }

        @Override
        public void done(double told) {
            share.accumulate(told);
        }

        private Progress progress() {
            return new Progress(state, share.get());
        }

        @Override
        public void close() {
            named.ifPresent(each -> computations.remove(each, this));
        }
    }
}
