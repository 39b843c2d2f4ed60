package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.access.Actor;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import dk.voresplan.wish.WishOutcome;
import java.util.Map;

/** What a wish became, with what belongs to it, who said so and when. */
public final class OutcomeCard extends Card {
  private final transient Visitor visitor;

  /** The card of an outcome that stands. */
  public OutcomeCard(Visitor visitor, WishOutcome settled) {
    this.visitor = visitor;
    addClassName("outcome");
    add(new IconLine(WishProgress.icon(settled), WishProgress.sentence(visitor, settled)));
    switch (settled.outcome()) {
      case BecameGoal goal -> {
        add(
            new IconLine(
                Icon.USER,
                say(
                    "outcome.firstStepLine",
                    Map.of(
                        "step",
                        goal.firstStep().value(),
                        "holder",
                        goal.holder().value(),
                        "day",
                        visitor.dates().day(goal.until())))));
      }
      case NotPossible not -> {
        said("outcome.why", not.reason());
        said("outcome.possibleInstead", not.instead());
      }
      case TalkAtMeeting _, Later _ -> {}
    }
    var by =
        new Paragraph(
            say(
                "outcome.by",
                Map.of("name", settled.by(), "when", visitor.dates().moment(settled.settledAt()))));
    by.addClassNames("muted", "small");
    add(by);
    if (visitor.actor() instanceof Actor.Person) {
      where(settled);
    }
  }

  private void where(WishOutcome settled) {
    switch (settled.outcome()) {
      case BecameGoal _ -> add(new Onward("plan", say("outcome.seePlan", Map.of())));
      case TalkAtMeeting meeting ->
          add(new Onward("kalender/" + meeting.appointment(), say("outcome.seeMeeting", Map.of())));
      case Later _, NotPossible _ -> {}
    }
  }

  private void said(String title, OwnWords words) {
    var text = new Paragraph(new Explained(visitor.words(), words.value()));
    text.addClassName("message");
    add(new H3(say(title, Map.of())), text);
  }

  private String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }
}
