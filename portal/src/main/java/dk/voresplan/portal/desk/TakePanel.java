package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wish.InboxItem;
import java.util.Map;

/** That a wish waits with a colleague, and the way to take it; none of its words. */
final class TakePanel extends Section {
  TakePanel(Visitor visitor, InboxItem item, Runnable take) {
    var words = visitor.words();
    var button = new NativeButton(words.say("standIn.take"), click -> take.run());
    button.addClassNames("button", "button--primary");
    addClassName("list");
    add(
        new H2(words.say("standIn.waits", Map.of("name", item.citizenName()))),
        new Card(
            new IconLine(
                Icon.USER, words.say("standIn.sharedWith", Map.of("names", item.holders()))),
            new IconLine(
                Icon.TIMER,
                words.say("answer.dueBy", Map.of("day", visitor.dates().day(item.replyDueOn())))),
            new Paragraph(words.say("standIn.lead"))),
        button);
  }
}
