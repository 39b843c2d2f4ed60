package dk.voresplan.portal.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.outbox.Subject;
import dk.voresplan.portal.emergency.EmergencyList;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Choice;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.unit.LedUnit;
import dk.voresplan.unit.LedUnits;
import dk.voresplan.unit.PromiseChanged;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shows what a leader decides and sees of their unit. It has the promise, and how it went, without
 * persons. It has who opened a plan for safety, and never whose plan.
 */
@Prototype
@Route(value = "overblik", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class OverviewView extends Page {
  private final transient LedUnits units;
  private final transient Emergencies emergencies;
  private final transient Live live;
  private final Div opened = new Div();

  OverviewView(Visitor visitor, LedUnits units, Emergencies emergencies, Live live) {
    super(visitor);
    this.units = units;
    this.emergencies = emergencies;
    this.live = live;
    headed(say("overview.name"));
    var led = units.of(visitor.professional());
    if (led.isEmpty()) {
      throw new AccessRefused();
    }
    led.forEach(this::show);
    add(opened);
    showOpened();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var me = visitor().professional().id();
    live.follow(this, notice -> notice.isAbout(Subject.EMERGENCY, me), this::showOpened);
  }

  private void showOpened() {
    opened.removeAll();
    opened.add(
        new EmergencyList(visitor(), page -> emergencies.toldTo(visitor().professional(), page)));
  }

  private void show(LedUnit unit) {
    add(new H2(unit.name()), promise(unit));
    var months = units.overview(visitor().professional(), unit.id());
    if (months.isEmpty()) {
      add(new Card(new Paragraph(say("overview.empty"))));
      return;
    }
    var hidden = new Span(say("overview.hiddenLead"));
    hidden.addClassName("muted");
    var table = new Div(new OverviewTable(visitor(), unit, months));
    table.addClassName("overview");
    table.getElement().setAttribute("tabindex", "0");
    table.getElement().setAttribute("role", "region");
    table
        .getElement()
        .setAttribute("aria-label", say("overview.tableOf", Map.of("unit", unit.name())));
    var file =
        new Anchor(OverviewFile.address(unit), Icon.DOWNLOAD.draw(), new Span(say("overview.csv")));
    file.getElement().setAttribute("download", "");
    file.addClassNames("link", "link--sky");
    add(hidden, table, file);
  }

  private Card promise(LedUnit unit) {
    var days = new Choice();
    var words = new LinkedHashMap<String, String>();
    for (int day = LedUnits.FEWEST_WORKING_DAYS; day <= LedUnits.MOST_WORKING_DAYS; day++) {
      words.put(Integer.toString(day), say("overview.days", Map.of("days", day)));
    }
    days.offer(words, Integer.toString(unit.replyWorkingDays()));
    var field = new Field(say("overview.promise"), days);
    var seen = new AtomicInteger(unit.replyWorkingDays());
    var save =
        new NativeButton(
            say("overview.save"),
            click -> promise(unit, seen, Integer.parseInt(days.getValue()), field));
    save.addClassNames("button", "button--primary");
    var lead = new Paragraph(say("overview.promiseLead"));
    lead.addClassName("muted");
    return new Card(
        field, lead, save, new Onward("overblik/" + unit.id().value(), say("members.way")));
  }

  /** What another leader promised meanwhile is said at the field, and not overwritten unseen. */
  private void promise(LedUnit unit, AtomicInteger seen, int days, Field field) {
    field.fine();
    try {
      units.promise(visitor().professional(), unit.id(), seen.get(), days);
      seen.set(days);
      Toast.show(UI.getCurrent(), visitor().words(), say("overview.saved"));
    } catch (PromiseChanged meanwhile) {
      seen.set(units.find(visitor().professional(), unit.id()).replyWorkingDays());
      field.problem(say("overview.changedMeanwhile", Map.of("days", seen.get())));
    }
  }
}
