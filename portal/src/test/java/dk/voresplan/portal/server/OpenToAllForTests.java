package dk.voresplan.portal.server;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;

/** A page whose author forgot to say who may see it. */
@Prototype
@Requires(env = "sign-in-for-tests")
@Route("glemt")
final class OpenToAllForTests extends Main {
  OpenToAllForTests() {
    add(new H1("Secret"));
  }
}
