package dk.voresplan.portal.team;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.portal.shell.Avatar;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.SectorChip;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Team;
import java.util.Map;
import java.util.Optional;

/** One member of the team: who they are to the citizen, when they can be reached, and how. */
final class ContactCard extends Card {
  /**
   * The contact's card; the coordinator's is framed and has both ways to reach them as buttons.
   *
   * @param team the whole team, in which someone may answer for another who is away
   * @param own whether the visitor is the citizen, who can also write
   */
  ContactCard(Visitor visitor, Contact contact, Team team, boolean own) {
    var words = visitor.words();
    var who = new Div(name(contact), muted(visitor, described(visitor, contact)));
    who.addClassName("contact__who");
    var tone = contact.relative() ? "pine" : SectorChip.tone(contact.source().sector());
    var head = new Div(new Avatar(contact.name(), tone), who);
    head.addClassName("contact");
    if (contact.coordinator()) {
      dressed("coordinator");
      add(new Chip(Icon.COMPASS, words.say("contact.coordinator"), "pine"));
    }
    add(head);
    reach(visitor, contact).ifPresent(this::add);
    contact
        .absence(visitor.dates().today())
        .ifPresent(absence -> add(new AwayNote(visitor, absence, team)));
    if (contact.coordinator()) {
      var ways = new Div();
      ways.addClassName("button-pair");
      contact.phone().ifPresent(phone -> ways.add(call(words.say("contact.call"), contact, phone)));
      write(contact, own)
          .ifPresent(write -> {
            write.add(Icon.PEN_LINE.draw(), new Span(words.say("contact.write")));
            write.addClassNames(
                "button", contact.phone().isEmpty() ? "button--primary" : "button--outline");
            ways.add(write);
          });
      if (ways.getComponentCount() > 0) {
        add(ways);
      }
    } else if (contact.phone().isPresent()) {
      head.add(smallCall(visitor, contact, contact.phone().get()));
    } else {
      write(contact, own)
          .ifPresent(write -> {
            write.add(Icon.PEN_LINE.draw());
            write.addClassName("contact__call");
            write.setAriaLabel(words.say("contact.writeName", Map.of("name", contact.name())));
            head.add(write);
          });
    }
  }

  /** The way to write to them, for the citizen, when their organisation can be written to. */
  private static Optional<Anchor> write(Contact contact, boolean own) {
    return contact
        .professional()
        .filter(_ -> own)
        .map(professional -> {
          var write = new Anchor();
          write.setHref("oensker/nyt?til=" + professional);
          return write;
        });
  }

  private static String described(Visitor visitor, Contact contact) {
    if (contact.relative()) {
      return contact.role().orElseGet(() -> visitor.words().say("contact.relative"));
    }
    return contact.role().isPresent()
        ? visitor
            .words()
            .say(
                "contact.roleAndPlace",
                Map.of("role", contact.role().get(), "place", contact.source().organisation()))
        : contact.source().organisation();
  }

  private static Optional<IconLine> reach(Visitor visitor, Contact contact) {
    var words = visitor.words();
    if (contact.hours().isPresent() && contact.replyWorkingDays().isPresent()) {
      return Optional.of(
          new IconLine(
              Icon.CLOCK,
              new Sentence(
                  words,
                  "contact.hoursAndPromise",
                  Map.of(
                      "hours",
                      contact.hours().get(),
                      "days",
                      contact.replyWorkingDays().get().toString()))));
    }
    return contact
        .hours()
        .or(() ->
            contact
                .replyWorkingDays()
                .map(days -> words.say("contact.promise", Map.of("days", days))))
        .map(said -> new IconLine(Icon.CLOCK, said));
  }

  private static Anchor call(String word, Contact contact, String phone) {
    var call = new Anchor("tel:" + dialled(phone), Icon.PHONE.draw(), new Span(word));
    call.addClassNames("button", "button--primary");
    call.setRouterIgnore(true);
    call.getElement().setAttribute("aria-label", word + " " + contact.name());
    return call;
  }

  private static Anchor smallCall(Visitor visitor, Contact contact, String phone) {
    var call = new Anchor("tel:" + dialled(phone), Icon.PHONE.draw());
    call.addClassName("contact__call");
    call.setRouterIgnore(true);
    call.setAriaLabel(visitor.words().say("contact.callName", Map.of("name", contact.name())));
    return call;
  }

  /** The number as a telephone dials it. */
  static String dialled(String phone) {
    return phone.replaceAll("[^0-9+]", "");
  }

  private static Span muted(Visitor visitor, String text) {
    var span = new Explained(visitor.words(), text);
    span.addClassName("muted");
    return span;
  }

  /** The coordinator stands before the sections, and so is a heading of their rank. */
  private static HtmlContainer name(Contact contact) {
    var name = contact.coordinator() ? new H2(contact.name()) : new H3(contact.name());
    name.addClassName("card__title");
    return name;
  }
}
