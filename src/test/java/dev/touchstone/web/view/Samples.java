package dev.touchstone.web.view;

import dev.touchstone.base.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sample of every page. */
final class Samples {

    /** A page with its view. */
    record Sample(String template, Page page, Object view) {}

    private final Language language;

    Samples(Language language) {
        this.language = language;
    }

    /** File name to sample. */
    Map<String, Sample> all() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        ComparisonSample comparison = new ComparisonSample(language);
        Page page = comparison.page("/scenarios/stream-processing/compare");
        samples.put("compare", new Sample("comparison", page, comparison.view(true)));
        samples.put("compare-closed", new Sample("comparison", page, comparison.view(false)));
        return samples;
    }
}
