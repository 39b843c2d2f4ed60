package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What relatives read and write of wishes. */
@Singleton
class SharedWishRepository {

  /**
   * Those that the citizen shares with a professional, and those that this relative wrote; not what
   * is kept back from them, and not what another relative wrote, of whom they are not to know. Of
   * what this relative wrote, as long as no professional reads it, they see their own words alone:
   * what the citizen writes instead is the citizen's.
   */
  List<SharedWish> of(Permit permit, PageRequest page) {
    return permit
        .sharedRows(Topic.WISHES, Right.SEE)
        .createQuery(
            """
            select w.id, w.kind, w.life_area, w.written_at, w.on_behalf_id,
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
                where e.citizen_id = w.citizen_id and e.wish_id = w.id)
            where w.citizen_id = :citizen
              and not exists (
                select 1 from kept_back k
                where k.citizen_id = w.citizen_id and k.delegation_id = any(:keptBackIn)
                  and k.topic = 'WISHES' and k.item = cast(w.id as varchar))
              and (
                (w.on_behalf_id is null and s.wish_id is not null)
                or exists (
                  select 1 from delegation d
                  where d.citizen_id = w.citizen_id and d.id = any(:delegations)
                    and d.relative_id = w.on_behalf_id))
              and (cast(:after as uuid) is null or w.id < cast(:after as uuid))
            order by w.id desc
            limit :most
            """)
        .bind("citizen", permit.citizen().value())
        .bindArray("delegations", UUID.class, permit.delegations())
        .bindArray("keptBackIn", UUID.class, permit.keptBackIn())
        .bindByType("after", page.after().orElse(null), UUID.class)
        .bind("most", page.size())
        .map((row, context) -> wish(row))
        .list();
  }

  void insert(
      Permit permit,
      WishId id,
      WishKind kind,
      WishText text,
      Optional<LifeArea> area,
      Instant now) {
    permit
        .sharedRows(Topic.WISHES, Right.WRITE)
        .createUpdate(
            """
            insert into wish
              (citizen_id, id, version, kind, text, life_area, written_at, on_behalf_id,
               on_behalf_name)
            values (:citizen, :id, 0, :kind, :text, :area, :now, :relative, :name)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("kind", kind.name())
        .bind("text", text.value())
        .bind("area", area.map(Enum::name).orElse(null))
        .bind("now", now)
        .bind("relative", permit.actor().key())
        .bind("name", permit.actor().name())
        .execute();
  }

  private static SharedWish wish(ResultSet row) throws SQLException {
    return new SharedWish(
        Columns.uuid(row, "id"),
        WishKind.valueOf(row.getString("kind")),
        Columns.maybeText(row, "text"),
        Columns.maybeMilliseconds(row, "milliseconds"),
        Columns.maybeText(row, "life_area").map(LifeArea::valueOf),
        Columns.instant(row, "written_at"),
        Columns.maybeUuid(row, "on_behalf_id").isPresent());
  }
}
