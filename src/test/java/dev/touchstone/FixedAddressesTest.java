package dev.touchstone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.touchstone.base.Id;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No name that people choose may be a word that an address has in its place. */
class FixedAddressesTest {
    /** What stands in addresses for names that people choose. */
    private static final Set<String> CHOSEN = Set.of("{id}", "{scenario}");

    /** Documents of evidence are named by their checksums, which are no words. */
    private static final String BY_CHECKSUM = "evidence";

    /** Every address of pages and REST, cut at its slashes. */
    private static final List<List<String>> ADDRESSES = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.touchstone.web", "dev.touchstone.api")
                    .stream()
                    .filter(type -> !type.isInterface())
                    .map(JavaClass::reflect)
                    .filter(type -> type.isAnnotationPresent(Path.class) && !Modifier.isAbstract(type.getModifiers()))
                    .flatMap(FixedAddressesTest::addresses)
                    .distinct()
                    .toList();

    private static Stream<List<String>> addresses(Class<?> type) {
        String root = type.getAnnotation(Path.class).value();
        return methods(type)
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(each -> each.isAnnotationPresent(HttpMethod.class)))
                .map(method -> method.isAnnotationPresent(Path.class)
                        ? root + "/" + method.getAnnotation(Path.class).value()
                        : root)
                .map(address -> Arrays.stream(address.split("/"))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()));
    }

    /** What other addresses have where this one has a chosen name. */
    private static Stream<String> besides(List<String> address) {
        return Stream.iterate(0, at -> at < address.size(), at -> at + 1)
                .filter(at -> at > 0
                        && CHOSEN.contains(address.get(at))
                        && !address.get(at - 1).equals(BY_CHECKSUM))
                .flatMap(at -> ADDRESSES.stream()
                        .filter(other ->
                                other.size() > at && other.subList(0, at).equals(address.subList(0, at)))
                        .map(other -> other.get(at)));
    }

    private static Set<String> all() {
        return ADDRESSES.stream().flatMap(FixedAddressesTest::besides).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theFixedWordsAreThoseOfTheAddresses() {
        assertTrue(ADDRESSES.contains(List.of("scenarios", "{id}")) && ADDRESSES.size() > 100, ADDRESSES.toString());
        assertEquals(
                new TreeSet<>(Id.FIXED),
                all().stream().filter(part -> !part.contains("{")).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(
                new TreeSet<>(Id.ENDINGS),
                all().stream()
                        .filter(part -> part.startsWith("{") && !part.endsWith("}"))
                        .map(part -> part.substring(part.indexOf('}') + 1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aNameThatIsOneOfThemIsToldFromOthers() {
        assertTrue(Id.isFixed("new") && Id.isFixed("from-table") && Id.isFixed("kafka.yaml"));
        assertFalse(Id.isFixed("newer") || Id.isFixed("table") || Id.isFixed("yaml"));
    }
}
