package dk.voresplan.organisation;

import dk.voresplan.configuration.PortalOnly;
import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The source systems that the operator has configured, and so the only ones that may contribute.
 * One that is switched off may do nothing. docs/decisions/030-switching-off-a-source.md
 */
@Singleton
@PortalOnly
public class SourceSystems {
  private static final Logger LOG = LoggerFactory.getLogger(SourceSystems.class);

  /** Those that were refused since they were switched off, so that the log says it once. */
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  private final SourceRows rows;
  private final Transactions transactions;
  private final List<SourceSystemConfiguration> configured;

  SourceSystems(
      SourceRows rows, Transactions transactions, List<SourceSystemConfiguration> configured) {
    this.rows = rows;
    this.transactions = transactions;
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
    var found = rows.find(clientId);
    letIn(clientId, source.get().enabled() && found.stream().noneMatch(SourceRow::isOff));
    return found.map(it -> it.source(clientId));
  }

  /**
   * Stops what a source system has begun before it was switched off. It does so in the transaction
   * in which the work would be done.
   *
   * @throws SourceSwitchedOff if the operator has switched it off
   */
  public void requireOn(SourceSystemId id) {
    if (rows.isOff(id.value())) {
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

  @EventListener
  void register(StartupEvent started) {
    transactions.inOne(() -> {
      configured.forEach(this::register);
      return configured;
    });
  }

  private void register(SourceSystemConfiguration source) {
    var organisation = rows.organisation(source.identifierSystem(), source.identifier());
    var organisationId = organisation.orElseGet(RowId::next);
    if (organisation.isEmpty()) {
      rows.addOrganisation(
          organisationId,
          source.identifierSystem(),
          source.identifier(),
          source.organisation(),
          source.sector());
    } else {
      rows.changeOrganisation(organisationId, source.organisation(), source.sector());
    }
    rows.add(RowId.next(), source.clientId(), organisationId);
  }
}
