package dk.voresplan.media;

import dk.voresplan.media.InvalidMedia.Problem;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.time.Duration;

/**
 * Takes in the voices that browsers record: Opus in WebM, or AAC in MP4. What is in the file is
 * looked through to its end, whatever it is called, and only sound gets through.
 * docs/decisions/012-voice-and-pictures.md
 */
@Singleton
public final class Voices {
  /** The most bytes of a recording: three minutes at four times the rate that we ask for. */
  public static final int MOST_BYTES = 6_000_000;

  /** How long a voice may be. */
  public static final Duration LONGEST = Duration.ofMinutes(3);

  /** A browser stops a little later than it is told to. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  /**
   * The voice in this file.
   *
   * @throws InvalidMedia saying what is wrong with it
   */
  public Voice read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new InvalidMedia(Problem.TOO_LARGE);
    }
    try {
      var voice = WebmSound.is(file) ? new WebmSound(file).voice() : new Mp4Sound(file).voice();
      if (voice.length().compareTo(LONGEST.plus(SLACK)) > 0) {
        throw new InvalidMedia(Problem.TOO_LONG);
      }
      return voice;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException damaged) {
      throw new InvalidMedia(Problem.NOT_SOUND);
    }
  }
}
