package dk.voresplan.access;

import java.util.List;
import java.util.UUID;

/**
 * Names the citizens whom a professional's or a relative's list is about, so that permits can be
 * asked for. Only ids of citizens come out, which show nothing of them.
 * docs/decisions/003-keys-by-citizen.md
 */
@FunctionalInterface
public interface Projection {
  /**
   * The citizens' ids, in the order of the list.
   *
   * @param butRefused whether those are left out who said no to the professional's unit
   */
  List<UUID> citizens(boolean butRefused);
}
