package dev.touchstone.web;

import dev.touchstone.web.view.AuditView;
import dev.touchstone.web.view.CatalogueView;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.CoverageView;
import dev.touchstone.web.view.CurvesView;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.ElicitView;
import dev.touchstone.web.view.ErrorView;
import dev.touchstone.web.view.EvidenceDocumentView;
import dev.touchstone.web.view.EvidenceImportView;
import dev.touchstone.web.view.EvidenceView;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.GuideView;
import dev.touchstone.web.view.GuidesView;
import dev.touchstone.web.view.HistoryView;
import dev.touchstone.web.view.HomeView;
import dev.touchstone.web.view.JudgementView;
import dev.touchstone.web.view.JudgementsView;
import dev.touchstone.web.view.NumberActView;
import dev.touchstone.web.view.OrderFormView;
import dev.touchstone.web.view.OrderView;
import dev.touchstone.web.view.OrdersView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.PeopleView;
import dev.touchstone.web.view.RobustnessView;
import dev.touchstone.web.view.ScenarioView;
import dev.touchstone.web.view.SearchView;
import dev.touchstone.web.view.TechnologyView;
import dev.touchstone.web.view.TokensView;
import dev.touchstone.web.view.VersionsView;
import dev.touchstone.web.view.WeighingView;
import dev.touchstone.web.view.WorkloadView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the pages, checked against their view records at build time. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance home(Page page, HomeView view);

    static native TemplateInstance comparison(Page page, ComparisonView view);

    static native TemplateInstance comparisonMoved(Page page, ComparisonView view);

    static native TemplateInstance coverage(Page page, CoverageView view);

    static native TemplateInstance robustness(Page page, RobustnessView view);

    static native TemplateInstance orders(Page page, OrdersView view);

    static native TemplateInstance order(Page page, OrderView view);

    static native TemplateInstance orderForm(Page page, OrderFormView view);

    static native TemplateInstance catalogue(Page page, CatalogueView view);

    static native TemplateInstance technology(Page page, TechnologyView view);

    static native TemplateInstance judgements(Page page, JudgementsView view);

    static native TemplateInstance judgement(Page page, JudgementView view);

    static native TemplateInstance workload(Page page, WorkloadView view);

    static native TemplateInstance numberAct(Page page, NumberActView view);

    static native TemplateInstance guides(Page page, GuidesView view);

    static native TemplateInstance guide(Page page, GuideView view);

    static native TemplateInstance search(Page page, SearchView view);

    static native TemplateInstance scenario(Page page, ScenarioView view);

    static native TemplateInstance editor(Page page, EditorView view);

    static native TemplateInstance versions(Page page, VersionsView view);

    static native TemplateInstance history(Page page, HistoryView view);

    static native TemplateInstance error(Page page, ErrorView view);

    static native TemplateInstance weighing(Page page, WeighingView view);

    static native TemplateInstance elicit(Page page, ElicitView view);

    static native TemplateInstance form(Page page, FormView view);

    static native TemplateInstance evidence(Page page, EvidenceView view);

    static native TemplateInstance evidenceImport(Page page, EvidenceImportView view);

    static native TemplateInstance evidenceDocument(Page page, EvidenceDocumentView view);

    static native TemplateInstance audit(Page page, AuditView view);

    static native TemplateInstance curves(Page page, CurvesView view);

    static native TemplateInstance people(Page page, PeopleView view);

    static native TemplateInstance tokens(Page page, TokensView view);
}
