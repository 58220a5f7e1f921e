package dev.touchstone.web;

import dev.touchstone.web.view.DraftView;
import dev.touchstone.web.view.MigrationView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.RecordView;
import dev.touchstone.web.view.RegisterView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of plans and decisions, checked against their view records at build time. */
@CheckedTemplate(basePath = "pages")
final class RecordTemplates {

    private RecordTemplates() {}

    static native TemplateInstance migration(Page page, MigrationView view);

    static native TemplateInstance record(Page page, RecordView view);

    static native TemplateInstance register(Page page, RegisterView view);

    static native TemplateInstance draft(Page page, DraftView view);
}
