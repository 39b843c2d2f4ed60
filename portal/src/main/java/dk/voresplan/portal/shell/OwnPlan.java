package dk.voresplan.portal.shell;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way for the citizen who signed in to their own plan, by permits as for everyone. */
@Singleton
public class OwnPlan {
  private final Visitor visitor;
  private final AccessPolicy access;

  OwnPlan(Visitor visitor, AccessPolicy access) {
    this.visitor = visitor;
    this.access = access;
  }

  /**
   * What {@code work} reads of the visitor's own plan.
   *
   * @throws AccessRefused if the visitor is no citizen
   */
  public <T> T read(Topic topic, Function<Permit, T> work) {
    return read(Set.of(topic), work);
  }

  /**
   * The same, of several topics.
   *
   * @throws AccessRefused if the visitor is no citizen
   */
  public <T> T read(Set<Topic> topics, Function<Permit, T> work) {
    var citizen = visitor.citizen();
    return access.open(citizen, citizen.id(), topics, work);
  }

  /**
   * What {@code work} changes in the visitor's own plan.
   *
   * @throws AccessRefused if the visitor is no citizen
   */
  public <T> T change(Topic topic, Function<WritePermit, T> work) {
    return change(Set.of(topic), work);
  }

  /**
   * The same, of several topics.
   *
   * @throws AccessRefused if the visitor is no citizen
   */
  public <T> T change(Set<Topic> topics, Function<WritePermit, T> work) {
    var citizen = visitor.citizen();
    return access.change(citizen, citizen.id(), topics, work);
  }

  /**
   * Lets {@code page} read several topics of the visitor's own plan.
   *
   * @throws AccessRefused if the visitor is no citizen
   */
  public void show(Set<Topic> topics, Consumer<Permit> page) {
    read(
        topics,
        permit -> {
          page.accept(permit);
          return permit;
        });
  }
}
