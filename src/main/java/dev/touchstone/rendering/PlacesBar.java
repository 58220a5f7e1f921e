package dev.touchstone.rendering;

import java.util.List;

/**
 * How often somebody takes each place, end to end from the first: four places of their own, all later ones together.
 *
 * @param shares by place, the first first, 0..1 each; they sum to 1
 * @param names what stands before a figure where there is room, five: the four places, and the later ones
 */
public record PlacesBar(List<Double> shares, List<String> names) {
    /** Places that are told apart. */
    public static final int APART = 4;

    private static final double NARROWEST_PX = 340;
    private static final int HEIGHT = 20;
    private static final double LEAST = 0.005;

    /** Copies the lists. */
    public PlacesBar {
        shares = List.copyOf(shares);
        names = List.copyOf(names);
    }

    /** The drawing, 20 px high and as wide as its place. */
    public String svg(Numbers numbers) {
        Svg svg = Svg.drawing("class", "places", "height", HEIGHT, "aria-hidden", "true");
        double from = 0;
        for (int place = 0; place <= APART; place++) {
            double share = share(place);
            if (share >= LEAST) {
                segment(svg, place, from, share, numbers);
            }
            from += share;
        }
        return svg.finish();
    }

    /** Of one of the four, or of all later places together. */
    public double share(int place) {
        return place < APART
                ? place < shares.size() ? shares.get(place) : 0
                : shares.stream().skip(APART).mapToDouble(each -> each).sum();
    }

    private void segment(Svg svg, int place, double from, double share, Numbers numbers) {
        String kind = "place-" + (place + 1);
        svg.segment(kind, from, from + share, 0, HEIGHT);
        String figure = numbers.whole(share * 100);
        String named = names.get(place) + " " + figure;
        String text = fits(named, share) ? named : fits(figure, share) ? figure : "";
        if (!text.isEmpty()) {
            svg.text("text", text, "class", "place-n " + kind, "x", Svg.percent(from), "dx", 6, "y", 14);
        }
    }

    private static boolean fits(String text, double share) {
        return TextWidth.of(text, 12) + 12 <= share * NARROWEST_PX;
    }
}
