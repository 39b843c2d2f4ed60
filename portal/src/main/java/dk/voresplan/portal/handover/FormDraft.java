package dk.voresplan.portal.handover;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.draft.Draft;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.DraftSaving;
import dk.voresplan.draft.Drafts;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps what is filled in on a page of several fields, as a draft box keeps one text, and says that
 * it does. One line to a field.
 */
final class FormDraft extends Div {
  private final transient Visitor visitor;
  private final transient Drafts drafts;
  private final transient DraftPlace place;
  private long version;
  private String saved = "";

  FormDraft(Visitor visitor, Drafts drafts, DraftPlace place) {
    this.visitor = visitor;
    this.drafts = drafts;
    this.place = place;
    addClassNames("icon-line", "field__state");
    getElement().setAttribute("role", "status");
  }

  /** What was filled in before, by the names of the fields. */
  Map<String, String> find() {
    var values = new LinkedHashMap<String, String>();
    drafts
        .find(visitor.actor(), place)
        .ifPresent(draft -> {
          version = draft.version();
          saved = draft.text();
          showSaved(draft);
          draft
              .text()
              .lines()
              .filter(line -> line.indexOf('=') > 0)
              .forEach(line ->
                  values.put(
                      line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        });
    return values;
  }

  void save(Map<String, String> values) {
    var text =
        values.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue().replaceAll("\\R", " "))
            .collect(Collectors.joining("\n"));
    if (text.equals(saved)) {
      return;
    }
    switch (drafts.save(visitor.actor(), place, text, version)) {
      case DraftSaving.Saved(Draft draft) -> {
        version = draft.version();
        saved = text;
        showSaved(draft);
      }
      case DraftSaving.OtherWindow(Draft other) -> showOther(other, values);
    }
  }

  private void showSaved(Draft draft) {
    removeAll();
    add(
        Icon.CLOUD_CHECK.draw(),
        new Span(
            visitor
                .words()
                .say("draft.saved", Map.of("time", visitor.dates().time(draft.savedAt())))));
  }

  private void showOther(Draft other, Map<String, String> values) {
    var words = visitor.words();
    var useOther =
        new NativeButton(words.say("draft.useOther"), click -> UI.getCurrent().getPage().reload());
    var keepThis =
        new NativeButton(
            words.say("draft.keepThis"),
            click -> {
              version = other.version();
              saved = other.text();
              save(values);
            });
    useOther.addClassNames("button", "button--outline");
    keepThis.addClassNames("button", "button--outline");
    removeAll();
    add(new Span(words.say("handover.otherWindow")), useOther, keepThis);
  }

  /** Forgets it: what was filled in has been sent. */
  void sent() {
    drafts.discard(visitor.actor(), place);
    version = 0;
    saved = "";
    removeAll();
  }
}
