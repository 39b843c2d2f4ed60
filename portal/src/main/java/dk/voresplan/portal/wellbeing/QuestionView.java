package dk.voresplan.portal.wellbeing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.portal.server.SignedIn;
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
import java.util.ArrayList;
import java.util.List;
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
  private final List<NativeButton> buttons = new ArrayList<>();
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
    buttons.clear();
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
    var scale = new Div();
    scale.addClassName("scale");
    scale.getElement().setAttribute("role", "group");
    scale.getElement().setAttribute("aria-label", say("dialog.question." + question));
    for (int value = Satisfaction.LEAST; value <= Satisfaction.MOST; value++) {
      scale.add(button(question, new Satisfaction(value)));
    }
    latest
        .filter(answer -> answer.answeredOn().equals(answers.today()))
        .ifPresent(answer -> choose(answer.satisfaction()));
    var more = new Onward("oensker/nyt?hjaelp=" + question.number(), say("dialog.wantMoreHelp"));
    nextIs(question, "dialog.skip", "button--outline");
    add(scale, kept, more, next);
  }

  private void nextIs(DialogQuestion question, String words, String dress) {
    next.setHref(question.next().map(QuestionView::path).orElse("hvordan-gaar-det"));
    next.setText(say(question.next().isPresent() ? words : "dialog.seeAll"));
    next.setClassName("button " + dress);
  }

  private NativeButton button(DialogQuestion question, Satisfaction satisfaction) {
    var button = new NativeButton();
    button.add(Icon.CHECK.draw(), new Span(DevelopmentChart.words(visitor(), satisfaction)));
    button.addClassName("choice-chip");
    button.getElement().setAttribute("aria-pressed", "false");
    button.addClickListener(click -> answer(question, satisfaction));
    buttons.add(button);
    return button;
  }

  private void answer(DialogQuestion question, Satisfaction satisfaction) {
    boolean shared = own.change(Topic.WISHES, permit -> keep(permit, question, satisfaction));
    choose(satisfaction);
    nextIs(question, "dialog.next", "button--primary");
    kept.removeAll();
    kept.add(Icon.CLOUD_CHECK.draw(), new Span(say(shared ? "dialog.kept" : "dialog.keptForYou")));
    kept.addClassNames("icon-line", "field__state");
  }

  private boolean keep(Permit permit, DialogQuestion question, Satisfaction satisfaction) {
    answers.answer(permit, new DialogAnswer(question, satisfaction, answers.today()));
    return !answers.readers(permit).isEmpty();
  }

  private void choose(Satisfaction satisfaction) {
    for (int index = 0; index < buttons.size(); index++) {
      buttons
          .get(index)
          .getElement()
          .setAttribute(
              "aria-pressed", Boolean.toString(index + Satisfaction.LEAST == satisfaction.value()));
    }
  }
}
