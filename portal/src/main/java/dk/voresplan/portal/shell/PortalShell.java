package dk.voresplan.portal.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import dk.voresplan.portal.server.StaticFiles;
import jakarta.inject.Singleton;
import java.util.Map;

/** What every Vaadin page has in its head: our stylesheet, the font, and the app's manifest. */
@Singleton
@Push
final class PortalShell implements AppShellConfigurator {
  @Override
  public void configurePage(AppShellSettings page) {
    page.addLink(
        StaticFiles.address("atkinson.woff2"),
        Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", ""));
    page.addLink("stylesheet", StaticFiles.address("portal.css"));
    page.addLink("manifest", "/manifest.webmanifest");
    page.addLink("icon", StaticFiles.address("mark.svg"));
    page.addLink("apple-touch-icon", StaticFiles.address("app-touch-180.png"));
    page.addMetaTag("theme-color", PlainPage.THEME_COLOUR);
    page.addLink("license", StaticFiles.address("licences.txt"));
  }
}
