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
    RunningBackend.get()
        .everything()
        .useHandle(handle -> {
          var organisation =
              handle
                  .createQuery("select id from organisation where identifier_value = ?")
                  .bind(0, ORGANISATION)
                  .mapTo(UUID.class)
                  .map(OrganisationId::new)
                  .one();
          var unit =
              Professionals.ensureUnit(
                  handle, organisation, RunningBackend.LED_UNIT, "Ambulatoriet", Sector.PSYCHIATRY);
          Professionals.ensure(
              handle, organisation, employee, employee, null, inTheUnit ? unit : null);
        });
    return TeamOfTwo.bean(Identities.class)
        .professional(ORGANISATION, employee, employee)
        .orElseThrow();
  }
}
