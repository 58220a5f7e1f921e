package dev.touchstone.evidence;

/** What wrk prints, with a rate of its own for each test, so that no test meets another's document. */
public final class WrkOutput {
    private WrkOutput() {}

    /** @param rate requests a second as printed */
    public static String of(String rate) {
        return """
                Running 30s test @ http://127.0.0.1:18080/
                  12 threads and 400 connections
                  Thread Stats   Avg      Stdev     Max   +/- Stdev
                    Latency    18.20ms    5.74ms 109.54ms   91.08%%
                    Req/Sec     1.89k   352.21     3.63k    69.86%%
                  Latency Distribution
                     50%%   17.10ms
                     75%%   20.20ms
                     90%%   24.40ms
                     99%%   48.01ms
                  656749 requests in 30.10s, 154.70MB read
                Requests/sec:  %s
                Transfer/sec:      5.14MB
                """.formatted(rate);
    }
}
