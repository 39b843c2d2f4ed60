package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What professionals outside the teams opened for safety, as it is by the clock: each one topic, to
 * see and no more. docs/decisions/019-break-the-glass-and-units.md
 */
@Singleton
class BrokenGlass {
  private final Clock clock;

  BrokenGlass(Clock clock) {
    this.clock = clock;
  }

  /** Those of the topics that are open to the professional now. */
  Set<Topic> topics(
      Handle handle, Actor.Professional professional, CitizenId citizen, Set<Topic> asked) {
    return handle
        .createQuery(
            """
            select distinct topic from emergency_access
            where citizen_id = :citizen and professional_id = :professional and until_at > :now
            """)
        .bind("citizen", citizen.value())
        .bind("professional", professional.key())
        .bind("now", clock.instant())
        .mapTo(Topic.class)
        .stream()
        .filter(topic -> GlassBroken.TOPICS.contains(topic) && asked.contains(topic))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Opens it from now, or finds what is open already. */
  GlassBroken open(
      Handle handle, Actor.Professional professional, CitizenId citizen, Topic topic, String why) {
    return find(handle, professional, citizen, topic)
        .orElseGet(() -> begin(handle, professional, citizen, topic, why));
  }

  private Optional<GlassBroken> find(
      Handle handle, Actor.Professional professional, CitizenId citizen, Topic topic) {
    return handle
        .createQuery(
            """
            select id, until_at from emergency_access
            where citizen_id = :citizen and professional_id = :professional and topic = :topic
              and until_at > :now
            order by until_at desc
            limit 1
            """)
        .bind("citizen", citizen.value())
        .bind("professional", professional.key())
        .bind("topic", topic)
        .bind("now", clock.instant())
        .map((row, context) ->
            new GlassBroken(Columns.uuid(row, "id"), Columns.instant(row, "until_at"), false))
        .findOne();
  }

  private GlassBroken begin(
      Handle handle, Actor.Professional professional, CitizenId citizen, Topic topic, String why) {
    var now = clock.instant();
    var broken = new GlassBroken(RowId.next(), now.plus(GlassBroken.LASTS), true);
    handle
        .createUpdate(
            """
            insert into emergency_access
              (citizen_id, id, professional_id, topic, reason, opened_at, until_at)
            values (:citizen, :id, :professional, :topic, :why, :now, :until)
            """)
        .bind("citizen", citizen.value())
        .bind("id", broken.id())
        .bind("professional", professional.key())
        .bind("topic", topic)
        .bind("why", why)
        .bind("now", now)
        .bind("until", broken.until())
        .execute();
    return broken;
  }
}
