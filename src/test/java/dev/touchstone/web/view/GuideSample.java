package dev.touchstone.web.view;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueLoader;
import dev.touchstone.catalogue.Guide;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.web.catalogue.GuideBuilder;
import java.time.LocalDate;
import java.util.List;

/** The pages of the shipped guides: nothing asked yet, and settled. */
final class GuideSample {
    private static final Catalogue CATALOGUE = load();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private GuideSample() {}

    private static Catalogue load() {
        try {
            return CatalogueLoader.loadShipped();
        } catch (LoadFailure impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static GuidesView list(Page page) {
        return new GuideBuilder(CATALOGUE, page, TODAY).list();
    }

    static GuideView of(Page page, String id, Guide.Given... given) {
        Guide guide = CATALOGUE.guide(id).orElseThrow();
        return new GuideBuilder(CATALOGUE, page, TODAY).build(guide, guide.walk(List.of(given)), given.length == 0);
    }
}
