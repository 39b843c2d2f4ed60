package dk.voresplan.portal.more;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.access.AccessLogSentences;
import dk.voresplan.access.Actor;
import dk.voresplan.emergency.Emergency;
import dk.voresplan.portal.question.QuestionNote;
import dk.voresplan.portal.shell.Avatar;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.question.AccessQuestion;
import dk.voresplan.question.Questions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one did in the plan on a day, and why they might. */
final class SeenCard extends Card {
  /** More sentences than these are folded away, so that a busy day stays calm. */
  private static final int AT_ONCE = 4;

  private final transient Visitor visitor;
  private final transient AccessLogSentences telling;

  /**
   * A card.
   *
   * @param emergencies what was opened of the plan for safety
   */
  SeenCard(
      Visitor visitor,
      SeenByOne seen,
      Optional<AccessQuestion> asked,
      List<Emergency> emergencies) {
    this.visitor = visitor;
    this.telling = new AccessLogSentences(visitor.words(), visitor.dates());
    var first = seen.first();
    var text = new Div();
    text.addClassName("seen");
    var sentences = sentences(seen);
    int shown = sentences.size() <= AT_ONCE + 1 ? sentences.size() : AT_ONCE;
    sentences.subList(0, shown).forEach(text::add);
    var reasons = new LinkedHashSet<String>();
    seen.uses().forEach(use -> telling.because(use.entry()).ifPresent(reasons::add));
    reasons.forEach(reason -> {
      var because = new Span(reason);
      because.addClassName("muted");
      text.add(because);
    });
    text.add(whyOpened(seen, emergencies));
    if (shown < sentences.size()) {
      var rest = sentences.subList(shown, sentences.size());
      text.add(
          new Folded(
              Icon.PLUS,
              visitor.words().say("seen.more", Map.of("count", rest.size())),
              rest.toArray(Component[]::new)));
    }
    asked.ifPresentOrElse(
        question -> text.add(new QuestionNote(visitor, question)), () -> text.add(ask(seen)));
    if (first.refused()) {
      dressed("refused");
    }
    addClassName("card--row");
    add(picture(seen), text);
  }

  /** What was written by the one who opened it for safety, under a chip that marks it. */
  private Component[] whyOpened(SeenByOne seen, List<Emergency> emergencies) {
    return emergencies.stream()
        .filter(each -> seen.uses().stream().anyMatch(use -> each.allowed(use.entry())))
        .flatMap(each ->
            Stream.of(
                new Chip(Icon.SHIELD, visitor.words().say("glass.chip"), "rose"),
                new Sentence(
                    visitor.words(),
                    "glass.newsWhy",
                    Map.of("name", each.name(), "reason", each.reason()))))
        .toArray(Component[]::new);
  }

  private List<Component> sentences(SeenByOne seen) {
    var sentences = new ArrayList<Component>();
    for (var use : seen.uses()) {
      var told = telling.tell(use.entry(), use.topics(), sentences.isEmpty());
      sentences.add(
          new Div(new Sentence(visitor.words(), told.key(), told.values(), told.choices())));
    }
    return sentences;
  }

  /** An organisation is asked here; between people the portal makes no questions. */
  private Component ask(SeenByOne seen) {
    var last = seen.last();
    if (Questions.canBeAsked(last.actorKind())) {
      var organisation = last.organisation().orElse(last.actorName());
      var way =
          new Anchor(
              "mere/set/spoerg/" + last.number(),
              Icon.MESSAGE_CIRCLE_QUESTION_MARK.draw(),
              new Span(visitor.words().say("seen.ask", Map.of("organisation", organisation))));
      way.addClassNames("link", "link--sky");
      return way;
    }
    if (last.actorKind() == Actor.Kind.SUBSCRIPTION) {
      return new Onward("kalender/abonnement", visitor.words().say("seen.closeAddress"));
    }
    var ask = new Span(visitor.words().say("seen.askYourself", Map.of("name", last.actorName())));
    ask.addClassName("muted");
    return ask;
  }

  private static Component picture(SeenByOne seen) {
    if (seen.first().refused()) {
      return Icon.SHIELD_X.draw();
    }
    return switch (seen.first().actorKind()) {
      case SOURCE_SYSTEM -> Icon.BUILDING_2.draw();
      case SUBSCRIPTION -> Icon.SMARTPHONE.draw();
      case PERSON -> new Avatar(seen.first().actorName(), "pine");
      case PROFESSIONAL -> new Avatar(seen.first().actorName(), "sky");
    };
  }

  /** Whether it is told of a kind of actor that has a name. */
  static boolean hasName(Actor.Kind kind) {
    return kind != Actor.Kind.SUBSCRIPTION;
  }
}
