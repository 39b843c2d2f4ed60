package dk.voresplan.portal.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Choice;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.unit.Cover;
import dk.voresplan.unit.CoverDraft;
import dk.voresplan.unit.CoverNotFound;
import dk.voresplan.unit.Covers;
import dk.voresplan.unit.InvalidCover;
import dk.voresplan.wish.Inbox;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When the professional is away and who answers meanwhile, and for whom they answer themselves. */
@Prototype
@Route(value = "fravaer", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class CoverView extends Page {
  private static final int MOST_NAMES = 50;

  private final transient Covers covers;
  private final transient Inbox inbox;
  private final Div list = new Div();
  private final Choice colleague = new Choice();
  private final Input from = Inputs.day();
  private final Input until = Inputs.day();
  private final Field colleagueField;
  private final Field fromField;
  private final Field untilField;

  CoverView(Visitor visitor, Covers covers, Inbox inbox) {
    super(visitor);
    this.covers = covers;
    this.inbox = inbox;
    colleagueField = new Field(say("cover.colleague"), colleague);
    fromField = new Field(say("cover.from"), from);
    untilField = new Field(say("cover.until"), until);
    headed(say("cover.name"));
    var lead = new Paragraph(say("cover.lead"));
    lead.addClassName("muted");
    list.addClassName("list");
    add(lead, list);
    show();
    var colleagues = covers.colleagues(visitor.professional());
    if (colleagues.isEmpty()) {
      add(new Card(new Paragraph(say("cover.nobody"))));
      return;
    }
    var names = new LinkedHashMap<String, String>();
    colleagues.forEach(it -> names.put(it.id().value().toString(), it.name()));
    colleague.offer(names, "");
    var begin = new NativeButton(say("cover.begin"), click -> begin());
    begin.addClassNames("button", "button--primary");
    var fields = new Div(colleagueField, fromField, untilField);
    fields.addClassName("fields");
    add(new H2(say("cover.new")), fields, begin);
  }

  private void begin() {
    List.of(colleagueField, fromField, untilField).forEach(Field::fine);
    var first = Inputs.day(from);
    var last = Inputs.day(until);
    if (first.isEmpty()) {
      fromField.problem(say("cover.problem.DAY"));
      return;
    }
    if (last.isEmpty()) {
      untilField.problem(say("cover.problem.DAY"));
      return;
    }
    try {
      covers.begin(
          visitor().professional(),
          new CoverDraft(
              new ProfessionalId(UUID.fromString(colleague.getValue())), first.get(), last.get()));
      show();
      tell("cover.begun");
    } catch (InvalidCover invalid) {
      (switch (invalid.problem()) {
            case COLLEAGUE, COLLEAGUE_AWAY -> colleagueField;
            case FROM, OVERLAP -> fromField;
            case UNTIL -> untilField;
          })
          .problem(say("cover.problem." + invalid.problem()));
    }
  }

  private void show() {
    list.removeAll();
    var all = covers.of(visitor().professional());
    var me = visitor().professional().id();
    all.forEach(cover -> list.add(card(cover, cover.away().equals(me))));
    all.stream()
        .filter(cover -> cover.away().equals(me))
        .findFirst()
        .ifPresent(this::showUncovered);
  }

  private void showUncovered(Cover next) {
    var names = inbox.uncovered(visitor().professional(), next.colleague(), MOST_NAMES);
    if (!names.rows().isEmpty()) {
      list.add(
          new Card(
              new IconLine(
                  Icon.INFO,
                  say(
                      "cover.uncovered",
                      Map.of(
                          "colleague",
                          next.colleagueName(),
                          "names",
                          visitor().words().list(names.rows()),
                          "more",
                          names.more())))));
    }
  }

  private Card card(Cover cover, boolean own) {
    var title =
        new Span(
            own
                ? say("cover.answersForYou", Map.of("name", cover.colleagueName()))
                : say("cover.youAnswerFor", Map.of("name", cover.awayName())));
    title.addClassName("card__title");
    var days =
        new IconLine(
            Icon.CALENDAR_DAYS,
            say(
                "cover.days",
                Map.of(
                    "from", visitor().dates().day(cover.from()),
                    "until", visitor().dates().day(cover.until()))));
    var end = new NativeButton(say("cover.end"), click -> end(cover));
    end.addClassNames("button", "button--outline");
    return new Card(title, days, end);
  }

  private void end(Cover cover) {
    try {
      covers.end(visitor().professional(), cover.id());
      tell("cover.ended");
    } catch (CoverNotFound already) {
      tell("cover.ended");
    }
    show();
    focusHeading();
  }

  private void tell(String key) {
    Toast.show(UI.getCurrent(), visitor().words(), say(key));
  }
}
