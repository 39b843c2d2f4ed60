package dk.voresplan.portal.handover;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverId;
import dk.voresplan.handover.HandoverPart;
import dk.voresplan.handover.HandoverPoint;
import dk.voresplan.handover.HandoverPointId;
import dk.voresplan.handover.HandoverTick;
import dk.voresplan.handover.NotYourTick;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Toast;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One handover at the desk: each point with both ticks, and a button for one's own. */
final class HandoverSheet extends Card {
  private final transient HandoverDesk desk;
  private final transient HandoverWords words;
  private final transient HandoverId id;
  private final Div top = new Div();
  private final Div bottom = new Div();
  private long version = -1;

  HandoverSheet(HandoverDesk desk, Handover handover) {
    this.desk = desk;
    this.words = new HandoverWords(desk.visitor());
    this.id = handover.id();
    top.getElement().setAttribute("aria-live", "polite");
    add(top, bottom);
    show(handover);
  }

  /** Shows it as it is now; what is older than what stands here is left alone. */
  void show(Handover handover) {
    if (handover.version() <= version) {
      return;
    }
    version = handover.version();
    draw(handover, null);
  }

  private void draw(Handover handover, @Nullable HandoverPointId focused) {
    top.removeAll();
    var head = new Div(new H3(words.title(handover)), state(handover));
    head.addClassName("card__head");
    top.add(head, new IconLine(Icon.ARROW_RIGHT, words.between(handover)));
    for (var part : HandoverPart.values()) {
      top.add(
          new IconLine(
              handover.missing(part) == 0 ? Icon.CIRCLE_CHECK_BIG : Icon.HOURGLASS,
              words.progress(handover, part)));
    }
    var points = new UnorderedList();
    points.addClassName("steps");
    handover.points().forEach(point -> points.add(item(handover, point, focused)));
    top.add(points);
    bottom.setVisible(!handover.isDone() && handover.yours().isPresent());
    if (bottom.isVisible() && bottom.getComponentCount() == 0) {
      bottom.add(new AddPoint(desk, handover, this::show));
    }
  }

  private Chip state(Handover handover) {
    if (handover.isDone()) {
      return new Chip(Icon.CIRCLE_CHECK, desk.say("handover.done"), "pine");
    }
    return words.isLate(handover)
        ? new Chip(Icon.CLOCK_ALERT, desk.say("handover.dayPassed"), "rose")
        : new Chip(Icon.HANDSHAKE, desk.say("handover.underWay"), "sky");
  }

  private ListItem item(Handover handover, HandoverPoint point, @Nullable HandoverPointId focused) {
    var title = new Span(point.title().value());
    title.addClassName("strong");
    var text = new Div(title, new IconLine(Icon.USER, words.taker(point)));
    text.addClassName("step__words");
    for (var part : HandoverPart.values()) {
      text.add(
          new IconLine(
              point.tick(part).isPresent() ? Icon.CIRCLE_CHECK_BIG : Icon.CIRCLE,
              words.tick(handover, point, part)));
    }
    way(handover, point)
        .ifPresent(way -> {
          text.add(way);
          if (point.id().equals(focused)) {
            way.focus();
          }
        });
    var item = new ListItem(text);
    item.addClassName("step");
    return item;
  }

  /** The button for one's own tick; none when a colleague has ticked. */
  private Optional<NativeButton> way(Handover handover, HandoverPoint point) {
    return handover
        .yours()
        .flatMap(part ->
            point
                .tick(part)
                .map(tick -> takeBack(point, tick))
                .orElseGet(() -> Optional.of(tick(point, part))));
  }

  private NativeButton tick(HandoverPoint point, HandoverPart part) {
    return button(
        Icon.CHECK,
        "handover." + part + ".tick",
        point,
        () -> desk.change(permit -> desk.handovers().tick(permit, id, point.id())));
  }

  private Optional<NativeButton> takeBack(HandoverPoint point, HandoverTick tick) {
    return tick.by().value().equals(desk.visitor().actor().key())
        ? Optional.of(
            button(
                Icon.X,
                "handover.takeBack",
                point,
                () -> desk.change(permit -> desk.handovers().takeBack(permit, id, point.id()))))
        : Optional.empty();
  }

  private NativeButton button(Icon icon, String key, HandoverPoint point, Supplier<Handover> work) {
    var button = new NativeButton();
    button.add(icon.draw(), new Span(desk.say(key)));
    button.addClassNames("choice-chip", "tick");
    button
        .getElement()
        .setAttribute(
            "aria-label",
            words.say(
                "handover.tickOf", Map.of("tick", desk.say(key), "title", point.title().value())));
    button.addClickListener(click -> did(work, point.id()));
    return button;
  }

  private void did(Supplier<Handover> work, HandoverPointId point) {
    try {
      var now = work.get();
      version = now.version();
      draw(now, point);
    } catch (NotYourTick colleagues) {
      show(desk.read(permit -> desk.handovers().find(permit, id)));
      Toast.show(UI.getCurrent(), desk.visitor().words(), desk.say("handover.notYours"));
    }
  }
}
