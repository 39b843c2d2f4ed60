package dk.voresplan.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Fails, as something one day will. */
@Controller("/test")
@Secured(SecurityRule.IS_ANONYMOUS)
class FailingController {
  private final AtomicInteger tries = new AtomicInteger();
  private final Jdbi jdbi;

  FailingController(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How often the deadlock was tried. */
  int tries() {
    return tries.get();
  }

  @Get("/failure")
  String fail() {
    throw new IllegalStateException("Something about Maja");
  }

  /** A transaction that the database undoes each time it is tried. */
  @Get("/deadlock")
  @ExecuteOn(TaskExecutors.BLOCKING)
  String deadlock() {
    return jdbi.inTransaction(_ -> {
      tries.incrementAndGet();
      throw new UnableToExecuteStatementException(
          new SQLException("Something about Maja", "40P01"), null);
    });
  }
}
