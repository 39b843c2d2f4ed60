package dk.voresplan.portal.wish;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.shell.CitizensFile;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishNotFound;
import dk.voresplan.wish.Wishes;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /vej/{id}.pdf}: the way of a wish of the citizen who signed in, to keep on paper. */
@Singleton
@WebServlet("/vej/*")
final class TrailFile extends CitizensFile {
  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".pdf";

  private final transient AccessPolicy access;
  private final transient Wishes wishes;
  private final transient Clock clock;

  TrailFile(AccessPolicy access, Wishes wishes, Clock clock) {
    super(ENDING, "application/pdf", "vores-plan.pdf");
    this.access = access;
    this.wishes = wishes;
    this.clock = clock;
  }

  /** The address of the file of this wish. */
  static String address(WishId wish) {
    return "/vej/" + wish + ENDING;
  }

  @Override
  protected String page(UUID id) {
    return TrailView.path(new WishId(id));
  }

  @Override
  protected Optional<byte[]> content(Actor.Person citizen, UUID id, Words words)
      throws IOException {
    try {
      var found =
          access.open(
              citizen,
              citizen.id(),
              Set.of(Topic.WISHES),
              permit -> FoundTrail.of(permit, wishes, new WishId(id)));
      var dates = new SpokenDates(words, clock);
      return Optional.of(new TrailPdf(words, dates).of(found.trail(words, dates)));
    } catch (WishNotFound none) {
      return Optional.empty();
    }
  }
}
