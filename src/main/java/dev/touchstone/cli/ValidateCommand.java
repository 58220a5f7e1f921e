package dev.touchstone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueLoader;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.catalogue.Mistake;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.MistakeText;
import dev.touchstone.scenario.ShippedScenarios;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code touchstone validate DIR}: holds a directory of catalogue files against schemas and against the whole, without a
 * server. Exit code 0 when a server would start with it, 1 with every mistake otherwise.
 */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks catalogue files: criteria/ and stacks/ below DIR, laid over the shipped ones.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Directory that holds criteria/ or stacks/, or both.")
    private Path directory;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = language.messages();
        try {
            Catalogue catalogue = CatalogueLoader.loadShipped(directory);
            ShippedScenarios.check(catalogue);
            out.println(json ? answer(List.of(), messages) : messages.text("catalogue.valid", counts(catalogue)));
            out.flush();
            return 0;
        } catch (LoadFailure failure) {
            report(failure.mistakes(), messages, out);
            out.flush();
            return 1;
        }
    }

    private void report(List<Mistake> mistakes, Messages messages, PrintWriter out) {
        if (json) {
            out.println(answer(mistakes, messages));
            return;
        }
        mistakes.forEach(
                mistake -> out.println(MistakeText.of(mistake, messages).line(messages)));
        long files = mistakes.stream().map(Mistake::file).distinct().count();
        out.println(messages.text("catalogue.count", Map.of("count", mistakes.size(), "files", files)));
    }

    private static String answer(List<Mistake> mistakes, Messages messages) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("valid", mistakes.isEmpty());
        ArrayNode list = answer.putArray("mistakes");
        for (Mistake mistake : mistakes) {
            MistakeText text = MistakeText.of(mistake, messages);
            list.addObject()
                    .put("file", mistake.file())
                    .put("line", mistake.position().line())
                    .put("column", mistake.position().column())
                    .put("pointer", mistake.pointer())
                    .put("path", text.path())
                    .put("code", mistake.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("expected", text.expected())
                    .put("found", mistake.found())
                    .put("remedy", text.remedy());
        }
        return answer.toPrettyString();
    }

    private static Map<String, Object> counts(Catalogue catalogue) {
        return Map.of(
                "technologies", catalogue.technologies().size(),
                "roles", catalogue.roles().size(),
                "criteria", catalogue.criteria().size(),
                "traits", catalogue.traits().all().size(),
                "gates", catalogue.gates().size(),
                "stacks", catalogue.stacks().size(),
                "scenarios", catalogue.documents("scenario").size(),
                "operators", catalogue.documents("operator").size(),
                "guides", catalogue.guides().size());
    }
}
