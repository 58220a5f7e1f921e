package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Whether the workload of a document speaks for that of a scenario, aspect by aspect.
 *
 * @param over name of the document
 * @param title the scenario
 * @param said what is said now, by whom and when; empty for nothing
 * @param measured what is known of the measured workload
 * @param wanted what the scenario says of its own
 * @param action where the form is sent
 * @param hidden what it carries
 * @param fields a mark and a sentence for each aspect; empty for who may not write
 * @param buttons what can be done
 * @param effects what it would move; absent before it was asked
 */
public record WorkloadView(
        String over,
        String title,
        String said,
        List<Parts.Labelled> measured,
        List<Parts.Labelled> wanted,
        List<FormView.Fault> faults,
        String action,
        List<Parts.Labelled> hidden,
        List<Field> fields,
        List<EditorView.Button> buttons,
        Optional<EffectsView> effects) {}
