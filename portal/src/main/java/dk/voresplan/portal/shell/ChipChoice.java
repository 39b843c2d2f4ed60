package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Round chips of which one is chosen by a tap, or none yet.
 *
 * @param <T> what is chosen among
 */
public class ChipChoice<T> extends Div {
  private final transient Map<T, NativeButton> chips = new LinkedHashMap<>();
  private final transient Consumer<Optional<T>> tapped;
  private transient @Nullable T chosen;
  private boolean orNone;

  /**
   * A choice with no chips yet.
   *
   * @param label what is chosen, for those who hear the page
   * @param tapped told after each tap what is chosen now
   */
  public ChipChoice(String label, Consumer<Optional<T>> tapped) {
    this.tapped = tapped;
    addClassName("choices");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", label);
  }

  /** Lets a second tap take the choice back. */
  public void orNone() {
    orNone = true;
  }

  /** Adds a chip, which has a check mark while it is chosen. */
  public void offer(T value, String words) {
    chip(value, Icon.CHECK, words);
  }

  /** Adds a chip that always has its drawing. */
  public void offer(T value, Icon icon, String words) {
    chip(value, icon, words).addClassName("choice-chip--add");
  }

  private NativeButton chip(T value, Icon icon, String words) {
    var chip = new NativeButton();
    chip.add(icon.draw(), new Span(words));
    chip.addClassName("choice-chip");
    chip.getElement().setAttribute("aria-pressed", "false");
    chip.addClickListener(click -> {
      set(orNone && value.equals(chosen) ? null : value);
      tapped.accept(chosen());
    });
    chips.put(value, chip);
    add(chip);
    return chip;
  }

  /** What is chosen, if anything is. */
  public Optional<T> chosen() {
    return Optional.ofNullable(chosen);
  }

  /** Shows it as chosen. */
  public void choose(T value) {
    set(value);
  }

  /** Shows none as chosen. */
  public void clear() {
    set(null);
  }

  private void set(@Nullable T value) {
    chosen = value;
    chips.forEach((each, chip) ->
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(each.equals(value))));
  }

  /** Puts the keyboard on the chip of {@code value}. */
  public void focus(T value) {
    Optional.ofNullable(chips.get(value)).ifPresent(NativeButton::focus);
  }

  /** Puts the keyboard on the first chip. */
  public void focusFirst() {
    chips.values().stream().findFirst().ifPresent(NativeButton::focus);
  }
}
