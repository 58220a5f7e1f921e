package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    private static String masked(String line) {
        return CommandWords.joined(Secrets.masked(CommandWords.split(line)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "wrk -H 'Authorization: Bearer s3cr3t' http://h/ | wrk -H 'Authorization: ***' http://h/",
                "wrk -H \"cookie: sid=s3cr3t; a=b\" http://h/ | wrk -H 'cookie: ***' http://h/",
                "curl -H 'X-Api-Key: s3cr3t' http://h/ | curl -H 'X-Api-Key: ***' http://h/",
                "wrk http://joe:s3cr3t@h:80/a?b=1 | wrk 'http://joe:***@h:80/a?b=1'",
                "wrk https://0123456789abcdef0123@h:80/a | wrk https://***@h:80/a",
                "wrk 'http://h/?access_token=s3cr3t&n=5' | wrk 'http://h/?access_token=***&n=5'",
                "wrk 'http://h/?n=5&key=s3cr3t' | wrk 'http://h/?n=5&key=***'",
                "pgbench postgresql://bench:s3cr3t@db/x | pgbench postgresql://bench:***@db/x",
                "pgbench 'host=db password=s3cr3t user=b' | pgbench 'host=db password=*** user=b'",
                "env PGPASSWORD=s3cr3t pgbench -c 4 | env PGPASSWORD=*** pgbench -c 4",
                "sysbench --mysql-password=s3cr3t run | sysbench --mysql-password=*** run",
                "tool --password s3cr3t --rate 5 | tool --password *** --rate 5",
                "tool --auth-token 's3 cr3t' x | tool --auth-token *** x",
                "curl -u joe:s3cr3t http://h/ | curl -u joe:*** http://h/",
                "ab -A joe:s3cr3t http://h/ | ab -A joe:*** http://h/",
                "redis-benchmark -a s3cr3t -n 5 | redis-benchmark -a *** -n 5",
                "mysqlslap -ps3cr3t -c 5 | mysqlslap -p*** -c 5",
                "hyperfine 'curl -u joe:s3cr3t http://h/' | hyperfine 'curl -u joe:*** http://h/'",
                "hyperfine 'redis-benchmark -a s3cr3t' | hyperfine 'redis-benchmark -a ***'",
                "sh -c 'mysqlslap -ps3cr3t -c 5' | sh -c 'mysqlslap -p*** -c 5'",
                "nice -n -19 redis-benchmark -a s3cr3t | nice -n -19 redis-benchmark -a ***",
                "docker run redis:7 redis-benchmark -a s3cr3t | docker run redis:7 redis-benchmark -a ***",
                "curl -ujoe:s3cr3t http://h/ | curl -ujoe:*** http://h/",
                "hey -a=joe:s3cr3t http://h/ | hey -a=joe:*** http://h/",
                "env DB_PASS=s3cr3t tool --pass s3cr3t | env DB_PASS=*** tool --pass ***",
                "wrk 'http://h/?pass=s3cr3t&n=5' | wrk 'http://h/?pass=***&n=5'",
                "mongosh -u joe -p s3cr3t | mongosh -u joe -p ***",
                "mosquitto_pub -u joe -P s3cr3t | mosquitto_pub -u joe -P ***",
                "k6 run -e API_TOKEN=s3cr3t x.js | k6 run -e API_TOKEN=*** x.js",
                "wrk http://h/eyJhbGciOiJI.s3cr3t.x | wrk http://h/***",
                "hyperfine 'curl --header \"Authorization: Basic s3cr3t\" h' | hyperfine 'curl --header \"Authorization: ***\" h'",
                "curl -d '{\"password\": \"s3cr3t\"}' h | curl -d '{\"password\": \"***\"}' h",
            })
    void aSecretDoesNotStayInACommandLine(String given, String recorded) {
        assertEquals(recorded, masked(given));
        assertEquals(recorded, masked(recorded), "an import masks again what a measurement has masked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "wrk -t2 -c100 -d30s --latency http://localhost:8080/a",
                "wrk -H 'Accept: text/html' http://h/",
                "pgbench -c 10 -j 2 -T 30 -p 5432 -U bench db",
                "memtier_benchmark --key-maximum=1000 --key-pattern=R:R -p 6379",
                "hyperfine --warmup 3 --runs 10 'sleep 0.1'",
                "docker run -p 8080:80 nginx",
                "redis-benchmark -r 1000 -n 100000 -t get,set",
                "tool --auth-port 8080 --author bob --passes 3",
                "fio --bypass=1 --runtime 5",
            })
    void whatIsNoSecretStaysAsItIs(String line) {
        assertEquals(line, masked(line));
    }

    @Test
    void wordsAreThoseOfAShell() {
        assertEquals(List.of("a", "b c", "", "d'e", "f g"), CommandWords.split("a 'b c' \"\" \"d'e\" f\\ g"));
        assertEquals("a 'b c' '' 'd'\\''e'", CommandWords.joined(List.of("a", "b c", "", "d'e")));
    }
}
