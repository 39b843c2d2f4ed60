package dk.voresplan.unit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who leads, as the operator has configured it: asked by what they are called where they work. */
@Singleton
public class UnitLeaders {
  private final List<LeaderConfiguration> leaders;

  UnitLeaders(List<LeaderConfiguration> leaders) {
    this.leaders = List.copyOf(leaders);
  }

  /** The employee identifiers of all who lead a unit of the organisation by that identifier. */
  public List<String> employees(String organisation) {
    return leaders.stream()
        .filter(leader -> leader.organisation().equals(organisation))
        .map(LeaderConfiguration::employee)
        .distinct()
        .toList();
  }

  /** The employee identifiers of all who lead that unit of the organisation. */
  public List<String> employees(String organisation, String unit) {
    return leaders.stream()
        .filter(leader -> leader.organisation().equals(organisation) && leader.unit().equals(unit))
        .map(LeaderConfiguration::employee)
        .distinct()
        .toList();
  }

  /** Whether they lead a unit of the organisation; that unit, if one is named. */
  public boolean leads(String organisation, String employee, Optional<String> unit) {
    return leaders.stream()
        .anyMatch(leader ->
            leader.organisation().equals(organisation)
                && leader.employee().equals(employee)
                && unit.filter(it -> !leader.unit().equals(it)).isEmpty());
  }
}
