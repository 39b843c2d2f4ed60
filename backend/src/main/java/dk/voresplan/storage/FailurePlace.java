package dk.voresplan.storage;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something failed, for the log: the classes of the exceptions and where they were thrown.
 * Never their messages, which may quote what somebody wrote: the database's quote every value.
 */
public final class FailurePlace {
  private static final int CAUSES = 5;
  private static final int FRAMES = 12;

  private FailurePlace() {}

  /** The failure and its causes, in one line. */
  public static String of(Throwable failure) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause)
        .limit(CAUSES)
        .map(cause ->
            cause.getClass().getName()
                + Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame ->
                        " < "
                            + frame.getClassName()
                            + "."
                            + frame.getMethodName()
                            + ":"
                            + frame.getLineNumber())
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" caused by "));
  }
}
