package dk.voresplan.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.correction.CorrectionInbox;
import dk.voresplan.correction.CorrectionItem;
import dk.voresplan.correction.Corrections;
import dk.voresplan.delegation.Family;
import dk.voresplan.message.MessageInbox;
import dk.voresplan.message.MessageItem;
import dk.voresplan.message.RelativeMessages;
import dk.voresplan.plan.Plans;
import dk.voresplan.question.QuestionItem;
import dk.voresplan.question.Questions;
import dk.voresplan.text.OwnWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What waits for a professional is never cut off without a word. */
class InboxesGoOnTest {
  private static final int ROWS = 3;
  private static final OwnWords WORDS = new OwnWords("Det passer ikke.");

  private final Family family = new Family();
  private final TeamOfTwo people = family.people;

  @Test
  void correctionsThatAreNotShownAreThereForTheAsking() {
    var written = new ArrayList<Object>();
    for (int row = 0; row < ROWS; row++) {
      written.add(
          people.change(
              people.citizen,
              Set.of(Topic.GOALS),
              permit -> {
                var line = TeamOfTwo.bean(Plans.class).of(permit).goals().getFirst().id();
                return TeamOfTwo.bean(Corrections.class).write(permit, line, WORDS).id();
              }));
    }
    var inbox = TeamOfTwo.bean(CorrectionInbox.class);
    goesOn(written, most -> inbox.of(people.mette, most), CorrectionItem::correction);
  }

  @Test
  void whatRelativesToldIsThereForTheAsking() {
    family.opened(family.brother, Map.of(Topic.WISHES, Right.SEE));
    var told = new ArrayList<Object>();
    for (int row = 0; row < ROWS; row++) {
      told.add(
          people.change(
              family.brother,
              Set.of(Topic.RELATIVES_WORDS),
              permit -> TeamOfTwo.bean(RelativeMessages.class).tell(permit, WORDS).id()));
    }
    var inbox = TeamOfTwo.bean(MessageInbox.class);
    goesOn(told, most -> inbox.of(people.nadia, most), MessageItem::told);
  }

  @Test
  void questionsAreThereForTheAsking() {
    var asked = new ArrayList<Object>();
    for (var topic : List.of(Topic.CALENDAR, Topic.GOALS, Topic.CONTACTS)) {
      people.open(people.mette, Set.of(topic), permit -> permit);
      asked.add(
          people.change(
              people.citizen,
              Questions.TOPICS,
              permit -> {
                var newest =
                    TeamOfTwo.bean(AccessLog.class).asWritten(permit, 0, 1_000).stream()
                        .filter(entry -> entry.actor().equals(people.mette.key()))
                        .toList()
                        .getLast();
                return TeamOfTwo.bean(Questions.class).ask(permit, newest.number(), WORDS).id();
              }));
    }
    var questions = TeamOfTwo.bean(Questions.class);
    goesOn(asked, most -> questions.waitingFor(people.nadia, most), QuestionItem::question);
  }

  private static <T> void goesOn(
      List<Object> all, IntFunction<FirstRows<T>> inbox, Function<T, Object> id) {
    var first = inbox.apply(ROWS - 1);
    assertThat(first.rows()).extracting(id).containsExactlyElementsOf(all.subList(0, ROWS - 1));
    assertThat(first.more()).as("the list says that it goes on").isTrue();
    var rest = inbox.apply(ROWS);
    assertThat(rest.rows()).extracting(id).containsExactlyElementsOf(all);
    assertThat(rest.more()).isFalse();
  }
}
