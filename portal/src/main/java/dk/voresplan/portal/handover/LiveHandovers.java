package dk.voresplan.portal.handover;

import dk.voresplan.handover.HandoverChanged;
import dk.voresplan.portal.shell.Live;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Lets open pages show when a side ticks, without a reload. */
@Singleton
class LiveHandovers extends Live<HandoverChanged> {
  @EventListener
  void changed(HandoverChanged change) {
    tell(change);
  }
}
