package dk.voresplan.portal.shell;

import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;

/** Where the citizen's data come from, who sees them, and what the rights are. */
@Singleton
@WebServlet("/om-dine-data")
final class YourDataPage extends TextPage {
  YourDataPage() {
    super("yourData");
  }
}
