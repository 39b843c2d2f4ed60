package dk.voresplan.wish;

import dk.voresplan.plan.LifeArea;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a wish with what a relative may see of it. */
@MappedEntity("wish")
record SharedWishRow(
    @Id UUID id,
    WishKind kind,
    @Nullable String text,
    @Nullable Integer milliseconds,
    @Nullable LifeArea lifeArea,
    Instant writtenAt,
    boolean onBehalf) {
  SharedWish wish() {
    return new SharedWish(
        id,
        kind,
        Optional.ofNullable(text),
        Optional.ofNullable(milliseconds).map(Duration::ofMillis),
        Optional.ofNullable(lifeArea),
        writtenAt,
        onBehalf);
  }
}
