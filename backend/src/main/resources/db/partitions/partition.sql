-- Partitions each table of citizens' rows by hash of citizen_id in 16 parts, on one PostgreSQL. An
-- operator runs it as the tables' owner, after the portal's migrations and while the portal stands
-- still:
--   psql -v ON_ERROR_STOP=1 -f partition.sql
-- It is one statement, and so does all or nothing. Until it ends, the rows are there twice, and it
-- holds some 9000 locks: max_locks_per_transaction must be 128 or more. Run again, it partitions only
-- the tables that are new since.
-- See docs/decisions/033-a-schema-that-distributes.md. Tried on PostgreSQL 18.
do $script$
declare
  parts constant int := 16;
  -- By these oids, the tables are found under whatever name.
  tables regclass[];
  -- Everything that must be the same afterwards, but for the parts, which are not looked at.
  look constant text := $look$
    with here as (
      select * from pg_class
      where relnamespace = current_schema()::text::regnamespace and relkind in ('r', 'p', 'v')
        and not relispartition)
    select array(
      select concat_ws(' ', h.relname, h.relowner::regrole, h.relrowsecurity, h.relforcerowsecurity,
        array(select a::text from unnest(h.relacl) a order by 1),
        case h.relkind when 'v' then pg_get_viewdef(h.oid) || h.reloptions::text end)
      from here h
      union all
      select concat_ws(' ', h.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        a.attcollation, a.attnotnull, a.attidentity, a.attgenerated, a.attacl,
        pg_get_expr(d.adbin, d.adrelid))
      from here h
      join pg_attribute a on a.attrelid = h.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      union all
      select concat_ws(' ', h.relname, k.conname, pg_get_constraintdef(k.oid))
      from here h join pg_constraint k on k.conrelid = h.oid and k.conparentid = 0
      union all
      select replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
      from here h join pg_index i on i.indrelid = h.oid
      union all
      select p::text from here h join pg_policies p on p.schemaname = current_schema()
        and p.tablename = h.relname
      union all
      select pg_get_triggerdef(t.oid) from here h
      join pg_trigger t on t.tgrelid = h.oid and not t.tgisinternal
      union all
      select concat_ws(' ', h.relname, p.pubname)
      from here h join pg_publication_rel r on r.prrelid = h.oid
      join pg_publication p on p.oid = r.prpubid
      order by 1)
    $look$;
  before text[];
  afterwards text[];
  forced text[];
  views text[];
  foreign_keys text[];
  keys_and_grants text[];
  one record;
  said text;
begin
  select array_agg(c.oid::regclass order by c.relname) into tables
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped
  where c.relnamespace = current_schema()::text::regnamespace and c.relkind = 'r'
    and not c.relispartition and c.relname not like '%\_look\_up' and c.relname <> 'outbox';
  if tables is null then
    raise notice 'All tables of citizens'' rows are partitioned already.';
    return;
  end if;
  if exists (select 1 from pg_class
      where oid = any (tables) and pg_get_userbyid(relowner) <> current_user) then
    raise exception 'Only the owner of the tables may run this, and % is not.', current_user;
  end if;
  execute format('lock table %s in access exclusive mode', array_to_string(tables, ', '));
  select string_agg(i.indexrelid::regclass::text, ', ' order by 1) into said
  from pg_index i
  where i.indrelid = any (tables) and i.indisunique and not exists (
    select 1 from pg_attribute a
    where a.attrelid = i.indrelid and a.attname = 'citizen_id' and a.attnum = any (i.indkey));
  if said is not null then
    raise exception 'These unique keys lack citizen_id, which each part needs: %.', said;
  end if;
  execute look into before;

  -- Row locks hold the owner too. Where they would hide a row from here on, it ends with an error.
  perform set_config('row_security', 'off', true);
  forced := array(
    select oid::regclass::text from pg_class
    where relnamespace = current_schema()::text::regnamespace and relforcerowsecurity);
  foreach said in array forced loop
    execute format('alter table %s no force row level security', said);
  end loop;

  -- What hangs on the tables is written down.
  views := array(
    select format('create or replace view %s %s as %s', v.oid::regclass,
      'with (' || array_to_string(v.reloptions, ', ') || ')', pg_get_viewdef(v.oid))
    from pg_class v
    where v.relkind = 'v' and exists (
      select 1 from pg_rewrite r
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
      where r.ev_class = v.oid and d.refclassid = 'pg_class'::regclass
        and d.refobjid = any (tables)));
  foreign_keys := array(
    select format('alter table %s add constraint %I %s',
      k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint k
    where k.contype = 'f' and k.conparentid = 0
      and (k.conrelid = any (tables) or k.confrelid = any (tables))
    order by k.conrelid::regclass::text, k.conname);
  keys_and_grants := array(
    select format('alter table %s add constraint %I %s',
      k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint k
    where k.conrelid = any (tables) and k.contype in ('p', 'u')
    union all
    select pg_get_indexdef(i.indexrelid)
    from pg_index i
    where i.indrelid = any (tables) and not exists (
      select 1 from pg_constraint k
      where k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u'))
    union all
    select format('grant %s on %s to %s%s', a.privilege_type, c.oid::regclass,
      case a.grantee when 0 then 'public' else a.grantee::regrole::text end,
      case when a.is_grantable then ' with grant option' end)
    from pg_class c cross join aclexplode(c.relacl) a
    where c.oid = any (tables) and a.grantee <> c.relowner
    union all
    select format('grant %s (%I) on %s to %s%s', a.privilege_type, c.attname, c.attrelid::regclass,
      case a.grantee when 0 then 'public' else a.grantee::regrole::text end,
      case when a.is_grantable then ' with grant option' end)
    from pg_attribute c cross join aclexplode(c.attacl) a
    where c.attrelid = any (tables));
  for one in
    select k.conrelid::regclass as place, k.conname as name from pg_constraint k
    where k.contype = 'f' and k.conparentid = 0
      and (k.conrelid = any (tables) or k.confrelid = any (tables))
  loop
    execute format('alter table %s drop constraint %I', one.place, one.name);
  end loop;

  -- Each table is made anew beside the one that was, and takes its rows and row locks.
  for one in select oid, relname, reloptions from pg_class where oid = any (tables) loop
    execute format('alter table %I rename to %I', one.relname, 'was_' || one.oid);
    execute format('create table %I (like %I including all excluding indexes)'
      ' partition by hash (citizen_id)', one.relname, 'was_' || one.oid);
    for part in 0 .. parts - 1 loop
      execute format('create table %I partition of %I'
        ' for values with (modulus %s, remainder %s) %s',
        one.relname || '_p' || part, one.relname, parts, part,
        'with (' || array_to_string(one.reloptions, ', ') || ')');
    end loop;
    execute format('insert into %I select * from %I', one.relname, 'was_' || one.oid);
    perform lock_like(quote_ident(one.relname)::regclass, one.oid);
  end loop;
  -- A view whose text is the same reads the table that has the name now.
  foreach said in array views loop
    execute said;
  end loop;
  execute format('drop table %s', array_to_string(tables, ', '));
  foreach said in array keys_and_grants || foreign_keys loop
    execute said;
  end loop;

  foreach said in array forced loop
    execute format('alter table %s force row level security', said);
  end loop;
  perform lock_partitions();
  -- By itself, PostgreSQL counts only what is in a part, and not what is in a table of parts.
  for one in select relname from pg_class
      where relnamespace = current_schema()::text::regnamespace and relkind = 'p' loop
    execute format('analyze %I', one.relname);
  end loop;

  execute look into afterwards;
  select string_agg(t, E'\n' order by t) into said
  from ((select '- ' || unnest(before) except all select '- ' || unnest(afterwards))
    union all
    (select '+ ' || unnest(afterwards) except all select '+ ' || unnest(before))) as d (t);
  if said is not null then
    raise exception E'Nothing is partitioned, as this would have changed:\n%', said;
  end if;
end
$script$;
