package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.portal.shell.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Gentle questions for whoever has no words today, three at a time. A tap begins the sentence in
 * the box; the rest is the citizen's own.
 */
final class StartingPoints extends Div {
  /** How many questions there are for each area of life, in each language. */
  static final int OF_EACH_AREA = 3;

  private static final int AT_A_TIME = 3;

  private final transient Visitor visitor;
  private final transient Supplier<Optional<LifeArea>> about;
  private final transient Consumer<String> begin;
  private final Div questions = new Div();
  private Optional<LifeArea> shownFor = Optional.empty();
  private int shown;

  /**
   * @param about the area that was chosen, if one was: its questions come first
   * @param begin takes the beginning of a sentence
   */
  StartingPoints(Visitor visitor, Supplier<Optional<LifeArea>> about, Consumer<String> begin) {
    this.visitor = visitor;
    this.about = about;
    this.begin = begin;
    addClassName("list");
    questions.addClassName("scale");
    questions.getElement().setAttribute("aria-live", "polite");
    var others = new NativeButton(visitor.words().say("start.others"));
    others.addClassNames("button", "button--outline");
    others.addClickListener(click -> show());
    add(questions, others);
    show();
  }

  private void show() {
    var area = about.get();
    if (!area.equals(shownFor)) {
      shownFor = area;
      shown = 0;
    }
    questions.removeAll();
    var keys = keys(area);
    for (int count = 0; count < AT_A_TIME; count++) {
      questions.add(question(keys.get((shown + count) % keys.size())));
    }
    shown = (shown + AT_A_TIME) % keys.size();
  }

  /** All of them: the good day first, then one of each area in turn, or the chosen area's first. */
  static List<String> keys(Optional<LifeArea> chosen) {
    var keys = new ArrayList<String>();
    chosen.ifPresentOrElse(area -> of(area, keys), () -> keys.add("start.goodDay"));
    for (int number = 1; number <= OF_EACH_AREA; number++) {
      for (var area : LifeArea.values()) {
        var key = "start." + area + "." + number;
        if (!keys.contains(key)) {
          keys.add(key);
        }
      }
    }
    if (chosen.isPresent()) {
      keys.add("start.goodDay");
    }
    return keys;
  }

  private static void of(LifeArea area, List<String> keys) {
    for (int number = 1; number <= OF_EACH_AREA; number++) {
      keys.add("start." + area + "." + number);
    }
  }

  private NativeButton question(String key) {
    var button = new NativeButton(visitor.words().say(key));
    button.addClassName("choice-chip");
    button.addClickListener(click -> begin.accept(visitor.words().say(key + ".begin") + " "));
    return button;
  }
}
