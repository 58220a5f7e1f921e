package dev.touchstone.cli.machine;

import dev.touchstone.evidence.Environment;
import dev.touchstone.evidence.EnvironmentBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The environment of a measurement made here: processor, cores and memory that a process may use, system and limits.
 * What the system does not state stays unknown; on systems without {@code /proc} that is all but the system's name.
 * Disk, network, sharing and placement no system states: a person says them.
 */
public final class ThisMachine {

    private static final Pattern MODEL = Pattern.compile("model name\\s*:\\s*(.*)");
    private static final Pattern PROCESSOR = Pattern.compile("processor\\s*:\\s*\\d+");
    private static final Pattern VIRTUAL = Pattern.compile("flags\\s*:.*\\b(hypervisor)\\b.*");
    private static final Pattern ALLOWED = Pattern.compile("Cpus_allowed_list:\\s*(.*)");
    private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s*(\\d+) kB");
    private static final Pattern NAME = Pattern.compile("PRETTY_NAME=\"?([^\"]*)\"?");
    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal KIB = BigDecimal.valueOf(1L << 10);

    private final StateFiles files;
    private final String system;
    private final ContainerLimits limits;

    private ThisMachine(StateFiles files, String system) {
        this.files = files;
        this.system = system;
        limits = ContainerLimits.of(files);
    }

    /** The machine that this process runs on. */
    public static Environment environment() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch");
        return environment(Path.of("/"), system);
    }

    /**
     * What the files below a folder state.
     *
     * @param root where {@code proc}, {@code sys} and {@code etc} are looked for
     * @param system name, version and architecture, as Java states them
     */
    static Environment environment(Path root, String system) {
        ThisMachine machine = new ThisMachine(new StateFiles(root), system);
        return EnvironmentBuilder.builder()
                .cpu(machine.files.find("proc/cpuinfo", MODEL).orElse(""))
                .cores(machine.cores())
                .memoryGib(machine.memory())
                .system(machine.systemAndLimits())
                .build();
    }

    /** The processors that this process may run on, no more than its share of time is worth. */
    private OptionalInt cores() {
        int present = files.find("proc/self/status", ALLOWED)
                .map(ThisMachine::count)
                .orElseGet(() -> (int) files.lines("proc/cpuinfo").stream()
                        .filter(line -> PROCESSOR.matcher(line).matches())
                        .count());
        if (present == 0) {
            return OptionalInt.empty();
        }
        int share = limits.cpus()
                .map(cpus -> cpus.setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(present)))
                .map(BigDecimal::intValue)
                .orElse(present);
        return OptionalInt.of(share);
    }

    /** {@code 0-3,8} are five. */
    private static int count(String ranges) {
        int count = 0;
        for (String range : ranges.split(",")) {
            if (!range.strip().matches("\\d{1,6}(-\\d{1,6})?")) {
                return 0;
            }
            String[] ends = range.strip().split("-");
            count += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
        }
        return count;
    }

    private Optional<Double> memory() {
        return files.find("proc/meminfo", MEMORY)
                .map(kib -> new BigDecimal(kib).multiply(KIB))
                .map(whole -> limits.memoryBytes().map(whole::min).orElse(whole))
                .map(bytes -> gib(bytes).doubleValue());
    }

    /** In hundredths, so that a kernel which keeps some pages more does not look like another machine. */
    private static BigDecimal gib(BigDecimal bytes) {
        return bytes.divide(GIB, 2, RoundingMode.HALF_UP);
    }

    private String systemAndLimits() {
        List<String> words = new ArrayList<>();
        files.find("etc/os-release", NAME).ifPresent(words::add);
        words.add(system);
        files.find("proc/cpuinfo", VIRTUAL).ifPresent(flag -> words.add("virtual machine"));
        if (limits.readable()) {
            words.add(limitsInWords());
        }
        return words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining(", "));
    }

    private String limitsInWords() {
        List<String> words = new ArrayList<>();
        limits.cpus().ifPresent(cpus -> words.add(plain(cpus) + " CPU"));
        limits.memoryBytes().ifPresent(bytes -> words.add(plain(gib(bytes)) + " GiB"));
        return words.isEmpty() ? "no container limits" : "container limits " + String.join(" and ", words);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
