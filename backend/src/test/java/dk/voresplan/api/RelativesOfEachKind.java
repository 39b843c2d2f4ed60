package dk.voresplan.api;

import dk.voresplan.RunningBackend;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.api.RouteRule.Role;
import dk.voresplan.delegation.Delegation;
import dk.voresplan.delegation.DelegationBasis;
import dk.voresplan.delegation.DelegationId;
import dk.voresplan.delegation.Family;
import dk.voresplan.delegation.Opened;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** A relative of one citizen in each state that a delegation can be in. */
final class RelativesOfEachKind {
  private final Family family;
  private final Map<Role, String> cprs = new EnumMap<>(Role.class);
  private final DelegationId seen;

  RelativesOfEachKind(Family family) {
    this.family = family;
    var all = Opened.seen(Set.copyOf(Opened.OFFERED));
    var written = new TreeMap<>(all.topics());
    Opened.WRITTEN.forEach(topic -> written.put(topic, Right.WRITE));
    opened(Role.RELATIVE, written);
    seen = opened(Role.SEES, all.topics()).id();
    opened(Role.OTHER_TOPIC, Map.of(Topic.CONTACTS, Right.SEE));
    family.delegations.use(person(Role.WAITING), family.invite(written).code().spoken());
    family.custody(person(Role.PARENT), Instant.now().plus(Duration.ofDays(1)));
    family.custody(person(Role.PARENT_UNTIL_FIFTEEN), Instant.now().minusSeconds(1));
    byOthers(DelegationBasis.GUARDIANSHIP, Role.GUARDIAN);
    byOthers(DelegationBasis.POWER_OF_ATTORNEY, Role.ATTORNEY);
    byOthers(DelegationBasis.CONTRIBUTED_CONSENT, Role.CONSENTED);
    var closed = opened(Role.CLOSED, written);
    family.own(permit -> {
      family.delegations.close(permit, closed.id());
      return permit;
    });
    family.expire(opened(Role.EXPIRED, written));
  }

  /** A token of the one in that state. */
  String token(Role role, String scopes) {
    return RunningBackend.get()
        .issuer()
        .citizen(Objects.requireNonNull(cprs.get(role)), name(role), scopes);
  }

  /** The delegation of the one who only sees. */
  DelegationId seen() {
    return seen;
  }

  private void byOthers(DelegationBasis basis, Role role) {
    family.byOthers(
        basis,
        person(role),
        Instant.now().plus(Duration.ofDays(1)),
        Topic.GOALS,
        Topic.CONTACTS,
        Topic.CALENDAR);
  }

  private Delegation opened(Role role, Map<Topic, Right> topics) {
    return family.opened(person(role), topics);
  }

  private Actor.Person person(Role role) {
    return Family.person(cprs.computeIfAbsent(role, _ -> RunningBackend.newCpr()), name(role));
  }

  private static String name(Role role) {
    return "Relative " + role.name();
  }
}
