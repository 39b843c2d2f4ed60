package dk.voresplan.portal.server;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells Flow which views there are, by the beans of the context.
 *
 * <p>A servlet container would find them by reading the whole class path, which takes most of the
 * time to start.
 */
final class FlowStartup implements ServletContainerInitializer {
  private final ApplicationContext beans;

  FlowStartup(ApplicationContext beans) {
    this.beans = beans;
  }

  @Override
  public void onStartup(@Nullable Set<Class<?>> none, ServletContext context)
      throws ServletException {
    new LookupServletContainerInitializer().process(Set.of(LookupInitializer.class), context);
    if (new VaadinServletContext(context).getAttribute(Lookup.class) == null) {
      // Flow would start silently and fail at the first page: vaadin/flow#20472
      throw new IllegalStateException("Flow did not find its Lookup");
    }
    new RouteRegistryInitializer().process(views(), context);
    new ErrorNavigationTargetInitializer()
        .process(types(beans.getBeanDefinitions(HasErrorParameter.class)), context);
    new VaadinAppShellInitializer()
        .process(types(beans.getBeanDefinitions(AppShellConfigurator.class)), context);
  }

  private Set<Class<?>> views() {
    return types(beans.getBeanDefinitions(Qualifiers.byStereotype(Route.class)));
  }

  private static Set<Class<?>> types(Collection<? extends BeanDefinition<?>> definitions) {
    Stream<Class<?>> types = definitions.stream().map(BeanDefinition::getBeanType);
    return types.collect(Collectors.toCollection(HashSet::new));
  }
}
