package dev.touchstone.web.view;

import java.util.List;

/**
 * What went wrong, what was kept and what can be done.
 *
 * @param title what is the case
 * @param text what it means
 * @param faults each with field, value, expectation and remedy in words
 * @param kept what was typed, field by field; shown so that nothing is lost
 * @param resend where the kept fields can be sent again; empty for nowhere
 * @param actions what can be done
 * @param request the id of the request, as in the log
 */
public record ErrorView(
        String title,
        String text,
        List<FormView.Fault> faults,
        List<Parts.Labelled> kept,
        String resend,
        List<Link> actions,
        String request) {}
