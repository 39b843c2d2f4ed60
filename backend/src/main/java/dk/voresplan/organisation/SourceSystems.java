package dk.voresplan.organisation;

import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The source systems that the operator has configured, and so the only ones that may contribute.
 * One that is switched off may do nothing. docs/decisions/030-switching-off-a-source.md
 */
@Singleton
public class SourceSystems {
  private static final Logger LOG = LoggerFactory.getLogger(SourceSystems.class);

  /** Those that were refused since they were switched off, so that the log says it once. */
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  private final Jdbi jdbi;
  private final List<SourceSystemConfiguration> configured;

  SourceSystems(Jdbi jdbi, List<SourceSystemConfiguration> configured) {
    this.jdbi = jdbi;
    this.configured = configured;
  }

  /**
   * The source system whose tokens carry this client id, unless it is not configured (any more).
   *
   * @throws SourceSwitchedOff if the operator has switched it off
   */
  public Optional<SourceSystem> byClient(String clientId) {
    var source = configured.stream().filter(it -> it.clientId().equals(clientId)).findFirst();
    if (source.isEmpty()) {
      return Optional.empty();
    }
    var found = registered(clientId);
    letIn(clientId, source.get().enabled() && found.stream().noneMatch(Registered::off));
    return found.map(Registered::source);
  }

  /**
   * Stops what a source system has begun before it was switched off, in the transaction in which it
   * would be done.
   *
   * @throws SourceSwitchedOff if the operator has switched it off
   */
  public void requireOn(SourceSystemId id) {
    boolean off =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select off_since is not null from source_system where id = :id")
                .bind("id", id.value())
                .mapTo(Boolean.class)
                .one());
    if (off) {
      throw new SourceSwitchedOff();
    }
  }

  private void letIn(String clientId, boolean on) {
    if (on) {
      if (refused.remove(clientId)) {
        LOG.info("The source system {} is switched on again", clientId);
      }
    } else {
      if (refused.add(clientId)) {
        LOG.warn("The source system {} is switched off, and what it asks is refused", clientId);
      }
      throw new SourceSwitchedOff();
    }
  }

  private record Registered(SourceSystem source, boolean off) {}

  private Optional<Registered> registered(String clientId) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select s.id, s.off_since is not null as is_off,
                       o.id as organisation_id, o.name, o.sector
                from source_system s join organisation o on o.id = s.organisation_id
                where s.client_id = :client
                """)
            .bind("client", clientId)
            .map((row, context) ->
                new Registered(
                    new SourceSystem(
                        new SourceSystemId(Columns.uuid(row, "id")),
                        clientId,
                        new Organisation(
                            new OrganisationId(Columns.uuid(row, "organisation_id")),
                            row.getString("name"),
                            Sector.valueOf(row.getString("sector")))),
                    row.getBoolean("is_off")))
            .findOne());
  }

  @EventListener
  void register(StartupEvent started) {
    jdbi.useTransaction(handle -> configured.forEach(source -> register(handle, source)));
  }

  private static void register(Handle handle, SourceSystemConfiguration source) {
    var organisation =
        handle
            .createQuery(
                "select id from organisation where identifier_system = ? and identifier_value = ?")
            .bind(0, source.identifierSystem())
            .bind(1, source.identifier())
            .mapTo(UUID.class)
            .findOne();
    var organisationId = organisation.orElseGet(RowId::next);
    if (organisation.isEmpty()) {
      handle.execute(
          "insert into organisation (id, identifier_system, identifier_value, name, sector)"
              + " values (?, ?, ?, ?, ?)",
          organisationId,
          source.identifierSystem(),
          source.identifier(),
          source.organisation(),
          source.sector().name());
    } else {
      handle.execute(
          "update organisation set name = ?, sector = ? where id = ?",
          source.organisation(),
          source.sector().name(),
          organisationId);
    }
    handle
        .createUpdate(
            """
            insert into source_system (id, client_id, organisation_id)
            values (:id, :client, :organisation)
            on conflict do nothing
            """)
        .bind("id", RowId.next())
        .bind("client", source.clientId())
        .bind("organisation", organisationId)
        .execute();
  }
}
