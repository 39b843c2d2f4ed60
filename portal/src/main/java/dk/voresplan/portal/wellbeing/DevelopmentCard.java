package dk.voresplan.portal.wellbeing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wellbeing.DialogAnswer;
import java.util.List;
import java.util.Map;

/** How it went with one question: the latest answer in words, a small picture, and a table. */
final class DevelopmentCard extends Card {
  /**
   * @param development one answer or more, the oldest first
   */
  DevelopmentCard(Visitor visitor, List<DialogAnswer> development) {
    var words = visitor.words();
    var latest = development.getLast();
    var title = new Div(words.say("dialog.name." + latest.question()));
    title.addClassName("card__title");
    var now =
        new Div(
            words.say(
                "dialog.latest",
                Map.of(
                    "answer",
                    DevelopmentChart.words(visitor, latest.satisfaction()),
                    "day",
                    visitor.dates().shortDay(latest.answeredOn()))));
    now.addClassName("muted");
    add(title, now);
    if (development.size() > 1) {
      add(
          new DevelopmentChart(development),
          new Folded(Icon.LIST, words.say("dialog.asTable"), table(visitor, development)));
    }
  }

  private static Div table(Visitor visitor, List<DialogAnswer> development) {
    var table = new Element("table");
    table.setAttribute("class", "development__table");
    table.appendChild(
        row("th", visitor.words().say("dialog.day"), visitor.words().say("dialog.answer")));
    development
        .reversed()
        .forEach(answer ->
            table.appendChild(
                row(
                    "td",
                    visitor.dates().date(answer.answeredOn()),
                    DevelopmentChart.words(visitor, answer.satisfaction()))));
    var whole = new Div();
    whole.getElement().appendChild(table);
    return whole;
  }

  private static Element row(String cell, String first, String second) {
    return new Element("tr")
        .appendChild(new Element(cell).setText(first), new Element(cell).setText(second));
  }
}
