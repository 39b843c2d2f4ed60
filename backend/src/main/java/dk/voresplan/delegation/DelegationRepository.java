package dk.voresplan.delegation;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The citizens' delegations, a row for each with each of its topics. */
@Singleton
class DelegationRepository {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String SELECT =
      """
      select d.*, t.topic, t.writes, o.name as organisation_name, p.name as citizen_name,
             i.expires_at, i.tries, i.used_by_name, i.use_id
      from delegation d
      join person p on p.citizen_id = d.citizen_id
      left join delegation_topic t on t.citizen_id = d.citizen_id and t.delegation_id = d.id
      left join source_system s on s.id = d.source_system_id
      left join organisation o on o.id = s.organisation_id
      left join invitation i on i.citizen_id = d.citizen_id and i.delegation_id = d.id
      where d.citizen_id in (<citizens>)
      """;

  private static final String NOT_CLOSED = SELECT + " and d.closed_at is null ";

  /** Whose plans are open to a relative, or wait for the citizen's yes: a page of them. */
  static Projection openTo(Instant now, PageRequest page) {
    return Projection.first(
        """
        select s.citizen_id from shared_plan s
        where s.relative_id = :relative and exists (
          select 1 from delegation d
          left join invitation i on i.citizen_id = d.citizen_id and i.delegation_id = d.id
          where d.citizen_id = s.citizen_id and d.closed_at is null
            and (d.until_at is null or d.until_at > :now)
            and ((d.relative_id = s.relative_id and d.opened_at <= :now)
              or (d.opened_at is null and i.used_by_id = s.relative_id and i.expires_at > :now)))
          and s.citizen_id > :after
        """,
        "t.citizen_id",
        Map.of("now", now, "after", page.after().orElse(BEFORE_ALL), "most", page.size()));
  }

  /** All of the citizen's that are not closed, those that ended by themselves too. */
  List<Delegation> of(Permit permit) {
    return delegations(select(permit.ownRows(), permit, "order by d.id, t.topic"));
  }

  Optional<Delegation> find(Permit permit, DelegationId id) {
    return delegations(
            select(permit.ownRows(), permit, "and d.id = :id order by t.topic")
                .bind("id", id.value()))
        .stream()
        .findFirst();
  }

  /** What the permit's relative is told of what is open to them, by the clock. */
  List<SharedDelegation> shared(Permit permit) {
    return shared(
        permit
            .sharedRows(Topic.DELEGATIONS, Right.SEE)
            .createQuery(
                NOT_CLOSED + "and d.id = any(:delegations) order by d.opened_at, d.id, t.topic")
            .bindList("citizens", List.of(permit.citizen().value()))
            .bindArray("delegations", UUID.class, permit.delegations()));
  }

  /** The same of all who opened something for the permits' relative, or are about to. */
  List<SharedDelegation> shared(Permits permits, Instant now) {
    return shared(
        permits
            .sharedRows(Topic.DELEGATIONS, Right.SEE)
            .createQuery(
                NOT_CLOSED
                    + """
                    and ((d.relative_id = :relative and d.opened_at <= :now
                        and (d.until_at is null or d.until_at > :now))
                      or (d.opened_at is null and i.used_by_id = :relative and i.expires_at > :now))
                    order by d.citizen_id, d.opened_at, d.id, t.topic
                    """)
            .bindList("citizens", permits.citizens())
            .bind("relative", permits.actor().key())
            .bind("now", now));
  }

  Optional<LocalDate> birthDate(Permit permit) {
    return permit
        .ownRows()
        .createQuery("select birth_date from person where citizen_id = :citizen")
        .bind("citizen", permit.citizen().value())
        .map((row, context) -> Columns.maybeDate(row, "birth_date"))
        .one();
  }

  void insert(Permit permit, DelegationId id, String name, Instant until, Instant now) {
    permit
        .ownRows()
        .createUpdate(
            """
            insert into delegation (citizen_id, id, name, basis, made_at, until_at)
            values (:citizen, :id, :name, :basis, :now, :until)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("name", name)
        .bind("basis", Basis.GIVEN_BY_CITIZEN)
        .bind("now", now)
        .bind("until", until)
        .execute();
  }

  void open(Permit permit, DelegationId id, Opened opened) {
    var handle = permit.ownRows();
    handle.execute(
        "delete from delegation_topic where citizen_id = ? and delegation_id = ?",
        permit.citizen().value(),
        id.value());
    insertTopics(handle, permit.citizen(), id, opened);
  }

  private static void insertTopics(
      Handle handle, CitizenId citizen, DelegationId id, Opened opened) {
    if (opened.topics().isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into delegation_topic (citizen_id, delegation_id, topic, writes)
            values (:citizen, :id, :topic, :writes)
            """);
    opened
        .topics()
        .forEach((topic, right) ->
            batch
                .bind("citizen", citizen.value())
                .bind("id", id.value())
                .bind("topic", topic)
                .bind("writes", right == Right.WRITE)
                .add());
    batch.execute();
  }

  /** Opens one topic, or closes it, and leaves the others as they are. */
  void open(Permit permit, DelegationId id, Topic topic, Optional<Right> right) {
    permit
        .ownRows()
        .execute(
            "delete from delegation_topic"
                + " where citizen_id = ? and delegation_id = ? and topic = ?",
            permit.citizen().value(),
            id.value(),
            topic.name());
    right.ifPresent(
        it -> insertTopics(permit.ownRows(), permit.citizen(), id, new Opened(Map.of(topic, it))));
  }

  void until(Permit permit, DelegationId id, Instant until) {
    permit
        .ownRows()
        .execute(
            "update delegation set until_at = ? where citizen_id = ? and id = ?",
            until,
            permit.citizen().value(),
            id.value());
  }

  /** Counts a change, and lets no other change be made meanwhile. */
  void changed(Permit permit, DelegationId id) {
    permit
        .ownRows()
        .execute(
            "update delegation set version = version + 1 where citizen_id = ? and id = ?",
            permit.citizen().value(),
            id.value());
  }

  /** The same, if it is as it was at that version; whether it is. */
  boolean changed(Permit permit, DelegationId id, long version) {
    return permit
            .ownRows()
            .execute(
                "update delegation set version = version + 1"
                    + " where citizen_id = ? and id = ? and version = ?",
                permit.citizen().value(),
                id.value(),
                version)
        == 1;
  }

  /**
   * Opens it for the one who used its code, whose earlier ones end.
   *
   * @return whether that use is still the one that waits for a yes
   */
  boolean confirm(Permit permit, DelegationId id, UUID use, Instant now) {
    var handle = permit.ownRows();
    int opened =
        handle
            .createUpdate(
                """
                update delegation
                set opened_at = :now,
                    relative_id = (
                      select i.used_by_id from invitation i
                      where i.citizen_id = delegation.citizen_id
                        and i.delegation_id = delegation.id and i.use_id = :use),
                    name = (
                      select i.used_by_name from invitation i
                      where i.citizen_id = delegation.citizen_id
                        and i.delegation_id = delegation.id and i.use_id = :use)
                where citizen_id = :citizen and id = :id and exists (
                  select 1 from invitation i
                  where i.citizen_id = delegation.citizen_id
                    and i.delegation_id = delegation.id and i.use_id = :use)
                """)
            .bind("now", now)
            .bind("use", use)
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .execute();
    handle
        .createUpdate(
            """
            update delegation set closed_at = :now
            where citizen_id = :citizen and id <> :id and closed_at is null
              and basis = 'GIVEN_BY_CITIZEN' and relative_id = (
                select other.relative_id from delegation other
                where other.citizen_id = :citizen and other.id = :id)
            """)
        .bind("now", now)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .execute();
    return opened == 1;
  }

  void close(Permit permit, DelegationId id, Instant now) {
    permit
        .ownRows()
        .execute(
            "update delegation set closed_at = ?, closed_by_citizen = true"
                + " where citizen_id = ? and id = ?",
            now,
            permit.citizen().value(),
            id.value());
  }

  /** Keeps closed, until the citizen lets it open again, what others have opened or may open. */
  void refuseAll(Permit permit, Instant now) {
    permit
        .ownRows()
        .execute(
            "update delegation set closed_at = coalesce(closed_at, ?), closed_by_citizen = true"
                + " where citizen_id = ? and basis in ('POWER_OF_ATTORNEY', 'CONTRIBUTED_CONSENT')",
            now,
            permit.citizen().value());
  }

  /** What others opened, the citizen closed, and others may open again if the citizen lets them. */
  List<Delegation> refused(Permit permit) {
    return delegations(
        permit
            .ownRows()
            .createQuery(
                SELECT
                    + """
                    and d.closed_by_citizen
                      and d.basis in ('POWER_OF_ATTORNEY', 'CONTRIBUTED_CONSENT')
                    order by d.id, t.topic
                    """)
            .bindList("citizens", List.of(permit.citizen().value())));
  }

  /** Takes the refusal back; whether there was one. */
  boolean allow(Permit permit, DelegationId id) {
    return permit
            .ownRows()
            .createUpdate(
                """
                update delegation set closed_by_citizen = false
                where citizen_id = :citizen and closed_by_citizen and exists (
                  select 1 from delegation one
                  where one.citizen_id = delegation.citizen_id and one.id = :id
                    and one.closed_by_citizen and one.relative_id = delegation.relative_id
                    and one.basis in ('POWER_OF_ATTORNEY', 'CONTRIBUTED_CONSENT')
                    and one.basis = delegation.basis
                    and one.source_system_id is not distinct from delegation.source_system_id)
                """)
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .execute()
        > 0;
  }

  private static Query select(Handle handle, Permit permit, String more) {
    return handle
        .createQuery(NOT_CLOSED + more)
        .bindList("citizens", List.of(permit.citizen().value()));
  }

  private static List<Delegation> delegations(Query query) {
    return gathered(query).values().stream().map(Gathered::delegation).toList();
  }

  private static List<SharedDelegation> shared(Query query) {
    return gathered(query).values().stream().map(Gathered::shared).toList();
  }

  private static Map<UUID, Gathered> gathered(Query query) {
    var found = new LinkedHashMap<UUID, Gathered>();
    query
        .map((row, context) -> {
          var one = found.get(Columns.uuid(row, "id"));
          if (one == null) {
            one = Gathered.of(row);
            found.put(one.id().value(), one);
          }
          var topic = row.getString("topic");
          if (topic != null) {
            one.topics()
                .put(Topic.valueOf(topic), row.getBoolean("writes") ? Right.WRITE : Right.SEE);
          }
          return one;
        })
        .list();
    return found;
  }

  /** A delegation while its topics are gathered. */
  private record Gathered(
      CitizenId citizen,
      String citizenName,
      DelegationId id,
      String name,
      Optional<CitizenId> relative,
      Basis basis,
      Optional<String> organisation,
      Map<Topic, Right> topics,
      Optional<Instant> opensAt,
      Optional<Instant> until,
      long version,
      Optional<Invitation> invitation) {
    static Gathered of(ResultSet row) throws SQLException {
      Optional<Invitation> invitation =
          row.getObject("expires_at") == null
              ? Optional.empty()
              : Optional.of(
                  new Invitation(
                      Columns.instant(row, "expires_at"),
                      Invitation.MOST_TRIES - row.getInt("tries"),
                      Columns.maybeText(row, "used_by_name"),
                      Columns.maybeUuid(row, "use_id")));
      var made = Columns.instant(row, "made_at");
      return new Gathered(
          new CitizenId(Columns.uuid(row, "citizen_id")),
          Columns.maybeText(row, "citizen_name").orElse(""),
          new DelegationId(Columns.uuid(row, "id")),
          row.getString("name"),
          Columns.maybeUuid(row, "relative_id").map(CitizenId::new),
          Basis.valueOf(row.getString("basis")),
          Columns.maybeText(row, "organisation_name"),
          new TreeMap<>(),
          Columns.maybeInstant(row, "opened_at").map(it -> it.isBefore(made) ? made : it),
          Columns.maybeInstant(row, "until_at"),
          row.getLong("version"),
          invitation);
    }

    Delegation delegation() {
      return new Delegation(
          id,
          name,
          relative,
          basis,
          organisation,
          new Opened(topics),
          opensAt,
          until,
          version,
          invitation);
    }

    SharedDelegation shared() {
      return new SharedDelegation(
          citizen, citizenName, relative.isEmpty(), basis, organisation, new Opened(topics), until);
    }
  }
}
