package dk.voresplan.portal.wish;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.NotForEmergencies;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Team;
import dk.voresplan.team.Teams;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wellbeing.DialogQuestion;
import dk.voresplan.wish.Attached;
import dk.voresplan.wish.AttachmentIntake;
import dk.voresplan.wish.AttachmentNotFound;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishKind;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writing a dream or a wish: one large box, what it is about, and who may read it. */
@Prototype
@Route(value = "oensker/nyt", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class NewWishView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient Wishes wishes;
  private final DraftBox box;
  private final DraftAttachments attached;
  private final AreaChoice about;
  private final ReaderChoice readers;
  private final NativeButton send = new NativeButton();

  NewWishView(
      Visitor visitor,
      OwnPlan own,
      Wishes wishes,
      Attachments attachments,
      AttachmentIntake intake,
      Teams teams,
      Drafts drafts) {
    super(visitor);
    this.own = own;
    this.wishes = wishes;
    headed(say("wish.whatDoYouDreamOf"));
    var begun =
        own.read(
            Set.of(Topic.CONTACTS, Topic.WISHES),
            permit -> new Begun(teams.of(permit), attachments.ofDraft(permit)));
    attached = new DraftAttachments(visitor, own, attachments, intake, begun.attached());
    box =
        new DraftBox(
            visitor,
            drafts,
            new DraftPlace(visitor.citizen().id(), "new-wish"),
            say("wish.whatDoYouDreamOf"));
    about = new AreaChoice(visitor.words());
    readers = new ReaderChoice(visitor, begun.team().reachable(), this::nameButton).withPromises();
    var encouragement = new Paragraph(say("wish.ownWordsAreGood"));
    encouragement.addClassName("muted");
    send.addClassNames("button", "button--within-reach");
    send.addClickListener(click -> send());
    nameButton();
    add(
        encouragement,
        box,
        attached,
        new Folded(
            Icon.SPARKLES,
            say("start.noWords"),
            new StartingPoints(visitor, about::chosen, box::goOn)),
        new H2(say("wish.about")),
        about,
        new H2(say("wish.whoMayRead")),
        readers,
        send,
        new NotForEmergencies(visitor.words()));
  }

  /**
   * Who is named in the address is ticked: one came from their card. A question that is named there
   * begins the words: one wants more help with it.
   */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters();
    asked
        .getSingleParameter("til")
        .flatMap(PathId::read)
        .map(ProfessionalId::new)
        .ifPresent(readers::tick);
    asked
        .getSingleParameter("hjaelp")
        .flatMap(DialogQuestion::numbered)
        .ifPresent(question -> {
          about.choose(question.area());
          box.begin(say("dialog.moreHelp." + question) + " ");
        });
  }

  /** To keep it looks different from to share it, so that nobody thinks that it was sent. */
  private void nameButton() {
    boolean alone = readers.chosen().isEmpty();
    send.setText(
        alone
            ? say("wish.keepForMyself")
            : say("wish.shareWith", Map.of("names", readers.names())));
    send.setClassName("button--outline", alone);
    send.setClassName("button--primary", !alone);
  }

  private void send() {
    try {
      var draft =
          new WishDraft(WishKind.WISH, text(), about.chosen(), readers.chosen(), attached.ids());
      var wish = own.change(Topic.WISHES, permit -> wishes.write(permit, draft));
      box.sent();
      UI.getCurrent().navigate("oensker/" + wish.id());
    } catch (InvalidText invalid) {
      box.problem(TextProblem.say(visitor().words(), invalid));
    } catch (AttachmentNotFound removedElsewhere) {
      attached.refresh();
      Toast.show(UI.getCurrent(), visitor().words(), say("wish.attachmentGone"));
    }
  }

  /** Words beside the voice are welcome and not needed. */
  private Optional<OwnWords> text() {
    return box.text().isBlank() && attached.hasVoice()
        ? Optional.empty()
        : Optional.of(new OwnWords(box.text()));
  }

  private record Begun(Team team, Attached attached) {}
}
