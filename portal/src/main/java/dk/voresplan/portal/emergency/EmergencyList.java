package dk.voresplan.portal.emergency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.emergency.Emergency;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists emergency accesses by people in my units: who, when, topic, reason; never whose plan. */
public final class EmergencyList extends Div {
  private final transient Visitor visitor;

  /**
   * The list under its heading.
   *
   * @param read reads a page of it
   */
  public EmergencyList(Visitor visitor, Function<PageRequest, List<Emergency>> read) {
    this.visitor = visitor;
    addClassName("list");
    var lead = new Paragraph(visitor.words().say("glass.leadersLead"));
    lead.addClassName("muted");
    add(new H2(visitor.words().say("glass.leaders")), lead);
    var first = read.apply(LongList.FIRST);
    if (first.isEmpty()) {
      add(new Card(new Paragraph(visitor.words().say("glass.leadersNone"))));
    }
    add(new LongList<>(visitor.words(), first, read, Emergency::id, this::card));
  }

  private Card card(Emergency emergency) {
    return new Card(
        new Sentence(
            visitor.words(),
            "glass.line",
            Map.of(
                "name", emergency.name(),
                "topic", visitor.words().say("glass.inSentence." + emergency.topic()),
                "when", visitor.dates().moment(emergency.openedAt()))),
        new Paragraph(emergency.reason()));
  }
}
