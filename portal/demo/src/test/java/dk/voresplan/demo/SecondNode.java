package dk.voresplan.demo;

import dk.voresplan.portal.server.PortalMain;
import io.micronaut.context.ApplicationContext;

/** A portal beside the demo's, with nothing in common but database and identity provider. */
final class SecondNode implements AutoCloseable {
  private final DemoSettings settings;
  private final ApplicationContext portal;

  SecondNode(DemoSettings first, int portalPort, int apiPort) {
    settings =
        new DemoSettings(
            portalPort,
            apiPort,
            first.identityProviderPort(),
            first.data(),
            first.audience(),
            first.databaseUrl());
    portal =
        PortalMain.start(
            ApplicationContext.builder()
                .environments("demo")
                .properties(
                    settings.environment(
                        DemoIdentityProvider.issuer(first.identityProviderPort()))));
  }

  String portal() {
    return settings.portalUrl();
  }

  @Override
  public void close() {
    portal.close();
  }
}
