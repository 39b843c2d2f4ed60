package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/**
 * What can be said below a draft: whether what stands in it is stored. The page shows the one that
 * is so (drafts.js), as it alone knows what stands there now.
 */
final class DraftLines extends Div {
  DraftLines(Words words) {
    addClassName("draft-lines");
    var heard =
        new Div(line("stored", Icon.CLOUD_CHECK, ""), kept(words), late(words), local(words));
    heard.getElement().setAttribute("role", "status");
    // A line that comes and goes with each key is for eyes alone.
    add(line("unsaved", Icon.PEN_LINE, words.say("draft.unsaved")), heard);
  }

  private static Component kept(Words words) {
    return line("late-kept", Icon.CLOCK, words.say("draft.lateKept"));
  }

  private static Component late(Words words) {
    return line("late", Icon.CLOCK, words.say("draft.late"));
  }

  private static Component local(Words words) {
    return line("local", Icon.LOCK, words.say("draft.local"));
  }

  private static Component line(String when, Icon icon, String sentence) {
    var line = new Div(icon.draw(), new Span(sentence));
    line.addClassNames("icon-line", "field__state");
    line.getElement().setAttribute("data-when", when);
    return line;
  }
}
