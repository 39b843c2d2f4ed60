package dk.voresplan.delegation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A delegation with one of its topics, if it has any, and with its code, until it is open. */
@MappedEntity("delegation")
record DelegationRow(
    @Id UUID id,
    UUID citizenId,
    @Nullable String citizenName,
    String name,
    @Nullable UUID relativeId,
    DelegationBasis basis,
    @Nullable String organisationName,
    Instant madeAt,
    @Nullable Instant openedAt,
    @Nullable Instant untilAt,
    long version,
    @Nullable Topic topic,
    @Nullable Boolean writes,
    @Nullable Instant expiresAt,
    @Nullable Integer tries,
    @Nullable String usedByName,
    @Nullable UUID useId) {
  /** The delegations that these rows tell of, as their citizen is told. */
  static List<Delegation> delegations(List<DelegationRow> rows) {
    return each(rows).map(DelegationRow::delegation).toList();
  }

  /** The same, as their relative is told. */
  static List<SharedDelegation> shared(List<DelegationRow> rows) {
    return each(rows).map(DelegationRow::sharedDelegation).toList();
  }

  private static Stream<List<DelegationRow>> each(List<DelegationRow> rows) {
    return rows.stream()
        .collect(groupingBy(DelegationRow::id, LinkedHashMap::new, toList()))
        .values()
        .stream();
  }

  private static Delegation delegation(List<DelegationRow> topics) {
    var row = topics.getFirst();
    return new Delegation(
        new DelegationId(row.id),
        row.name,
        Optional.ofNullable(row.relativeId).map(CitizenId::new),
        row.basis,
        Optional.ofNullable(row.organisationName),
        opened(topics),
        Optional.ofNullable(row.openedAt).map(it -> it.isBefore(row.madeAt) ? row.madeAt : it),
        Optional.ofNullable(row.untilAt),
        row.version,
        row.invitation());
  }

  private static SharedDelegation sharedDelegation(List<DelegationRow> topics) {
    var row = topics.getFirst();
    return new SharedDelegation(
        new CitizenId(row.citizenId),
        row.citizenName == null ? "" : row.citizenName,
        row.relativeId == null,
        row.basis,
        Optional.ofNullable(row.organisationName),
        opened(topics),
        Optional.ofNullable(row.untilAt));
  }

  private static Opened opened(List<DelegationRow> topics) {
    var opened = new TreeMap<Topic, Right>();
    for (var each : topics) {
      if (each.topic != null) {
        opened.put(each.topic, Boolean.TRUE.equals(each.writes) ? Right.WRITE : Right.SEE);
      }
    }
    return new Opened(opened);
  }

  private Optional<Invitation> invitation() {
    return expiresAt == null || tries == null
        ? Optional.empty()
        : Optional.of(
            new Invitation(
                expiresAt,
                Invitation.MOST_TRIES - tries,
                Optional.ofNullable(usedByName),
                Optional.ofNullable(useId)));
  }
}
