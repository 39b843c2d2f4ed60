package dk.voresplan.portal.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wish.Inbox;
import dk.voresplan.wish.InboxItem;
import dk.voresplan.wish.InboxQuery;
import dk.voresplan.wish.InboxScope;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/**
 * What was not answered in time: the unit's, and that of citizens whom the professional
 * coordinates, whoever was to answer. It shows that it waits and with whom, and no words.
 */
@Prototype
@Route(value = "over-frist", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class OverdueView extends Page {
  private final transient Inbox inbox;
  private final transient Live live;
  private final Div list = new Div();

  OverdueView(Visitor visitor, Inbox inbox, Live live) {
    super(visitor);
    this.inbox = inbox;
    this.live = live;
    headed(say("overdue.title"));
    var lead = new Paragraph(say("overdue.lead"));
    lead.addClassName("muted");
    list.addClassName("inbox");
    add(lead, list);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var me = visitor().professional().id();
    live.follow(this, notice -> notice.isAbout(Subject.WISH, me), this::show);
  }

  private void show() {
    list.removeAll();
    var page =
        inbox.page(
            visitor().professional(),
            new InboxQuery(InboxScope.OVERDUE, Set.of(), "", InboxQuery.MOST));
    if (page.items().isEmpty()) {
      list.add(new Card(new Paragraph(say("overdue.none"))));
    }
    page.items()
        .forEach(item -> list.add(new InboxRow(visitor(), item, InboxScope.OVERDUE, path(item))));
    if (page.more()) {
      list.add(new Paragraph(say("overdue.more")));
    }
  }

  /** Who cannot read it goes to the plan of the citizen whom they coordinate. */
  private static String path(InboxItem item) {
    return item.ours()
        ? InboxAddress.of(QueryParameters.empty()).path(item)
        : "borgere/" + item.citizen();
  }
}
