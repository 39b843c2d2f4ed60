package dk.voresplan.wish;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.i18n.SpokenDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Says which wishes a permit's actor may read: the citizen all, anyone else those shared with them.
 *
 * @param all whether it is all of them
 * @param actor the professional or source system, whose ids are never the same
 * @param today the day on which covers are asked for
 */
record MayRead(boolean all, UUID actor, LocalDate today) {
  /**
   * Holds for the wishes {@code w} that may be read; binds {@code :all}, {@code :actor} and {@code
   * :today}. To a source system they are those shared with someone whom it has named in the team.
   */
  static final String CONDITION =
      """
      w.citizen_id = :citizen and (:all
        or exists (
          select 1 from wish_reader mine
          where mine.citizen_id = w.citizen_id and mine.wish_id = w.id
            and mine.professional_id = :actor and mine.taken_back_at is null
            and (mine.on_behalf_of is null or exists (
              select 1 from wish_reader named
              where named.citizen_id = w.citizen_id and named.wish_id = w.id
                and named.professional_id = mine.on_behalf_of and named.taken_back_at is null)
              and exists (
                select 1 from professional me
                where me.id = mine.professional_id and me.unit_id = mine.unit_id))
            and (mine.cover_id is null or exists (
              select 1 from cover v
              where v.id = mine.cover_id and v.ended_at is null and v.until_day >= :today)))
        or exists (
          select 1 from wish_reader theirs
          join team_member t
            on t.citizen_id = theirs.citizen_id and t.professional_id = theirs.professional_id
              and t.source_system_id = :actor
          where theirs.citizen_id = w.citizen_id and theirs.wish_id = w.id
            and theirs.taken_back_at is null
            and (theirs.on_behalf_of is null or exists (
              select 1 from professional s
              where s.id = theirs.professional_id and s.unit_id = theirs.unit_id))
            and (theirs.cover_id is null or exists (
              select 1 from cover v
              where v.id = theirs.cover_id and v.ended_at is null and v.until_day >= :today))))
      """;

  static MayRead of(Permit permit, Instant now) {
    boolean all =
        switch (permit.actor()) {
          case Actor.Person _ -> true;
          case Actor.Professional _, Actor.SourceSystem _ -> false;
          case Actor.Subscription _ -> throw new AccessRefused();
        };
    return new MayRead(all, permit.actor().key(), LocalDate.ofInstant(now, SpokenDates.ZONE));
  }
}
