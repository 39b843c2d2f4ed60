package dk.voresplan.handover;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.text.WrittenText;

/** Who takes a point from now on. */
public sealed interface PointOwner {
  /** Someone in the team who acts for the receiving side. */
  record Member(ProfessionalId id) implements PointOwner {}

  /** Someone else, by a name in words, such as a doctor of one's own or a mother. */
  record InWords(String name) implements PointOwner {
    /** The most characters (UTF-16 units) that a name may have. */
    public static final int MOST = 200;

    /**
     * Checks the name.
     *
     * @throws dk.voresplan.text.InvalidText saying what is wrong
     */
    public InWords {
      name = WrittenText.checked(name, MOST);
    }
  }
}
