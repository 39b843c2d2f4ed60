package dk.voresplan.log;

import dk.voresplan.storage.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Leads to the operators' log what would else be printed as it is. This is what libraries write to
 * Java's own logging, and what a thread dies of. Of what a thread dies of, the log gets the place
 * and never the message.
 */
public final class OperatorsLog {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorsLog.class);

  private OperatorsLog() {}

  /** Begins to, for the whole process. */
  public static void begin() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> LOG.error("A thread ended: {}", FailurePlace.of(failure)));
  }
}
