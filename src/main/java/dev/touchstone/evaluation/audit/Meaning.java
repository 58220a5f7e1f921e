package dev.touchstone.evaluation.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a label says of its row or column. Everything that is no weights, totals or ranks is an alternative or criterion. */
enum Meaning {
    WEIGHTS(
            Set.of("weight", "weights", "weighting", "weightings", "wt", "权重", "权重值", "权重系数", "加权", "比重"),
            "audit.weights-twice"),
    TOTALS(
            Set.of(
                    "total",
                    "totals",
                    "sum",
                    "score",
                    "total score",
                    "overall",
                    "overall score",
                    "weighted total",
                    "weighted sum",
                    "weighted score",
                    "weighted total score",
                    "total weighted score",
                    "grand total",
                    "final score",
                    "总分",
                    "总得分",
                    "总评分",
                    "总计",
                    "合计",
                    "得分",
                    "加权总分",
                    "加权得分",
                    "加权合计",
                    "加权和",
                    "综合得分",
                    "综合评分"),
            "audit.totals-twice"),
    RANKS(Set.of("rank", "ranks", "ranking", "place", "排名", "名次", "排序"), "");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Pattern SIGNS = Pattern.compile("[%:*_∑Σ.]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Set<String> words;
    private final String twice;

    Meaning(Set<String> words, String twice) {
        this.words = words;
        this.twice = twice;
    }

    /** The code of a refusal where two rows or columns mean it. */
    String twice() {
        return twice;
    }

    /** What a label means by its words alone: whatever its case, width, brackets and signs. */
    static Optional<Meaning> of(String label) {
        String bare = bare(IN_BRACKETS.matcher(NumberText.narrow(label)).replaceAll(" "));
        for (Meaning meaning : values()) {
            if (meaning.words.contains(bare)) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    /** Whether a label is the one that a hint names. */
    static boolean same(String label, String hint) {
        return bare(NumberText.narrow(label)).equals(bare(NumberText.narrow(hint)));
    }

    private static String bare(String label) {
        String words = SIGNS.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }
}
