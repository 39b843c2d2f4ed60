package dk.voresplan.portal.handover;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverPart;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Visitor;

/** A handover in short, as the citizen follows it: what happens, and which side has not ticked. */
final class HandoverCard extends Anchor {
  HandoverCard(Visitor visitor, Handover handover) {
    super("overgange/" + handover.id());
    var words = new HandoverWords(visitor);
    addClassNames("card", "card--link");
    var title = new Span(words.title(handover));
    title.addClassName("card__title");
    add(
        handover.isDone()
            ? new Chip(Icon.CIRCLE_CHECK, visitor.words().say("handover.done"), "pine")
            : new Chip(Icon.HANDSHAKE, visitor.words().say("handover.name"), "sky"),
        title);
    if (words.isLate(handover)) {
      add(new IconLine(Icon.CLOCK_ALERT, visitor.words().say("handover.late")));
    }
    for (var part : HandoverPart.values()) {
      add(
          new IconLine(
              handover.missing(part) == 0 ? Icon.CIRCLE_CHECK_BIG : Icon.HOURGLASS,
              words.progress(handover, part)));
    }
  }
}
