package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.SharedPlan;
import dk.voresplan.delegation.SharedPlans;
import dk.voresplan.outbox.ChangeSignal;
import dk.voresplan.person.CitizenId;
import dk.voresplan.plan.Plans;
import dk.voresplan.plan.Step;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.Moments;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.FirstName;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one citizen has opened for the visitor. When it is closed, by the citizen or by the clock,
 * it leaves the open page too.
 */
@Prototype
@Route(value = "delt/:citizen", layout = RelativeLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class SharedView extends Page implements BeforeEnterObserver, SharedPage {
  private final transient AccessPolicy access;
  private final transient SharedPlans shared;
  private final transient Plans plans;
  private final transient Live live;
  private final transient Moments moments;
  private final Div content = new Div();
  private CitizenId citizen = new CitizenId(new UUID(0, 0));
  private transient Optional<Instant> end = Optional.empty();
  private String whose = "";
  private boolean showsWishes;
  private transient Set<UUID> told = Set.of();

  SharedView(
      Visitor visitor,
      AccessPolicy access,
      SharedPlans shared,
      Plans plans,
      Live live,
      Moments moments) {
    super(visitor);
    this.access = access;
    this.shared = shared;
    this.plans = plans;
    this.live = live;
    this.moments = moments;
    content.addClassName("list");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    citizen = new CitizenId(PathId.of(event, "citizen"));
    var plan = shared.open(visitor().citizen(), citizen);
    whose = plan.citizenName();
    headed(say("shared.title", Map.of("name", FirstName.of(whose))));
    add(content);
    fill(plan);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live.follow(this, this::concerns, this::show);
    awaitEnd();
  }

  /** Redraws for visible parts only, so that no flicker reveals a hidden change. */
  private boolean concerns(ChangeSignal notice) {
    return notice.citizen().equals(citizen)
        && switch (notice.subject()) {
          case DELEGATION -> true;
          case WISH -> showsWishes && !notice.concerned().isEmpty();
          case RELATIVE_MESSAGE -> told.contains(notice.id());
          case HANDOVER, QUESTION, EMERGENCY, TEAM_UNIT -> false;
        };
  }

  private void awaitEnd() {
    end.ifPresent(moment -> moments.await(this, moment, this::show));
  }

  @Override
  public String whose() {
    return whose;
  }

  private void show() {
    try {
      fill(shared.open(visitor().citizen(), citizen));
    } catch (AccessRefused closed) {
      content.removeAll();
      UI.getCurrent().navigate("delt");
      Toast.show(UI.getCurrent(), visitor().words(), say("shared.closed"));
    }
  }

  private void fill(SharedPlan plan) {
    showsWishes = plan.wishes().isPresent();
    told = plan.told().stream().map(it -> it.id().value()).collect(Collectors.toSet());
    content.removeAll();
    content.add(
        new SharedPlanPanel(
            visitor(),
            plan,
            page -> shared.open(visitor().citizen(), citizen, page),
            Optional.of(this::done)));
    if (plan.writes(Topic.WISHES)) {
      var write =
          new Anchor(
              "delt/" + citizen + "/oenske",
              Icon.PEN_LINE.draw(),
              new Span(say("shared.writeWish", name())));
      write.addClassNames("button", "button--sun");
      content.add(write);
    }
    var explained = new Paragraph(new Sentence(visitor().words(), "message.explained", name()));
    var tell =
        new Anchor(
            "delt/" + citizen + "/fortael",
            Icon.MESSAGE_SQUARE_TEXT.draw(),
            new Span(say("message.write")));
    tell.addClassNames("button", "button--outline");
    content.add(new H2(say("message.title")), new Card(explained, tell));
    content.add(
        new LongList<>(
            visitor().words(),
            plan.told(),
            page -> shared.told(visitor().citizen(), citizen, page),
            told -> told.id().value(),
            told -> new MessageCard(visitor(), told)));
    var yourself = new Span(say("forYourself.title"));
    yourself.addClassName("card__title");
    var hint = new Span(say("forYourself.hint"));
    hint.addClassName("muted");
    var words = new Div(yourself, hint);
    words.addClassName("way__words");
    var way = new Anchor("til-dig", Icon.HEART_HANDSHAKE.draw(), words, Icon.CHEVRON_RIGHT.draw());
    way.addClassNames("card", "card--link", "way");
    content.add(new H2(say("forYourself.name")), way);
    end = plan.nextEnd();
    if (isAttached()) {
      awaitEnd();
    }
  }

  private Map<String, String> name() {
    return Map.of("name", FirstName.of(whose));
  }

  private void done(Step step) {
    access.change(
        visitor().citizen(),
        citizen,
        Set.of(Topic.GOALS),
        permit -> {
          plans.done(permit, step.id());
          return permit;
        });
    show();
  }
}
