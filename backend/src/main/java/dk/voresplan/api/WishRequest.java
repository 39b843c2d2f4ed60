package dk.voresplan.api;

import dk.voresplan.plan.LifeArea;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.WishText;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish as a citizen's app hands it in.
 *
 * @param kind {@code WISH} or {@code DREAM}
 * @param text 1 to 10,000 characters
 * @param lifeArea the area of life it is about, when it is said
 * @param readers ids of the professionals in the team who may read it; 50 at most, none keeps it
 *     private
 */
@Serdeable
record WishRequest(
    @Nullable String kind,
    @Nullable String text,
    @Nullable String lifeArea,
    @Nullable List<@Nullable String> readers) {

  WishDraft draft() {
    return new WishDraft(
        new RequestField("kind", kind).read(WishKind::valueOf),
        new RequestField("text", text).read(WishText::new),
        new RequestField("lifeArea", lifeArea).maybe(LifeArea::valueOf),
        new ReadersRequest(readers == null ? List.of() : readers).ids());
  }
}
