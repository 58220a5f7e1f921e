package dev.touchstone.revision;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Enum constants are written in small letters ({@code OPEN_SET} as {@code open_set}) unless an annotation says else. */
final class SmallLetters extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] enumValues, String[] names) {
        String[] found = super.findEnumValues(config, annotatedClass, enumValues, names);
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                found[i] = enumValues[i].name().toLowerCase(Locale.ROOT);
            }
        }
        return found;
    }
}
