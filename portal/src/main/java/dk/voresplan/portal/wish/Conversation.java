package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.access.Actor;
import dk.voresplan.portal.shell.Avatar;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishMessage;
import dk.voresplan.wish.WishReader;
import java.util.Map;

/** What was said about a wish, the oldest first; read out when something new arrives. */
public final class Conversation extends Div {
  /** The messages of the wish, each with who said it and when. */
  public Conversation(Visitor visitor, Wish wish) {
    addClassName("list");
    wish.messages().forEach(message -> add(card(visitor, wish, message)));
  }

  private static Card card(Visitor visitor, Wish wish, WishMessage message) {
    var words = visitor.words();
    boolean fromCitizen = message.professional().isEmpty();
    boolean mine =
        fromCitizen == (visitor.actor() instanceof Actor.Person)
            && (fromCitizen
                || message
                    .professional()
                    .filter(id -> id.value().equals(visitor.actor().key()))
                    .isPresent());
    var when = visitor.dates().moment(message.writtenAt());
    var small =
        new Span(
            wish.readers().stream()
                .filter(reader ->
                    message.professional().filter(reader.professional()::equals).isPresent())
                .findFirst()
                .map(reader ->
                    words.say("wish.messageFrom", Map.of("role", described(reader), "when", when)))
                .orElse(when));
    small.addClassName("muted");
    var who = new Div(new H3(mine ? words.say("wish.you") : message.authorName()), small);
    who.addClassName("contact__who");
    var head = new Div(new Avatar(message.authorName(), fromCitizen ? "pine" : "sky"), who);
    head.addClassName("contact");
    var said = message.text().value();
    var text = new Paragraph(fromCitizen ? new Span(said) : new Explained(words, said));
    text.addClassName("message");
    return new Card(head, text);
  }

  private static String described(WishReader reader) {
    return reader
        .role()
        .map(role -> role + ", " + reader.organisation())
        .orElse(reader.organisation());
  }
}
