package dk.voresplan.contribution;

import java.util.List;
import java.util.Map;

/**
 * What became of a contribution.
 *
 * @param alreadyKnown whether the very same had been taken in before, and nothing changed
 * @param older how many of its resources were known in a newer version
 * @param leadingNowhere the references, by resource, that lead to nothing the source has told of
 */
public record Receipt(
    boolean alreadyKnown, int older, Map<ResourceKey, List<String>> leadingNowhere) {}
