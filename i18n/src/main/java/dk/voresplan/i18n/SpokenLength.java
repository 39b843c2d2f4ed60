package dk.voresplan.i18n;

import java.time.Duration;

/** How long a recording lasts, as players write it: "0:42". */
public final class SpokenLength {
  private SpokenLength() {}

  /** Minutes and seconds. What is shorter than a second is told as one. */
  public static String of(Duration recording) {
    long seconds = Math.max(1, recording.toSeconds());
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
