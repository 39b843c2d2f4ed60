package dk.voresplan.portal.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Closes a session's oldest page when it opens more than anyone needs, as each is kept in memory. A
 * closed page says so, and opens again with one tap.
 */
@Singleton
public final class OpenPages implements VaadinServiceInitListener {
  static final String SETTING = "portal.most-pages";

  /** The page that says that one was closed. */
  public static final String CLOSED = "/lukket-side";

  /** The parameter that says which page it was. */
  public static final String ADDRESS = "til";

  private final int most;

  OpenPages(@Property(name = SETTING, defaultValue = "10") int most) {
    this.most = most;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(opened -> makeRoomFor(opened.getUI()));
  }

  private void makeRoomFor(UI opened) {
    var others = others(opened);
    others.subList(0, Math.max(0, others.size() + 1 - most)).forEach(OpenPages::close);
  }

  /** The other pages of the session, the oldest first. */
  private static List<UI> others(UI opened) {
    return opened.getSession().getUIs().stream()
        .filter(page -> page.getUIId() != opened.getUIId() && !page.isClosing())
        .sorted(Comparator.comparingInt(UI::getUIId))
        .toList();
  }

  private static void close(UI page) {
    page.accessSynchronously(() -> {
      page.getPage().setLocation(CLOSED + "?" + ADDRESS + "=" + address(page));
      page.close();
    });
  }

  private static String address(UI page) {
    var location = page.getInternals().getActiveViewLocation();
    return URLEncoder.encode("/" + location.getPathWithQueryParameters(), StandardCharsets.UTF_8);
  }
}
