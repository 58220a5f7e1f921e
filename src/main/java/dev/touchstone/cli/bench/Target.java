package dev.touchstone.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which hosts a command line names as the ones under load: those of its addresses, and what follows the options by which
 * tools name a host. Where none is named, nothing is known.
 *
 * @param hosts in small letters, without port
 */
public record Target(List<String> hosts) {

    private static final Pattern ADDRESS = Pattern.compile(
            "\\b[a-z][a-z0-9+.-]*://(?:[^\\s/@'\"]*@)?(\\[[0-9a-f:.]+]|[^\\s/:?#'\"\\]]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_OPTION =
            Pattern.compile("-h|--(?:host|hostname|server|broker|[a-z]+-host|bootstrap-servers?|broker-list)");
    private static final Pattern HOST_VALUE =
            Pattern.compile("--(?:host|hostname|server|[a-z]+-host|bootstrap-servers?)=(.+)");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?::1]?|0\\.0\\.0\\.0|/.*");

    /** The hosts of a command line. */
    public static Target of(List<String> words) {
        List<String> hosts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Matcher address = ADDRESS.matcher(words.get(i));
            boolean found = false;
            while (address.find()) {
                hosts.add(host(address.group(1)));
                found = true;
            }
            Matcher value = HOST_VALUE.matcher(words.get(i));
            if (!found && value.matches()) {
                each(value.group(1), hosts);
            } else if (!found
                    && i > 0
                    && HOST_OPTION.matcher(words.get(i - 1)).matches()
                    && !words.get(i).startsWith("-")) {
                each(words.get(i), hosts);
            }
        }
        return new Target(List.copyOf(hosts));
    }

    private static void each(String list, List<String> hosts) {
        for (String one : list.split(",")) {
            hosts.add(host(one.startsWith("/") || one.startsWith("[") ? one : one.replaceFirst(":\\d+$", "")));
        }
    }

    private static String host(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** True when every host is this one, false when some is another; absent when none is named. */
    public Optional<Boolean> sameHost() {
        return hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        hosts.stream().allMatch(host -> LOOPBACK.matcher(host).matches()));
    }
}
