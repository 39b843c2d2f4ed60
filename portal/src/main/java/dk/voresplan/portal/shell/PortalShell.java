package dk.voresplan.portal.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import jakarta.inject.Singleton;

/** What every Vaadin page has around it: push over WebSocket, our stylesheet and the manifest. */
@Singleton
@Push
public final class PortalShell implements AppShellConfigurator {}
