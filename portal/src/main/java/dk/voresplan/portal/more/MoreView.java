package dk.voresplan.portal.more;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.draft.Drafts;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.SignOut;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** What is not needed every day. */
@Prototype
@Route(value = "mere", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class MoreView extends Page {
  MoreView(Visitor visitor, Drafts drafts) {
    super(visitor);
    headed(say("more.name"));
    var inside = way("mere/set", Icon.EYE, "seen.title", "more.seenExplained");
    var own = way("mere/data", Icon.DOWNLOAD, "more.myData", "more.myDataExplained");
    var relatives = way("mere/adgang", Icon.KEY_ROUND, "delegation.title", "delegation.way");
    var shared = way("delt", Icon.HEART_HANDSHAKE, "shared.listTitle", "shared.way");
    var howItGoes = way("hvordan-gaar-det", Icon.SPROUT, "dialog.title", "dialog.explained");
    var places = way("mere/logget-ind", Icon.SMARTPHONE, "places.title", "places.explained");
    var wordbook = way("/ordbog", Icon.BOOK_OPEN, "wordbook.title", "more.wordbookExplained");
    var calendar = way("kalender", Icon.CALENDAR, "calendar.name", "more.calendarExplained");
    var language =
        way(
            "/sprog?valg=" + say("more.otherLanguageCode") + "&til=/mere",
            Icon.LANGUAGES,
            "more.otherLanguage",
            "more.languageExplained");
    var data = way("/om-dine-data", Icon.SHIELD_CHECK, "about.data", "more.dataExplained");
    var accessibility =
        way("/tilgaengelighed", Icon.INFO, "about.accessibility", "more.accessibilityExplained");
    wordbook.setRouterIgnore(true);
    language.setRouterIgnore(true);
    data.setRouterIgnore(true);
    accessibility.setRouterIgnore(true);
    var list =
        new Div(
            relatives,
            inside,
            howItGoes,
            calendar,
            shared,
            own,
            places,
            wordbook,
            language,
            data,
            accessibility);
    list.addClassName("list");
    var everywhere = new Paragraph(say("signOut.everywhereExplained"));
    everywhere.addClassName("muted");
    add(list, new SignOut(visitor, drafts), everywhere);
  }

  private Anchor way(String address, Icon icon, String title, String explained) {
    var heading = new Span(say(title));
    heading.addClassName("card__title");
    var small = new Span(say(explained));
    small.addClassName("muted");
    var words = new Div(heading, small);
    words.addClassName("way__words");
    var way = new Anchor(address, icon.draw(), words, Icon.CHEVRON_RIGHT.draw());
    way.addClassNames("card", "card--link", "way");
    return way;
  }
}
