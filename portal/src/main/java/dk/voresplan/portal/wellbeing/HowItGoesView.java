package dk.voresplan.portal.wellbeing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.wish.ReaderChoice;
import dk.voresplan.team.Teams;
import dk.voresplan.wellbeing.DialogAnswers;
import dk.voresplan.wellbeing.DialogQuestion;
import dk.voresplan.wellbeing.Wellbeing;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** How it goes: what the citizen answered over time, what they did not, and who may see it. */
@Prototype
@Route(value = "hvordan-gaar-det", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class HowItGoesView extends Page {
  private final transient OwnPlan own;
  private final transient DialogAnswers answers;
  private final Div who = new Div();

  HowItGoesView(Visitor visitor, OwnPlan own, DialogAnswers answers, Teams teams) {
    super(visitor);
    this.own = own;
    this.answers = answers;
    headed(say("dialog.title"));
    own.show(
        Set.of(Topic.WISHES, Topic.CONTACTS),
        permit -> {
          show(answers.of(permit));
          var readers = new ReaderChoice(visitor, teams.of(permit).reachable(), () -> {});
          answers.readers(permit).forEach(readers::tick);
          share(readers);
        });
  }

  private void show(Wellbeing wellbeing) {
    var lead = new Paragraph(say("dialog.lead"));
    lead.addClassName("muted");
    var begin =
        new Anchor(
            QuestionView.path(DialogQuestion.MENTAL_HEALTH),
            say(wellbeing.isEmpty() ? "dialog.begin" : "dialog.again"));
    begin.addClassNames("button", "button--primary");
    add(lead, begin, new Developments(visitor(), wellbeing));
    var left = new Div();
    left.addClassName("choices");
    for (var question : DialogQuestion.values()) {
      if (wellbeing.latest(question).isEmpty()) {
        var chip = new Anchor(QuestionView.path(question), say("dialog.name." + question));
        chip.addClassName("choice-chip");
        left.add(chip);
      }
    }
    if (!wellbeing.isEmpty() && left.getChildren().findAny().isPresent()) {
      add(new H2(say("dialog.notAnswered")), left);
    }
  }

  private void share(ReaderChoice readers) {
    sayWho(readers);
    var keep = new NativeButton(say("dialog.keepReaders"));
    keep.addClassNames("button", "button--outline");
    keep.addClickListener(click -> {
      own.change(Topic.WISHES, permit -> answers.share(permit, readers.chosen()));
      sayWho(readers);
      Toast.show(UI.getCurrent(), visitor().words(), say("dialog.readersKept"));
    });
    var source = new Paragraph(say("dialog.source"));
    source.addClassNames("muted", "small");
    add(new H2(say("dialog.whoMaySee")), who, readers, keep, source);
  }

  private void sayWho(ReaderChoice readers) {
    who.removeAll();
    who.add(
        readers.chosen().isEmpty()
            ? new IconLine(Icon.LOCK, say("dialog.onlyYou"))
            : new IconLine(Icon.EYE, say("dialog.seenBy", Map.of("names", readers.names()))));
  }
}
