package dk.voresplan.organisation;

import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The source systems that the operator has configured, and so the only ones that may contribute.
 */
@Singleton
public class SourceSystems {
  private final Jdbi jdbi;
  private final List<SourceSystemConfiguration> configured;

  SourceSystems(Jdbi jdbi, List<SourceSystemConfiguration> configured) {
    this.jdbi = jdbi;
    this.configured = configured;
  }

  /**
   * The source system whose tokens carry this client id, unless it is not configured (any more).
   */
  public Optional<SourceSystem> byClient(String clientId) {
    if (configured.stream().noneMatch(source -> source.clientId().equals(clientId))) {
      return Optional.empty();
    }
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select s.id, o.id as organisation_id, o.name, o.sector
                from source_system s join organisation o on o.id = s.organisation_id
                where s.client_id = :client
                """)
            .bind("client", clientId)
            .map((row, context) ->
                new SourceSystem(
                    new SourceSystemId(Columns.uuid(row, "id")),
                    clientId,
                    new Organisation(
                        new OrganisationId(Columns.uuid(row, "organisation_id")),
                        row.getString("name"),
                        Sector.valueOf(row.getString("sector")))))
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
