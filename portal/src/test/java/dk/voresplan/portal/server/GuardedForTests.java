package dk.voresplan.portal.server;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** A page with a button that may be pressed, one that is disabled, and one that is hidden. */
@Prototype
@Requires(env = "sign-in-for-tests")
@Route("tre-knapper")
@PermitAll
final class GuardedForTests extends Main {
  GuardedForTests(Presses presses) {
    var disabled = button("disabled", presses);
    var hidden = button("hidden", presses);
    add(button("open", presses), disabled, hidden);
    disabled.setEnabled(false);
    var hide = new NativeButton("hide", click -> hidden.setVisible(false));
    hide.setId("hide");
    add(hide);
  }

  private static NativeButton button(String id, Presses presses) {
    var button = new NativeButton(id, click -> presses.count.incrementAndGet());
    ((Component) button).setId(id);
    return button;
  }

  /** How often a button was pressed, with effect. */
  @Singleton
  @Requires(env = "sign-in-for-tests")
  static final class Presses {
    final AtomicInteger count = new AtomicInteger();
  }
}
