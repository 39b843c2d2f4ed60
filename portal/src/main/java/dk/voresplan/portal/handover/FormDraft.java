package dk.voresplan.portal.handover;

import com.vaadin.flow.component.Component;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.portal.shell.DraftElement;
import dk.voresplan.portal.shell.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Saves what is filled in within it as one draft, as a draft box saves one text. Each field has one
 * line: its name, an equals sign and its value.
 *
 * <p>What is chosen comes here by Flow. The page (drafts.js) puts what is typed in its line. It
 * knows a field's name by the attribute {@link #NAME}.
 */
final class FormDraft extends DraftElement {
  /** The attribute that says which line of the draft a field is typed in. */
  static final String NAME = "data-draft";

  private final transient Runnable fillIn;

  /**
   * A form with nothing in it yet.
   *
   * @param fillIn makes the fields anew, with what is now the draft
   */
  FormDraft(Visitor visitor, Drafts drafts, DraftPlace place, Runnable fillIn) {
    super(visitor, drafts, place);
    this.fillIn = fillIn;
    addClassName("list");
    getElement().setAttribute("data-form", "");
    find();
  }

  /** Holds these fields, and says below them whether they are saved. */
  void around(Component... fields) {
    add(fields);
    addLines();
  }

  /** What was filled in before, by the names of the fields. */
  Map<String, String> values() {
    return values(text());
  }

  private static Map<String, String> values(String text) {
    var values = new LinkedHashMap<String, String>();
    text.lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(line ->
            values.put(
                line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return values;
  }

  /** Saves what the fields hold now, as far as it has come here. */
  void save(Map<String, String> values) {
    now(
        values.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue().replaceAll("\\R", " "))
            .collect(Collectors.joining("\n")));
    getElement().callJsFunction("form", text());
  }

  @Override
  protected void typed(String text) {}

  @Override
  protected void show() {
    fillIn.run();
  }

  /** It becomes the draft at once: the fields are made anew, which the page cannot do. */
  @Override
  protected void take(String found) {
    saveFound(found);
    fillIn.run();
  }

  @Override
  protected String readable(String text) {
    return values(text).entrySet().stream()
        .filter(field -> field.getKey().matches("(\\d+\\.)?(title|name)"))
        .map(Map.Entry::getValue)
        .filter(value -> !value.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
