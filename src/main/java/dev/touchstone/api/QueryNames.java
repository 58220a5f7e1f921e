package dev.touchstone.api;

import dev.touchstone.base.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not know: a mistyped filter that is ignored answers another question
 * than the one that was asked. Comes after the admission, so that nobody learns the names without an account.
 */
@ApplicationScoped
class QueryNames {

    private static final int AFTER_ADMISSION = 3000;

    @ServerRequestFilter(priority = AFTER_ADMISSION)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (!resource.getResourceClass().getPackageName().equals(QueryNames.class.getPackageName())) {
            return;
        }
        Set<String> known = known(resource.getResourceMethod());
        for (Map.Entry<String, List<String>> given :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (!known.contains(given.getKey())) {
                throw problem("api.unknown-parameter", given.getKey(), known);
            }
            if (given.getValue().size() > 1) {
                throw problem("api.repeated-parameter", given.getKey(), known);
            }
        }
    }

    private static RuntimeException problem(String code, String name, Set<String> known) {
        String names = known.isEmpty() ? "-" : known.stream().collect(Collectors.joining(", "));
        return Problem.of(Problem.Kind.INVALID, code, Map.of("name", Problem.quoted(name), "known", names))
                .exception();
    }

    private static Set<String> known(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class))
                .map(QueryNames::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Parameter parameter) {
        String given = parameter.getAnnotation(RestQuery.class).value();
        return given.isEmpty() ? parameter.getName() : given;
    }
}
