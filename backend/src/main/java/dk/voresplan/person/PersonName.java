package dk.voresplan.person;

import dk.voresplan.text.ShownLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name that an identity provider gives. It can be anything, and it is missing for someone
 * with name and address protection.
 */
public final class PersonName {
  /** Who has name protection is called so in the places where others read a name. */
  public static final String PROTECTED = "Navnebeskyttet person";

  private static final int MOST = 200;

  private PersonName() {}

  /** The name on one line of at most 200 characters; empty if it has no letter. */
  public static Optional<String> of(@Nullable String given) {
    return Optional.ofNullable(given)
        .map(name -> ShownLine.of(name, MOST))
        .filter(name -> name.codePoints().anyMatch(Character::isLetter));
  }
}
