package dk.voresplan.portal.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.draft.Drafts;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.Teams;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.Inbox;
import dk.voresplan.wish.InboxItem;
import dk.voresplan.wish.InboxQuery;
import dk.voresplan.wish.InboxScope;
import dk.voresplan.wish.StandIns;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishNotFound;
import dk.voresplan.wish.Wishes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Opens one wish at the desk: to read and answer it, or to take it from a colleague first. */
@Singleton
final class WishDesk {
  private final AccessPolicy access;
  private final Wishes wishes;
  private final Attachments attachments;
  private final StandIns standIns;
  private final Inbox inbox;
  private final Drafts drafts;
  private final Caseload caseload;
  private final Teams teams;
  private final Calendars calendars;
  private final Clock clock;
  private final Live live;

  WishDesk(
      AccessPolicy access,
      Wishes wishes,
      Attachments attachments,
      StandIns standIns,
      Inbox inbox,
      Drafts drafts,
      Caseload caseload,
      Teams teams,
      Calendars calendars,
      Clock clock,
      Live live) {
    this.access = access;
    this.wishes = wishes;
    this.attachments = attachments;
    this.standIns = standIns;
    this.inbox = inbox;
    this.drafts = drafts;
    this.caseload = caseload;
    this.teams = teams;
    this.calendars = calendars;
    this.clock = clock;
    this.live = live;
  }

  /**
   * The wish to read, or what one may know of it before one takes it.
   *
   * @throws WishNotFound if it is neither the professional's nor their unit's
   */
  Component open(Visitor visitor, CitizenId citizen, WishId wish) {
    try {
      return answer(visitor, citizen, wish);
    } catch (WishNotFound notYet) {
      var item =
          inbox
              .page(
                  visitor.professional(),
                  new InboxQuery(InboxScope.TEAM, Set.of(), "", InboxQuery.MOST))
              .items()
              .stream()
              .filter(it -> it.wish().equals(wish) && it.citizen().equals(citizen))
              .findFirst()
              .orElseThrow(() -> notYet);
      var place = new Div();
      place.add(new TakePanel(visitor, item, () -> take(visitor, item, place)));
      return place;
    }
  }

  private void take(Visitor visitor, InboxItem item, Div place) {
    try {
      access.change(
          visitor.professional(),
          item.citizen(),
          Set.of(Topic.WISHES),
          permit -> standIns.take(permit, item.wish()));
      place.removeAll();
      place.add(answer(visitor, item.citizen(), item.wish()));
    } catch (WishNotFound takenBack) {
      Toast.show(UI.getCurrent(), visitor.words(), visitor.words().say("standIn.cannot"));
    }
  }

  private AnswerPanel answer(Visitor visitor, CitizenId citizen, WishId wish) {
    return new AnswerPanel(
        visitor,
        access,
        wishes,
        attachments,
        standIns,
        drafts,
        live,
        caseload,
        teams,
        () -> meetings(visitor, citizen),
        citizen,
        wish);
  }

  private List<Appointment> meetings(Visitor visitor, CitizenId citizen) {
    if (!access.isInTheTeam(visitor.professional(), citizen)) {
      return List.of();
    }
    return access.open(
        visitor.professional(),
        citizen,
        Set.of(Topic.CALENDAR),
        permit ->
            calendars.of(permit).from(clock.instant()).stream()
                .filter(appointment -> !appointment.cancelled())
                .toList());
  }
}
