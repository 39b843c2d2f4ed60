package dk.voresplan.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.media.Content;
import dk.voresplan.media.InvalidMedia;
import dk.voresplan.media.MadePictures;
import dk.voresplan.media.MadeSounds;
import dk.voresplan.media.MediaBusy;
import dk.voresplan.media.Picture;
import dk.voresplan.media.Pictures;
import dk.voresplan.media.Voice;
import dk.voresplan.media.Voices;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.text.OwnWords;
import dk.voresplan.text.ShortText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
  private static final Picture PICTURE =
      new Pictures().read(MadePictures.redAndBlue("jpeg", 400, 200));

  private static final Voice VOICE = new Voices().read(MadeSounds.webm(40));

  private final TeamOfTwo people = new TeamOfTwo();
  private final Attachments attachments = TeamOfTwo.bean(Attachments.class);
  private final AttachmentIntake intake = TeamOfTwo.bean(AttachmentIntake.class);
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);

  @Test
  void aPictureWaitsInTheDraftForTheCitizenAlone() {
    var picture = add();
    var draft = ofDraft();
    assertThat(draft.pictures()).hasSize(1);
    assertThat(draft.pictures().getFirst().width()).isEqualTo(400);
    assertThat(draft.pictures().getFirst().preview()).isEqualTo(PICTURE.preview());
    assertThat(
            people
                .open(people.citizen, permit -> attachments.fileInDraft(permit, picture))
                .content())
        .isEqualTo(PICTURE.content());
    assertThatThrownBy(() -> people.open(people.mette, attachments::ofDraft))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(
            () -> people.open(people.mette, permit -> attachments.fileInDraft(permit, picture)))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(
            () -> people.change(people.mette, permit -> attachments.add(permit, PICTURE)))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void aWishTakesAlongThoseItNamesAndTheOthersStay() {
    var first = add();
    var second = add();
    var wish = wish(Set.of(second));
    assertThat(of(people.citizen, wish).ids()).containsExactly(second);
    assertThat(ofDraft().ids()).containsExactly(first);
    assertThat(file(people.citizen, wish, second).content()).isEqualTo(PICTURE.content());
    assertThat(file(people.citizen, wish, second).mediaType()).isEqualTo("image/jpeg");
    notFound(people.citizen, wish, first);
  }

  @Test
  void aWishThatNamesWhatIsNotInTheDraftIsNotKept() {
    var other = new TeamOfTwo();
    var picture = other.change(other.citizen, permit -> attachments.add(permit, PICTURE));
    assertThatThrownBy(() -> wish(Set.of(picture))).isInstanceOf(AttachmentNotFound.class);
    assertThat(people.open(people.citizen, wishes::of)).isEmpty();
    assertThat(other.open(other.citizen, attachments::ofDraft).ids()).containsExactly(picture);
  }

  @Test
  void readersOfTheWishSeeItAndNobodyElse() {
    var picture = add();
    var wish = wish(Set.of(picture), people.mette);
    assertThat(of(people.mette, wish).ids()).containsExactly(picture);
    assertThat(file(people.mette, wish, picture).content()).isEqualTo(PICTURE.content());
    assertThat(of(people.nadia, wish).ids()).isEmpty();
    notFound(people.nadia, wish, picture);
    assertThatThrownBy(() -> of(people.outsider, wish)).isInstanceOf(AccessRefused.class);
    var another = new TeamOfTwo();
    Attached theirs = another.open(another.citizen, permit -> attachments.of(permit, wish));
    assertThat(theirs.ids()).isEmpty();
  }

  @Test
  void takingTheWishBackHidesItAtOnce() {
    var picture = add();
    var wish = wish(Set.of(picture), people.mette);
    people.change(people.citizen, permit -> wishes.takeBack(permit, wish));
    assertThat(of(people.mette, wish).ids()).isEmpty();
    notFound(people.mette, wish, picture);
    assertThat(of(people.citizen, wish).ids()).containsExactly(picture);
  }

  @Test
  void theSixthPictureIsRefusedAndTheFiveRemain() {
    IntStream.range(0, 5).forEach(_ -> add());
    assertThatThrownBy(this::add).isInstanceOf(AttachmentsFull.class);
    assertThat(ofDraft().pictures()).hasSize(5);
    var one = ofDraft().pictures().get(2).id();
    people.change(
        people.citizen,
        permit -> {
          attachments.removeFromDraft(permit, one);
          return permit;
        });
    var last = add();
    assertThat(ofDraft().pictures()).hasSize(5);
    assertThat(ofDraft().pictures().getLast().id()).isEqualTo(last);
  }

  @Test
  void manyWindowsAtOnceNeverAddMoreThanFive() throws InterruptedException {
    var windows =
        IntStream.range(0, 8)
            .mapToObj(_ ->
                Thread.ofVirtual()
                    .unstarted(() -> {
                      try {
                        add();
                      } catch (AttachmentsFull full) {
                        return;
                      }
                    }))
            .toList();
    windows.forEach(Thread::start);
    for (var window : windows) {
      window.join();
    }
    assertThat(ofDraft().pictures()).hasSize(5);
  }

  @Test
  void whatIsRemovedIsErased() {
    int before = RunningBackend.get().count("wish_attachment_part");
    var inDraft = add();
    var inWish = add();
    var wish = wish(Set.of(inWish), people.mette);
    assertThat(RunningBackend.get().count("wish_attachment_part")).isEqualTo(before + 2);
    people.change(
        people.citizen,
        permit -> {
          attachments.removeFromDraft(permit, inDraft);
          return wishes.remove(permit, wish, inWish);
        });
    assertThat(RunningBackend.get().count("wish_attachment_part")).isEqualTo(before);
    notFound(people.mette, wish, inWish);
    assertThatThrownBy(
            () -> people.change(people.citizen, permit -> wishes.remove(permit, wish, inWish)))
        .isInstanceOf(AttachmentNotFound.class);
  }

  @Test
  void aVoiceIsAWishWithoutWordsOfText() {
    var voice = addVoice();
    var wish = wish(Optional.empty(), Set.of(voice), people.mette);
    var length = Optional.of(VOICE.length());
    var said = new WishWords(Optional.empty(), length);
    for (Actor reader : List.of(people.citizen, people.mette)) {
      Wish read = people.open(reader, permit -> wishes.find(permit, wish));
      assertThat(read.words()).isEqualTo(said);
      List<Wish> all = people.open(reader, wishes::of);
      assertThat(all.getFirst().words()).isEqualTo(said);
      assertThat(of(reader, wish).voice()).contains(new WishVoice(voice, length.get()));
      assertThat(file(reader, wish, voice).content()).isEqualTo(VOICE.content());
      assertThat(file(reader, wish, voice).mediaType()).isEqualTo("audio/webm");
    }
    assertThat(TeamOfTwo.bean(Inbox.class).of(people.mette).getFirst().words()).contains(said);
  }

  @Test
  void aVoiceOfMoreThanAMegabyteIsKeptWhole() {
    var large = new Voice(new Content(new byte[1_700_001]), "audio/mp4", Duration.ofMinutes(3));
    var id = people.change(people.citizen, permit -> attachments.add(permit, large));
    var kept = people.open(people.citizen, permit -> attachments.fileInDraft(permit, id));
    assertThat(kept.content()).isEqualTo(large.content());
  }

  @Test
  void aWishMustBeWrittenOrSpoken() {
    assertThatThrownBy(() -> wish(Optional.empty(), Set.of(add())))
        .as("a picture alone")
        .isInstanceOf(NothingSaid.class);
    var voice = addVoice();
    var wish = wish(Optional.empty(), Set.of(voice));
    assertThatThrownBy(
            () -> people.change(people.citizen, permit -> wishes.remove(permit, wish, voice)))
        .isInstanceOf(NothingSaid.class);
    assertThat(of(people.citizen, wish).voice()).isPresent();
    people.change(
        people.citizen,
        permit -> {
          wishes.changeWords(
              permit, wish, wishes.find(permit, wish).version(), new OwnWords("Med ord."));
          return wishes.remove(permit, wish, voice);
        });
    assertThat(of(people.citizen, wish).voice()).isEmpty();
    List<WishRevision> before =
        people.open(people.citizen, permit -> wishes.revisions(permit, wish));
    assertThat(before).as("there was no text before").isEmpty();
  }

  @Test
  void aDraftHasOneVoice() {
    var voice = addVoice();
    assertThatThrownBy(this::addVoice).isInstanceOf(AttachmentsFull.class);
    assertThat(ofDraft().ids()).containsExactly(voice);
  }

  @Test
  void aGoalQuotesTheVoiceThatItCameFrom() {
    var wish = wish(Optional.empty(), Set.of(addVoice()), people.mette);
    var goal =
        new Outcome.BecameGoal(
            new ShortText("Male"),
            LifeArea.LEISURE,
            new ShortText("Se stedet"),
            new ShortText("Mette"),
            LocalDate.now(SpokenDates.ZONE));
    people.change(
        people.mette,
        Set.of(Topic.WISHES, Topic.GOALS),
        permit ->
            wishes.settle(
                permit, wish, wishes.find(permit, wish).version(), goal, Optional.empty()));
    Map<UUID, WishWords> quotes = people.open(people.citizen, wishes::quotes);
    assertThat(quotes.get(wish.value()))
        .isEqualTo(new WishWords(Optional.empty(), Optional.of(VOICE.length())));
  }

  @Test
  void onlyTheCitizenRemovesAndOnlyWhereItIs() {
    var picture = add();
    var wish = wish(Set.of(picture), people.mette);
    var another = wish(Set.of());
    assertThatThrownBy(
            () -> people.change(people.mette, permit -> wishes.remove(permit, wish, picture)))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(
            () -> people.change(people.citizen, permit -> wishes.remove(permit, another, picture)))
        .isInstanceOf(AttachmentNotFound.class);
    assertThatThrownBy(() ->
            people.change(
                people.citizen,
                permit -> {
                  attachments.removeFromDraft(permit, picture);
                  return permit;
                }))
        .isInstanceOf(AttachmentNotFound.class);
    assertThat(file(people.mette, wish, picture).content()).isEqualTo(PICTURE.content());
  }

  @Test
  void aFileIsReadOnlyOnceThereIsRoomForIt() {
    Supplier<byte[]> unread =
        () -> {
          throw new AssertionError("It was read");
        };
    assertThatThrownBy(() -> intake.picture(people.outsider, people.id(), unread))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> intake.picture(people.mette, people.id(), unread))
        .isInstanceOf(AccessRefused.class);
    IntStream.range(0, 5).forEach(_ -> add());
    assertThatThrownBy(() -> intake.picture(people.citizen, people.id(), unread))
        .isInstanceOf(AttachmentsFull.class);
    intake.voice(people.citizen, people.id(), () -> MadeSounds.webm(1));
    assertThatThrownBy(() -> intake.voice(people.citizen, people.id(), unread))
        .isInstanceOf(AttachmentsFull.class);
    assertThat(ofDraft().ids()).hasSize(6);
  }

  @Test
  void oneFileOfACitizensIsTakenAtATimeAndTheOtherNotLost() {
    var file = MadePictures.redAndBlue("jpeg", 40, 20);
    var another = new TeamOfTwo();
    intake.picture(
        people.citizen,
        people.id(),
        () -> {
          assertThatThrownBy(() -> intake.picture(people.citizen, people.id(), () -> file))
              .isInstanceOf(MediaBusy.class);
          intake.picture(another.citizen, another.id(), () -> file);
          return file;
        });
    intake.picture(people.citizen, people.id(), () -> file);
    assertThat(ofDraft().pictures()).hasSize(2);
  }

  @Test
  void aFileThatFailsDoesNotStandInTheWayOfTheNext() {
    assertThatThrownBy(() -> intake.picture(people.citizen, people.id(), () -> new byte[9]))
        .isInstanceOf(InvalidMedia.class);
    intake.picture(people.citizen, people.id(), () -> MadePictures.redAndBlue("jpeg", 40, 20));
    assertThat(ofDraft().pictures()).hasSize(1);
  }

  @Test
  void allOfACitizensAttachmentsTogetherHaveALimit() {
    var wish = wish(Set.of(add()));
    int before = size();
    assertThat(before).isEqualTo(PICTURE.content().size());
    resize(Math.toIntExact(Attachments.MOST_BYTES - 1));
    add();
    assertThatThrownBy(this::add)
        .isInstanceOfSatisfying(
            AttachmentsFull.class,
            full -> assertThat(full.limit()).isEqualTo(AttachmentsFull.Limit.ALL));
    assertThatThrownBy(this::addVoice).isInstanceOf(AttachmentsFull.class);
    assertThatThrownBy(() -> intake.voice(people.citizen, people.id(), () -> MadeSounds.webm(1)))
        .isInstanceOf(AttachmentsFull.class);
    var old = of(people.citizen, wish).pictures().getFirst().id();
    people.change(people.citizen, permit -> wishes.remove(permit, wish, old));
    add();
    assertThat(ofDraft().pictures()).hasSize(2);
  }

  private int size() {
    return people.open(
        people.citizen,
        _ ->
            RunningBackend.get()
                .own()
                .one(
                    Integer.class,
                    "select size_in_bytes from wish_attachment where citizen_id = ?",
                    people.id().value()));
  }

  private void resize(int bytes) {
    people.change(
        people.citizen,
        _ ->
            RunningBackend.get()
                .own()
                .change(
                    "update wish_attachment set size_in_bytes = ? where citizen_id = ?",
                    bytes,
                    people.id().value()));
  }

  private AttachmentId add() {
    return people.change(people.citizen, permit -> attachments.add(permit, PICTURE));
  }

  private AttachmentId addVoice() {
    return people.change(people.citizen, permit -> attachments.add(permit, VOICE));
  }

  private Attached ofDraft() {
    return people.open(people.citizen, attachments::ofDraft);
  }

  private Attached of(Actor actor, WishId wish) {
    return people.open(actor, permit -> attachments.of(permit, wish));
  }

  private AttachedFile file(Actor actor, WishId wish, AttachmentId id) {
    return people.open(actor, permit -> attachments.file(permit, wish, id));
  }

  private void notFound(Actor actor, WishId wish, AttachmentId id) {
    assertThatThrownBy(() -> file(actor, wish, id)).isInstanceOf(AttachmentNotFound.class);
  }

  private WishId wish(Set<AttachmentId> attached, Actor.Professional... readers) {
    return wish(Optional.of("Se her."), attached, readers);
  }

  private WishId wish(
      Optional<String> words, Set<AttachmentId> attached, Actor.Professional... readers) {
    var draft =
        new WishDraft(
            WishKind.WISH,
            words.map(OwnWords::new),
            Optional.empty(),
            Arrays.stream(readers).map(Actor.Professional::id).collect(Collectors.toSet()),
            attached);
    return people.change(people.citizen, permit -> wishes.write(permit, draft)).id();
  }
}
