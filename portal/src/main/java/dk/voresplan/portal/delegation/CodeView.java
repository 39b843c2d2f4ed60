package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.delegation.CodeTry;
import dk.voresplan.delegation.Delegations;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Inputs;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.regex.Pattern;

/** Where a relative enters the code that a citizen gave them. */
@Prototype
@Route(value = "kode/:place?", layout = RelativeLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class CodeView extends Page implements BeforeEnterObserver {
  private static final Pattern PLACE = Pattern.compile("[0-9A-Z]{4}");

  private final transient Delegations delegations;

  CodeView(Visitor visitor, Delegations delegations) {
    super(visitor);
    this.delegations = delegations;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    headed(say("code.title"));
    var lead = new Paragraph(say("code.lead"));
    lead.addClassName("lead");
    var line = Inputs.line();
    line.getElement().setAttribute("autocapitalize", "characters");
    line.getElement().setAttribute("spellcheck", "false");
    line.addClassName("code__box");
    event
        .getRouteParameters()
        .get("place")
        .filter(PLACE.asMatchPredicate())
        .ifPresent(place -> line.setValue(place + "-"));
    var field = new Field(say("code.label"), line);
    var use = new NativeButton(say("code.use"), click -> use(line.getValue(), field));
    use.addClassNames("button", "button--primary");
    var explained = new Paragraph(say("code.explained"));
    explained.addClassName("muted");
    add(lead, new Card(field, use), explained);
  }

  private void use(String written, Field field) {
    field.fine();
    if (delegations.use(visitor().citizen(), written) == CodeTry.NOT_RIGHT) {
      field.problem(say("code.notRight"));
    } else {
      UI.getCurrent().navigate("delt");
    }
  }
}
