package dk.voresplan.portal.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import dk.voresplan.access.Actor;
import dk.voresplan.draft.Drafts;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Frame;
import dk.voresplan.portal.shell.HelpNow;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IdleWarning;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.SignOut;
import dk.voresplan.portal.shell.SkipLink;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.unit.LedUnits;
import dk.voresplan.wish.Inbox;
import dk.voresplan.wish.InboxCounts;
import dk.voresplan.wish.InboxScope;
import dk.voresplan.wish.InboxState;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** What is around every page of a professional: a side bar, which is a bottom bar on a phone. */
@Prototype
@RolesAllowed(SignedIn.PROFESSIONAL)
public final class DeskLayout extends Frame {
  private final transient Visitor visitor;
  private final transient Inbox inbox;
  private final transient Live live;
  private boolean pageCounts;

  DeskLayout(
      Visitor visitor,
      PortalSettings settings,
      Inbox inbox,
      LedUnits units,
      Live live,
      Drafts drafts) {
    super(visitor.words(), "layout--desk", "side-bar__ways", "side-bar__way");
    this.visitor = visitor;
    this.inbox = inbox;
    this.live = live;
    var words = visitor.words();
    var professional = visitor.professional();
    var brand = new Span(words.say("brand"));
    brand.addClassName("side-bar__brand");
    way("indbakke", Icon.INBOX, words.say("inbox.name"));
    way("borgere", Icon.USERS, words.say("caseload.name"));
    way("over-frist", Icon.CLOCK_ALERT, words.say("overdue.name"));
    if (leads(units, professional)) {
      way("overblik", Icon.CHART_LINE, words.say("overview.name"));
    }
    var who = new Div(new Span(professional.name()), new Span(professional.organisation()));
    who.addClassName("side-bar__who");
    var places = new Anchor("logget-ind", words.say("places.title"));
    places.addClassName("side-bar__places");
    var side =
        new Header(
            brand, navigation(), who, new HelpNow(words), new SignOut(visitor, drafts), places);
    side.addClassName("side-bar");
    add(new SkipLink(words), side, content(), new IdleWarning(words, settings));
  }

  /** Asked once in a session, as the way alone lets nobody in. */
  private static boolean leads(LedUnits units, Actor.Professional professional) {
    var session = VaadinSession.getCurrent();
    var name = "leads:" + professional.id();
    if (session.getAttribute(name) == null) {
      session.setAttribute(name, !units.of(professional).isEmpty());
    }
    return Boolean.TRUE.equals(session.getAttribute(name));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var me = visitor.professional().id();
    live.follow(
        this,
        notice -> notice.isAbout(Subject.WISH, me),
        () -> {
          if (!pageCounts) {
            count();
          }
        });
  }

  /** The inbox counts for itself, and lets the frame know, so that nothing is counted twice. */
  @Override
  protected void shown(HasElement page) {
    pageCounts = page instanceof InboxView;
    if (page instanceof InboxView view) {
      view.counted(this::show);
    } else {
      count();
    }
  }

  private void count() {
    show(inbox.counts(visitor.professional()));
  }

  private void show(InboxCounts counts) {
    say("indbakke", counts.toDo(InboxScope.MINE));
    say("over-frist", counts.of(InboxScope.OVERDUE, InboxState.OVERDUE));
  }

  private void say(String path, int number) {
    count(path, number, visitor.words().say("inbox.waiting", Map.of("count", number)));
  }
}
