-- One schema for H2 and PostgreSQL. See docs/decisions/003-keys-by-citizen.md:
-- citizen_id is the first column of every key and index of a citizen's data, so that the tables
-- partition by citizen. Row ids are UUIDv7 made by the application; there are no sequences.

-- Who someone is. The CPR number is here and nowhere else.
create table person (
  citizen_id uuid not null primary key,
  cpr_number char(10),
  name varchar(200),
  birth_date date,
  language varchar(5),
  version bigint not null,
  created_at timestamp with time zone not null
);

create table organisation (
  id uuid not null primary key,
  identifier_system varchar(200) not null,
  identifier_value varchar(200) not null,
  name varchar(200) not null,
  sector varchar(30) not null,
  unique (identifier_system, identifier_value)
);

create table source_system (
  id uuid not null primary key,
  client_id varchar(100) not null unique,
  organisation_id uuid not null references organisation (id),
  -- When and why the operator switched it off. See docs/decisions/030-switching-off-a-source.md.
  off_since timestamp with time zone,
  off_reason varchar(500)
);

-- Look-up tables lead to a citizen, and say nothing of them: what must be unique over all citizens
-- stands here. See docs/decisions/033-a-schema-that-distributes.md.
create table cpr_look_up (
  cpr_digest char(64) not null primary key,
  citizen_id uuid not null
);

-- Other identifiers than the CPR number, learnt from one source and believed for that source.
create table identifier_look_up (
  source_system_id uuid not null references source_system (id),
  identifier_system varchar(300) not null,
  identifier_digest char(64) not null,
  citizen_id uuid not null,
  primary key (source_system_id, identifier_system, identifier_digest)
);

create index identifier_look_up_by_digest
  on identifier_look_up (identifier_system, identifier_digest);
create index identifier_look_up_by_citizen on identifier_look_up (citizen_id);

create table unit (
  id uuid not null primary key,
  organisation_id uuid not null references organisation (id),
  identifier varchar(300) not null,
  name varchar(200) not null,
  sector varchar(30) not null,
  reply_working_days int not null,
  unique (organisation_id, identifier)
);

create table professional (
  id uuid not null primary key,
  organisation_id uuid not null references organisation (id),
  -- The unit that they belong to now, and the one that a source said last.
  unit_id uuid references unit (id),
  said_unit_id uuid references unit (id),
  employee_identifier varchar(300) not null,
  name varchar(200) not null,
  role varchar(200),
  -- The leader who said that they belong to the unit; none where a source said so.
  placed_by_id uuid references professional (id),
  unique (organisation_id, employee_identifier)
);

create index professional_by_unit on professional (unit_id);

create index professional_by_organisation on professional (organisation_id, name);

-- Whom the leader of a unit took out of it; no source can put them there again, only the leader.
create table unit_departure (
  professional_id uuid not null references professional (id),
  unit_id uuid not null references unit (id),
  primary key (professional_id, unit_id)
);

-- Which leader added or took out whom, and when; rows are only added.
create table unit_change (
  id uuid not null primary key,
  unit_id uuid not null references unit (id),
  professional_id uuid not null references professional (id),
  leader_id uuid not null references professional (id),
  added boolean not null,
  changed_at timestamp with time zone not null
);

create index unit_change_by_unit on unit_change (unit_id);

-- Who answers for a colleague of the same unit, from a day to a day.
create table cover (
  id uuid not null primary key,
  unit_id uuid not null references unit (id),
  away_id uuid not null references professional (id),
  covering_id uuid not null references professional (id),
  from_day date not null,
  until_day date not null,
  ended_at timestamp with time zone
);

create index cover_by_unit on cover (unit_id);

-- Resources that are about no citizen: practitioners, organisations, places. No content: withdrawn.
create table directory_resource (
  source_system_id uuid not null references source_system (id),
  resource_type varchar(60) not null,
  resource_id varchar(300) not null,
  updated_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  digest char(64) not null,
  content text,
  primary key (source_system_id, resource_type, resource_id)
);

-- A contribution that was about no citizen, whole, as it came.
create table directory_contribution (
  source_system_id uuid not null references source_system (id),
  digest char(64) not null,
  received_at timestamp with time zone not null,
  original text not null,
  primary key (source_system_id, digest)
);

-- A contribution, whole, as it came. See docs/decisions/004-contributions-kept-whole.md.
create table contribution (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  source_system_id uuid not null references source_system (id),
  reported_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  digest char(64) not null,
  original text not null,
  primary key (citizen_id, id),
  unique (citizen_id, source_system_id, digest)
);

-- The newest version of each resource of each source, as the portal understands it; older ones
-- stay in their contributions. No content: withdrawn.
create table contribution_resource (
  citizen_id uuid not null references person (citizen_id),
  source_system_id uuid not null references source_system (id),
  resource_type varchar(60) not null,
  resource_id varchar(300) not null,
  contribution_id uuid not null,
  updated_at timestamp with time zone not null,
  digest char(64) not null,
  content text,
  primary key (citizen_id, source_system_id, resource_type, resource_id),
  foreign key (citizen_id, contribution_id) references contribution (citizen_id, id)
);

-- The directory entries that a citizen's plan looked for when it was merged, found or not, so that
-- one that arrives late is shown. The key begins with the source, by which it is asked.
create table directory_use (
  source_system_id uuid not null references source_system (id),
  resource_type varchar(60) not null,
  resource_id varchar(300) not null,
  citizen_id uuid not null references person (citizen_id),
  primary key (source_system_id, resource_type, resource_id, citizen_id)
);

create index directory_use_by_citizen on directory_use (citizen_id);

-- Plans to merge again because a directory changed: since when, and when they are tried next.
create table plan_to_merge (
  citizen_id uuid not null references person (citizen_id),
  source_system_id uuid not null references source_system (id),
  asked_at timestamp with time zone not null,
  try_at timestamp with time zone not null,
  primary key (citizen_id, source_system_id)
);

-- Contributions merged, ready to read.
create table plan (
  citizen_id uuid not null primary key references person (citizen_id),
  version bigint not null,
  changed_at timestamp with time zone,
  document text not null
);

create table team (
  citizen_id uuid not null primary key references person (citizen_id),
  document text not null
);

create table calendar (
  citizen_id uuid not null primary key references person (citizen_id),
  document text not null
);

-- What was noticed of appointments when calendars were merged again: where one was before it was
-- last moved, and how many times it changed. It depends on the order of arrival; the calendar not.
create table appointment_change (
  citizen_id uuid not null references person (citizen_id),
  appointment_id uuid not null,
  moved_from timestamp with time zone,
  moved_to timestamp with time zone,
  noticed_at timestamp with time zone not null,
  times int not null,
  primary key (citizen_id, appointment_id)
);

-- The one secret address at which a citizen's own calendar programs read the appointments.
create table calendar_subscription (
  citizen_id uuid not null primary key references person (citizen_id),
  id uuid not null,
  shows_titles boolean not null,
  made_at timestamp with time zone not null
);

-- Leads from the digest of an address to whose it is. The address itself is stored nowhere.
create table subscription_look_up (
  token_digest char(64) not null primary key,
  citizen_id uuid not null,
  subscription_id uuid not null
);

create index subscription_look_up_by_citizen on subscription_look_up (citizen_id);

-- Which professionals the citizen's contributions name in the team, by the source that says so.
create table team_naming (
  citizen_id uuid not null references person (citizen_id),
  professional_id uuid not null references professional (id),
  source_system_id uuid not null references source_system (id),
  -- Tells apart what one source says of the same one more than once.
  number int not null,
  -- The unit that they act for there, when the source says so.
  unit_id uuid references unit (id),
  coordinator boolean not null,
  primary key (citizen_id, professional_id, source_system_id, number)
);

-- Projection of team_naming by the unit, for its leader.
create table unit_naming (
  unit_id uuid not null references unit (id),
  professional_id uuid not null references professional (id),
  citizen_id uuid not null references person (citizen_id),
  primary key (unit_id, professional_id, citizen_id)
);

-- The team memberships in force: without people whom the leader of that unit removed, and, where
-- no unit is named, without people who were removed from one and belong to none.
create view team_member as
  select n.citizen_id, n.professional_id, n.source_system_id, n.coordinator,
         coalesce(n.unit_id, p.said_unit_id) as unit_id
  from team_naming n
  join professional p on p.id = n.professional_id
  where not exists (
    select 1 from unit_departure d
    where d.professional_id = n.professional_id and (
      d.unit_id = coalesce(n.unit_id, p.said_unit_id)
      or (n.unit_id is null and p.said_unit_id is null and p.unit_id is null)));

-- Projection of team_naming the other way round; checked again at the source at each call.
create table caseload (
  professional_id uuid not null references professional (id),
  citizen_id uuid not null references person (citizen_id),
  primary key (professional_id, citizen_id)
);

create table wish (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  version bigint not null,
  -- The versions in which the words, and what the wish became, were last changed.
  words_version bigint default 0 not null,
  outcome_version bigint default 0 not null,
  kind varchar(10) not null,
  -- None where the citizen said it with a voice alone.
  text varchar(10000),
  life_area varchar(30),
  written_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  outcome_id uuid,
  -- What was answered and settled before no longer counts; ahead of now for what comes back later.
  reopened_at timestamp with time zone,
  came_true_at timestamp with time zone,
  -- When the citizen last said something about it.
  replied_at timestamp with time zone,
  -- The relative who wrote it on the citizen's behalf; told for ever.
  on_behalf_id uuid,
  on_behalf_name varchar(200),
  primary key (citizen_id, id)
);

-- The words of a wish before they were changed.
create table wish_revision (
  citizen_id uuid not null,
  wish_id uuid not null,
  version bigint not null,
  text varchar(10000) not null,
  changed_at timestamp with time zone not null,
  primary key (citizen_id, wish_id, version),
  foreign key (citizen_id, wish_id) references wish (citizen_id, id)
);

-- What a wish became; the wish names the last. Each kind fills its own columns.
create table wish_outcome (
  citizen_id uuid not null,
  wish_id uuid not null,
  id uuid not null,
  kind varchar(20) not null,
  professional_id uuid not null references professional (id),
  author_name varchar(200) not null,
  settled_at timestamp with time zone not null,
  goal_title varchar(200),
  goal_area varchar(30),
  first_step varchar(200),
  holder varchar(200),
  until_day date,
  appointment varchar(60),
  appointment_title varchar(1000),
  appointment_start timestamp with time zone,
  returns_on date,
  reason varchar(10000),
  instead varchar(10000),
  primary key (citizen_id, wish_id, id),
  foreign key (citizen_id, wish_id) references wish (citizen_id, id)
);

-- Everything that happened to a wish; rows are only added.
create table wish_event (
  citizen_id uuid not null,
  wish_id uuid not null,
  id uuid not null,
  action varchar(20) not null,
  actor_id uuid not null,
  actor_name varchar(200) not null,
  -- The colleague for whom it was done, or to whom it was given.
  colleague_name varchar(200),
  happened_at timestamp with time zone not null,
  primary key (citizen_id, wish_id, id),
  foreign key (citizen_id, wish_id) references wish (citizen_id, id)
);

-- Who may read a wish: those whom the citizen named, and colleagues of theirs who read on their
-- behalf (docs/decisions/013-the-units-inbox.md), with a cover only as long as that lasts.
create table wish_reader (
  citizen_id uuid not null,
  wish_id uuid not null,
  professional_id uuid not null references professional (id),
  -- The unit that the one whom the citizen named belonged to then: it answers, also without them.
  unit_id uuid references unit (id),
  on_behalf_of uuid references professional (id),
  cover_id uuid references cover (id),
  shared_at timestamp with time zone not null,
  -- When they last took it; of those who read for the same one, the last has it.
  taken_at timestamp with time zone not null,
  reply_due_on date not null,
  seen_at timestamp with time zone,
  opened_at timestamp with time zone,
  answered_at timestamp with time zone,
  first_answered_at timestamp with time zone,
  first_in_time boolean,
  taken_back_at timestamp with time zone,
  primary key (citizen_id, wish_id, professional_id),
  foreign key (citizen_id, wish_id) references wish (citizen_id, id)
);

-- What is said about a wish, by the citizen (no professional) or by a professional.
create table wish_message (
  citizen_id uuid not null,
  wish_id uuid not null,
  id uuid not null,
  professional_id uuid references professional (id),
  author_name varchar(200) not null,
  text varchar(10000) not null,
  written_at timestamp with time zone not null,
  primary key (citizen_id, wish_id, id),
  foreign key (citizen_id, wish_id) references wish (citizen_id, id)
);

-- The voice (slot 0) and the pictures (1 to 5) of a wish; of the draft of the next one where there is
-- no wish. See docs/decisions/012-voice-and-pictures.md.
create table wish_attachment (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  wish_id uuid,
  slot int not null,
  media_type varchar(60) not null,
  size_in_bytes int not null,
  preview bytea,
  width int,
  height int,
  milliseconds int,
  added_at timestamp with time zone not null,
  primary key (citizen_id, id),
  foreign key (citizen_id, wish_id) references wish (citizen_id, id),
  unique nulls not distinct (citizen_id, wish_id, slot)
);

-- What is in it, in parts, as H2 keeps no more than a megabyte in one value.
create table wish_attachment_part (
  citizen_id uuid not null,
  attachment_id uuid not null,
  part int not null,
  content bytea not null,
  primary key (citizen_id, attachment_id, part),
  foreign key (citizen_id, attachment_id) references wish_attachment (citizen_id, id)
    on delete cascade
);

-- Projection of wish_reader by professional; checked again at the source at each call.
create table inbox (
  professional_id uuid not null references professional (id),
  citizen_id uuid not null references person (citizen_id),
  wish_id uuid not null,
  primary key (professional_id, citizen_id, wish_id)
);

-- Projection of wish_reader by the unit, for its numbers.
create table unit_inbox (
  unit_id uuid not null references unit (id),
  citizen_id uuid not null references person (citizen_id),
  wish_id uuid not null,
  primary key (unit_id, citizen_id, wish_id)
);

-- What a caller named a request by, and what came of it. No result: under way, seen by nobody else.
create table idempotency_key (
  citizen_id uuid not null references person (citizen_id),
  actor_id uuid not null,
  key_value varchar(100) not null,
  request_digest char(64) not null,
  result_id uuid,
  primary key (citizen_id, actor_id, key_value)
);

-- How often one person did something in one plan on a day, as that is limited; older days are gone.
create table daily_count (
  citizen_id uuid not null references person (citizen_id),
  actor_id uuid not null,
  kind varchar(30) not null,
  counted_on date not null,
  times int not null,
  primary key (citizen_id, actor_id, kind, counted_on)
);

-- What goes from one side of the help to another on a day. No unit: all of the organisation.
create table handover (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  version bigint not null,
  kind varchar(20) not null,
  giving_organisation_id uuid not null references organisation (id),
  giving_unit_id uuid references unit (id),
  receiving_organisation_id uuid not null references organisation (id),
  receiving_unit_id uuid references unit (id),
  takes_place_on date not null,
  begun_by_id uuid not null references professional (id),
  begun_at timestamp with time zone not null,
  primary key (citizen_id, id)
);

-- Who takes it is a professional, or a name in words. Each side has a tick of its own.
create table handover_point (
  citizen_id uuid not null,
  handover_id uuid not null,
  id uuid not null,
  title varchar(500) not null,
  taker_id uuid references professional (id),
  taker_name varchar(200),
  until_day date not null,
  handed_over_by_id uuid references professional (id),
  handed_over_at timestamp with time zone,
  taken_over_by_id uuid references professional (id),
  taken_over_at timestamp with time zone,
  primary key (citizen_id, handover_id, id),
  foreign key (citizen_id, handover_id) references handover (citizen_id, id)
);

-- Projection of the handovers under way by the organisations of their sides, so that whoever joins
-- the team later finds them too; checked again at the source at each call.
create table handover_waiting (
  organisation_id uuid not null references organisation (id),
  citizen_id uuid not null references person (citizen_id),
  handover_id uuid not null,
  primary key (organisation_id, citizen_id, handover_id)
);

-- What someone is typing: only its author reads it. One to a place ("wish", "answer:<wish>").
create table draft (
  citizen_id uuid not null references person (citizen_id),
  author_kind varchar(20) not null,
  author_id uuid not null,
  place varchar(100) not null,
  version bigint not null,
  text text not null,
  saved_at timestamp with time zone not null,
  primary key (citizen_id, author_kind, author_id, place)
);

-- The key of what someone typed in one browser and could not send, which lies there as ciphertext.
-- See docs/decisions/026-what-is-typed-is-safe-on-the-device-too.md.
create table device_key (
  owner_kind varchar(20) not null,
  owner_id uuid not null,
  browser uuid not null,
  secret char(44) not null,
  used_at timestamp with time zone not null,
  primary key (owner_kind, owner_id, browser)
);

-- How far each citizen's access log has come; whoever appends to it holds this row until the end of
-- the transaction. See docs/decisions/016-the-logs-chain.md.
create table access_log_head (
  citizen_id uuid not null primary key references person (citizen_id),
  entries bigint not null,
  hash char(64) not null,
  -- When the last entry was written, or the head was made: no entry after it is dated before.
  last_at timestamp with time zone not null
);

-- One row for each permit used and each try refused, each with the hash of the one before. Rows are
-- only added.
create table access_log (
  citizen_id uuid not null references access_log_head (citizen_id),
  entry_number bigint not null,
  id uuid not null,
  happened_at timestamp with time zone not null,
  actor_kind varchar(20) not null,
  actor_id uuid not null,
  actor_name varchar(200) not null,
  actor_organisation varchar(200),
  topic varchar(20) not null,
  access_right varchar(20) not null,
  reason varchar(30),
  refused boolean not null,
  -- The one thing of the topic that was opened, if it was one alone: its words are not kept here.
  opened_kind varchar(20),
  opened_id uuid,
  -- Of a row that stands for an hour of refused tries: how many they were, and when it began.
  tries int,
  tries_from timestamp with time zone,
  previous_hash char(64) not null,
  hash char(64) not null,
  primary key (citizen_id, entry_number),
  unique (citizen_id, id)
);

-- An actor's refused tries of one hour. The first of each topic is in the access log; when the hour
-- has ended, one more row there says how many they were, and these are gone.
create table access_log_tries (
  citizen_id uuid not null references person (citizen_id),
  actor_kind varchar(20) not null,
  actor_id uuid not null,
  from_at timestamp with time zone not null,
  topic varchar(20) not null,
  access_right varchar(20) not null,
  actor_name varchar(200) not null,
  actor_organisation varchar(200),
  tries int not null,
  primary key (citizen_id, actor_kind, actor_id, from_at, topic)
);

create index access_log_by_time on access_log (citizen_id, happened_at);

-- What the citizen asks about an entry of the access log, and what is answered. It says what the
-- entry says, and nothing of what was opened.
create table access_question (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  entry_number bigint not null,
  happened_at timestamp with time zone not null,
  actor_kind varchar(20) not null,
  actor_id uuid not null,
  actor_name varchar(200) not null,
  topic varchar(20) not null,
  access_right varchar(20) not null,
  refused boolean not null,
  organisation_id uuid not null references organisation (id),
  text varchar(10000) not null,
  asked_at timestamp with time zone not null,
  reply_due_on date not null,
  answered_at timestamp with time zone,
  answered_by uuid references professional (id),
  answered_by_name varchar(200),
  answer varchar(10000),
  primary key (citizen_id, id),
  unique (citizen_id, entry_number)
);

-- Those who may answer a question: it is put before them, and before nobody else.
create table access_question_receiver (
  professional_id uuid not null references professional (id),
  citizen_id uuid not null,
  question_id uuid not null,
  primary key (professional_id, citizen_id, question_id),
  foreign key (citizen_id, question_id) references access_question (citizen_id, id)
);

-- Units that the coordinator proposes for the team; it counts only once the citizen said yes.
create table unit_proposal (
  citizen_id uuid not null references person (citizen_id),
  unit_id uuid not null references unit (id),
  proposed_by_id uuid not null references professional (id),
  proposed_by_name varchar(200) not null,
  proposed_at timestamp with time zone not null,
  primary key (citizen_id, unit_id)
);

-- Units that are in the team by the citizen's yes, with whoever belongs to them at the time.
create table team_unit (
  citizen_id uuid not null references person (citizen_id),
  unit_id uuid not null references unit (id),
  proposed_by_name varchar(200) not null,
  added_at timestamp with time zone not null,
  primary key (citizen_id, unit_id)
);

-- Projection of team_unit the other way round; checked again at the source at each call.
create table unit_caseload (
  unit_id uuid not null references unit (id),
  citizen_id uuid not null references person (citizen_id),
  primary key (unit_id, citizen_id)
);

-- Everyone in the teams: whom the contributions name, and who belongs to a unit that is in it.
create view in_team as
  select citizen_id, professional_id, coordinator from team_member
  union all
  select u.citizen_id, p.id, false
  from team_unit u
  join professional p on p.unit_id = u.unit_id;

-- Units to which the citizen said no: their professionals see nothing of the plan that others make.
create table unit_refusal (
  citizen_id uuid not null references person (citizen_id),
  unit_id uuid not null references unit (id),
  refused_at timestamp with time zone not null,
  primary key (citizen_id, unit_id)
);

-- One topic that a professional outside the team opened for safety, why, and until when; rows are
-- only added. See docs/decisions/019-break-the-glass-and-units.md.
create table emergency_access (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  professional_id uuid not null references professional (id),
  topic varchar(20) not null,
  reason varchar(1000) not null,
  opened_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  primary key (citizen_id, id)
);

create index emergency_access_by_professional on emergency_access (citizen_id, professional_id);

-- Projection of emergency_access by the units whose leaders are told of it; no citizen comes out.
create table emergency_by_unit (
  unit_id uuid not null references unit (id),
  citizen_id uuid not null,
  emergency_id uuid not null,
  primary key (unit_id, citizen_id, emergency_id),
  foreign key (citizen_id, emergency_id) references emergency_access (citizen_id, id)
);

-- The roots that were signed over all heads, and are kept outside this database.
create table access_log_root (
  root_number bigint not null primary key,
  signed_at timestamp with time zone not null
);

-- What a relative may see and write, on what basis, from when and until when. No relative: the code
-- was not used yet. Not opened: the citizen has not said yes. No end: as long as its basis stands.
-- See docs/decisions/015-delegations.md.
create table delegation (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  relative_id uuid,
  name varchar(200) not null,
  basis varchar(30) not null,
  source_system_id uuid references source_system (id),
  made_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  until_at timestamp with time zone,
  closed_at timestamp with time zone,
  -- What others opened stays closed until the citizen takes this back.
  closed_by_citizen boolean not null default false,
  version bigint not null default 0,
  primary key (citizen_id, id)
);

create index delegation_by_relative on delegation (citizen_id, relative_id);

create table delegation_topic (
  citizen_id uuid not null,
  delegation_id uuid not null,
  topic varchar(20) not null,
  writes boolean not null,
  primary key (citizen_id, delegation_id, topic),
  foreign key (citizen_id, delegation_id) references delegation (citizen_id, id)
);

-- Single goals, wishes and appointments that a relative is not to know of, by their ids in the
-- plan. It is read through every delegation that the relative has or had.
create table hidden_item (
  citizen_id uuid not null,
  delegation_id uuid not null,
  topic varchar(20) not null,
  item varchar(300) not null,
  primary key (citizen_id, delegation_id, topic, item),
  foreign key (citizen_id, delegation_id) references delegation (citizen_id, id)
);

-- The one code by which a relative makes themselves known, as what it hashes to; who used it waits
-- for the citizen's yes.
create table invitation (
  citizen_id uuid not null,
  delegation_id uuid not null,
  code_digest char(64) not null,
  expires_at timestamp with time zone not null,
  tries int not null,
  used_by_id uuid,
  used_by_name varchar(200),
  used_at timestamp with time zone,
  -- Tells this use from any other; a yes is to one of them.
  use_id uuid,
  primary key (citizen_id, delegation_id),
  foreign key (citizen_id, delegation_id) references delegation (citizen_id, id)
);

-- How often one person has tried it.
create table invitation_try (
  citizen_id uuid not null,
  delegation_id uuid not null,
  relative_id uuid not null,
  tries int not null,
  primary key (citizen_id, delegation_id, relative_id),
  foreign key (citizen_id, delegation_id) references invitation (citizen_id, delegation_id)
);

-- Where a code that begins so is to be tried; a projection, checked again at the source.
create table invitation_look_up (
  place_digest char(64) not null primary key,
  citizen_id uuid not null,
  delegation_id uuid not null
);

create index invitation_look_up_by_citizen on invitation_look_up (citizen_id, delegation_id);

-- Leads from a relative to the citizens whose delegations are then asked, at each call.
create table shared_plan_look_up (
  relative_id uuid not null,
  citizen_id uuid not null,
  primary key (relative_id, citizen_id)
);

-- Steps that a relative said are done.
create table step_done (
  citizen_id uuid not null references person (citizen_id),
  step varchar(60) not null,
  relative_id uuid not null,
  done_at timestamp with time zone not null,
  primary key (citizen_id, step)
);

-- What a relative wrote to the team; the citizen can read it.
create table relative_message (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  relative_id uuid not null,
  relative_name varchar(200) not null,
  text varchar(10000) not null,
  told_at timestamp with time zone not null,
  reply_due_on date not null,
  answered_at timestamp with time zone,
  answered_by_id uuid references professional (id),
  answered_by_name varchar(200),
  answer varchar(10000),
  primary key (citizen_id, id)
);

-- Projection of relative_message by the professionals it goes to; checked again at the source each
-- time.
create table relative_message_inbox (
  professional_id uuid not null references professional (id),
  citizen_id uuid not null,
  message_id uuid not null,
  primary key (professional_id, citizen_id, message_id),
  foreign key (citizen_id, message_id) references relative_message (citizen_id, id)
);

-- Goals that the coordinator says are one, by the ids they have in the plan.
create table goal_join (
  citizen_id uuid not null references person (citizen_id),
  one_goal varchar(60) not null,
  other_goal varchar(60) not null,
  joined_at timestamp with time zone not null,
  joined_by uuid not null,
  primary key (citizen_id, one_goal, other_goal)
);

-- Goals that were agreed on here, each from a wish, beside those that the sources contribute.
create table agreed_goal (
  citizen_id uuid not null,
  wish_id uuid not null,
  life_area varchar(30) not null,
  agreed_at timestamp with time zone not null,
  document text not null,
  primary key (citizen_id, wish_id),
  foreign key (citizen_id, wish_id) references wish (citizen_id, id)
);

-- What changed between two versions of the plan, its team and its calendar.
create table plan_change (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  happened_at timestamp with time zone not null,
  kind varchar(30) not null,
  line_id varchar(300) not null,
  title text not null,
  moment timestamp with time zone,
  who varchar(300),
  organisation varchar(300) not null,
  sector varchar(30) not null,
  primary key (citizen_id, id)
);

create index plan_change_by_time on plan_change (citizen_id, happened_at);

-- When the citizen last signed in.
create table visit (
  citizen_id uuid not null primary key references person (citizen_id),
  arrived_at timestamp with time zone not null
);

-- What the citizen says is not right in a line of the plan, and what its source answered.
create table correction (
  citizen_id uuid not null references person (citizen_id),
  id uuid not null,
  topic varchar(20) not null,
  line_id varchar(60) not null,
  line_title text not null,
  source_system_id uuid not null references source_system (id),
  resource_type varchar(60) not null,
  resource_id varchar(300) not null,
  text varchar(10000) not null,
  written_at timestamp with time zone not null,
  reply_due_on date not null,
  answered_at timestamp with time zone,
  answered_by uuid references professional (id),
  answered_by_name varchar(200),
  verdict varchar(20),
  reason varchar(10000),
  primary key (citizen_id, id)
);

-- Projection of correction by the professionals it goes to; checked again at the source each time.
create table correction_inbox (
  professional_id uuid not null references professional (id),
  citizen_id uuid not null,
  correction_id uuid not null,
  primary key (professional_id, citizen_id, correction_id),
  foreign key (citizen_id, correction_id) references correction (citizen_id, id)
);

-- The processes that share this database, and when each was last heard of.
create table node (
  id uuid not null primary key,
  heard_at timestamp with time zone not null
);

-- Which process does a piece of work in the background, and until when it alone does.
create table background_lease (
  work varchar(30) not null primary key,
  holder uuid not null,
  until_at timestamp with time zone not null
);

-- Who is signed in to which node of the portal. What the provider calls them is kept as digests.
create table portal_session (
  id uuid not null primary key,
  node_id uuid not null references node (id) on delete cascade,
  actor_kind varchar(20) not null,
  actor_id uuid not null,
  subject_digest char(64),
  provider_session_digest char(64),
  -- The kind of device and the browser, for the one who is signed in to know it by.
  device varchar(20) not null,
  browser varchar(20) not null,
  began_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create index portal_session_by_node on portal_session (node_id, ended_at);
create index portal_session_by_actor on portal_session (actor_id);
create index portal_session_by_subject on portal_session (subject_digest);
create index portal_session_by_provider_session on portal_session (provider_session_digest);

-- What each node has yet to hear: that something changed, and not what.
create table outbox (
  node_id uuid not null references node (id) on delete cascade,
  id uuid not null,
  subject varchar(20) not null,
  subject_id uuid not null,
  citizen_id uuid not null,
  concerned uuid array not null,
  primary key (node_id, id)
);

-- How satisfied the citizen is, as they answered DIALOG's questions; one answer to each a day.
create table dialog_answer (
  citizen_id uuid not null references person (citizen_id),
  question varchar(40) not null,
  answered_on date not null,
  satisfaction smallint not null check (satisfaction between 1 and 7),
  primary key (citizen_id, question, answered_on)
);

-- How many times the citizen said who may see the answers; two windows wait for one another here.
create table dialog_sharing (
  citizen_id uuid not null primary key references person (citizen_id),
  times bigint not null
);

-- Whom the citizen lets see the answers.
create table dialog_reader (
  citizen_id uuid not null references person (citizen_id),
  professional_id uuid not null references professional (id),
  shared_at timestamp with time zone not null,
  primary key (citizen_id, professional_id)
);
