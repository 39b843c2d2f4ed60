-- Distributes the schema by citizen_id over the nodes of a Citus cluster. An operator runs it once by
-- psql on the coordinator, after the portal's migrations and before the portal starts:
--   psql -v ON_ERROR_STOP=1 -f distribute.sql
-- See docs/decisions/033-a-schema-that-distributes.md. Tried on Citus 13.0.4 with PostgreSQL 15.

-- A cluster takes foreign keys between tables that are distributed already: they are kept here,
-- dropped, and added again at the end.
create temporary table kept_key as
  select k.conrelid::regclass as of_table, k.conname as name, pg_get_constraintdef(k.oid) as said
  from pg_constraint k
  where k.contype = 'f' and k.connamespace = 'public'::regnamespace;

select format('alter table %s drop constraint %I', of_table, name) from kept_key \gexec

-- Each table of citizens' rows goes where its citizen's other rows are. Look-up tables and the outbox
-- name a citizen, and are whole on each node.
select format('select create_distributed_table(%L, ''citizen_id'', colocate_with => %L)',
         c.relname, case c.relname when 'person' then 'none' else 'person' end)
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and c.relname not like '%\_look\_up' and c.relname <> 'outbox'
order by c.relname <> 'person', c.relname \gexec

select format('select create_reference_table(%L)', c.relname)
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and c.relname <> 'flyway_schema_history'
  and (c.relname like '%\_look\_up' or c.relname = 'outbox' or not exists (
    select 1 from pg_attribute a
    where a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped))
order by c.relname \gexec

select format('alter table %s add constraint %I %s', of_table, name, said) from kept_key \gexec

-- What a transaction sets reaches the nodes: the row locks of the portal are set so.
select format('alter role %I set citus.propagate_set_commands = local', current_user) \gexec
