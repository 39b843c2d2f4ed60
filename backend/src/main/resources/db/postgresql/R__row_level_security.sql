-- The second lock: the database itself hands out a citizen's rows only in a transaction that was
-- opened for that citizen, and it opens one only for those whom it can see a reason for.
-- See docs/decisions/018-the-second-lock.md. H2 has nothing like it. No policy has a sub-select, as
-- a distributed database refuses those (docs/decisions/033-a-schema-that-distributes.md).

-- Opens citizens' rows until the transaction ends, for someone with a reason in every one of these
-- plans. It asks for the reason anew, and knows nothing of topics: that is the access policy's.
create or replace function open_citizens(kind text, actor uuid, may text, whose uuid[])
returns boolean language plpgsql as $$
declare
  good uuid[];
  -- The access policy uses the portal's clock; a day of slack covers the database's.
  slack constant interval := interval '1 day';
begin
  good := case kind
    when 'PERSON' then array(
      select actor
      union
      select citizen_id from delegation
      where citizen_id = any (whose) and relative_id = actor and closed_at is null
        and opened_at < now() + slack and (until_at is null or until_at > now() - slack)
      union
      select citizen_id from invitation
      where citizen_id = any (whose) and used_by_id = actor and expires_at > now() - slack)
    -- What was opened for safety opens nothing to whoever asks as one of the team.
    when 'PROFESSIONAL' then
      case when may = 'EMERGENCY' then array(
        select citizen_id from emergency_access
        where citizen_id = any (whose) and professional_id = actor and until_at > now())
      else array(
        select citizen_id from in_team
        where citizen_id = any (whose) and professional_id = actor
        union
        select citizen_id from access_question_receiver
        where citizen_id = any (whose) and professional_id = actor)
      end
    when 'SOURCE_SYSTEM' then
      case when may = 'CONTRIBUTE' then
        case when exists (select 1 from source_system where id = actor) then whose end
      else array(
        select distinct n.citizen_id
        from team_naming n join source_system o on o.id = n.source_system_id
        where n.citizen_id = any (whose) and n.source_system_id = actor and o.off_since is null
          -- A no to a unit of its organisation leaves it what it contributed itself.
          and (may = 'SEE_ITS_OWN' or not exists (
            select 1 from unit_refusal r
            join unit u on u.id = r.unit_id
            join source_system s on s.organisation_id = u.organisation_id
            where r.citizen_id = n.citizen_id and s.id = actor)))
      end
    when 'SUBSCRIPTION' then array(
      select citizen_id from calendar_subscription where citizen_id = any (whose) and id = actor)
  end;
  if good is null or not whose <@ good then
    return false;
  end if;
  if kind = 'SOURCE_SYSTEM' and may = 'SEE_ITS_OWN' then
    execute format('set local voresplan.source = %L', actor);
    execute format(
      'set local voresplan.contributed_by_source = %L', array_to_string(whose, ','));
    return true;
  end if;
  -- Not set_config: a distributed database hands on to its nodes what a statement sets.
  execute format(
    'set local voresplan.citizens = %L',
    array_to_string(coalesce(opened_citizens(), '{}') || whose, ','));
  return true;
end
$$;

-- Whose rows this transaction may read and write.
create or replace function opened_citizens()
returns uuid[] language sql stable as $$
  select string_to_array(nullif(current_setting('voresplan.citizens', true), ''), ',')::uuid[]
$$;

-- Opens the rows of those in whose teams the professional is, until the transaction ends.
create or replace function open_teams(professional uuid)
returns boolean language plpgsql as $$
declare
  whose text;
begin
  select coalesce(string_agg(c.citizen_id::text, ','), '') into whose
  from (
    select l.citizen_id from caseload l where l.professional_id = open_teams.professional
    union
    select u.citizen_id
    from unit_caseload u
    join professional p on p.unit_id = u.unit_id
    where p.id = open_teams.professional
  ) c
  where exists (
    select 1 from in_team t
    where t.citizen_id = c.citizen_id and t.professional_id = open_teams.professional);
  execute format('set local voresplan.citizens = %L', whose);
  return true;
end
$$;

-- Whether this transaction counts over all citizens, and lets no citizen come out.
create or replace function counts_over_all()
returns boolean language sql stable as $$
  select coalesce(current_setting('voresplan.counts', true), '') = 'all'
$$;

-- Every table about citizens is locked, but for those that are read before there can be a reason:
-- who someone is; where the policy finds its reasons; where to look for what waits; what a node has
-- yet to hear; when someone was last here; how far the log has come; and what it has yet to tell.
do $$
declare
  locked text;
begin
  for locked in
    select c.relname
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped
    where c.relnamespace = current_schema()::text::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and c.relname not in (
        'person', 'cpr_look_up', 'identifier_look_up',
        'team_naming', 'unit_naming', 'access_question_receiver', 'calendar_subscription', 'delegation', 'delegation_topic',
        'emergency_access', 'unit_refusal', 'team_unit', 'unit_caseload',
        'caseload', 'subscription_look_up', 'shared_plan_look_up', 'invitation', 'invitation_look_up',
        'invitation_try',
        'directory_use', 'plan_to_merge', 'outbox', 'visit', 'access_log_head',
        'access_log_tries')
  loop
    execute format('alter table %I enable row level security', locked);
    execute format('alter table %I force row level security', locked);
    execute format('drop policy if exists opened on %I', locked);
    execute format(
      'create policy opened on %I using (citizen_id = any (opened_citizens()))',
      locked);
    execute format('drop policy if exists counted on %I', locked);
    execute format(
      'create policy counted on %I for select using (counts_over_all())', locked);
  end loop;
end
$$;

-- A source to whose organisation a citizen said no reads back what it contributed, and no other row.
create or replace function contributed_by_source()
returns uuid[] language sql stable as $$
  select string_to_array(
    nullif(current_setting('voresplan.contributed_by_source', true), ''), ',')::uuid[]
$$;

drop policy if exists its_own on contribution;
create policy its_own on contribution for select using (
  source_system_id = nullif(current_setting('voresplan.source', true), '')::uuid
    and citizen_id = any (contributed_by_source()));
drop policy if exists its_own on contribution_resource;
create policy its_own on contribution_resource for select using (
  source_system_id = nullif(current_setting('voresplan.source', true), '')::uuid
    and citizen_id = any (contributed_by_source()));

-- What someone types is theirs alone, whoever may see the plan.
drop policy if exists counted on draft;
drop policy if exists opened on draft;
create policy opened on draft using (
  author_id = nullif(current_setting('voresplan.author', true), '')::uuid);

-- The keys of what could not be sent too; no citizen stands in them.
alter table device_key enable row level security;
alter table device_key force row level security;
drop policy if exists opened on device_key;
create policy opened on device_key using (
  owner_id = nullif(current_setting('voresplan.author', true), '')::uuid);

-- A refused try is written down without a reason to read anything.
drop policy if exists written on access_log;
create policy written on access_log for insert with check (true);

-- Gives a table the row locks of another.
create or replace function lock_like(place regclass, model regclass)
returns void language plpgsql as $$
declare
  it record;
begin
  for it in select polname from pg_policy where polrelid = place loop
    execute format('drop policy %I on %s', it.polname, place);
  end loop;
  for it in
    select p.* from pg_policies p
    join pg_class c on c.relname = p.tablename and c.relnamespace::regnamespace::text = p.schemaname
    where c.oid = model
  loop
    execute format(
      'create policy %I on %s as %s for %s to %s %s %s',
      it.policyname, place, it.permissive, it.cmd,
      (select string_agg(quote_ident(r), ', ') from unnest(it.roles) r),
      'using (' || it.qual || ')', 'with check (' || it.with_check || ')');
  end loop;
  for it in select relrowsecurity, relforcerowsecurity from pg_class where oid = model loop
    execute format(
      'alter table %s %s row level security, %s row level security', place,
      case when it.relrowsecurity then 'enable' else 'disable' end,
      case when it.relforcerowsecurity then 'force' else 'no force' end);
  end loop;
end
$$;

-- Whoever names a partition is held by its own row locks, and not by those of its table. So it has
-- the same. Without db/partitions/partition.sql there are no partitions.
create or replace function lock_partitions()
returns void language plpgsql as $$
begin
  perform lock_like(c.oid, i.inhparent)
  from pg_class c
  join pg_inherits i on i.inhrelid = c.oid
  where c.relnamespace = current_schema()::text::regnamespace and c.relkind = 'r'
    and c.relispartition;
end
$$;

select lock_partitions();
