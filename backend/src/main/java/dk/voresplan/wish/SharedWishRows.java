package dk.voresplan.wish;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds what relatives read and write of wishes. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SharedWishRows extends GenericRepository<SharedWishRow, UUID> {
  /**
   * Reads the wishes that the citizen shares with a professional, and those that this relative
   * wrote. It leaves out what is hidden from them. It leaves out what another relative wrote, of
   * whom they are not to know. Of what this relative wrote, they see only their own words, as long
   * as no professional reads it. What the citizen writes instead is the citizen's.
   */
  @Needs(topic = Topic.WISHES, part = Part.SHARED)
  @Query(
      """
      select w.id, w.kind, w.life_area, w.written_at, w.on_behalf_id is not null as on_behalf,
             case when w.on_behalf_id is null or s.wish_id is not null then w.text
                  else coalesce(f.text, w.text) end as text,
             case when w.on_behalf_id is null or s.wish_id is not null
                  then v.milliseconds end as milliseconds
      from wish w
      left join wish_attachment v
        on v.citizen_id = w.citizen_id and v.wish_id = w.id and v.slot = 0
      left join (
        select distinct r.wish_id from wish_reader r
        where r.citizen_id = :citizen and r.on_behalf_of is null and r.taken_back_at is null
      ) s on s.wish_id = w.id
      left join wish_revision f
        on f.citizen_id = w.citizen_id and f.wish_id = w.id and f.version = (
          select min(e.version) from wish_revision e
          where e.citizen_id = :citizen and e.wish_id = w.id)
      where w.citizen_id = :citizen
        and not exists (
          select 1 from hidden_item k
          where k.citizen_id = w.citizen_id and (k.delegation_id in (:keptBackIn))
            and k.topic = 'WISHES' and k.item = cast(w.id as varchar))
        and (
          (w.on_behalf_id is null and s.wish_id is not null)
          or exists (
            select 1 from delegation d
            where d.citizen_id = w.citizen_id and (d.id in (:delegations))
              and d.relative_id = w.on_behalf_id))
        and (cast(:after as uuid) is null or w.id < cast(:after as uuid))
      order by w.id desc
      limit :most
      """)
  List<SharedWishRow> of(
      Permit permit, List<UUID> delegations, List<UUID> keptBackIn, @Nullable UUID after, int most);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.SHARED)
  @Query(
      """
      insert into wish
        (citizen_id, id, version, kind, text, life_area, written_at, on_behalf_id, on_behalf_name)
      values (:citizen, :id, 0, :kind, :text, cast(:area as text), :now, :relative, :name)
      """)
  int add(
      WritePermit permit,
      UUID id,
      WishKind kind,
      String text,
      @Nullable LifeArea area,
      @Moment Instant now,
      UUID relative,
      String name);
}
