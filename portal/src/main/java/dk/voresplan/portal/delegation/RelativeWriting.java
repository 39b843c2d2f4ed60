package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.delegation.SharedDelegation;
import dk.voresplan.delegation.SharedPlans;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.outbox.Subject;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.DraftBox;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Moments;
import dk.voresplan.portal.shell.NotForEmergencies;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.TextProblem;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.FirstName;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.OwnWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A page on which a relative writes something for one citizen. When it is closed meanwhile, all of
 * the citizen's leaves the page, and the relative's own words stay theirs.
 */
abstract class RelativeWriting extends Page implements BeforeEnterObserver, SharedPage {
  private final transient AccessPolicy access;
  private final transient SharedPlans shared;
  private final transient Drafts drafts;
  private final transient Live live;
  private final transient Moments moments;
  private final String box;
  private final Topic topic;
  private CitizenId citizen = new CitizenId(new UUID(0, 0));
  private transient Instant end = Instant.MAX;
  private String whose = "";

  RelativeWriting(
      Visitor visitor,
      AccessPolicy access,
      SharedPlans shared,
      Drafts drafts,
      Live live,
      Moments moments,
      String box,
      Topic topic) {
    super(visitor);
    this.access = access;
    this.shared = shared;
    this.drafts = drafts;
    this.live = live;
    this.moments = moments;
    this.box = box;
    this.topic = topic;
  }

  /** The first part of the keys of what the page says. */
  abstract String key();

  /** Keeps what was written, and says what came of it. */
  abstract String keep(WritePermit permit, OwnWords text);

  /** Whether the relative may write this. */
  abstract boolean mayWrite(SharedDelegation open);

  @Override
  public final String whose() {
    return whose;
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    citizen = new CitizenId(PathId.of(event, "citizen"));
    var open = opened();
    whose = open.getFirst().citizenName();
    end =
        open.stream()
            .flatMap(it -> it.until().stream())
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    var name = Map.of("name", FirstName.of(whose));
    headed(say(key() + ".heading", name));
    var lead = new Paragraph(say(key() + ".lead", name));
    lead.addClassName("lead");
    var area =
        new DraftBox(
            visitor(), drafts, new DraftPlace(citizen, box), say(key() + ".heading", name));
    var send = new NativeButton(say(key() + ".send", name), click -> send(area));
    send.addClassNames("button", "button--primary");
    var back =
        new Anchor("delt/" + citizen, Icon.ARROW_LEFT.draw(), new Span(say("shared.back", name)));
    back.addClassNames("link", "link--block");
    add(lead, area, send, new NotForEmergencies(visitor().words()), back);
  }

  private List<SharedDelegation> opened() {
    var open = shared.delegations(visitor().citizen(), citizen);
    if (open.stream().noneMatch(this::mayWrite)) {
      throw new AccessRefused();
    }
    return open;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live.follow(this, notice -> notice.isAbout(Subject.DELEGATION, citizen), this::check);
    if (end.isBefore(Instant.MAX)) {
      moments.await(this, end, this::check);
    }
  }

  private void check() {
    try {
      opened();
    } catch (AccessRefused closed) {
      closed();
    }
  }

  private void closed() {
    removeAll();
    whose = "";
    headed(say("shared.closedTitle"));
    add(new Card(new Paragraph(say("shared.closed"))));
    drafts
        .find(visitor().citizen(), new DraftPlace(citizen, box))
        .ifPresent(draft ->
            add(new Card(new Paragraph(say("shared.wordsKept")), new Quote(draft.text()))));
    var home = new Anchor("delt", Icon.ARROW_LEFT.draw(), new Span(say("shared.listTitle")));
    home.addClassNames("link", "link--block");
    add(home);
    focusHeading();
  }

  private void send(DraftBox area) {
    try {
      var text = new OwnWords(area.text());
      var told = access.change(visitor().citizen(), citizen, Set.of(topic), it -> keep(it, text));
      area.sent();
      UI.getCurrent().navigate("delt/" + citizen);
      Toast.show(UI.getCurrent(), visitor().words(), told);
    } catch (InvalidText invalid) {
      area.problem(TextProblem.say(visitor().words(), invalid));
    } catch (AccessRefused closedMeanwhile) {
      closed();
    }
  }
}
