package dk.voresplan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private final TeamOfTwo people = new TeamOfTwo();
  private final Drafts drafts = TeamOfTwo.bean(Drafts.class);
  private final DraftPlace place = new DraftPlace(people.id(), "new-wish");

  @Test
  void whatWasTypedIsThereAgain() {
    drafts.save(people.citizen, place, "Jeg vil", 0);
    drafts.save(people.citizen, place, "Jeg vil male", 1);
    assertThat(drafts.find(people.citizen, place))
        .hasValueSatisfying(draft -> {
          assertThat(draft.text()).isEqualTo("Jeg vil male");
          assertThat(draft.version()).isEqualTo(2);
        });
  }

  @Test
  void onlyItsAuthorReadsIt() {
    drafts.save(people.citizen, place, "Jeg vil", 0);
    assertThat(drafts.find(people.mette, place)).isEmpty();
  }

  @Test
  void oneWindowNeverOverwritesAnother() {
    drafts.save(people.citizen, place, "Fra det første vindue", 0);
    assertThat(drafts.save(people.citizen, place, "Fra det andet vindue", 0))
        .isInstanceOfSatisfying(
            DraftSaving.OtherWindow.class,
            kept -> assertThat(kept.other().text()).isEqualTo("Fra det første vindue"));
    assertThat(drafts.find(people.citizen, place).orElseThrow().text())
        .isEqualTo("Fra det første vindue");
  }

  @Test
  void itStaysWithItsAuthorWhenAccessIsLost() {
    drafts.save(people.mette, place, "Et svar på vej", 0);
    people.letMetteGo();
    assertThat(drafts.find(people.mette, place)).isPresent();
  }

  @Test
  void whatWasSentIsGoneAndTypingGoesOn() {
    drafts.save(people.citizen, place, "Sendt", 0);
    drafts.discard(people.citizen, place);
    assertThat(drafts.find(people.citizen, place)).isEmpty();
    assertThat(drafts.save(people.citizen, place, "Videre", 1))
        .isInstanceOf(DraftSaving.Saved.class);
  }

  @Test
  void whatNoColumnCanHoldDoesNotLoseTheRest() {
    drafts.save(people.citizen, place, "før\u0000\uD800efter", 0);
    assertThat(drafts.find(people.citizen, place).orElseThrow().text())
        .isEqualTo("før\uFFFD\uFFFDefter");
  }

  @Test
  void aHugeTextIsKeptUpToTheLimit() {
    drafts.save(people.citizen, place, "a".repeat(Drafts.MOST + 1), 0);
    assertThat(drafts.find(people.citizen, place).orElseThrow().text()).hasSize(Drafts.MOST);
  }

  @Test
  void nobodyFillsTheTableWithDrafts() {
    for (int box = 0; box < Drafts.MOST_BOXES; box++) {
      assertThat(drafts.save(people.citizen, box(box), "Jeg vil", 0))
          .isInstanceOf(DraftSaving.Saved.class);
    }
    assertThat(drafts.save(people.citizen, place, "En til", 0))
        .as("one more is not said to be saved")
        .isInstanceOf(DraftSaving.TooMany.class);
    assertThat(drafts.find(people.citizen, place)).isEmpty();
    assertThat(drafts.save(people.citizen, box(0), "Jeg vil male", 1))
        .as("what is there already goes on")
        .isInstanceOf(DraftSaving.Saved.class);
    assertThat(drafts.save(people.mette, place, "Et svar", 0))
        .as("others write on")
        .isInstanceOf(DraftSaving.Saved.class);
    drafts.save(people.citizen, box(1), "", 1);
    assertThat(drafts.save(people.citizen, place, "En til", 0))
        .as("an emptied box makes room")
        .isInstanceOf(DraftSaving.Saved.class);
  }

  private DraftPlace box(int number) {
    return new DraftPlace(people.id(), "answer:" + number);
  }
}
