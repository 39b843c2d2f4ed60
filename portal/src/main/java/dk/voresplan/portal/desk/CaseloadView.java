package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Avatar;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.FirstList;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.CaseloadEntry;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Period;
import java.util.Map;

/** The citizens in whose teams the professional is. */
@Prototype
@Route(value = "borgere", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class CaseloadView extends Page {
  CaseloadView(Visitor visitor, Caseload caseload) {
    super(visitor);
    headed(say("caseload.name"));
    var list =
        new FirstList<CaseloadEntry>(
            visitor.words(), most -> caseload.of(visitor.professional(), most), this::row);
    list.addClassName("list");
    list.show();
    if (list.isEmpty()) {
      list.add(new Card(new Paragraph(say("caseload.empty"))));
    }
    add(list, new Onward("noedadgang", say("glass.way")));
  }

  private Anchor row(CaseloadEntry citizen) {
    var name = new Span(citizen.name());
    name.addClassName("card__title");
    var words = new Div(name);
    words.addClassName("way__words");
    citizen
        .birthDate()
        .ifPresent(born -> {
          var age =
              new Span(
                  say(
                      "caseload.age",
                      Map.of("years", Period.between(born, visitor().dates().today()).getYears())));
          age.addClassName("muted");
          words.add(age);
        });
    var row =
        new Anchor(
            "borgere/" + citizen.citizen(),
            new Avatar(citizen.name(), "pine"),
            words,
            Icon.CHEVRON_RIGHT.draw());
    row.addClassNames("card", "card--link", "way");
    return row;
  }
}
