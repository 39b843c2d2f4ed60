package dk.voresplan.api;

import dk.voresplan.storage.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails, as something one day will. */
@Controller("/test")
@Secured(SecurityRule.IS_ANONYMOUS)
class FailingController {
  private final AtomicInteger tries = new AtomicInteger();
  private final Transactions transactions;

  FailingController(Transactions transactions) {
    this.transactions = transactions;
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
    return transactions.inOne(() -> {
      tries.incrementAndGet();
      throw new DataAccessException(
          "Something about Maja", new SQLException("Something about Maja", "40P01"));
    });
  }
}
