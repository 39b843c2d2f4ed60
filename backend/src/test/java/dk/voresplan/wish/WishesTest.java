package dk.voresplan.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.text.OwnWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishesTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);
  private final Inbox inbox = TeamOfTwo.bean(Inbox.class);

  @Test
  void aWishIsPrivateUntilItIsShared() {
    var wish = people.wish("Jeg vil male igen.");
    assertThat(wish.state()).isEqualTo(WishState.PRIVATE);
    assertThat(seenBy(people.citizen)).containsExactly(wish.id());
    assertThat(seenBy(people.mette)).isEmpty();
    cannotFind(people.mette, wish.id());
  }

  @Test
  void onlyThoseNamedCanReadIt() {
    var wish = people.wish("Jeg vil male igen.", people.mette);
    assertThat(seenBy(people.mette)).containsExactly(wish.id());
    assertThat(seenBy(people.nadia)).isEmpty();
    cannotFind(people.nadia, wish.id());
    assertThatThrownBy(() -> seenBy(people.outsider)).isInstanceOf(AccessRefused.class);
  }

  @Test
  void nobodyOutsideTheTeamCanBeNamedAndThenNothingIsKept() {
    assertThatThrownBy(() -> people.wish("Jeg vil male igen.", people.mette, people.outsider))
        .isInstanceOf(ReaderNotInTeam.class);
    assertThat(seenBy(people.citizen)).isEmpty();
  }

  @Test
  void itIsSeenWhenItIsOpenedAndNotWhenItIsListed() {
    var wish = people.wish("Jeg vil male igen.", people.mette);
    assertThat(inbox.of(people.mette)).hasSize(1);
    assertThat(found(people.citizen, wish.id()).state()).isEqualTo(WishState.SHARED);
    people.open(people.mette, permit -> wishes.open(permit, wish.id()));
    assertThat(found(people.citizen, wish.id()).state()).isEqualTo(WishState.SEEN);
    assertThat(found(people.citizen, wish.id()).firstSeenBy().orElseThrow().name())
        .isEqualTo("Mette Test");
  }

  @Test
  void anAnswerComesFromANamedPersonAndTheReplyFromTheCitizen() {
    var wish = people.wish("Jeg vil male igen.", people.mette);
    say(people.mette, wish.id(), "Det lyder godt.");
    var answered = say(people.citizen, wish.id(), "Tak.");
    assertThat(answered.state()).isEqualTo(WishState.ANSWERED);
    assertThat(answered.messages())
        .extracting(message -> message.authorName() + ": " + message.text().value())
        .containsExactly("Mette Test: Det lyder godt.", "Maja Test: Tak.");
    assertThat(answered.messages().getFirst().professional()).contains(people.mette.id());
    assertThat(answered.messages().getLast().professional()).isEmpty();
  }

  @Test
  void twoAnswersAtOnceBothSurvive() throws InterruptedException {
    var wish = people.wish("Jeg vil male igen.", people.mette, people.nadia);
    var both =
        List.of(
            Thread.ofVirtual().start(() -> say(people.mette, wish.id(), "Fra Mette.")),
            Thread.ofVirtual().start(() -> say(people.nadia, wish.id(), "Fra Nadia.")));
    for (var each : both) {
      each.join();
    }
    assertThat(found(people.citizen, wish.id()).messages())
        .extracting(message -> message.text().value())
        .containsExactlyInAnyOrder("Fra Mette.", "Fra Nadia.");
  }

  @Test
  void takingBackHidesItAtOnceAndAnAnswerOnItsWayIsNotSent() {
    var wish = people.wish("Jeg vil male igen.", people.mette);
    people.change(people.citizen, permit -> wishes.takeBack(permit, wish.id()));
    assertThat(inbox.of(people.mette)).isEmpty();
    cannotFind(people.mette, wish.id());
    assertThatThrownBy(() -> say(people.mette, wish.id(), "For sent."))
        .isInstanceOf(WishNotFound.class);
    var kept = found(people.citizen, wish.id());
    assertThat(kept.state()).isEqualTo(WishState.PRIVATE);
    assertThat(kept.messages()).isEmpty();
  }

  @Test
  void itCanBeSharedAgainAfterItWasTakenBack() {
    var wish = people.wish("Jeg vil male igen.", people.mette);
    people.change(people.citizen, permit -> wishes.takeBack(permit, wish.id()));
    people.change(
        people.citizen,
        permit -> wishes.share(permit, wish.id(), Set.of(people.mette.id(), people.nadia.id())));
    assertThat(inbox.of(people.mette)).hasSize(1);
    assertThat(inbox.of(people.nadia)).hasSize(1);
  }

  @Test
  void aProfessionalCanNeitherWriteShareNorTakeBackForTheCitizen() {
    var wish = people.wish("Jeg vil male igen.", people.mette);
    assertThatThrownBy(() ->
            people.change(
                people.mette, permit -> wishes.share(permit, wish.id(), Set.of(people.nadia.id()))))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(
            () -> people.change(people.mette, permit -> wishes.takeBack(permit, wish.id())))
        .isInstanceOf(AccessRefused.class);
    assertThat(found(people.citizen, wish.id()).currentReaders()).hasSize(1);
  }

  @Test
  void leavingTheTeamClosesTheWishesToo() {
    people.wish("Jeg vil male igen.", people.mette);
    people.letMetteGo();
    assertThat(inbox.of(people.mette)).isEmpty();
    assertThatThrownBy(() -> seenBy(people.mette)).isInstanceOf(AccessRefused.class);
  }

  @Test
  void theAnswerIsPromisedFiveWorkingDaysAhead() {
    var reader = people.wish("Jeg vil male igen.", people.mette).readers().getFirst();
    assertThat(reader.replyDueOn())
        .isEqualTo(
            new ReplyPromise().dueOn(LocalDate.ofInstant(reader.sharedAt(), SpokenDates.ZONE), 5));
  }

  private List<WishId> seenBy(Actor actor) {
    return people.open(actor, wishes::of).stream().map(Wish::id).toList();
  }

  private Wish found(Actor actor, WishId id) {
    return people.open(actor, permit -> wishes.find(permit, id));
  }

  private void cannotFind(Actor actor, WishId id) {
    assertThatThrownBy(() -> found(actor, id)).isInstanceOf(WishNotFound.class);
  }

  private Wish say(Actor actor, WishId id, String words) {
    return people.change(actor, permit -> wishes.say(permit, id, new OwnWords(words)));
  }
}
