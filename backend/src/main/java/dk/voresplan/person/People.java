package dk.voresplan.person;

import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who someone is, before any permit can be: from a CPR number to the citizen's id.
 *
 * <p>It tells nothing of a plan. Docs: decisions/002-permits.md.
 */
@Singleton
public class People {
  private final PersonRows rows;
  private final CprRows numbers;
  private final PersonDigests digests;
  private final Transactions transactions;
  private final Clock clock;

  People(
      PersonRows rows,
      CprRows numbers,
      PersonDigests digests,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.numbers = numbers;
    this.digests = digests;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The person who signed in with this CPR number, new when it was not known. The name that the
   * national identity gives takes the place of the one known before.
   */
  public Person signedIn(CprNumber cpr, Optional<String> name) {
    return transactions.inOne(() -> {
      var person = withCpr(cpr, name.orElse(null));
      if (name.isPresent() && !name.equals(person.name())) {
        rows.name(person.id().value(), name.get(), true);
      }
      return person;
    });
  }

  /** The person with this CPR number, new and without a name when it was not known. */
  public Person of(CprNumber cpr) {
    return transactions.inOne(() -> withCpr(cpr, null));
  }

  /** The person with this CPR number, if known. */
  public Optional<Person> byCpr(CprNumber cpr) {
    return rows.withCpr(digests.of(cpr)).map(PersonRow::person);
  }

  /** The person with this CPR number, new when it was not known, in the caller's transaction. */
  Person withCpr(CprNumber cpr, @Nullable String name) {
    return byCpr(cpr)
        .orElseGet(() -> {
          var id = RowId.next();
          if (numbers.add(digests.of(cpr), id) == 1) {
            rows.add(id, cpr.digits(), name, cpr.birthDate(), clock.instant());
          }
          return byCpr(cpr).orElseThrow();
        });
  }

  /** Someone of whom no CPR number is known, in the caller's transaction. */
  CitizenId unidentified() {
    var id = RowId.next();
    rows.add(id, null, null, null, clock.instant());
    return new CitizenId(id);
  }

  /** Gives someone a name of whom none is known, in the caller's transaction. */
  void named(CitizenId id, String name) {
    rows.name(id.value(), name, false);
  }
}
