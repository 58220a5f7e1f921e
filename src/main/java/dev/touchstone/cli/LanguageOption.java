package dev.touchstone.cli;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.Messages;
import java.util.Locale;
import picocli.CommandLine.Option;

/** In which language a command answers. */
final class LanguageOption {

    @Option(names = "--language", paramLabel = "TAG", description = "Language of the answer: en or zh.")
    private String tag = Locale.getDefault().getLanguage();

    Language language() {
        return Language.of(tag);
    }

    Messages messages() {
        return Messages.in(language());
    }
}
