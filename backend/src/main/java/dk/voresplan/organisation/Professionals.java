package dk.voresplan.organisation;

import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds and adds the professionals and units of organisations.
 *
 * <p>A professional is an employee identifier within one organisation. A source system can name
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
   * Returns the professional whose sign-in gives this organisation identifier and employee
   * identifier. It is empty if the organisation is not known. A professional is new when no
   * contribution has named them yet. Whoever signs in without a name keeps the one that is known.
   * Where none is known they are not let in, as citizens read who came.
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
   * Returns the professional of {@code organisation} with this employee identifier, and adds an
   * unknown one. Name, role and unit are brought up to date. The unit stays if a leader placed the
   * professional, or took them out of that unit. This takes part in the caller's transaction.
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
   * Returns the unit of {@code organisation} with this identifier, and adds an unknown one. A new
   * unit promises an answer within five working days until its leader says otherwise.
   */
  public UnitId ensureUnit(
      OrganisationId organisation, String identifier, String name, Sector sector) {
    rows.addUnit(RowId.next(), organisation.value(), identifier, name, sector, REPLY_WORKING_DAYS);
    return new UnitId(rows.unit(organisation.value(), identifier));
  }
}
