package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.wish.SaidWords;
import dk.voresplan.wish.InboxItem;
import dk.voresplan.wish.InboxScope;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Shows a wish in a list of the desk. It shows whose wish it is, what it asks for, and its words or
 * who has it.
 */
final class InboxRow extends Anchor {
  private final transient Visitor visitor;

  InboxRow(Visitor visitor, InboxItem item, InboxScope whose, String path) {
    super(path);
    this.visitor = visitor;
    var name = new Span(item.citizenName());
    name.addClassName("card__title");
    var head = new Div(name, asks(item));
    head.addClassName("card__head");
    addClassName("inbox__item");
    add(head);
    var line = new Span(line(item, whose));
    line.addClassName("inbox__quote");
    if (item.words().isEmpty()) {
      line.addClassName("muted");
    }
    add(line);
  }

  private String line(InboxItem item, InboxScope whose) {
    if (item.words().isPresent()) {
      return SaidWords.quoted(visitor.words(), item.words().get());
    }
    if (item.yours() && item.readable()) {
      return visitor.words().say("inbox.withYou");
    }
    return visitor
        .words()
        .say(
            whose == InboxScope.MINE ? "inbox.youCoverFor" : "inbox.with",
            Map.of("names", item.holders()));
  }

  private Chip asks(InboxItem item) {
    return switch (item.state()) {
      case OVERDUE -> new Chip(Icon.CLOCK_ALERT, visitor.words().say("inbox.overdue"), "rose");
      case DUE_SOON, OPEN -> due(item);
      case REPLIED -> new Chip(visitor.words().say("inbox.replied"), "sky");
      case NEW -> new Chip(visitor.words().say("inbox.new"), "sky");
      case WAITS_FOR_CITIZEN -> new Chip(visitor.words().say("inbox.waitsForCitizen"), "pine");
      case SETTLED ->
          new Chip(
              visitor
                  .words()
                  .say("inbox.became." + item.outcome().map(Enum::name).orElse("CAME_TRUE")),
              "pine");
    };
  }

  private Chip due(InboxItem item) {
    if (item.answeredAt().isPresent()) {
      return new Chip(visitor.words().say("inbox.talking"), "sun");
    }
    long days = ChronoUnit.DAYS.between(visitor.dates().today(), item.replyDueOn());
    if (days == 0) {
      return new Chip(Icon.TIMER, visitor.words().say("inbox.dueToday"), "rose");
    }
    return new Chip(visitor.words().say("inbox.daysLeft", Map.of("days", days)), "sun");
  }
}
