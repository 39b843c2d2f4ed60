package dk.voresplan.portal.shell;

import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;

/** How accessible the portal is, and whom to tell when it is not. */
@Singleton
@WebServlet("/tilgaengelighed")
final class AccessibilityPage extends TextPage {
  AccessibilityPage() {
    super("accessibility");
  }
}
