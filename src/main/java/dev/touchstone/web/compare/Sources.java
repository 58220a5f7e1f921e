package dev.touchstone.web.compare;

import dev.touchstone.base.Language;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.rendering.FactText;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.SourceWords;
import dev.touchstone.web.evidence.NumbersBuilder;
import dev.touchstone.web.view.Page;

/** Sources of facts as people read them: {@code github:owner/name:path} as repository and path, addresses without scheme. */
public final class Sources {
    private static final String GITHUB = "github:";

    private Sources() {}

    /** The source as printed, its usual phrases in the language. */
    public static String shown(String source, Language language) {
        if (source.startsWith(GITHUB)) {
            return source.substring(GITHUB.length()).replaceFirst(":", ", ");
        }
        return new SourceWords(language).in(source.replaceFirst("^https?://", ""));
    }

    /** What a fact says; one that is no text says what it is about. */
    public static String said(FactRef fact, Page page) {
        String kind = "catalogue-ui.kind." + fact.kind();
        return fact.says().isBlank() && Messages.in(page.language()).has(kind)
                ? page.t(kind)
                : new FactText(page.language()).in(fact.says());
    }

    /** Where a click leads: the number in its document, the kept file, or the address; empty where there is none of them. */
    public static String address(FactRef fact) {
        return fact.document()
                .map(document -> document.claim()
                        .map(claim -> NumbersBuilder.row(document.sha256(), claim))
                        .orElse("/evidence/documents/" + document.sha256()))
                .orElseGet(() -> address(fact.source()));
    }

    /** Where a click leads; empty for what is no address. */
    public static String address(String source) {
        if (source.startsWith(GITHUB)) {
            String[] parts = source.substring(GITHUB.length()).split(":", 2);
            boolean repository = parts[0].matches("[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+");
            if (!repository) {
                return "";
            }
            boolean path = parts.length == 2 && parts[1].matches("[A-Za-z0-9._/+@-]+");
            return "https://github.com/" + parts[0] + (path ? "/blob/HEAD/" + parts[1] : "");
        }
        return source.matches("https?://[^\\s\"'<>]+") ? source : "";
    }
}
