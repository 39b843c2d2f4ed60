package dk.voresplan.portal.server;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micronaut.context.ApplicationContext;
import java.util.stream.Stream;

/**
 * Asks the Micronaut context for what Flow wants made, and leaves to Flow what the context does not
 * know.
 */
final class BeanInstantiator extends DefaultInstantiator {
  private final transient ApplicationContext beans;

  BeanInstantiator(VaadinService service, ApplicationContext beans) {
    super(service);
    this.beans = beans;
  }

  @Override
  public <T> T getOrCreate(Class<T> type) {
    return beans.containsBean(type) ? beans.getBean(type) : super.getOrCreate(type);
  }

  @Override
  public <T extends Component> T createComponent(Class<T> type) {
    return beans.containsBean(type) ? beans.getBean(type) : super.createComponent(type);
  }

  @Override
  public Stream<VaadinServiceInitListener> getServiceInitListeners() {
    return Stream.concat(
        super.getServiceInitListeners(),
        beans.getBeansOfType(VaadinServiceInitListener.class).stream());
  }
}
