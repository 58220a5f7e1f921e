package dev.touchstone.platform.dump;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines one at a time, none longer than memory allows, and counts and sums their bytes. */
final class Lines {

    /**
     * Most bytes of a row. A document of 200,000 values with the longest names takes about 200 MB; a line that goes on is no
     * line of ours.
     */
    static final int LONGEST = 512 << 20;

    private final InputStream in;
    private final long most;
    private final Checksum sum = new Checksum();
    private long count;

    /** Reads at most so many bytes. */
    Lines(InputStream in, long most) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.most = most;
    }

    /**
     * The next line, without its end.
     *
     * @return empty at the end
     * @throws IOException when the last line has no end, or there is more than there may be
     */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 && line.size() == 0) {
                return Optional.empty();
            }
            if (next < 0 || line.size() >= LONGEST || sum.length() + line.size() >= most) {
                throw new IOException("a line without end");
            }
            line.write(next);
        }
        line.write('\n');
        byte[] bytes = line.toByteArray();
        sum.add(bytes, bytes.length);
        count++;
        return Optional.of(new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8));
    }

    /** Lines read. */
    long count() {
        return count;
    }

    /** Bytes read. */
    long length() {
        return sum.length();
    }

    /** Their checksum; ends the reading. */
    String hex() {
        return sum.hex();
    }
}
