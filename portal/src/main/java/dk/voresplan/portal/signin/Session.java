package dk.voresplan.portal.signin;

import dk.voresplan.access.Actor;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.session.Device;
import dk.voresplan.session.ProviderSession;
import java.time.Instant;
import java.util.Optional;

/**
 * What the session keeps: who signed in, when, and the token that sign-out shows the provider. No
 * rights, which are asked for anew at each call.
 *
 * @param actor who acts
 * @param idToken the provider's word for it
 * @param provider what the provider calls the sign-in
 * @param device what they signed in with
 * @param since when they signed in
 * @param lastHere when they signed in the time before, for a citizen who has
 * @param forOthers whether they come for others' plans alone, as they had none of their own
 */
record Session(
    Actor actor,
    String idToken,
    ProviderSession provider,
    Device device,
    Instant since,
    Optional<Instant> lastHere,
    boolean forOthers)
    implements SignedIn {
  @Override
  public String home() {
    return forOthers ? "/delt" : SignedIn.super.home();
  }

  /** An id, as frameworks may log a principal's name. */
  @Override
  public String getName() {
    return actor.key().toString();
  }

  @Override
  public String toString() {
    return "Session[" + getName() + "]";
  }
}
