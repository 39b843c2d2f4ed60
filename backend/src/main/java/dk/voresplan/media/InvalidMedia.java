package dk.voresplan.media;

/** Thrown for a file that cannot be taken; says what is wrong, and nothing of what is in it. */
public final class InvalidMedia extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /** A file with this problem. */
  public InvalidMedia(Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  /**
   * Goes no further with a file that is no picture.
   *
   * @throws InvalidMedia if this does not hold
   */
  static void requirePicture(boolean holds) {
    if (!holds) {
      throw new InvalidMedia(Problem.NOT_A_PICTURE);
    }
  }

  /**
   * Goes no further with a file that is no sound.
   *
   * @throws InvalidMedia if this does not hold
   */
  static void requireSound(boolean holds) {
    if (!holds) {
      throw new InvalidMedia(Problem.NOT_SOUND);
    }
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What can be wrong with a file. */
  public enum Problem {
    /** It has more bytes than we take in. */
    TOO_LARGE,
    /** The picture has more pixels than we decode. */
    TOO_MANY_PIXELS,
    /** It is no picture of a kind that we know, whatever its name says, or it is damaged. */
    NOT_A_PICTURE,
    /** It is a picture as iPhones keep it (HEIC), which browsers cannot show. */
    HEIC,
    /** The file is no sound of a kind that we know, is damaged, or holds more than sound. */
    NOT_SOUND,
    /** The voice lasts longer than one may. */
    TOO_LONG
  }
}
