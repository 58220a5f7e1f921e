package dev.touchstone.web;

import dev.touchstone.web.view.ErrorView;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.PeopleView;
import dev.touchstone.web.view.TokensView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the pages about people and problems, checked against their view records at build time. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance error(Page page, ErrorView view);

    static native TemplateInstance form(Page page, FormView view);

    static native TemplateInstance people(Page page, PeopleView view);

    static native TemplateInstance tokens(Page page, TokensView view);
}
