package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Function;

/** How the API reads in a citizen's plan: for a caller whose token is for reading. */
@Singleton
class PlanReading {
  private final AccessPolicy access;

  PlanReading(AccessPolicy access) {
    this.access = access;
  }

  /** Does {@code work} with a permit to see these topics. */
  <T> T read(
      Authentication authentication, String id, Set<Topic> topics, Function<Permit, T> work) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    return access.open(caller.actor(), CitizenInPath.of(id), topics, work);
  }
}
