package dk.voresplan.portal.emergency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.access.Permit;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.emergency.Emergency;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * Shows the citizen who opened something for safety. It does so for two weeks, so that nobody
 * misses it.
 */
@Singleton
public final class EmergencyNews {
  private static final Duration TOLD = Duration.ofDays(14);

  private final Visitor visitor;
  private final Emergencies emergencies;

  EmergencyNews(Visitor visitor, Emergencies emergencies) {
    this.visitor = visitor;
    this.emergencies = emergencies;
  }

  /** A card for each; nothing when there is nothing to tell. */
  public Div cards(Permit permit) {
    var cards = new Div();
    cards.addClassName("list");
    emergencies
        .of(permit, visitor.dates().now().minus(TOLD))
        .forEach(each -> cards.add(card(each)));
    return cards;
  }

  private Card card(Emergency emergency) {
    var text = new Div(new H2(say("glass.newsTitle")));
    text.add(
        new Paragraph(
            new Sentence(
                visitor.words(),
                "glass.news",
                Map.of(
                    "name", emergency.name(),
                    "organisation", emergency.organisation(),
                    "topic", say("seen.topic." + emergency.topic()),
                    "when", visitor.dates().moment(emergency.openedAt())))),
        new Paragraph(
            new Sentence(
                visitor.words(),
                "glass.newsWhy",
                Map.of("name", emergency.name(), "reason", emergency.reason()))),
        new Paragraph(say("glass.newsExplained")),
        new Onward("mere/set", say("glass.seen")));
    return new Card(Icon.SHIELD.draw(), text).dressed("sun");
  }

  private String say(String key) {
    return visitor.words().say(key);
  }
}
