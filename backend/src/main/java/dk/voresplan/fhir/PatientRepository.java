package dk.voresplan.fhir;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Reason;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

@Singleton
class PatientRepository {

  /**
   * Who the citizen is.
   *
   * @param cpr empty for everybody but the citizen's own apps
   */
  record Registered(Optional<String> name, Optional<LocalDate> born, Optional<String> cpr) {
    /** Someone of whom no more than a name is told. */
    static Registered named(Optional<String> name) {
      return new Registered(name, Optional.empty(), Optional.empty());
    }
  }

  /** Who the citizen is, as far as this permit's holder may be told. */
  Registered of(Permit permit) {
    return permit
        .rows(Topic.CONTACTS, Right.SEE)
        .createQuery("select name, birth_date, cpr_number from person where citizen_id = :citizen")
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            new Registered(
                Columns.maybeText(row, "name"),
                Columns.maybeDate(row, "birth_date"),
                Columns.maybeText(row, "cpr_number")
                    .filter(_ -> permit.reason() == Reason.OWN_PLAN)))
        .one();
  }
}
