package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import dk.voresplan.contribution.Contributed.Member;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/** The people of one source around the citizen, as a FHIR CareTeam. */
final class CareTeamWriting {
  private static final String SNOMED = "http://snomed.info/sct";
  private static final Set<String> ORGANISATIONS = Set.of("Organization");
  private static final Set<String> MEMBERS =
      Set.of(
          "Practitioner",
          "PractitionerRole",
          "RelatedPerson",
          "Patient",
          "Organization",
          "CareTeam");

  private CareTeamWriting() {}

  static CareTeam write(Contributed.CareTeam said, Writing writing) {
    var team = new CareTeam();
    team.setStatus(CareTeamStatus.ACTIVE).setSubject(writing.citizen());
    said.kind().ifPresent(kind -> team.addCategory(Writing.words(kind)));
    said.members().forEach(member -> add(team, member, writing));
    writing.parties(said.organisations(), ORGANISATIONS).forEach(team::addManagingOrganization);
    return team;
  }

  private static void add(CareTeam team, Member member, Writing writing) {
    var who = writing.party(member.who(), MEMBERS);
    if (who.isEmpty() && member.role().isEmpty()) {
      return;
    }
    var participant = team.addParticipant();
    who.ifPresent(participant::setMember);
    member.role().map(Writing::words).ifPresent(participant::addRole);
    if (member.coordinator()) {
      participant.addRole(coordinator());
    }
    who.filter(CareTeamWriting::maySpeakForAnOrganisation)
        .flatMap(_ -> member.onBehalfOf())
        .flatMap(it -> writing.party(it, ORGANISATIONS))
        .ifPresent(participant::setOnBehalfOf);
    until(participant, member);
  }

  private static void until(CareTeamParticipantComponent participant, Member member) {
    Writing.period(Optional.empty(), member.last()).ifPresent(participant::setPeriod);
  }

  /** FHIR lets none but practitioners be there on behalf of an organisation (ctm-1). */
  private static boolean maySpeakForAnOrganisation(Reference who) {
    return who.hasReference() && who.getReference().startsWith("Practitioner/");
  }

  private static CodeableConcept coordinator() {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(SNOMED).setCode(CareTeamReading.COORDINATOR);
    return concept;
  }
}
