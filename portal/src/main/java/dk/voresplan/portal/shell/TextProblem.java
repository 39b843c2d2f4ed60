package dk.voresplan.portal.shell;

import dk.voresplan.i18n.Words;
import dk.voresplan.text.InvalidText;
import java.util.Map;

/** Says kindly what is wrong with a text, so that it can be mended where it stands. */
public final class TextProblem {
  private TextProblem() {}

  /** The sentence for the field. */
  public static String say(Words words, InvalidText invalid) {
    return switch (invalid.problem()) {
      case EMPTY -> words.say("text.empty");
      case TOO_SHORT -> words.say("text.tooShort", Map.of("least", invalid.least()));
      case TOO_LONG -> words.say("text.tooLong", Map.of("most", invalid.most()));
      case FORBIDDEN_CHARACTER -> words.say("text.forbiddenCharacter");
    };
  }
}
