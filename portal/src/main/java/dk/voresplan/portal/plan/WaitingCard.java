package dk.voresplan.portal.plan;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.plan.Waiting;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.SectorChip;
import dk.voresplan.portal.shell.Visitor;
import java.util.Map;

/** What is waited for: with whom, since when, until when, what to do meanwhile, whom to call. */
final class WaitingCard extends Card {
  WaitingCard(Visitor visitor, Waiting waiting) {
    var words = visitor.words();
    var head = new Div(new H3(waiting.title()), new SectorChip(words, waiting.source().sector()));
    head.addClassName("card__head");
    add(
        head,
        new IconLine(
            Icon.USER,
            new Explained(
                words,
                words.say(
                    "waiting.with",
                    Map.of("who", waiting.with().orElse(waiting.source().organisation()))))));
    add(
        new IconLine(
            Icon.HOURGLASS,
            waiting
                .expectedBy()
                .map(day -> words.say("waiting.until", Map.of("day", visitor.dates().day(day))))
                .orElseGet(() -> words.say("waiting.noDay"))));
    waiting
        .since()
        .ifPresent(day ->
            add(
                new IconLine(
                    Icon.CALENDAR,
                    words.say("waiting.since", Map.of("day", visitor.dates().shortDay(day))))));
    waiting
        .meanwhile()
        .ifPresent(meanwhile -> {
          var label = new Paragraph(words.say("waiting.meanwhile"));
          label.addClassNames("strong", "card__line");
          var said = new Explained(words, meanwhile);
          said.addClassName("message");
          add(label, said);
        });
    waiting
        .phone()
        .ifPresent(phone -> {
          var call =
              new Anchor(
                  "tel:" + phone.replaceAll("[^0-9+]", ""),
                  Icon.PHONE.draw(),
                  new Span(words.say("waiting.call", Map.of("phone", phone))));
          call.addClassNames("button", "button--outline");
          call.setRouterIgnore(true);
          add(call);
        });
  }
}
