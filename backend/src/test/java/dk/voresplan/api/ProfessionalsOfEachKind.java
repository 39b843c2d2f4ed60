package dk.voresplan.api;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Identities;
import dk.voresplan.access.Topic;
import dk.voresplan.api.RouteRule.Role;
import dk.voresplan.emergency.Emergencies;
import dk.voresplan.emergency.EmergencyDraft;
import dk.voresplan.emergency.EmergencyReason;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** A professional outside one citizen's team for each reason that lets such a one in. */
final class ProfessionalsOfEachKind {
  private final TeamOfTwo team;

  ProfessionalsOfEachKind(TeamOfTwo team) {
    this.team = team;
    Stream.of(Role.values())
        .forEach(role -> role.emergency().ifPresent(topic -> openForSafety(role, topic)));
    ask();
  }

  /** A token of the one in that role. */
  String token(Role role, String scopes) {
    return RunningBackend.get()
        .issuer()
        .professional(TeamOfTwo.ORGANISATION, team.employee(name(role)), "Outside Test", scopes);
  }

  private void openForSafety(Role role, Topic topic) {
    var why = new EmergencyReason("Der er fare for et menneske nu.");
    TeamOfTwo.bean(Emergencies.class)
        .open(professional(role), new EmergencyDraft(team.cpr, topic, why));
  }

  /** Puts a question of the citizen's before them, of an entry that no test reads. */
  private void ask() {
    var question = UUID.randomUUID();
    var asked = professional(Role.ASKED);
    var everything = RunningBackend.get().everything();
    everything.change(
        """
        insert into access_question
          (citizen_id, id, entry_number, happened_at, actor_kind, actor_id, actor_name,
           topic, access_right, refused, organisation_id, text, asked_at, reply_due_on)
        select ?, ?, 1000000, now(), 'PROFESSIONAL', p.id, p.name, 'GOALS', 'SEE', true,
               p.organisation_id, 'Hvorfor?', now(), current_date
        from professional p where p.id = ?
        """,
        team.id().value(),
        question,
        asked.key());
    everything.change(
        "insert into access_question_receiver (professional_id, citizen_id, question_id)"
            + " values (?, ?, ?)",
        asked.key(),
        team.id().value(),
        question);
  }

  private Actor.Professional professional(Role role) {
    return TeamOfTwo.bean(Identities.class)
        .professional(TeamOfTwo.ORGANISATION, team.employee(name(role)), "Outside Test")
        .orElseThrow();
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
