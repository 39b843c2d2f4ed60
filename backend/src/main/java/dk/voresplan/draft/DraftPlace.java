package dk.voresplan.draft;

import dk.voresplan.person.CitizenId;

/**
 * The text box that a draft belongs to: whose plan it stands in, and which box it is.
 *
 * @param box a short name, at most 100 characters, such as {@code new-wish}
 */
public record DraftPlace(CitizenId citizen, String box) {
  /** Checks that the name of the box is short. */
  public DraftPlace {
    if (box.isEmpty() || box.length() > 100) {
      throw new IllegalArgumentException("A box is named by 1 to 100 characters");
    }
  }
}
