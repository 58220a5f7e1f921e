package dev.touchstone.web;

import dev.touchstone.web.view.MigrationView;
import dev.touchstone.web.view.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of plans and decisions, checked against their view records at build time. */
@CheckedTemplate(basePath = "pages")
final class RecordTemplates {

    private RecordTemplates() {}

    static native TemplateInstance migration(Page page, MigrationView view);
}
