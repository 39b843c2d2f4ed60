package dk.voresplan.organisation;

import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The professionals and units of organisations.
 *
 * <p>A professional is an employee identifier within one organisation: a source system can name
 * only its own organisation's people, so it lets nobody else in.
 */
@Singleton
public class Professionals {
  private static final int REPLY_WORKING_DAYS = 5;
  private static final int LONGEST_IDENTIFIER = 300;

  private final ProfessionalRows rows;
  private final Transactions transactions;

  Professionals(ProfessionalRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /**
   * The professional whose sign-in gives this organisation identifier and employee identifier, if
   * the organisation is known; new when no contribution has named them yet. Whoever signs in
   * without a name keeps the one that is known, and is not let in where none is: citizens read who
   * came.
   */
  public Optional<Professional> signedIn(
      String organisationIdentifier, String employeeIdentifier, Optional<String> name) {
    if (employeeIdentifier.length() > LONGEST_IDENTIFIER) {
      return Optional.empty();
    }
    return transactions.inOne(() ->
        rows.organisation(organisationIdentifier)
            .map(OrganisationId::new)
            .flatMap(organisation ->
                name.or(() -> rows.name(organisation.value(), employeeIdentifier))
                    .map(called -> employed(organisation, employeeIdentifier, called))));
  }

  private Professional employed(
      OrganisationId organisation, String employeeIdentifier, String name) {
    var id = ensure(organisation, employeeIdentifier, name, null, null);
    return rows.get(id.value()).professional();
  }

  /**
   * The professional of {@code organisation} with this employee identifier, new when unknown, with
   * name, role and unit brought up to date. The unit stays where a leader's word stands against it:
   * they placed the professional, or took them out of that unit. Takes part in the caller's
   * transaction.
   */
  public ProfessionalId ensure(
      OrganisationId organisation,
      String employeeIdentifier,
      String name,
      @Nullable String role,
      @Nullable UnitId unit) {
    var employer = organisation.value();
    rows.add(RowId.next(), employer, employeeIdentifier, name);
    // Waits for a leader who moves them, so that the next statement sees what was decided.
    rows.describe(employer, employeeIdentifier, name, role);
    rows.place(employer, employeeIdentifier, unit == null ? null : unit.value());
    return new ProfessionalId(rows.id(employer, employeeIdentifier));
  }

  /**
   * The unit of {@code organisation} with this identifier, new when unknown, promising an answer
   * within five working days until its leader says otherwise.
   */
  public UnitId ensureUnit(
      OrganisationId organisation, String identifier, String name, Sector sector) {
    rows.addUnit(RowId.next(), organisation.value(), identifier, name, sector, REPLY_WORKING_DAYS);
    return new UnitId(rows.unit(organisation.value(), identifier));
  }
}
