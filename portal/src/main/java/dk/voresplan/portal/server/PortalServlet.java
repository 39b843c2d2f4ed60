package dk.voresplan.portal.server;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import java.util.Optional;

/** Vaadin's servlet, whose views and listeners are beans of the Micronaut context. */
final class PortalServlet extends VaadinServlet {
  private final transient ApplicationContext beans;

  PortalServlet(ApplicationContext beans) {
    this.beans = beans;
  }

  @Override
  protected VaadinServletService createServletService(DeploymentConfiguration configuration)
      throws ServiceException {
    var service =
        new VaadinServletService(this, configuration) {
          @Override
          protected Optional<Instantiator> loadInstantiators() {
            return Optional.of(new BeanInstantiator(this, beans));
          }
        };
    service.init();
    return service;
  }
}
