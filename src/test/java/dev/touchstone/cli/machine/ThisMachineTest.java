package dev.touchstone.cli.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.evidence.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are excerpts of what Linux 6 writes in a virtual machine and in containers. */
class ThisMachineTest {

    private static final String CPUINFO = """
            processor\t: 0
            vendor_id\t: AuthenticAMD
            model name\t: AMD EPYC
            cpu cores\t: 2
            flags\t\t: fpu vme de pse hypervisor lahf_lm

            processor\t: 1
            vendor_id\t: AuthenticAMD
            model name\t: AMD EPYC
            flags\t\t: fpu vme de pse hypervisor lahf_lm
            """;

    /** 24 GiB and a little less. */
    private static final String MEMINFO = "MemTotal:       24632208 kB\nMemFree:        22000000 kB\n";

    private static final String V1_MOUNTS = """
            31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
            32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct
            35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
            40 31 0:37 / /sys/fs/cgroup/systemd rw,relatime - cgroup cgroup rw,name=systemd
            41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
            """;

    private static final String V2_MOUNT =
            "29 22 0:26 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:9 - cgroup2 cgroup2 rw,nsdelegate\n";

    @TempDir
    Path root;

    private ThisMachineTest file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    private ThisMachineTest linux() throws IOException {
        return file("proc/cpuinfo", CPUINFO)
                .file("proc/meminfo", MEMINFO)
                .file("proc/self/status", "Name:\tjava\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n")
                .file("etc/os-release", "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n");
    }

    private Environment read() {
        return ThisMachine.environment(root, "Linux 6.18.44, amd64");
    }

    @Test
    void whatTheSystemStatesIsTakenAndWhatItCannotKnowStaysUnknown() throws IOException {
        linux();
        assertEquals(
                new Environment(
                        "AMD EPYC",
                        OptionalInt.of(2),
                        Optional.of(23.49),
                        "",
                        "",
                        "Debian GNU/Linux 12 (bookworm), Linux 6.18.44, amd64, virtual machine",
                        "",
                        ""),
                read());
    }

    @Test
    void withoutProcNothingIsGuessed() {
        Environment mac = ThisMachine.environment(root, "Mac OS X 15.1, aarch64");
        assertEquals(
                new Environment("", OptionalInt.empty(), Optional.empty(), "", "", "Mac OS X 15.1, aarch64", "", ""),
                mac);
    }

    @Test
    void aProcessorThatDoesNotSayItsModelStaysUnknown() throws IOException {
        linux().file(
                        "proc/cpuinfo",
                        "processor\t: 0\nBogoMIPS\t: 243.75\nCPU implementer\t: 0x41\nCPU part\t: 0xd0c\n");
        assertEquals("", read().cpu());
        assertEquals(OptionalInt.of(2), read().cores());
    }

    @Test
    void onlyTheProcessorsThatTheProcessMayUseCount() throws IOException {
        linux().file("proc/self/status", "Cpus_allowed_list:\t0-3,8,10-11\n");
        assertEquals(OptionalInt.of(7), read().cores());
        file("proc/self/status", "Name:\tjava\n");
        assertEquals(OptionalInt.of(2), read().cores());
        file("proc/self/status", "Cpus_allowed_list:\tall\n").file("proc/cpuinfo", "");
        assertEquals(OptionalInt.empty(), read().cores());
    }

    @Test
    void version1LimitsCountAlsoWhereTheyStandAbove() throws IOException {
        linux().file("proc/self/mountinfo", V1_MOUNTS)
                .file("proc/self/cgroup", "5:memory:/pod/box\n4:cpu,cpuacct:/pod/box\n1:name=systemd:/\n0::/\n")
                .file("sys/fs/cgroup/cpu,cpuacct/pod/box/cpu.cfs_quota_us", "-1\n")
                .file("sys/fs/cgroup/cpu,cpuacct/pod/box/cpu.cfs_period_us", "100000\n")
                .file("sys/fs/cgroup/cpu,cpuacct/pod/cpu.cfs_quota_us", "150000\n")
                .file("sys/fs/cgroup/cpu,cpuacct/pod/cpu.cfs_period_us", "100000\n")
                .file("sys/fs/cgroup/memory/pod/box/memory.limit_in_bytes", "536870912\n")
                .file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        assertEquals(OptionalInt.of(2), read().cores());
        assertEquals(Optional.of(0.5), read().memoryGib());
        assertTrue(read().system().endsWith("container limits 1.5 CPU and 0.5 GiB"), read().system());
    }

    @Test
    void version1InAContainerWhosePathIsThatOfTheHost() throws IOException {
        linux().file(
                        "proc/self/mountinfo",
                        "35 31 0:32 /docker/4f5e /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory\n")
                .file("proc/self/cgroup", "5:memory:/docker/4f5e\n")
                .file("sys/fs/cgroup/memory/memory.limit_in_bytes", "1073741824\n");
        assertEquals(Optional.of(1.0), read().memoryGib());
        assertTrue(read().system().endsWith("container limits 1 GiB"), read().system());
    }

    @Test
    void version1WithoutLimitsSaysSo() throws IOException {
        linux().file("proc/self/mountinfo", V1_MOUNTS)
                .file("proc/self/cgroup", "5:memory:/\n4:cpu,cpuacct:/\n")
                .file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1\n")
                .file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n")
                .file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        assertEquals(Optional.of(23.49), read().memoryGib());
        assertTrue(read().system().endsWith(", no container limits"), read().system());
    }

    @Test
    void version2LimitsAreTheSmallestOnTheWayUp() throws IOException {
        linux().file("proc/self/mountinfo", V2_MOUNT)
                .file("proc/self/cgroup", "0::/system.slice/box.scope\n")
                .file("sys/fs/cgroup/system.slice/box.scope/cpu.max", "max 100000\n")
                .file("sys/fs/cgroup/system.slice/box.scope/memory.max", "max\n")
                .file("sys/fs/cgroup/system.slice/cpu.max", "50000 100000\n")
                .file("sys/fs/cgroup/system.slice/memory.max", "2147483648\n");
        assertEquals(OptionalInt.of(1), read().cores());
        assertEquals(Optional.of(2.0), read().memoryGib());
        assertTrue(read().system().endsWith("container limits 0.5 CPU and 2 GiB"), read().system());
    }

    @Test
    void version2WithMaxHasNoLimit() throws IOException {
        linux().file("proc/self/mountinfo", V2_MOUNT)
                .file("proc/self/cgroup", "0::/\n")
                .file("sys/fs/cgroup/cpu.max", "max 100000\n")
                .file("sys/fs/cgroup/memory.max", "max\n");
        assertEquals(OptionalInt.of(2), read().cores());
        assertTrue(read().system().endsWith(", no container limits"), read().system());
    }

    @Test
    void withoutControlGroupsNothingIsSaidOfLimits() throws IOException {
        linux().file("proc/self/mountinfo", "31 23 0:28 / / rw - ext4 /dev/vda rw\n");
        assertFalse(read().system().contains("limits"), read().system());
    }

    @Test
    void aLimitAboveWhatIsThereGivesNoMore() throws IOException {
        linux().file("proc/self/mountinfo", V2_MOUNT)
                .file("proc/self/cgroup", "0::/\n")
                .file("sys/fs/cgroup/cpu.max", "6400000 100000\n")
                .file("sys/fs/cgroup/memory.max", "137438953472\n");
        assertEquals(OptionalInt.of(2), read().cores());
        assertEquals(Optional.of(23.49), read().memoryGib());
    }
}
