package dk.voresplan.portal.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Counts the pages that were opened, and those that are still in memory. */
@Singleton
@Requires(env = "sign-in-for-tests")
final class PagesForTests implements VaadinServiceInitListener {
  private final transient Queue<WeakReference<UI>> opened = new ConcurrentLinkedQueue<>();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(page -> opened.add(new WeakReference<>(page.getUI())));
  }

  int opened() {
    return opened.size();
  }

  /** How many live on after the memory was swept. */
  long inMemory() {
    System.gc();
    return opened.stream().map(WeakReference::get).filter(Objects::nonNull).count();
  }
}
