package dk.voresplan.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.OpenSessions;
import dk.voresplan.session.Device;
import dk.voresplan.session.OpenPlace;
import dk.voresplan.session.SessionId;
import dk.voresplan.session.Sessions;
import java.util.Map;

/**
 * Shows where one is signed in. Each place has a way to sign out there, and one more way signs out
 * in all others at once. The page that one signs out of elsewhere closes within two seconds.
 */
public final class OpenPlaces extends Div {
  private final transient Visitor visitor;
  private final transient Sessions sessions;

  /** The places of this visitor. */
  public OpenPlaces(Visitor visitor, Sessions sessions) {
    this.visitor = visitor;
    this.sessions = sessions;
    addClassName("list");
    show();
  }

  private void show() {
    removeAll();
    var words = visitor.words();
    var here = OpenSessions.here().orElse(null);
    var places = sessions.of(visitor.actor());
    places.stream().filter(place -> place.id().equals(here)).forEach(place -> add(card(place)));
    var others = places.stream().filter(place -> !place.id().equals(here)).toList();
    if (others.isEmpty()) {
      var alone = new Paragraph(words.say("places.alone"));
      alone.addClassName("muted");
      add(alone);
    }
    others.forEach(place -> {
      var card = card(place);
      card.add(end(place));
      add(card);
    });
    if (others.size() > 1 && here != null) {
      var all = button(words.say("places.endOthers"), () -> endOthers(here));
      all.setId("places-end-others");
      add(all);
    }
  }

  private Card card(OpenPlace place) {
    var words = visitor.words();
    var title = new Span(name(place.device()));
    title.addClassName("card__title");
    var began =
        new IconLine(
            icon(place.device()),
            words.say("places.since", Map.of("when", visitor.dates().moment(place.began()))));
    var used =
        OpenSessions.here().filter(place.id()::equals).isPresent()
            ? new IconLine(Icon.CHECK, words.say("places.here"))
            : new IconLine(
                Icon.CLOCK,
                words.say("places.used", Map.of("when", visitor.dates().moment(place.used()))));
    return new Card(title, began, used);
  }

  private NativeButton end(OpenPlace place) {
    var button = button(visitor.words().say("places.end"), () -> end(place.id()));
    button
        .getElement()
        .setAttribute(
            "aria-label",
            visitor.words().say("places.endPlace", Map.of("place", name(place.device()))));
    return button;
  }

  private void end(SessionId place) {
    sessions.end(visitor.actor(), place);
    show();
    tell("places.ended");
  }

  private void endOthers(SessionId here) {
    sessions.endOthers(visitor.actor(), here);
    show();
    tell("places.endedOthers");
  }

  private void tell(String key) {
    Toast.show(UI.getCurrent(), visitor.words(), visitor.words().say(key));
  }

  private String name(Device device) {
    Words words = visitor.words();
    var kind = words.say("places.kind." + device.kind());
    return device.browser() == Device.Browser.UNKNOWN
        ? kind
        : words.say(
            "places.name",
            Map.of("kind", kind, "browser", words.say("places.browser." + device.browser())));
  }

  private static Icon icon(Device device) {
    return switch (device.kind()) {
      case PHONE -> Icon.SMARTPHONE;
      case TABLET -> Icon.TABLET;
      case COMPUTER, UNKNOWN -> Icon.LAPTOP;
    };
  }

  private static NativeButton button(String words, Runnable pressed) {
    var button = new NativeButton(words, click -> pressed.run());
    button.addClassNames("button", "button--outline");
    return button;
  }
}
