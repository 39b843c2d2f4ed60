package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.calendar.Subscription;
import dk.voresplan.calendar.SubscriptionToken;
import dk.voresplan.calendar.Subscriptions;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens and closes the citizen's secret address for calendar programs. It explains in plain words
 * what someone who has the address can see. The address is shown when it is made and never again.
 */
@Prototype
@Route(value = "kalender/abonnement", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class SubscriptionView extends Page {
  private final transient OwnPlan own;
  private final transient Subscriptions subscriptions;
  private final transient PortalSettings settings;
  private final Div content = new Div();

  SubscriptionView(
      Visitor visitor, OwnPlan own, Subscriptions subscriptions, PortalSettings settings) {
    super(visitor);
    this.own = own;
    this.subscriptions = subscriptions;
    this.settings = settings;
    headed(say("subscription.title"));
    var lead = new Paragraph(say("subscription.lead"));
    lead.addClassName("lead");
    content.addClassName("list");
    var back =
        new Anchor("kalender", Icon.ARROW_LEFT.draw(), new Span(say("appointment.wholeCalendar")));
    back.addClassNames("link", "link--block");
    add(lead, content, back);
    show(Optional.empty());
  }

  private void show(Optional<SubscriptionToken> made) {
    content.removeAll();
    content.add(
        new Card(new H2(say("subscription.whoSees")), new Paragraph(say("subscription.risk"))));
    var open = own.read(Topic.CALENDAR, subscriptions::of);
    made.ifPresent(token -> content.add(address(token)));
    if (open.isPresent()) {
      showOpen(open.get(), made.isPresent());
    } else {
      showNone();
    }
  }

  private void showNone() {
    var titles = new Input();
    var make =
        button(
            "subscription.make",
            "button--primary",
            () -> make(Boolean.TRUE.equals(titles.getElement().getProperty("checked", false))));
    content.add(titles(titles, false), make);
  }

  private void showOpen(Subscription subscription, boolean justMade) {
    var titles = new Input();
    var day = LocalDate.ofInstant(subscription.madeAt(), SpokenDates.ZONE);
    if (!justMade) {
      content.add(
          new Card(
              new IconLine(
                  Icon.LINK,
                  say("subscription.open", Map.of("day", visitor().dates().shortDay(day)))),
              new Paragraph(say("subscription.notShownAgain"))));
    }
    content.add(titles(titles, subscription.showsTitles()));
    titles
        .getElement()
        .addEventListener(
            "change", event -> choose(titles.getElement().getProperty("checked", false)))
        .synchronizeProperty("checked");
    content.add(
        button("subscription.close", "button--outline", this::close),
        button("subscription.makeNew", "button--quiet", () -> make(subscription.showsTitles())));
  }

  private Div titles(Input box, boolean chosen) {
    box.setType("checkbox");
    box.setId("titler");
    box.getElement().setProperty("checked", chosen);
    box.getElement().addEventListener("change", event -> {}).synchronizeProperty("checked");
    box.getElement().setAttribute("aria-describedby", "titler-forklaring");
    var label = new NativeLabel(say("subscription.showTitles"));
    label.setFor("titler");
    var hint = new Span(say("subscription.showTitlesHint"));
    hint.setId("titler-forklaring");
    hint.addClassName("muted");
    var words = new Div(label, hint);
    words.addClassName("way__words");
    var row = new Div(words, box);
    row.addClassNames("card", "switch");
    return row;
  }

  private Card address(SubscriptionToken token) {
    var address = settings.url().resolve(SubscriptionFile.path(token));
    var box = new Input();
    box.setId("adresse");
    box.setValue(address.toString());
    box.setReadOnly(true);
    box.addClassName("field__box");
    var label = new NativeLabel(say("subscription.address"));
    label.setFor("adresse");
    label.addClassName("field__label");
    var copy = button("subscription.copy", "button--primary", () -> tell("subscription.copied"));
    copy.addComponentAsFirst(Icon.COPY.draw());
    // In the browser and not after an answer from here, as it must be a part of the tap.
    copy.getElement()
        .executeJs(
            "this.addEventListener('click', () => navigator.clipboard?.writeText($0))",
            address.toString());
    var ways = new Div(copy, openIn(address));
    ways.addClassName("button-pair");
    return new Card(label, box, new Paragraph(say("subscription.once")), ways).dressed("new");
  }

  /** Calendar programs on telephones take over addresses of this kind. */
  private Anchor openIn(URI address) {
    var open = new Anchor();
    // Not by the anchor's own way, which knows no such kind of address and refuses it.
    open.getElement()
        .setAttribute(
            "href", "webcal" + address.toString().substring(address.getScheme().length()));
    open.add(Icon.CALENDAR_PLUS.draw(), new Span(say("subscription.openIn")));
    open.addClassNames("button", "button--outline");
    open.setRouterIgnore(true);
    return open;
  }

  private void make(boolean showsTitles) {
    show(
        Optional.of(own.change(Topic.CALENDAR, permit -> subscriptions.open(permit, showsTitles))));
    focusHeading();
  }

  private void choose(boolean showsTitles) {
    change(permit -> subscriptions.showTitles(permit, showsTitles));
    tell(showsTitles ? "subscription.showsTitles" : "subscription.showsNone");
  }

  private void close() {
    change(subscriptions::close);
    show(Optional.empty());
    tell("subscription.closed");
    focusHeading();
  }

  private void change(Consumer<WritePermit> work) {
    own.change(
        Topic.CALENDAR,
        permit -> {
          work.accept(permit);
          return permit;
        });
  }

  private NativeButton button(String key, String style, Runnable work) {
    var button = new NativeButton("", click -> work.run());
    button.add(new Span(say(key)));
    button.addClassNames("button", style);
    return button;
  }

  private void tell(String key) {
    Toast.show(UI.getCurrent(), visitor().words(), say(key));
  }
}
