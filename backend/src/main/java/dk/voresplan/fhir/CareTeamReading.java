package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;

/** A FHIR CareTeam in the portal's words. */
final class CareTeamReading {
  static final String COORDINATOR = "768820003";

  private CareTeamReading() {}

  static Contributed.CareTeam read(CareTeam team, Reading reading) {
    return new Contributed.CareTeam(
        isCurrent(team),
        Reading.words(team.getCategory()).or(() -> PlainText.name(team.getName())),
        team.getParticipant().stream()
            .filter(it -> it.hasMember() || it.hasRole())
            .map(it -> member(it, reading))
            .toList(),
        reading.parties(team.getManagingOrganization()));
  }

  private static boolean isCurrent(CareTeam team) {
    return team.getStatus() != CareTeam.CareTeamStatus.INACTIVE
        && team.getStatus() != CareTeam.CareTeamStatus.ENTEREDINERROR;
  }

  private static Contributed.Member member(CareTeamParticipantComponent it, Reading reading) {
    boolean coordinator =
        it.getRole().stream()
            .flatMap(role -> role.getCoding().stream())
            .anyMatch(coding ->
                COORDINATOR.equals(coding.getCode())
                    && "http://snomed.info/sct".equals(coding.getSystem()));
    return new Contributed.Member(
        reading.party(it.getMember()),
        Reading.words(it.getRole()).flatMap(PlainText::name),
        coordinator,
        reading.maybeParty(it.getOnBehalfOf()),
        it.hasPeriod() ? Reading.day(it.getPeriod().getEndElement()) : Optional.empty());
  }
}
