package dk.voresplan.emergency;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Professionals;
import dk.voresplan.organisation.Sector;
import java.util.UUID;

/** Those of psychiatry's unit, one of whom leads it. */
public final class Psychiatry {
  public static final String ORGANISATION = "999000000000021";
  public static final String LEADER = "leads-psychiatry";

  private Psychiatry() {}

  /** An employee, who belongs to the unit or to none. */
  public static Actor.Professional employee(String employee, boolean inTheUnit) {
    var organisation =
        new OrganisationId(
            RunningBackend.get()
                .everything()
                .one(
                    UUID.class,
                    "select id from organisation where identifier_value = ?",
                    ORGANISATION));
    var professionals = TeamOfTwo.bean(Professionals.class);
    var unit =
        professionals.ensureUnit(
            organisation, RunningBackend.LED_UNIT, "Ambulatoriet", Sector.PSYCHIATRY);
    professionals.ensure(organisation, employee, employee, null, inTheUnit ? unit : null);
    return TeamOfTwo.bean(Identities.class)
        .professional(ORGANISATION, employee, employee)
        .orElseThrow();
  }
}
