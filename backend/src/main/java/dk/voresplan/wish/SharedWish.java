package dk.voresplan.wish;

import dk.voresplan.plan.LifeArea;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish as a relative sees it: its words, and neither who reads it nor what they answered.
 *
 * @param text what is written; there is none where a voice says it
 * @param voice how long the voice lasts that is attached to it
 * @param onBehalf whether this relative wrote it on the citizen's behalf
 */
public record SharedWish(
    UUID id,
    WishKind kind,
    Optional<String> text,
    Optional<Duration> voice,
    Optional<LifeArea> lifeArea,
    Instant writtenAt,
    boolean onBehalf) {}
