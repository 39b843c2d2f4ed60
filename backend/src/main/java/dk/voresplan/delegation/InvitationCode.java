package dk.voresplan.delegation;

import dk.voresplan.storage.LookUpKey;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a relative types to make themselves known: twelve letters and digits that cannot be mistaken
 * for one another. The first four say where to try it; the other eight are 40 random bits, to be
 * tried five times. Only its digest is kept.
 */
public final class InvitationCode {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int PLACE = 4;
  private static final int LENGTH = 12;
  private static final Pattern WRITTEN = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
  private static final int LONGEST = 40;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String value;

  private InvitationCode(String value) {
    this.value = value;
  }

  static InvitationCode next() {
    var value = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      value.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new InvitationCode(value.toString());
  }

  /** The code, if the text is written like one: in any case, with spaces and hyphens or without. */
  static Optional<InvitationCode> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var read =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return WRITTEN.matcher(read).matches()
        ? Optional.of(new InvitationCode(read))
        : Optional.empty();
  }

  /** The code in three groups of four, for the citizen who is shown it once. */
  public String spoken() {
    return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
  }

  /** The part that says where to try it, and opens nothing. */
  public String place() {
    return value.substring(0, PLACE);
  }

  /** The keyed digest of the whole, by which the right code is known. */
  String digest(LookUpKey key) {
    return key.digest("invitation", value);
  }

  /** The keyed digest of the part that says where to try it. */
  String placeDigest(LookUpKey key) {
    return key.digest("invitation place", place());
  }

  /** Nothing of the code, as this may end up in a log. */
  @Override
  public String toString() {
    return "InvitationCode";
  }
}
