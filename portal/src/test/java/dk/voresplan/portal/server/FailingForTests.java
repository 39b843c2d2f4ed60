package dk.voresplan.portal.server;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.security.PermitAll;

/** A page that works until its button is pressed. */
@Prototype
@Requires(env = "sign-in-for-tests")
@Route("gaar-galt")
@PermitAll
final class FailingForTests extends Main {
  static final String SECRET = "0304029994";

  FailingForTests() {
    add(
        new H1("It works"),
        new NativeButton(
            "Fail",
            click -> {
              throw new IllegalStateException(SECRET);
            }));
  }
}
