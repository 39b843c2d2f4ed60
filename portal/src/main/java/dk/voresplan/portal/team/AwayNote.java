package dk.voresplan.portal.team;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Absence;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Team;
import java.util.HashMap;
import java.util.Map;

/**
 * That a contact is away now or soon, in their organisation's words. Whoever of the team those
 * words name can be called from here.
 */
final class AwayNote extends Div {
  AwayNote(Visitor visitor, Absence absence, Team team) {
    addClassName("away");
    add(
        new IconLine(
            Icon.PLANE,
            new Sentence(visitor.words(), key(visitor, absence), values(visitor, absence))));
    absence
        .words()
        .ifPresent(words ->
            team.contacts().stream()
                .filter(contact -> words.contains(contact.name()))
                .forEach(contact ->
                    contact.phone().ifPresent(phone -> add(call(visitor, contact, phone)))));
  }

  private static String key(Visitor visitor, Absence absence) {
    if (!absence.includes(visitor.dates().today())) {
      return absence.until().isPresent() ? "contact.awayFromUntil" : "contact.awayFrom";
    }
    return absence.until().isPresent() ? "contact.awayUntil" : "contact.away";
  }

  private static Map<String, String> values(Visitor visitor, Absence absence) {
    var values = new HashMap<String, String>();
    values.put("words", absence.words().orElse(""));
    values.put("from", absence.from().map(visitor.dates()::date).orElse(""));
    values.put("until", absence.until().map(visitor.dates()::date).orElse(""));
    return values;
  }

  private static Anchor call(Visitor visitor, Contact contact, String phone) {
    var call =
        new Anchor(
            "tel:" + ContactCard.dialled(phone),
            Icon.PHONE.draw(),
            new Span(visitor.words().say("contact.callName", Map.of("name", contact.name()))));
    call.addClassName("link");
    call.setRouterIgnore(true);
    return call;
  }
}
