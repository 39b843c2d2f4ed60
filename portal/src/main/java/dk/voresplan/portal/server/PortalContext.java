package dk.voresplan.portal.server;

import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ResourceServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/**
 * Decides what is served where: files with a hash in their name, the plain pages, and Vaadin for
 * the rest.
 *
 * <p>A plain page is any bean that is an {@link HttpServlet} with {@link WebServlet}. It stands
 * beside Vaadin, so that asking for it makes no session. A filter before some of them is any bean
 * that is an {@link HttpFilter} with {@link WebFilter}.
 */
@Singleton
final class PortalContext {
  static final String VAADIN = "vaadin";

  /** Where files are that never change under their address, and the folder each place shows. */
  private static final Map<String, String> HASHED_FILES =
      Map.of(
          "/static/", "META-INF/voresplan/static/",
          "/VAADIN/build/", "META-INF/VAADIN/webapp/VAADIN/build/",
          "/VAADIN/static/push/", "META-INF/resources/VAADIN/static/push/");

  private final ServletContextHandler handler =
      new ServletContextHandler("/", ServletContextHandler.SESSIONS);

  PortalContext(
      ApplicationContext beans,
      PortalSettings settings,
      OpenSessions sessions,
      Request.Handler errorPages) {
    handler.setErrorHandler(errorPages);
    handler.setClassLoader(PortalContext.class.getClassLoader());
    sessions(settings);
    handler.addEventListener(sessions);
    HASHED_FILES.forEach(this::hashedFiles);
    beans.getBeansOfType(HttpServlet.class).forEach(this::page);
    vaadin(beans);
    beans.getBeansOfType(HttpFilter.class).forEach(this::filter);
    filter(new SignInFilter(sessions), "/*");
  }

  ServletContextHandler handler() {
    return handler;
  }

  private void sessions(PortalSettings settings) {
    var sessions = handler.getSessionHandler();
    sessions.setMaxInactiveInterval((int) settings.sessionIdle().toSeconds());
    sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    sessions.setSessionCookie(settings.secure() ? "__Host-voresplan" : "voresplan");
    sessions.setHttpOnly(true);
    sessions.setSameSite(HttpCookie.SameSite.LAX);
    sessions.getSessionCookieConfig().setSecure(settings.secure());
    sessions.setSecureRequestOnly(false);
  }

  /** Whether what is at this path may be kept by browsers for ever. */
  static boolean isHashedFile(String path) {
    return HASHED_FILES.keySet().stream().anyMatch(path::startsWith);
  }

  private void hashedFiles(String place, String folder) {
    var path = place + "*";
    var root = PortalContext.class.getClassLoader().getResource(folder);
    if (root == null) {
      return;
    }
    var files = new ServletHolder(path, ResourceServlet.class);
    files.setInitParameter("baseResource", root.toString());
    files.setInitParameter("precompressed", "br=.br,gzip=.gz");
    files.setInitParameter("cacheControl", "public, max-age=31536000, immutable");
    files.setInitParameter("dirAllowed", "false");
    handler.addServlet(files, path);
  }

  private void page(HttpServlet page) {
    var paths = page.getClass().getAnnotation(WebServlet.class);
    if (paths == null) {
      throw new IllegalStateException(page.getClass() + " needs @WebServlet with its paths");
    }
    var holder = new ServletHolder(page);
    for (var path : paths.value()) {
      handler.addServlet(holder, path);
    }
  }

  private void vaadin(ApplicationContext beans) {
    JakartaWebSocketServletContainerInitializer.configure(handler, null);
    handler.addServletContainerInitializer(new FlowStartup(beans));
    // On the context: on the servlet alone, each component keeps the stack that made it.
    handler.setInitParameter("productionMode", "true");
    var vaadin = new ServletHolder(VAADIN, new PortalServlet(beans));
    vaadin.setAsyncSupported(true);
    vaadin.setInitParameter("react.enable", "false");
    vaadin.setInitParameter("closeIdleSessions", "true");
    vaadin.setInitParameter("heartbeatInterval", "120");
    vaadin.setInitParameter("maxRequestBodySize", "1048576");
    vaadin.setInitParameter("frameOptions", "");
    vaadin.setInitOrder(1);
    handler.addServlet(vaadin, "/*");
    handler.addEventListener(new JSR356WebsocketInitializer());
  }

  private void filter(HttpFilter filter) {
    var paths = filter.getClass().getAnnotation(WebFilter.class);
    if (paths == null) {
      throw new IllegalStateException(filter.getClass() + " needs @WebFilter with its paths");
    }
    filter(filter, paths.urlPatterns());
  }

  private void filter(Filter filter, String... paths) {
    var holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    for (var path : paths) {
      handler.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
    }
  }
}
