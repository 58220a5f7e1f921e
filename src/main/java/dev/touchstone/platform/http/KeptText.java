package dev.touchstone.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * What somebody typed into a form that could not be taken, so that the answer can hand it back: nothing typed is ever
 * lost. Passwords, files and our own token are not kept.
 *
 * @param target where the form was to be sent: a local path with its query; empty when there was no form
 * @param fields names and values in the order of the form; a name may occur several times
 */
public record KeptText(String target, List<Field> fields) {

    /** Nothing to hand back. */
    public static final KeptText NOTHING = new KeptText("", List.of());

    private static final String PREFIX = "kept:";
    private static final String TARGET = "kept-target";

    /** One field of a form. */
    public record Field(String name, String value) {}

    /** Copies the fields. */
    public KeptText {
        fields = List.copyOf(fields);
    }

    /** Whether there is nothing to hand back. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /**
     * What the present request brought: the fields of its form, or for a page that was asked for its address alone, so
     * that signing in leads back to it.
     */
    static KeptText ofCurrent(RequestFacts facts) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null) {
            return NOTHING;
        }
        if (request.getFormData() != null) {
            return of(facts.address(), request.getFormData());
        }
        return request.getMethod().equals("GET") ? new KeptText(facts.address(), List.of()) : NOTHING;
    }

    static KeptText of(String target, FormData form) {
        List<Field> fields = new ArrayList<>();
        for (String name : form) {
            for (FormValue value : form.get(name)) {
                if (!value.isFileItem() && isKept(name)) {
                    fields.add(new Field(name, value.getValue()));
                }
            }
        }
        return new KeptText(target, fields);
    }

    private static boolean isKept(String name) {
        return !name.equals(FormToken.FIELD) && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    /** The same as hidden fields of another form, such as the one that signs in; read back by {@link #carriedBy}. */
    public List<Field> asCarried() {
        List<Field> carried = new ArrayList<>();
        carried.add(new Field(TARGET, target));
        fields.forEach(field -> carried.add(new Field(PREFIX + field.name(), field.value())));
        return carried;
    }

    /**
     * What a form carries of another one.
     *
     * @param form all fields of the form that carried it
     */
    public static KeptText carriedBy(Map<String, List<String>> form) {
        List<Field> fields = new ArrayList<>();
        form.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
            }
        });
        String target = form.getOrDefault(TARGET, List.of("")).getFirst();
        return new KeptText(localPath(target), fields);
    }

    /** The path if it leads nowhere but to this server, else the home page. */
    public static String localPath(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(letter -> letter > ' ' && letter != '\\');
        return local ? path : "/";
    }
}
