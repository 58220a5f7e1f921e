package dev.touchstone.evidence;

/** The name under which a file was sent, as it can be kept everywhere: shown, never used as a path. */
public final class FileName {
    private static final int LONGEST = 200;
    private static final int REPLACEMENT = 0xFFFD;

    private FileName() {}

    /** At most 200 characters of it; half a character, and NUL, which a database cannot keep, are replaced. */
    public static String kept(String given) {
        StringBuilder kept = new StringBuilder();
        given.codePoints()
                .map(each -> each == 0 || isHalf(each) ? REPLACEMENT : each)
                .takeWhile(each -> kept.length() + Character.charCount(each) <= LONGEST)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
