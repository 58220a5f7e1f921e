package dev.touchstone.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which methods an address knows. A refused method must be answered with them (RFC 9110, section 15.5.6), and the REST
 * layer does not tell.
 */
@ApplicationScoped
class AllowedMethods {

    private record Endpoint(Pattern path, String method, Method resource) {}

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+?)\\s*)?}");

    private final List<Endpoint> endpoints = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(this::addResource);
    }

    private void addResource(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getMethods()) {
            verb(method).ifPresent(verb -> {
                Path below = method.getAnnotation(Path.class);
                endpoints.add(new Endpoint(pattern(root + "/" + (below == null ? "" : below.value())), verb, method));
            });
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static Pattern pattern(String template) {
        String clean = ("/" + template).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        StringBuilder regex = new StringBuilder();
        int end = 0;
        for (var part = PARAMETER.matcher(clean); part.find(); end = part.end()) {
            regex.append(Pattern.quote(clean.substring(end, part.start())));
            regex.append(part.group(1) == null ? "[^/]+" : "(?:" + part.group(1) + ")");
        }
        return Pattern.compile(regex.append(Pattern.quote(clean.substring(end))).toString());
    }

    /** The types of body that an address takes by a method, where it does not take every one. */
    List<String> types(String path, String verb) {
        String usual = path.startsWith("/api/") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED;
        return at(path).filter(endpoint -> endpoint.method.equals(verb))
                .map(endpoint -> endpoint.resource.getAnnotation(Consumes.class))
                .flatMap(consumes -> consumes == null ? Stream.of(usual) : Arrays.stream(consumes.value()))
                .distinct()
                .toList();
    }

    private Stream<Endpoint> at(String path) {
        return endpoints.stream().filter(endpoint -> endpoint.path.matcher(path).matches());
    }

    /** The methods of an address, sorted; empty when there is nothing at it. */
    List<String> methods(String path) {
        return at(path).map(Endpoint::method).distinct().sorted().toList();
    }
}
