package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** Stands at /hjem until the real home page does. */
@Prototype
@Route("hjem")
@PermitAll
final class HomePlaceholder extends Main {
  HomePlaceholder() {
    add(new H1("Hjem"));
  }
}
