package dk.voresplan.portal.correction;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.correction.AlreadyAnswered;
import dk.voresplan.correction.Correction;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.correction.CorrectionId;
import dk.voresplan.correction.Corrections;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.desk.DeskLayout;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a citizen says is not right, and a professional's answer to it. */
@Prototype
@Route(value = "borgere/:citizen/passer-ikke/:correction", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class AnswerCorrectionView extends Page implements BeforeEnterObserver {
  private static final Set<Topic> TOPICS = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  private final transient AccessPolicy access;
  private final transient Corrections corrections;
  private final transient Drafts drafts;

  AnswerCorrectionView(
      Visitor visitor, AccessPolicy access, Corrections corrections, Drafts drafts) {
    super(visitor);
    this.access = access;
    this.corrections = corrections;
    this.drafts = drafts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var citizen = new CitizenId(PathId.of(event, "citizen"));
    var id = new CorrectionId(PathId.of(event, "correction"));
    show(citizen, opened(citizen, permit -> corrections.find(permit, id)));
  }

  private <T> T opened(CitizenId citizen, Function<Permit, T> work) {
    return access.open(visitor().professional(), citizen, TOPICS, work);
  }

  private <T> T change(CitizenId citizen, Function<WritePermit, T> work) {
    return access.change(visitor().professional(), citizen, TOPICS, work);
  }

  private void show(CitizenId citizen, Correction correction) {
    removeAll();
    headed(say("correction.deskTitle"));
    var values = Map.of("organisation", correction.organisation(), "title", correction.lineTitle());
    add(
        new Card(
            new Paragraph(say("correction.deskLine", values)),
            new CorrectionNote(
                visitor(),
                new CorrectableLine(correction.line(), correction.lineTitle()),
                List.of(correction))));
    if (correction.answer().isPresent()) {
      return;
    }
    var box =
        new DraftBox(
            visitor(),
            drafts,
            new DraftPlace(citizen, "correction-answer:" + correction.id()),
            say("correction.reason"));
    var corrected =
        new NativeButton(
            say("correction.isCorrected"),
            click -> answer(citizen, correction.id(), Verdict.CORRECTED, box));
    corrected.addClassNames("button", "button--primary");
    var kept =
        new NativeButton(
            say("correction.isKept"), click -> answer(citizen, correction.id(), Verdict.KEPT, box));
    kept.addClassNames("button", "button--outline");
    var both = new Div(corrected, kept);
    both.addClassName("button-pair");
    var lead = new Paragraph(say("correction.deskLead"));
    lead.addClassName("muted");
    add(lead, box, both);
  }

  private void answer(CitizenId citizen, CorrectionId id, Verdict verdict, DraftBox box) {
    try {
      Optional<OwnWords> reason =
          box.text().isBlank() ? Optional.empty() : Optional.of(new OwnWords(box.text()));
      if (verdict == Verdict.KEPT && reason.isEmpty()) {
        box.problem(say("correction.reasonNeeded"));
        return;
      }
      show(citizen, change(citizen, permit -> corrections.answer(permit, id, verdict, reason)));
      box.sent();
      Toast.show(UI.getCurrent(), visitor().words(), say("correction.answerSent"));
      focusHeading();
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    } catch (AlreadyAnswered colleague) {
      show(citizen, opened(citizen, permit -> corrections.find(permit, id)));
      Toast.show(UI.getCurrent(), visitor().words(), say("correction.colleagueAnswered"));
    }
  }
}
