package dev.touchstone.cli.machine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What control groups allow this process: the smallest limit on the way from its group to the topmost that can be seen,
 * since the limit of a group holds for all below it.
 *
 * <p>Version 1 has a hierarchy a controller and says "no limit" by -1 or by a number beyond any machine; version 2 has
 * one hierarchy and says {@code max}. A system may have both, the controllers in version 1. Inside a container the path
 * of a group is often that of the host, which does not exist there: then the mount itself is the group.
 *
 * @param readable whether a control group could be read at all; if not, nothing is known of limits
 * @param cpus processor time in processors, such as 1.5; absent where there is no limit
 * @param memoryBytes absent where there is no limit
 */
record ContainerLimits(boolean readable, Optional<BigDecimal> cpus, Optional<BigDecimal> memoryBytes) {

    /** Version 1 rounds "no limit" down to a page below 2^63. */
    private static final BigDecimal BEYOND_ANY_MACHINE = BigDecimal.valueOf(1L << 60);

    private static final int DIGITS = 3;
    private static final int ROOT_IN_MOUNT = 3;
    private static final int MOUNT_POINT = 4;
    private static final int FEWEST_FIELDS = 6;

    /** A mounted hierarchy: of one or more controllers, or of version 2. */
    private record Mount(String root, String point, List<String> controllers) {}

    static ContainerLimits of(StateFiles files) {
        List<String> cpu = groups(files, "cpu");
        List<String> memory = groups(files, "memory");
        List<String> unified = groups(files, "");
        Optional<BigDecimal> cpus = least(
                        cpu,
                        group -> quota(
                                files.line(group + "/cpu.cfs_quota_us"), files.line(group + "/cpu.cfs_period_us")))
                .or(() -> least(unified, group -> maximum(files.line(group + "/cpu.max"))));
        Optional<BigDecimal> bytes = least(memory, group -> number(files.line(group + "/memory.limit_in_bytes")))
                .or(() -> least(unified, group -> number(files.line(group + "/memory.max"))))
                .filter(limit -> limit.compareTo(BEYOND_ANY_MACHINE) < 0);
        boolean readable = !cpu.isEmpty() || !memory.isEmpty() || !unified.isEmpty();
        return new ContainerLimits(readable, cpus, bytes);
    }

    private static Optional<BigDecimal> least(List<String> groups, Function<String, Optional<BigDecimal>> limit) {
        return groups.stream().map(limit).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static Optional<BigDecimal> quota(Optional<String> quota, Optional<String> period) {
        return number(quota)
                .flatMap(time -> number(period).map(whole -> time.divide(whole, DIGITS, RoundingMode.HALF_UP)));
    }

    private static Optional<BigDecimal> maximum(Optional<String> line) {
        String[] words = line.orElse("").split(" ");
        return words.length == 2 ? quota(Optional.of(words[0]), Optional.of(words[1])) : Optional.empty();
    }

    /** A positive number; {@code max} and -1 are none. */
    private static Optional<BigDecimal> number(Optional<String> text) {
        return text.filter(digits -> digits.matches("[1-9]\\d{0,18}")).map(BigDecimal::new);
    }

    /** Folders of the groups that hold this process, from its own up to the mount; empty controller is version 2. */
    private static List<String> groups(StateFiles files, String controller) {
        Optional<Mount> mount = mount(files, controller);
        Optional<String> path = files.lines("proc/self/cgroup").stream()
                .map(line -> line.split(":", 3))
                .filter(fields -> fields.length == 3)
                .filter(fields -> Arrays.asList(fields[1].split(",", -1)).contains(controller))
                .map(fields -> fields[2])
                .findFirst();
        if (mount.isEmpty() || path.isEmpty()) {
            return List.of();
        }
        String point = mount.get().point();
        String below = below(path.get(), mount.get().root());
        List<String> groups = new ArrayList<>();
        while (!below.isEmpty()) {
            if (files.hasFolder(point + below)) {
                groups.add(point + below);
            }
            below = below.substring(0, below.lastIndexOf('/'));
        }
        groups.add(point);
        return groups;
    }

    private static String below(String path, String root) {
        String cut = !root.equals("/") && (path + "/").startsWith(root + "/") ? path.substring(root.length()) : path;
        return cut.equals("/") || cut.contains("..") ? "" : cut;
    }

    private static Optional<Mount> mount(StateFiles files, String controller) {
        return files.lines("proc/self/mountinfo").stream()
                .map(ContainerLimits::mount)
                .flatMap(Optional::stream)
                .filter(mount -> mount.controllers().contains(controller))
                .findFirst();
    }

    /** {@code 31 23 0:28 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu}; any other file system is none. */
    private static Optional<Mount> mount(String line) {
        int dash = line.indexOf(" - ");
        String[] fields = line.split(" ");
        if (dash < 0 || fields.length < FEWEST_FIELDS) {
            return Optional.empty();
        }
        String[] type = line.substring(dash + 3).split(" ");
        List<String> controllers = switch (type[0]) {
            case "cgroup2" -> List.of("");
            case "cgroup" -> Arrays.asList(type[type.length - 1].split(","));
            default -> List.of();
        };
        return controllers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mount(fields[ROOT_IN_MOUNT], fields[MOUNT_POINT], controllers));
    }
}
