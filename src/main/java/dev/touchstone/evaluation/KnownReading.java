package dev.touchstone.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * The second reading, "on what is known": thin criteria parked, their weight given to the others of the dimension. A line
 * beside the verdict, never the verdict.
 *
 * @param parked ids of the criteria known for less than a third of the library's technologies of the slots
 * @param parkedDimensions ids of dimensions that are parked altogether
 * @param leader candidate most often first in this reading
 * @param first its share of samples
 */
public record KnownReading(List<String> parked, List<String> parkedDimensions, Optional<String> leader, double first) {}
