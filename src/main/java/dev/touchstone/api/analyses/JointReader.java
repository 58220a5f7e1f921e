package dev.touchstone.api.analyses;

import dev.touchstone.api.analyses.AnalysisRequest.JointNormal;
import dev.touchstone.api.analyses.AnalysisRequest.JointRequest;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.matrix.MatrixQuestion.CellEntry;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Joint;
import dev.touchstone.evaluation.matrix.MatrixQuestion.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cells that hang together: some of them, all pairs alike, or all of a table as one normal vector. */
final class JointReader {
    /** Cells that are drawn together: their matrix has as many entries as the square of that. */
    private static final int MOST_TOGETHER = 500;

    private static final int MOST_JOINED = 2_000;

    /** What rounding may do to numbers that ought to be equal, in parts of themselves. */
    private static final double ROUNDING = 1e-9;

    private final int alternatives;
    private final int criteria;

    JointReader(int alternatives, int criteria) {
        this.alternatives = alternatives;
        this.criteria = criteria;
    }

    /** Groups of cells, each with one correlation between all pairs of it. */
    List<Joint> groups(List<JointRequest> given, List<List<Optional<CellEntry>>> cells) {
        List<Joint> groups = new ArrayList<>();
        Set<Place> joined = new HashSet<>();
        for (int b = 0; b < given.size(); b++) {
            String at = "/joint/" + b;
            List<List<Integer>> places = given.get(b).cells();
            QuestionReader.atMost(at + "/cells", places.size(), MOST_TOGETHER);
            QuestionReader.atMost("/joint", joined.size() + places.size(), MOST_JOINED);
            List<Place> members = new ArrayList<>();
            for (int k = 0; k < places.size(); k++) {
                members.add(member(at + "/cells/" + k, places.get(k), cells, joined));
            }
            groups.add(new Joint(members, alike(at, members.size(), given.get(b).correlation())));
        }
        return groups;
    }

    private Place member(String at, List<Integer> place, List<List<Optional<CellEntry>>> cells, Set<Place> joined) {
        boolean inside = place != null
                && place.size() == 2
                && inside(place.get(0), alternatives)
                && inside(place.get(1), criteria);
        if (!inside) {
            throw Problem.invalid(
                            at,
                            "analysis.joint-place",
                            Map.of("value", Problem.quoted(place), "rows", alternatives, "columns", criteria))
                    .exception();
        }
        Place member = new Place(place.get(0), place.get(1));
        if (!joined.add(member)) {
            throw Problem.invalid(at, "analysis.joint-twice", Map.of("value", place.toString()))
                    .exception();
        }
        if (cells.get(member.alternative()).get(member.criterion()).orElse(null) instanceof CellEntry.Samples) {
            throw Problem.invalid(at, "analysis.joint-samples", Map.of()).exception();
        }
        return member;
    }

    private static boolean inside(Integer position, int count) {
        return position != null && position >= 0 && position < count;
    }

    /** All pairs of m can be correlated by -1 / (m - 1) at least. */
    private static List<List<Double>> alike(String at, int size, Optional<Double> given) {
        if (size < 2) {
            throw Problem.invalid(at + "/cells", "analysis.joint-few", Map.of("actual", size))
                    .exception();
        }
        double correlation = QuestionReader.needed(at + "/correlation", given);
        double low = -1.0 / (size - 1);
        if (!(correlation >= low && correlation <= 1)) {
            throw Problem.invalid(
                            at + "/correlation",
                            "analysis.joint-correlation",
                            Map.of("value", correlation, "low", low, "cells", size))
                    .exception();
        }
        return IntStream.range(0, size)
                .mapToObj(i -> IntStream.range(0, size)
                        .mapToObj(k -> i == k ? 1 : correlation)
                        .toList())
                .toList();
    }

    /** The cells of a normal vector, row by row. */
    List<List<Optional<CellEntry>>> cells(JointNormal given) {
        int size = alternatives * criteria;
        QuestionReader.atMost("/joint_normal/mean", size, MOST_TOGETHER);
        QuestionReader.length("/joint_normal/mean", size, given.mean().size());
        QuestionReader.length(
                "/joint_normal/covariance", size, given.covariance().size());
        covariance(given.covariance());
        return IntStream.range(0, alternatives)
                .mapToObj(i -> IntStream.range(0, criteria)
                        .mapToObj(j -> cell(given, i * criteria + j))
                        .toList())
                .toList();
    }

    private static Optional<CellEntry> cell(JointNormal given, int k) {
        double mean = CellReader.bounded("/joint_normal/mean/" + k, given.mean().get(k));
        double variance = given.covariance().get(k).get(k);
        return Optional.of(new CellEntry.Known(
                variance == 0 ? new Distribution.Exact(mean) : new Distribution.Normal(mean, Math.sqrt(variance))));
    }

    private static void covariance(List<List<Double>> covariance) {
        int size = covariance.size();
        for (int i = 0; i < size; i++) {
            QuestionReader.length(
                    "/joint_normal/covariance/" + i, size, covariance.get(i).size());
            double variance =
                    CellReader.bounded(pointer(i, i), covariance.get(i).get(i));
            if (!(variance >= 0)) {
                throw Problem.invalid(pointer(i, i), "analysis.variance", Map.of("value", variance))
                        .exception();
            }
            for (int k = 0; k < i; k++) {
                pair(covariance, i, k);
            }
        }
    }

    private static void pair(List<List<Double>> covariance, int i, int k) {
        double given = covariance.get(i).get(k);
        double mirrored = covariance.get(k).get(i);
        double most = sd(covariance, i) * sd(covariance, k);
        if (Math.abs(given - mirrored) > ROUNDING * Math.max(most, Math.abs(given))) {
            throw Problem.invalid(
                            pointer(i, k), "analysis.covariance-mirrored", Map.of("value", given, "other", mirrored))
                    .exception();
        }
        if (!(Math.abs(given) <= most * (1 + ROUNDING))) {
            throw Problem.invalid(pointer(i, k), "analysis.covariance-large", Map.of("value", given, "most", most))
                    .exception();
        }
    }

    private static double sd(List<List<Double>> covariance, int i) {
        return Math.sqrt(covariance.get(i).get(i));
    }

    private static String pointer(int i, int k) {
        return "/joint_normal/covariance/" + i + "/" + k;
    }

    /** What of a normal vector varies, with its correlation; nothing where less than two cells do. */
    List<Joint> varying(JointNormal given) {
        List<List<Double>> covariance = given.covariance();
        List<Integer> varying = IntStream.range(0, covariance.size())
                .filter(k -> covariance.get(k).get(k) > 0)
                .boxed()
                .toList();
        if (varying.size() < 2) {
            return List.of();
        }
        List<List<Double>> correlation = varying.stream()
                .map(i -> varying.stream()
                        .map(k -> correlation(covariance, Math.max(i, k), Math.min(i, k)))
                        .toList())
                .toList();
        return List.of(new Joint(
                varying.stream().map(k -> new Place(k / criteria, k % criteria)).toList(), correlation));
    }

    /** Of the lower triangle, so that both halves are equal to the last bit; rounding leads nowhere beyond 1. */
    private static double correlation(List<List<Double>> covariance, int i, int k) {
        double correlation = covariance.get(i).get(k) / (sd(covariance, i) * sd(covariance, k));
        return i == k ? 1 : Math.clamp(correlation, -1, 1);
    }
}
