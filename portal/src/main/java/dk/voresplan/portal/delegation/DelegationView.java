package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.delegation.Delegation;
import dk.voresplan.delegation.DelegationId;
import dk.voresplan.delegation.DelegationNotFound;
import dk.voresplan.delegation.Delegations;
import dk.voresplan.delegation.InvalidDelegation;
import dk.voresplan.delegation.Invitation;
import dk.voresplan.delegation.InvitationCode;
import dk.voresplan.delegation.Invited;
import dk.voresplan.delegation.Opened;
import dk.voresplan.message.RelativeMessage;
import dk.voresplan.message.RelativeMessages;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Switch;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.FirstName;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows what one relative may, chosen thing by thing. It has the code that lets them make
 * themselves known, and the citizen's yes to their name. One tap closes it.
 */
@Prototype
@Route(value = "mere/adgang/:delegation", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class DelegationView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient Delegations delegations;
  private final transient RelativeMessages messages;
  private final transient Live live;
  private final transient PortalSettings settings;
  private final Div content = new Div();
  private final Div told = new Div();
  private DelegationId id = new DelegationId(new UUID(0, 0));
  private transient Optional<InvitationCode> code = Optional.empty();
  private transient @Nullable Delegation shown;

  DelegationView(
      Visitor visitor,
      OwnPlan own,
      Delegations delegations,
      RelativeMessages messages,
      Live live,
      PortalSettings settings) {
    super(visitor);
    this.own = own;
    this.delegations = delegations;
    this.messages = messages;
    this.live = live;
    this.settings = settings;
    content.addClassName("list");
    told.addClassName("list");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    id = new DelegationId(PathId.of(event, "delegation"));
    var delegation = found().orElseThrow(NotFoundException::new);
    headed(say("delegation.whatMay", Map.of("name", first(delegation))));
    var lead = new Paragraph(say("delegation.chooseEach"));
    lead.addClassName("muted");
    add(lead, content);
    show(delegation);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var citizen = visitor().citizen().id();
    live.follow(
        this,
        notice -> notice.isAbout(Subject.RELATIVE_MESSAGE, citizen),
        () -> found().ifPresent(this::showTold));
    live.follow(
        this,
        notice -> notice.isAbout(Subject.DELEGATION, citizen),
        () ->
            found()
                .ifPresentOrElse(this::showIfOther, () -> UI.getCurrent().navigate("mere/adgang")));
  }

  /** What the citizen does here is on the page already, where the keyboard stands. */
  private void showIfOther(Delegation delegation) {
    if (!delegation.equals(shown)) {
      show(delegation);
    }
  }

  private Optional<Delegation> found() {
    try {
      return Optional.of(own.read(Topic.DELEGATIONS, permit -> delegations.find(permit, id)));
    } catch (DelegationNotFound closed) {
      return Optional.empty();
    }
  }

  private static String first(Delegation delegation) {
    return FirstName.of(delegation.name());
  }

  private void show(Delegation delegation) {
    shown = delegation;
    content.removeAll();
    addState(delegation);
    addTopics(delegation);
    addLastDay(delegation);
    content.add(way(Icon.EYE, "delegation.seeAs", "/som", delegation));
    if (delegation.basis().isForTheCitizenToClose()) {
      content.add(way(Icon.EYE_OFF, "delegation.keepBack", "/holdt-tilbage", delegation));
    }
    showTold(delegation);
    content.add(told);
    if (delegation.basis().isForTheCitizenToClose()) {
      var close =
          new NativeButton(
              say(
                  delegation.isOpen() ? "delegation.close" : "delegation.drop",
                  Map.of("name", first(delegation))),
              click -> close(delegation));
      close.addClassNames("button", "button--outline");
      content.add(close);
    }
  }

  private void addState(Delegation delegation) {
    var now = visitor().dates().now();
    if (delegation.isOpen()) {
      code = Optional.empty();
      content.add(
          new Card(
                  Icon.SHIELD_CHECK.draw(),
                  new Span(
                      DelegationWords.basis(
                          visitor(), delegation.basis(), delegation.organisation())))
              .dressed("sky"));
      return;
    }
    var invitation = delegation.invitation();
    var usedBy = invitation.flatMap(Invitation::usedBy);
    var use = invitation.flatMap(Invitation::use);
    if (usedBy.isPresent() && use.isPresent() && delegation.waitsForAYes(now)) {
      code = Optional.empty();
      content.add(asked(usedBy.get(), use.get()));
      return;
    }
    code.ifPresentOrElse(
        it -> content.add(shown(it, delegation)), () -> content.add(beginning(delegation)));
  }

  private Card asked(String name, UUID use) {
    var yes =
        new NativeButton(
            say("delegation.yes", Map.of("name", name)),
            click ->
                change(permit -> delegations.confirm(permit, id, name, use))
                    .ifPresent(opened -> {
                      show(opened);
                      tell("delegation.isOpen", first(opened));
                    }));
    yes.addClassNames("button", "button--primary");
    var no =
        new NativeButton(
            say("delegation.no"),
            click -> {
              code = change(permit -> delegations.renewCode(permit, id)).map(Invited::code);
              found().ifPresent(this::show);
            });
    no.addClassNames("button", "button--quiet");
    var ask = new Sentence(visitor().words(), "delegation.isItThem", Map.of("name", name));
    return new Card(new Paragraph(ask), yes, no).dressed("new");
  }

  private Card beginning(Delegation delegation) {
    var make =
        new NativeButton(
            say("delegation.makeCode", Map.of("name", first(delegation))),
            click -> {
              code = change(permit -> delegations.renewCode(permit, id)).map(Invited::code);
              found().ifPresent(this::show);
              focusHeading();
            });
    make.addClassNames("button", "button--primary");
    return new Card(
        new Paragraph(say("delegation.codeExplained", Map.of("name", first(delegation)))), make);
  }

  private Card shown(InvitationCode made, Delegation delegation) {
    var invitation = delegation.invitation().orElseThrow();
    var link = settings.url().resolve("/kode/" + made.place()).toString();
    var letters = new Div(made.spoken());
    letters.addClassName("code");
    var address = new Span(link);
    address.addClassName("code__link");
    var card =
        new Card(
                new H2(say("delegation.theCode", Map.of("name", first(delegation)))),
                letters,
                new Paragraph(say("delegation.howToUse")),
                address,
                new QrPicture(link, say("delegation.qr")),
                new IconLine(
                    Icon.CLOCK,
                    say(
                        "delegation.codeLasts",
                        Map.of("when", visitor().dates().moment(invitation.expiresAt())))))
            .dressed("new");
    if (invitation.triesLeft() < Invitation.MOST_TRIES) {
      card.add(
          new IconLine(
              Icon.INFO,
              say(
                  invitation.isSpent(visitor().dates().now())
                      ? "delegation.codeSpent"
                      : "delegation.triesLeft",
                  Map.of("count", invitation.triesLeft()))));
    }
    return card;
  }

  private void addTopics(Delegation delegation) {
    var card = new Card();
    card.addClassName("switches");
    if (!delegation.isForTheCitizenToChange()) {
      card.add(
          new Paragraph(
              say(
                  "delegation.sees",
                  Map.of("topics", DelegationWords.topics(visitor(), delegation.opened())))));
      content.add(card);
      return;
    }
    var sees = new EnumMap<Topic, Switch>(Topic.class);
    var writes = new EnumMap<Topic, Switch>(Topic.class);
    Opened.OFFERED.forEach(topic -> {
      Consumer<Optional<Right>> choose =
          right -> {
            choose(topic, right);
            Optional.ofNullable(sees.get(topic)).ifPresent(it -> it.turn(right.isPresent()));
            Optional.ofNullable(writes.get(topic))
                .ifPresent(it -> it.turn(right.equals(Optional.of(Right.WRITE))));
          };
      var both = new Div();
      sees.put(
          topic,
          new Switch(
              say("delegation.topic." + topic),
              say("delegation.topic." + topic + ".explained"),
              delegation.opened().shows(topic),
              on -> choose.accept(on ? Optional.of(Right.SEE) : Optional.empty())));
      both.add(sees.get(topic));
      if (Opened.WRITTEN.contains(topic)) {
        writes.put(
            topic,
            new Switch(
                say("delegation.writes." + topic),
                delegation.opened().writes(topic),
                on -> choose.accept(Optional.of(on ? Right.WRITE : Right.SEE))));
        both.add(writes.get(topic));
      }
      var row = new Div(icon(topic).draw(), both);
      row.addClassName("switches__topic");
      card.add(row);
    });
    content.add(card);
  }

  private static Icon icon(Topic topic) {
    return switch (topic) {
      case GOALS -> Icon.TARGET;
      case CONTACTS -> Icon.USERS;
      case CALENDAR -> Icon.CALENDAR;
      case WISHES, WAITING_WISHES -> Icon.SPARKLES;
      case SIGNS_CARD -> Icon.SHIELD;
      case DELEGATIONS, RELATIVES_WORDS, QUESTIONS -> Icon.KEY_ROUND;
    };
  }

  private void choose(Topic topic, Optional<Right> right) {
    change(permit -> delegations.changeTopic(permit, id, topic, right))
        .ifPresent(changed -> shown = changed);
  }

  private void addLastDay(Delegation delegation) {
    var text = new Div(new H2(DelegationWords.until(visitor(), delegation)));
    var card = new Card(Icon.CALENDAR_CLOCK.draw(), text);
    card.addClassName("card--row");
    content.add(card);
    if (!delegation.isForTheCitizenToChange()) {
      return;
    }
    var small = new Span(say("delegation.reminded"));
    small.addClassName("muted");
    text.add(small);
    var day = Inputs.day();
    day.setValue(delegation.lastDay().map(LocalDate::toString).orElse(""));
    var field = new Field(say("delegation.lastDay"), day);
    var keep =
        new NativeButton(
            say("delegation.keepDay"),
            click ->
                Inputs.day(day)
                    .ifPresentOrElse(
                        chosen -> until(chosen, field),
                        () -> field.problem(say("delegation.dayWrong"))));
    keep.addClassNames("button", "button--outline");
    text.add(new Folded(Icon.PEN_LINE, say("delegation.changeDay"), field, keep));
  }

  private void until(LocalDate day, Field field) {
    try {
      change(permit -> delegations.changeDay(permit, id, day)).ifPresent(this::show);
    } catch (InvalidDelegation wrong) {
      field.problem(say("delegation.dayWrong"));
    }
  }

  private Anchor way(Icon icon, String key, String path, Delegation delegation) {
    var way =
        new Anchor(
            "mere/adgang/" + id + path,
            icon.draw(),
            new Span(say(key, Map.of("name", first(delegation)))));
    way.addClassNames("button", "button--outline");
    return way;
  }

  /** Nothing else is drawn anew when the relative writes: the citizen may be choosing a day. */
  private void showTold(Delegation delegation) {
    told.removeAll();
    var first = delegation.isOpen() ? told(delegation, LongList.FIRST) : List.<RelativeMessage>of();
    told.setVisible(!first.isEmpty());
    if (!first.isEmpty()) {
      told.add(new H2(say("delegation.hasTold", Map.of("name", first(delegation)))));
      told.add(
          new LongList<>(
              visitor().words(),
              first,
              page -> told(delegation, page),
              it -> it.id().value(),
              it -> new MessageCard(visitor(), it)));
    }
  }

  private List<RelativeMessage> told(Delegation delegation, PageRequest page) {
    return own.read(
        Topic.RELATIVES_WORDS,
        permit ->
            page.of(
                it -> delegation.relative().filter(it.relative()::equals).isPresent(),
                it -> it.id().value(),
                more -> messages.page(permit, more)));
  }

  private void close(Delegation delegation) {
    change(permit -> {
      delegations.close(permit, id);
      return id;
    });
    UI.getCurrent().navigate("mere/adgang");
    tell("delegation.isClosed", first(delegation));
  }

  /** What another window closed meanwhile is shown as it is now. */
  private <T> Optional<T> change(Function<WritePermit, T> work) {
    try {
      return Optional.of(own.change(Set.of(Topic.DELEGATIONS), work));
    } catch (DelegationNotFound closedMeanwhile) {
      found().ifPresentOrElse(this::show, () -> UI.getCurrent().navigate("mere/adgang"));
      return Optional.empty();
    }
  }

  private void tell(String key, String name) {
    Toast.show(UI.getCurrent(), visitor().words(), say(key, Map.of("name", name)));
  }
}
