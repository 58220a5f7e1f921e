package dev.touchstone.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static Optional<Boolean> sameHost(String line) {
        return Target.of(List.of(line.split(" "))).sameHost();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrk -t2 -c100 http://localhost:8080/a?to=http",
                "wrk http://127.0.0.1/",
                "wrk http://joe:x@LOCALHOST/",
                "k6 run -e URL=http://[::1]:8080/ x.js",
                "pgbench -h localhost -c 4",
                "pgbench -h /var/run/postgresql",
                "redis-benchmark -h 127.0.0.1 -p 6379",
                "kafka-producer-perf-test.sh --bootstrap-server localhost:9092,127.0.0.2:9093",
            })
    void theCommandLineSaysThatTheLoadStaysOnThisHost(String line) {
        assertEquals(Optional.of(true), sameHost(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrk http://shop.example/",
                "wrk http://localhost@shop.example/",
                "wrk http://localhost.example/",
                "pgbench postgresql://bench:x@db:5432/x",
                "pgbench -h db1",
                "sysbench --mysql-host=db1 run",
                "kafka-producer-perf-test.sh --bootstrap-server localhost:9092,k2:9092",
                "hyperfine curl_http://a.example/",
                "kafka-producer-perf-test.sh --producer-props acks=all bootstrap.servers=k2:9092",
                "kafka-e2e-latency.sh k2:9092 topic 1000 all 100",
                "kafka-consumer-perf-test.sh --broker-list=k2:9092",
                "pgbench -hdb1 -c 4",
                "pgbench dbname=x_host=db1",
                "memtier_benchmark -s db1 -p 6379",
            })
    void theCommandLineNamesAnotherHost(String line) {
        assertEquals(Optional.of(false), sameHost(line.replace('_', ' ')));
    }

    @Test
    void whereNoHostIsNamedNothingIsKnown() {
        assertEquals(Optional.empty(), sameHost("hyperfine --warmup 3 sleep"));
        assertEquals(Optional.empty(), sameHost("pgbench -c 4 -h"));
        assertEquals(Optional.empty(), sameHost("tool -h -v"));
    }
}
