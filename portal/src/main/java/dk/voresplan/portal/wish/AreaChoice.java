package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.NativeButton;
import dk.voresplan.i18n.Words;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.portal.shell.ChipChoice;
import java.util.List;
import java.util.stream.Stream;

/** What a wish is about: one area of life, or none. The three most chosen are shown first. */
final class AreaChoice extends ChipChoice<LifeArea> {
  private static final List<LifeArea> FIRST =
      List.of(LifeArea.LEISURE, LifeArea.FAMILY_AND_FRIENDS, LifeArea.EDUCATION_AND_WORK);

  private final transient Words words;
  private final NativeButton more = new NativeButton();

  AreaChoice(Words words) {
    super(words.say("wish.about"), area -> {});
    this.words = words;
    orNone();
    FIRST.forEach(this::offer);
    more.setText(words.say("wish.showMore"));
    more.addClassName("choice-chip");
    more.addClickListener(click -> {
      showAll();
      focus(LifeArea.HOME_AND_EVERYDAY);
    });
    add(more);
  }

  private void offer(LifeArea area) {
    offer(area, words.say("area." + area));
  }

  private void showAll() {
    remove(more);
    Stream.of(LifeArea.values()).filter(area -> !FIRST.contains(area)).forEach(this::offer);
  }

  /** Chooses this one, also if it is among those that are not shown yet. */
  @Override
  public void choose(LifeArea area) {
    if (!FIRST.contains(area) && more.getParent().isPresent()) {
      showAll();
    }
    super.choose(area);
  }
}
