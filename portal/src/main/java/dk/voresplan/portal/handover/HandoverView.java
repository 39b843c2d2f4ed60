package dk.voresplan.portal.handover;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverId;
import dk.voresplan.handover.HandoverPart;
import dk.voresplan.handover.HandoverPoint;
import dk.voresplan.handover.Handovers;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** One handover as the citizen follows it: each point, who takes it, and who has not ticked. */
@Prototype
@Route(value = "overgange/:handover", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class HandoverView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient Handovers handovers;
  private final transient Live live;
  private final transient HandoverWords words;
  private final Div content = new Div();

  HandoverView(Visitor visitor, OwnPlan own, Handovers handovers, Live live) {
    super(visitor);
    this.own = own;
    this.handovers = handovers;
    this.live = live;
    this.words = new HandoverWords(visitor);
    content.addClassName("list");
    content.getElement().setAttribute("aria-live", "polite");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var found = find(new HandoverId(PathId.of(event, "handover")));
    headed(words.title(found));
    var all = new Anchor("overgange", Icon.HISTORY.draw(), new Span(say("handover.all")));
    all.addClassName("link");
    add(content, all);
    show(found);
    addAttachListener(attached -> follow(found.id()));
  }

  private void follow(HandoverId id) {
    live.follow(this, notice -> notice.isAbout(Subject.HANDOVER, id.value()), () -> show(find(id)));
  }

  private Handover find(HandoverId id) {
    return own.read(Topic.GOALS, permit -> handovers.find(permit, id));
  }

  private void show(Handover handover) {
    content.removeAll();
    var sides = new Card(new IconLine(Icon.ARROW_RIGHT, words.between(handover))).dressed("new");
    for (var part : HandoverPart.values()) {
      var line =
          new IconLine(
              handover.missing(part) == 0 ? Icon.CIRCLE_CHECK_BIG : Icon.HOURGLASS,
              words.progress(handover, part));
      line.addClassName("strong");
      sides.add(line);
    }
    content.add(sides);
    if (words.isLate(handover)) {
      content.add(
          new Card(Icon.CLOCK_ALERT.draw(), new Paragraph(say("handover.lateLong")))
              .dressed("sky"));
    }
    content.add(new H2(say("handover.points")));
    var points = new UnorderedList();
    points.addClassName("list");
    handover.points().forEach(point -> points.add(new ListItem(card(handover, point))));
    content.add(points);
  }

  private Card card(Handover handover, HandoverPoint point) {
    var card = new Card(new H3(point.title().value()), new IconLine(Icon.USER, words.taker(point)));
    for (var part : HandoverPart.values()) {
      card.add(
          new IconLine(
              point.tick(part).isPresent() ? Icon.CIRCLE_CHECK_BIG : Icon.HOURGLASS,
              words.tick(handover, point, part)));
    }
    return card;
  }
}
