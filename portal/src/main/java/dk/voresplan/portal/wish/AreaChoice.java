package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Visitor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a wish is about: one area of life, or none. The three most chosen are shown first. */
final class AreaChoice extends Div {
  private static final List<LifeArea> FIRST =
      List.of(LifeArea.LEISURE, LifeArea.FAMILY_AND_FRIENDS, LifeArea.EDUCATION_AND_WORK);

  private final Map<LifeArea, NativeButton> buttons = new EnumMap<>(LifeArea.class);
  private final transient Visitor visitor;
  private final NativeButton more = new NativeButton();
  private @Nullable LifeArea chosen;

  AreaChoice(Visitor visitor) {
    this.visitor = visitor;
    addClassName("choices");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", visitor.words().say("wish.about"));
    FIRST.forEach(area -> add(button(visitor, area)));
    more.setText(visitor.words().say("wish.showMore"));
    more.addClassName("choice-chip");
    more.addClickListener(click -> {
      showAll();
      Objects.requireNonNull(buttons.get(LifeArea.HOME_AND_EVERYDAY)).focus();
    });
    add(more);
  }

  private void showAll() {
    remove(more);
    for (var area : LifeArea.values()) {
      if (!FIRST.contains(area)) {
        add(button(visitor, area));
      }
    }
  }

  private NativeButton button(Visitor visitor, LifeArea area) {
    var button = new NativeButton();
    button.add(Icon.CHECK.draw(), new Span(visitor.words().say("area." + area)));
    button.addClassName("choice-chip");
    button.getElement().setAttribute("aria-pressed", "false");
    button.addClickListener(click -> chosen(area == chosen ? null : area));
    buttons.put(area, button);
    return button;
  }

  /** Chooses this one, also if it is among those that are not shown first. */
  void choose(LifeArea area) {
    if (!buttons.containsKey(area)) {
      showAll();
    }
    chosen(area);
  }

  private void chosen(@Nullable LifeArea area) {
    chosen = area;
    buttons.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", Boolean.toString(each == area)));
  }

  Optional<LifeArea> chosen() {
    return Optional.ofNullable(chosen);
  }
}
