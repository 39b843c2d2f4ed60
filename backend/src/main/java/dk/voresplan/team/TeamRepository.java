package dk.voresplan.team;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
class TeamRepository {
  private final Documents documents;

  TeamRepository(Documents documents) {
    this.documents = documents;
  }

  /** To a relative without the relatives, as they are not to know of one another. */
  Team of(Permit permit) {
    return permit
        .sharedRows(Topic.CONTACTS, Right.SEE)
        .createQuery(
            """
            select document, (
              select string_agg(
                cast(p.id as varchar) || '=' || coalesce(cast(u.reply_working_days as varchar), ''),
                ' ')
              from professional p
              left join unit u on u.id = p.unit_id
              where exists (
                select 1 from team_member t
                where t.citizen_id = :citizen and t.professional_id = p.id)) as promises,
              (select min(asked_at) from plan_to_merge where citizen_id = :citizen) as asked_at
            from team where citizen_id = :citizen
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) -> {
          var team =
              documents
                  .read(row.getString("document"), Team.class)
                  .reaching(promises(row.getString("promises")));
          var shown = permit.isRelatives() ? team.withoutRelatives() : team;
          return shown.asOf(Columns.maybeInstant(row, "asked_at"));
        })
        .findOne()
        .orElse(Team.EMPTY);
  }

  /**
   * Who is in the team and what their unit promises now, as it may be since the team was merged.
   */
  private static Map<ProfessionalId, Optional<Integer>> promises(@Nullable String said) {
    return said == null
        ? Map.of()
        : Stream.of(said.split(" "))
            .map(promise -> promise.split("=", 2))
            .collect(
                Collectors.toMap(
                    promise -> new ProfessionalId(UUID.fromString(promise[0])),
                    promise ->
                        Optional.of(promise[1]).filter(it -> !it.isEmpty()).map(Integer::valueOf)));
  }

  Optional<String> nameOfCitizen(Permit permit) {
    return permit
        .sharedRows(Topic.CONTACTS, Right.SEE)
        .createQuery("select name from person where citizen_id = :citizen and name is not null")
        .bind("citizen", permit.citizen().value())
        .mapTo(String.class)
        .findOne();
  }

  /** Returns what was there before. */
  Team replace(Permit permit, Team team, Set<Membership> memberships) {
    var handle = permit.rows(Topic.CONTACTS, Right.CONTRIBUTE);
    var citizen = permit.citizen().value();
    var before = documents.find(handle, "team", citizen, Team.class).orElse(Team.EMPTY);
    handle.execute("delete from team where citizen_id = ?", citizen);
    handle.execute(
        "insert into team (citizen_id, document) values (?, ?)", citizen, documents.write(team));
    handle.execute(
        """
        delete from caseload
        where professional_id in (select professional_id from team_naming where citizen_id = ?)
          and citizen_id = ?
        """,
        citizen,
        citizen);
    handle.execute(
        """
        delete from unit_naming
        where unit_id in (select unit_id from team_naming where citizen_id = ?) and citizen_id = ?
        """,
        citizen,
        citizen);
    handle.execute("delete from team_naming where citizen_id = ?", citizen);
    if (memberships.isEmpty()) {
      return before;
    }
    var members =
        handle.prepareBatch(
            """
            insert into team_naming (
              citizen_id, professional_id, source_system_id, number, unit_id, coordinator)
            values (:citizen, :professional, :source, :number, (
              select u.id from professional p
              join unit u on u.organisation_id = p.organisation_id
              where p.id = :professional and u.identifier = :unit), :coordinator)
            """);
    int number = 0;
    for (var membership : memberships) {
      members
          .bind("citizen", citizen)
          .bind("number", number++)
          .bind("professional", membership.professional().value())
          .bind("source", membership.source().value())
          .bind("unit", membership.unit())
          .bind("coordinator", membership.coordinator())
          .add();
    }
    members.execute();
    handle.execute(
        """
        insert into unit_naming (unit_id, professional_id, citizen_id)
        select distinct unit_id, professional_id, citizen_id from team_naming
        where citizen_id = ? and unit_id is not null
        """,
        citizen);
    handle.execute(
        """
        insert into caseload (professional_id, citizen_id)
        select distinct professional_id, citizen_id from team_naming where citizen_id = ?
        """,
        citizen);
    return before;
  }
}
