package dk.voresplan.delegation;

import dk.voresplan.access.Actor;
import dk.voresplan.access.PartPermits;
import dk.voresplan.access.WritePermit;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.LookUpKey;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes and tries the codes by which relatives make themselves known. */
@Singleton
class Invitations {
  private final InvitationRows rows;
  private final InvitationLookUpRows places;
  private final TriedCodeRows codes;
  private final SharedPlanLookUpRows plans;
  private final PartPermits permits;
  private final LookUpKey key;
  private final Transactions transactions;

  Invitations(
      InvitationRows rows,
      InvitationLookUpRows places,
      TriedCodeRows codes,
      SharedPlanLookUpRows plans,
      PartPermits permits,
      LookUpKey key,
      Transactions transactions) {
    this.rows = rows;
    this.places = places;
    this.codes = codes;
    this.plans = plans;
    this.permits = permits;
    this.key = key;
    this.transactions = transactions;
  }

  /** Whose code it was, and for which of their delegations. */
  record Place(CitizenId citizen, DelegationId delegation) {}

  /** Gives the delegation another code in the place of the one before. */
  InvitationCode renew(WritePermit permit, DelegationId id, Instant expiresAt) {
    forget(permit, id);
    var code = InvitationCode.next();
    while (places.add(code.placeDigest(key), permit.citizen().value(), id.value()) == 0) {
      code = InvitationCode.next();
    }
    rows.add(permit, id.value(), code.digest(key), expiresAt);
    return code;
  }

  /** Lets the code be tried no more. */
  void forget(WritePermit permit, DelegationId id) {
    places.remove(permit.citizen().value(), id.value());
    rows.removeTries(permit, id.value());
    rows.remove(permit, id.value());
  }

  /**
   * Tries a code, which counts whatever comes of it. It reads nothing of a plan: it finds out whom
   * a relative means, so that the citizen can be asked.
   *
   * @return whose code it was, if it is right and can still be used
   */
  Optional<Place> tried(Actor.Person relative, InvitationCode code, Instant now) {
    return transactions.inOne(() ->
        places
            .find(code.placeDigest(key))
            .filter(found -> !found.citizenId().equals(relative.key()))
            .filter(found -> isAdmitted(found, relative, code, now))
            .map(found ->
                new Place(
                    new CitizenId(found.citizenId()), new DelegationId(found.delegationId()))));
  }

  private boolean isAdmitted(
      TriedCodeRow found, Actor.Person relative, InvitationCode code, Instant now) {
    boolean used =
        permits.admission(
            relative,
            new CitizenId(found.citizenId()),
            permit ->
                hasATryLeft(permit, found.delegationId(), relative, now)
                    && uses(permit, found.delegationId(), relative, code, now));
    if (used) {
      plans.add(relative.key(), found.citizenId());
    }
    return used;
  }

  private boolean hasATryLeft(
      WritePermit permit, UUID delegation, Actor.Person relative, Instant now) {
    codes.countOwn(permit, delegation, relative.key());
    return codes.takeOwnTry(permit, delegation, relative.key(), Invitation.MOST_TRIES_EACH) == 1
        && codes.takeTry(permit, delegation, Invitation.MOST_TRIES, now) == 1;
  }

  private boolean uses(
      WritePermit permit,
      UUID delegation,
      Actor.Person relative,
      InvitationCode code,
      Instant now) {
    return codes.useCode(
            permit,
            delegation,
            code.digest(key),
            relative.key(),
            relative.name(),
            UUID.randomUUID(),
            now)
        == 1;
  }
}
