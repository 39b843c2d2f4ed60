package dk.voresplan.portal.wellbeing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.ChipChoice;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wellbeing.DialogAnswer;
import dk.voresplan.wellbeing.DialogAnswers;
import dk.voresplan.wellbeing.DialogQuestion;
import dk.voresplan.wellbeing.Satisfaction;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;

/** One question, seven answers, and nothing that must be answered. A tap is kept at once. */
@Prototype
@Route(value = "hvordan-gaar-det/:number", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class QuestionView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient DialogAnswers answers;
  private final Div kept = new Div();
  private final Anchor next = new Anchor();

  QuestionView(Visitor visitor, OwnPlan own, DialogAnswers answers) {
    super(visitor);
    this.own = own;
    this.answers = answers;
    kept.getElement().setAttribute("role", "status");
  }

  /** Where this question is asked. */
  static String path(DialogQuestion question) {
    return "hvordan-gaar-det/" + question.number();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    kept.removeAll();
    var question =
        event
            .getRouteParameters()
            .get("number")
            .flatMap(DialogQuestion::numbered)
            .orElseThrow(NotFoundException::new);
    show(question, own.read(Topic.WISHES, permit -> answers.of(permit).latest(question)));
  }

  private void show(DialogQuestion question, Optional<DialogAnswer> latest) {
    var place =
        new Paragraph(
            say(
                "dialog.place",
                Map.of("number", question.number(), "all", DialogQuestion.values().length)));
    place.addClassName("muted");
    add(place);
    headed(say("dialog.question." + question));
    latest.ifPresent(answer -> {
      var before =
          new Paragraph(
              say(
                  "dialog.last",
                  Map.of(
                      "answer",
                      DevelopmentChart.words(visitor(), answer.satisfaction()),
                      "day",
                      visitor().dates().shortDay(answer.answeredOn()))));
      before.addClassName("muted");
      add(before);
    });
    var scale =
        new ChipChoice<Satisfaction>(
            say("dialog.question." + question),
            tapped -> tapped.ifPresent(satisfaction -> answer(question, satisfaction)));
    scale.setClassName("scale");
    for (int value = Satisfaction.LEAST; value <= Satisfaction.MOST; value++) {
      var satisfaction = new Satisfaction(value);
      scale.offer(satisfaction, DevelopmentChart.words(visitor(), satisfaction));
    }
    latest
        .filter(answer -> answer.answeredOn().equals(answers.today()))
        .ifPresent(answer -> scale.choose(answer.satisfaction()));
    var more = new Onward("oensker/nyt?hjaelp=" + question.number(), say("dialog.wantMoreHelp"));
    nextIs(question, "dialog.skip", "button--outline");
    add(scale, kept, more, next);
  }

  private void nextIs(DialogQuestion question, String words, String dress) {
    next.setHref(question.next().map(QuestionView::path).orElse("hvordan-gaar-det"));
    next.setText(say(question.next().isPresent() ? words : "dialog.seeAll"));
    next.setClassName("button " + dress);
  }

  private void answer(DialogQuestion question, Satisfaction satisfaction) {
    boolean shared = own.change(Topic.WISHES, permit -> keep(permit, question, satisfaction));
    nextIs(question, "dialog.next", "button--primary");
    kept.removeAll();
    kept.add(Icon.CLOUD_CHECK.draw(), new Span(say(shared ? "dialog.kept" : "dialog.keptForYou")));
    kept.addClassNames("icon-line", "field__state");
  }

  private boolean keep(WritePermit permit, DialogQuestion question, Satisfaction satisfaction) {
    answers.answer(permit, new DialogAnswer(question, satisfaction, answers.today()));
    return !answers.readers(permit).isEmpty();
  }
}
