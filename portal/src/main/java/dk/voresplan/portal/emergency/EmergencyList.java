package dk.voresplan.portal.emergency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.emergency.Emergency;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import java.util.List;
import java.util.Map;

/** What those whom one leads opened for safety: who, when, what and why, and not of whom. */
public final class EmergencyList extends Div {
  /** The list under its heading. */
  public EmergencyList(Visitor visitor, List<Emergency> emergencies) {
    addClassName("list");
    var lead = new Paragraph(visitor.words().say("glass.leadersLead"));
    lead.addClassName("muted");
    add(new H2(visitor.words().say("glass.leaders")), lead);
    if (emergencies.isEmpty()) {
      add(new Card(new Paragraph(visitor.words().say("glass.leadersNone"))));
    }
    emergencies.forEach(each ->
        add(
            new Card(
                new Sentence(
                    visitor.words(),
                    "glass.line",
                    Map.of(
                        "name", each.name(),
                        "topic", visitor.words().say("glass.inSentence." + each.topic()),
                        "when", visitor.dates().moment(each.openedAt()))),
                new Paragraph(each.reason()))));
  }
}
