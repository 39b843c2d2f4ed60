package dk.voresplan.portal.shell;

import dk.voresplan.i18n.Words;
import dk.voresplan.wish.InvalidWishText;
import dk.voresplan.wish.WishText;
import java.util.Map;

/** Says kindly what is wrong with a text, so that it can be mended where it stands. */
public final class TextProblem {
  private TextProblem() {}

  /** The sentence for the field. */
  public static String say(Words words, InvalidWishText invalid) {
    return switch (invalid.problem()) {
      case EMPTY -> words.say("text.empty");
      case TOO_LONG -> words.say("text.tooLong", Map.of("most", WishText.MOST));
      case FORBIDDEN_CHARACTER -> words.say("text.forbiddenCharacter");
    };
  }
}
