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
    private static final String NAMES = "host|hostname|server|broker|broker-list|[a-z]+-host|bootstrap[-.]servers?";
    private static final Pattern HOST_OPTION = Pattern.compile("-h|--(?:" + NAMES + ")");
    private static final Pattern HOST_VALUE = Pattern.compile("(?:^|\\s)(?:--)?(?:" + NAMES + ")=(\\S+)");

    /** Tools that take the host in one word with its option. */
    private static final Pattern TOGETHER = Pattern.compile("(?:.*/)?(?:pgbench|psql|mysql|mariadb|redis)[\\w-]*");

    private static final Pattern MEMTIER = Pattern.compile("(?:.*/)?memtier[\\w-]*");

    /** Its first argument is the broker. */
    private static final Pattern END_TO_END = Pattern.compile("(?:.*/)?kafka-e2e-latency(?:\\.sh)?");

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
            if (!found) {
                named(words.get(i), words.subList(0, i)).ifPresent(list -> each(list, hosts));
            }
        }
        return new Target(List.copyOf(hosts));
    }

    private static Optional<String> named(String word, List<String> earlier) {
        Matcher value = HOST_VALUE.matcher(word);
        if (value.find()) {
            return Optional.of(value.group(1));
        }
        if (word.startsWith("-h") && word.length() > 2 && !word.equals("-help") && any(TOGETHER, earlier)) {
            return Optional.of(word.substring(2));
        }
        String before = earlier.isEmpty() ? "" : earlier.getLast();
        boolean host = HOST_OPTION.matcher(before).matches()
                || END_TO_END.matcher(before).matches()
                || (before.equals("-s") && any(MEMTIER, earlier));
        return host && !word.startsWith("-") ? Optional.of(word) : Optional.empty();
    }

    private static boolean any(Pattern tool, List<String> words) {
        return words.stream().anyMatch(word -> tool.matcher(word).matches());
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
