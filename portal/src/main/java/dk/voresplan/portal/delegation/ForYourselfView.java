package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.RelativesHelp;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** Help for relatives themselves, in this region. */
@Prototype
@Route(value = "til-dig", layout = RelativeLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class ForYourselfView extends Page {
  ForYourselfView(Visitor visitor, RelativesHelp help) {
    super(visitor);
    headed(say("forYourself.title"));
    var lead = new Paragraph(say("forYourself.lead"));
    lead.addClassName("lead");
    add(lead);
    help.offers(visitor.words())
        .forEach(offer -> {
          var card = new Card(new H2(offer.title()), new Paragraph(offer.purpose()));
          if (!offer.number().isEmpty()) {
            card.add(
                way("tel:" + offer.number().replaceAll("[^0-9+]", ""), Icon.PHONE, offer.number()));
          }
          if (!offer.address().isEmpty()) {
            card.add(way(offer.address(), Icon.LINK, offer.addressInWords()));
          }
          add(card);
        });
  }

  private static Anchor way(String address, Icon icon, String words) {
    var way = new Anchor(address, icon.draw(), new Span(words));
    way.addClassNames("button", "button--outline");
    way.setRouterIgnore(true);
    return way;
  }
}
