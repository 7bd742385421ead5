-- Written from the catalogs of a migrated database. Do not edit: change a migration and write it again.

-- extensions

CREATE EXTENSION btree_gist;

-- tables

CREATE TABLE account (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  login text NOT NULL,
  machine boolean NOT NULL DEFAULT false,
  password_hash text,
  state text NOT NULL DEFAULT 'active'::text,
  failed_count integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT account_pk PRIMARY KEY (county_id, id),
  CONSTRAINT account_login_key UNIQUE (county_id, login),
  CONSTRAINT account_machine_check CHECK (((NOT machine) OR (password_hash IS NULL))),
  CONSTRAINT account_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text]))),
  CONSTRAINT account_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id),
  CONSTRAINT account_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE annual_list (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  document_number text NOT NULL,
  title text NOT NULL,
  state text NOT NULL DEFAULT 'draft'::text,
  verifying_unit_id uuid NOT NULL,
  substitute_unit_id uuid,
  countersign boolean NOT NULL DEFAULT false,
  rules jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT annual_list_pk PRIMARY KEY (county_id, id),
  CONSTRAINT annual_list_number_key UNIQUE (county_id, year, document_number),
  CONSTRAINT annual_list_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'dispatched'::text]))),
  CONSTRAINT annual_list_substitute_check CHECK ((substitute_unit_id <> verifying_unit_id)),
  CONSTRAINT annual_list_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id),
  CONSTRAINT annual_list_substitute_fk FOREIGN KEY (county_id, substitute_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT annual_list_verifying_fk FOREIGN KEY (county_id, verifying_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE assignment (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  list_id uuid NOT NULL,
  item_id uuid NOT NULL,
  parent_id uuid,
  kind text NOT NULL,
  unit_id uuid,
  leader_post_id uuid NOT NULL,
  lead_unit_id uuid NOT NULL,
  verifier_unit_id uuid NOT NULL,
  target jsonb NOT NULL,
  unit_of_measure text NOT NULL,
  cadence text NOT NULL,
  countersign boolean NOT NULL,
  state text NOT NULL,
  dispatched_on date NOT NULL,
  limit_rule jsonb NOT NULL,
  original_due_on date,
  due_on date,
  calendar_versions jsonb NOT NULL DEFAULT '{}'::jsonb,
  acknowledge_due_on date,
  acknowledged_at timestamp with time zone,
  suspended_on date,
  submission_id uuid,
  submitted_by uuid,
  opened_by uuid,
  last_report_id uuid,
  report_count integer NOT NULL DEFAULT 0,
  figure numeric(24,6),
  figure_verified boolean NOT NULL DEFAULT false,
  verified_by uuid,
  verified_at timestamp with time zone,
  closed_at timestamp with time zone,
  closure_number text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT assignment_pk PRIMARY KEY (county_id, id),
  CONSTRAINT assignment_accountable_check CHECK (((kind = 'leadership'::text) = (unit_id IS NULL))),
  CONSTRAINT assignment_conflict_check CHECK (((unit_id IS NULL) OR (verifier_unit_id <> unit_id))),
  CONSTRAINT assignment_kind_check CHECK ((kind = ANY (ARRAY['lead'::text, 'township'::text, 'leadership'::text]))),
  CONSTRAINT assignment_state_check CHECK ((state = ANY (ARRAY['dispatched'::text, 'returnAsked'::text, 'underway'::text, 'suspended'::text, 'reported'::text, 'awaitingVerification'::text, 'underVerification'::text, 'verified'::text, 'closed'::text, 'withdrawn'::text]))),
  CONSTRAINT assignment_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item(county_id, id),
  CONSTRAINT assignment_lead_fk FOREIGN KEY (county_id, lead_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT assignment_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post(county_id, id),
  CONSTRAINT assignment_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list(county_id, id),
  CONSTRAINT assignment_parent_fk FOREIGN KEY (county_id, parent_id) REFERENCES assignment(county_id, id),
  CONSTRAINT assignment_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT assignment_verifier_fk FOREIGN KEY (county_id, verifier_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE county (
  county_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  zone text NOT NULL DEFAULT 'Asia/Shanghai'::text,
  clock_at timestamp with time zone,
  settings jsonb NOT NULL DEFAULT '{}'::jsonb,
  calendar_version integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT county_pk PRIMARY KEY (county_id),
  CONSTRAINT county_code_key UNIQUE (code),
  CONSTRAINT county_clock_check CHECK (((kind <> 'real'::text) OR (clock_at IS NULL))),
  CONSTRAINT county_kind_check CHECK ((kind = ANY (ARRAY['real'::text, 'demonstration'::text, 'test'::text])))
);

CREATE TABLE delegation (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  from_account_id uuid NOT NULL,
  to_account_id uuid NOT NULL,
  since date NOT NULL,
  until date NOT NULL,
  reason text NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT delegation_pk PRIMARY KEY (county_id, id),
  CONSTRAINT delegation_dates_check CHECK ((until >= since)),
  CONSTRAINT delegation_self_check CHECK ((from_account_id <> to_account_id)),
  CONSTRAINT delegation_from_fk FOREIGN KEY (county_id, from_account_id) REFERENCES account(county_id, id),
  CONSTRAINT delegation_to_fk FOREIGN KEY (county_id, to_account_id) REFERENCES account(county_id, id)
);

CREATE TABLE effect (
  county_id integer NOT NULL,
  timer_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  due_at timestamp with time zone NOT NULL,
  fired_at timestamp with time zone NOT NULL,
  CONSTRAINT effect_pk PRIMARY KEY (county_id, timer_id),
  CONSTRAINT effect_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE evidence (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  sha256 text NOT NULL,
  size bigint NOT NULL,
  media_type text NOT NULL,
  file_name text NOT NULL,
  title text NOT NULL,
  proves_on date NOT NULL,
  received_at timestamp with time zone NOT NULL,
  unit_id uuid NOT NULL,
  by_person_id uuid NOT NULL,
  CONSTRAINT evidence_pk PRIMARY KEY (county_id, id),
  CONSTRAINT evidence_sha_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT evidence_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE form (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  figure_key text NOT NULL,
  owner_unit_id uuid NOT NULL,
  legal_basis text NOT NULL,
  expires_on date NOT NULL,
  minutes integer NOT NULL,
  CONSTRAINT form_pk PRIMARY KEY (county_id, id),
  CONSTRAINT form_item_key UNIQUE (county_id, item_id),
  CONSTRAINT form_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600))),
  CONSTRAINT form_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item(county_id, id),
  CONSTRAINT form_owner_fk FOREIGN KEY (county_id, owner_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE idempotency (
  county_id integer NOT NULL,
  actor_id uuid NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  response jsonb,
  at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_pk PRIMARY KEY (county_id, actor_id, key),
  CONSTRAINT idempotency_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE incident (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  job text NOT NULL,
  payload jsonb NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT now(),
  resolved_at timestamp with time zone,
  CONSTRAINT incident_pk PRIMARY KEY (county_id, id),
  CONSTRAINT incident_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE invitation (
  county_id integer NOT NULL,
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT invitation_pk PRIMARY KEY (county_id, token_hash),
  CONSTRAINT invitation_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account(county_id, id)
);

CREATE TABLE item_unit (
  county_id integer NOT NULL,
  item_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL,
  quota numeric(24,6),
  CONSTRAINT item_unit_pk PRIMARY KEY (county_id, item_id, unit_id, part),
  CONSTRAINT item_unit_part_check CHECK ((part = ANY (ARRAY['scope'::text, 'cooperating'::text]))),
  CONSTRAINT item_unit_quota_check CHECK (((quota IS NULL) OR (part = 'scope'::text))),
  CONSTRAINT item_unit_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item(county_id, id),
  CONSTRAINT item_unit_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE leader_link (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  post_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  since date NOT NULL,
  until date,
  CONSTRAINT leader_link_pk PRIMARY KEY (county_id, id),
  CONSTRAINT leader_link_dates_check CHECK (((until IS NULL) OR (until > since))),
  CONSTRAINT leader_link_post_fk FOREIGN KEY (county_id, post_id) REFERENCES post(county_id, id),
  CONSTRAINT leader_link_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE list_amendment (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  list_id uuid NOT NULL,
  number integer NOT NULL,
  document_number text NOT NULL,
  reason text NOT NULL,
  approved_by text NOT NULL,
  changes jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT list_amendment_pk PRIMARY KEY (county_id, id),
  CONSTRAINT list_amendment_document_key UNIQUE (county_id, list_id, document_number),
  CONSTRAINT list_amendment_number_key UNIQUE (county_id, list_id, number),
  CONSTRAINT list_amendment_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list(county_id, id)
);

CREATE TABLE list_import (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  list_id uuid NOT NULL,
  kind text NOT NULL,
  file_sha256 text NOT NULL,
  file_name text NOT NULL,
  row_count integer NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT list_import_pk PRIMARY KEY (county_id, id),
  CONSTRAINT list_import_file_key UNIQUE (county_id, list_id, kind, file_sha256),
  CONSTRAINT list_import_kind_check CHECK ((kind = ANY (ARRAY['list'::text, 'quotas'::text]))),
  CONSTRAINT list_import_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list(county_id, id)
);

CREATE TABLE note (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  by_person_id uuid NOT NULL,
  by_post_id uuid,
  by_unit_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT note_pk PRIMARY KEY (county_id, id),
  CONSTRAINT note_kind_check CHECK ((kind = ANY (ARRAY['comment'::text, 'instruction'::text, 'visit'::text]))),
  CONSTRAINT note_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment(county_id, id),
  CONSTRAINT note_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person(county_id, id),
  CONSTRAINT note_post_fk FOREIGN KEY (county_id, by_post_id) REFERENCES post(county_id, id),
  CONSTRAINT note_unit_fk FOREIGN KEY (county_id, by_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE notice (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  role text,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  created_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone,
  CONSTRAINT notice_pk PRIMARY KEY (county_id, id),
  CONSTRAINT notice_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE outbox (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  job text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  dispatched_at timestamp with time zone,
  CONSTRAINT outbox_pk PRIMARY KEY (county_id, id),
  CONSTRAINT outbox_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE period_exception (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  period text NOT NULL,
  until date NOT NULL,
  authority text NOT NULL,
  reason text NOT NULL,
  granted_by uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT period_exception_pk PRIMARY KEY (county_id, id),
  CONSTRAINT period_exception_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment(county_id, id)
);

CREATE TABLE person (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  CONSTRAINT person_pk PRIMARY KEY (county_id, id),
  CONSTRAINT person_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE post (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  leader boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT post_pk PRIMARY KEY (county_id, id),
  CONSTRAINT post_title_key UNIQUE (county_id, unit_id, title),
  CONSTRAINT post_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE post_holding (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  post_id uuid NOT NULL,
  person_id uuid NOT NULL,
  since date NOT NULL,
  until date,
  CONSTRAINT post_holding_pk PRIMARY KEY (county_id, id),
  CONSTRAINT post_holding_one_holder EXCLUDE USING gist (county_id WITH =, post_id WITH =, daterange(since, until) WITH &&),
  CONSTRAINT post_holding_dates_check CHECK (((until IS NULL) OR (until > since))),
  CONSTRAINT post_holding_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id),
  CONSTRAINT post_holding_post_fk FOREIGN KEY (county_id, post_id) REFERENCES post(county_id, id)
);

CREATE TABLE report (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  period text NOT NULL,
  figure numeric(24,6),
  percent numeric(9,4),
  milestone text,
  text text NOT NULL,
  nothing_reason text,
  submitted_by uuid NOT NULL,
  post_id uuid,
  acting_for uuid,
  unit_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL,
  late boolean NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT report_pk PRIMARY KEY (county_id, id),
  CONSTRAINT report_number_key UNIQUE (county_id, assignment_id, number),
  CONSTRAINT report_kind_check CHECK ((kind = ANY (ARRAY['progress'::text, 'completion'::text]))),
  CONSTRAINT report_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment(county_id, id)
);

CREATE TABLE report_evidence (
  county_id integer NOT NULL,
  report_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  CONSTRAINT report_evidence_pk PRIMARY KEY (county_id, report_id, evidence_id),
  CONSTRAINT report_evidence_evidence_fk FOREIGN KEY (county_id, evidence_id) REFERENCES evidence(county_id, id),
  CONSTRAINT report_evidence_report_fk FOREIGN KEY (county_id, report_id) REFERENCES report(county_id, id)
);

CREATE TABLE request (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  progress text NOT NULL DEFAULT ''::text,
  asked_due_on date,
  proposed_unit_id uuid,
  asked_by uuid NOT NULL,
  asked_unit_id uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  decide_due_on date,
  late boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'open'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_due_on date,
  decision_reason text,
  CONSTRAINT request_pk PRIMARY KEY (county_id, id),
  CONSTRAINT request_kind_check CHECK ((kind = ANY (ARRAY['return'::text, 'extension'::text]))),
  CONSTRAINT request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'granted'::text, 'refused'::text]))),
  CONSTRAINT request_asked_unit_fk FOREIGN KEY (county_id, asked_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT request_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment(county_id, id),
  CONSTRAINT request_unit_fk FOREIGN KEY (county_id, proposed_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE role_grant (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid NOT NULL,
  since date NOT NULL,
  until date,
  granted_by uuid,
  revoked_at timestamp with time zone,
  CONSTRAINT role_grant_pk PRIMARY KEY (county_id, id),
  CONSTRAINT role_grant_dates_check CHECK (((until IS NULL) OR (until > since))),
  CONSTRAINT role_grant_role_check CHECK ((role = ANY (ARRAY['leader'::text, 'clerk'::text, 'unit-head'::text, 'supervision'::text, 'assessment'::text, 'inspector'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text]))),
  CONSTRAINT role_grant_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account(county_id, id),
  CONSTRAINT role_grant_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE session (
  county_id integer NOT NULL,
  token_hash bytea NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  acting_for_id uuid,
  machine boolean NOT NULL DEFAULT false,
  label text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  seen_at timestamp with time zone NOT NULL DEFAULT now(),
  idle_until timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT session_pk PRIMARY KEY (county_id, token_hash),
  CONSTRAINT session_id_key UNIQUE (county_id, id),
  CONSTRAINT session_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account(county_id, id),
  CONSTRAINT session_acting_fk FOREIGN KEY (county_id, acting_for_id) REFERENCES account(county_id, id)
);

CREATE TABLE suspension (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  reason text NOT NULL,
  CONSTRAINT suspension_pk PRIMARY KEY (county_id, id),
  CONSTRAINT suspension_dates_check CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  CONSTRAINT suspension_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment(county_id, id)
);

CREATE TABLE task_item (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  list_id uuid NOT NULL,
  number integer NOT NULL,
  theme text NOT NULL,
  title text NOT NULL,
  target jsonb NOT NULL,
  unit_of_measure text NOT NULL,
  leader_post_id uuid NOT NULL,
  lead_unit_id uuid NOT NULL,
  limit_rule jsonb NOT NULL,
  cadence text NOT NULL,
  state text NOT NULL DEFAULT 'current'::text,
  quota_explanation text,
  original jsonb NOT NULL,
  amended_by uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT task_item_pk PRIMARY KEY (county_id, id),
  CONSTRAINT task_item_number_key UNIQUE (county_id, list_id, number),
  CONSTRAINT task_item_cadence_check CHECK ((cadence = ANY (ARRAY['ten-day'::text, 'monthly'::text, 'quarterly'::text, 'once'::text]))),
  CONSTRAINT task_item_state_check CHECK ((state = ANY (ARRAY['current'::text, 'dropped'::text]))),
  CONSTRAINT task_item_amended_fk FOREIGN KEY (county_id, amended_by) REFERENCES list_amendment(county_id, id),
  CONSTRAINT task_item_lead_fk FOREIGN KEY (county_id, lead_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT task_item_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post(county_id, id),
  CONSTRAINT task_item_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list(county_id, id)
);

CREATE UNLOGGED TABLE throttle (
  bucket text NOT NULL,
  window_start timestamp with time zone NOT NULL,
  hits integer NOT NULL,
  CONSTRAINT throttle_pk PRIMARY KEY (bucket, window_start)
);

CREATE TABLE timer (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  rev integer NOT NULL DEFAULT 0,
  due_at timestamp with time zone NOT NULL,
  CONSTRAINT timer_pk PRIMARY KEY (county_id, id),
  CONSTRAINT timer_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE trail_entry (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  fact text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  unit_id uuid,
  actor_kind text NOT NULL,
  actor_person_id uuid,
  body text NOT NULL,
  leaf bytea NOT NULL,
  CONSTRAINT trail_entry_pk PRIMARY KEY (county_id, id),
  CONSTRAINT trail_entry_actor_check CHECK (((actor_kind = 'person'::text) = (actor_person_id IS NOT NULL))),
  CONSTRAINT trail_entry_leaf_check CHECK ((leaf = sha256(('\x00'::bytea || convert_to(body, 'UTF8'::name))))),
  CONSTRAINT trail_entry_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE unit (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  parent_id uuid,
  opened_on date NOT NULL,
  closed_on date,
  merged_into_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT unit_pk PRIMARY KEY (county_id, id),
  CONSTRAINT unit_code_key UNIQUE (county_id, code),
  CONSTRAINT unit_dates_check CHECK (((closed_on IS NULL) OR (closed_on > opened_on))),
  CONSTRAINT unit_kind_check CHECK ((kind = ANY (ARRAY['county'::text, 'department'::text, 'township'::text, 'village'::text]))),
  CONSTRAINT unit_merged_check CHECK (((merged_into_id IS NULL) OR (closed_on IS NOT NULL))),
  CONSTRAINT unit_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id),
  CONSTRAINT unit_merged_fk FOREIGN KEY (county_id, merged_into_id) REFERENCES unit(county_id, id),
  CONSTRAINT unit_parent_fk FOREIGN KEY (county_id, parent_id) REFERENCES unit(county_id, id)
);

CREATE TABLE unit_name (
  county_id integer NOT NULL,
  unit_id uuid NOT NULL,
  since date NOT NULL,
  name text NOT NULL,
  CONSTRAINT unit_name_pk PRIMARY KEY (county_id, unit_id, since),
  CONSTRAINT unit_name_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE upload (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  store_id text NOT NULL,
  size bigint NOT NULL,
  file_name text NOT NULL,
  title text NOT NULL,
  proves_on date NOT NULL,
  unit_id uuid NOT NULL,
  by_person_id uuid NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  evidence_id uuid,
  CONSTRAINT upload_pk PRIMARY KEY (county_id, id),
  CONSTRAINT upload_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE verification (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  report_id uuid NOT NULL,
  outcome text NOT NULL,
  reason text NOT NULL,
  note text NOT NULL DEFAULT ''::text,
  fields jsonb NOT NULL DEFAULT '[]'::jsonb,
  by_person_id uuid NOT NULL,
  by_unit_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  target text,
  CONSTRAINT verification_pk PRIMARY KEY (county_id, id),
  CONSTRAINT verification_outcome_check CHECK ((outcome = ANY (ARRAY['verified'::text, 'sentBack'::text, 'countersigned'::text, 'takenBack'::text]))),
  CONSTRAINT verification_target_check CHECK ((target = ANY (ARRAY['clerk'::text, 'unit-head'::text]))),
  CONSTRAINT verification_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment(county_id, id),
  CONSTRAINT verification_report_fk FOREIGN KEY (county_id, report_id) REFERENCES report(county_id, id)
);

CREATE TABLE work_calendar (
  county_id integer NOT NULL,
  year integer NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  document text NOT NULL,
  content jsonb NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  CONSTRAINT work_calendar_pk PRIMARY KEY (county_id, year, version),
  CONSTRAINT work_calendar_status_check CHECK ((status = ANY (ARRAY['published'::text, 'provisional'::text]))),
  CONSTRAINT work_calendar_version_check CHECK ((version >= 1)),
  CONSTRAINT work_calendar_year_check CHECK (((year >= 1990) AND (year <= 2200))),
  CONSTRAINT work_calendar_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

-- indexes

CREATE UNIQUE INDEX assignment_accountable_key ON public.assignment USING btree (county_id, item_id, unit_id) WHERE ((unit_id IS NOT NULL) AND (state <> 'withdrawn'::text));
CREATE UNIQUE INDEX assignment_closure_key ON public.assignment USING btree (county_id, closure_number);
CREATE INDEX assignment_item_idx ON public.assignment USING btree (county_id, item_id);
CREATE INDEX assignment_leader_idx ON public.assignment USING btree (county_id, leader_post_id);
CREATE UNIQUE INDEX assignment_leadership_key ON public.assignment USING btree (county_id, item_id) WHERE ((kind = 'leadership'::text) AND (state <> 'withdrawn'::text));
CREATE INDEX assignment_parent_idx ON public.assignment USING btree (county_id, parent_id);
CREATE INDEX assignment_unit_idx ON public.assignment USING btree (county_id, unit_id, state);
CREATE INDEX assignment_verifier_idx ON public.assignment USING btree (county_id, verifier_unit_id, state);
CREATE INDEX delegation_to_idx ON public.delegation USING btree (county_id, to_account_id);
CREATE INDEX effect_subject_idx ON public.effect USING btree (county_id, subject_id);
CREATE INDEX evidence_sha_idx ON public.evidence USING btree (county_id, sha256);
CREATE INDEX evidence_unit_idx ON public.evidence USING btree (county_id, unit_id, received_at);
CREATE INDEX form_figure_idx ON public.form USING btree (county_id, figure_key);
CREATE INDEX item_unit_unit_idx ON public.item_unit USING btree (county_id, unit_id);
CREATE INDEX leader_link_post_idx ON public.leader_link USING btree (county_id, post_id);
CREATE INDEX note_assignment_idx ON public.note USING btree (county_id, assignment_id, at);
CREATE INDEX notice_unit_idx ON public.notice USING btree (county_id, unit_id, created_at);
CREATE INDEX outbox_waiting_idx ON public.outbox USING btree (county_id, created_at) WHERE (dispatched_at IS NULL);
CREATE INDEX period_exception_assignment_idx ON public.period_exception USING btree (county_id, assignment_id, period);
CREATE INDEX post_holding_person_idx ON public.post_holding USING btree (county_id, person_id);
CREATE INDEX report_evidence_evidence_idx ON public.report_evidence USING btree (county_id, evidence_id);
CREATE INDEX report_period_idx ON public.report USING btree (county_id, assignment_id, period);
CREATE INDEX request_assignment_idx ON public.request USING btree (county_id, assignment_id);
CREATE UNIQUE INDEX request_open_key ON public.request USING btree (county_id, assignment_id) WHERE (state = 'open'::text);
CREATE INDEX role_grant_account_idx ON public.role_grant USING btree (county_id, account_id);
CREATE INDEX session_account_idx ON public.session USING btree (county_id, account_id);
CREATE INDEX suspension_assignment_idx ON public.suspension USING btree (county_id, assignment_id);
CREATE UNIQUE INDEX suspension_running_key ON public.suspension USING btree (county_id, assignment_id) WHERE (until_on IS NULL);
CREATE INDEX timer_due_idx ON public.timer USING btree (county_id, due_at);
CREATE INDEX timer_subject_idx ON public.timer USING btree (county_id, subject_id);
CREATE INDEX trail_entry_at_idx ON public.trail_entry USING btree (county_id, at);
CREATE INDEX trail_entry_subject_idx ON public.trail_entry USING btree (county_id, subject_id, at);
CREATE INDEX trail_entry_unit_idx ON public.trail_entry USING btree (county_id, unit_id, at);
CREATE INDEX verification_assignment_idx ON public.verification USING btree (county_id, assignment_id, at);

-- functions

CREATE OR REPLACE FUNCTION public.all_of(done bigint, wanted bigint)
 RETURNS bigint
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
    BEGIN
      IF done <> wanted THEN
        RAISE EXCEPTION 'only % of % rows moved', done, wanted USING ERRCODE = 'serialization_failure';
      END IF;
      RETURN done;
    END $function$
;

CREATE OR REPLACE FUNCTION public.counties_with_due_timers()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.timer t
                    WHERE t.county_id = c.county_id AND t.due_at <= coalesce(c.clock_at, now()))
    $function$
;

CREATE OR REPLACE FUNCTION public.counties_with_waiting_outbox()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.outbox o WHERE o.county_id = c.county_id AND o.dispatched_at IS NULL)
    $function$
;

CREATE OR REPLACE FUNCTION public.county_by_code(wanted text)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ SELECT c.county_id FROM public.county c WHERE c.code = wanted $function$
;

CREATE OR REPLACE FUNCTION public.current_county()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('app.county', true), '')::integer $function$
;

CREATE OR REPLACE FUNCTION public.enter_county(id integer)
 RETURNS TABLE(instant text, today text, zone text, kind text, code text, calendar_version integer)
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM set_config('app.county', id::text, true);
      RETURN QUERY SELECT
        to_char(coalesce(c.clock_at, now()) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(coalesce(c.clock_at, now()) AT TIME ZONE c.zone, 'YYYY-MM-DD'), c.zone, c.kind, c.code,
        c.calendar_version
      FROM county c WHERE c.county_id = id;
    END $function$
;

CREATE OR REPLACE FUNCTION public.row_is_final()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN RAISE EXCEPTION 'a submitted row is never changed' USING ERRCODE = 'restrict_violation'; END $function$
;

CREATE OR REPLACE FUNCTION public.session_actors(wanted integer, hashes bytea[])
 RETURNS TABLE(token bytea, found json)
 LANGUAGE plpgsql
AS $function$
    DECLARE
      day date;
    BEGIN
      PERFORM set_config('app.county', wanted::text, true);
      SELECT (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date INTO day FROM county c WHERE c.county_id = wanted;
      RETURN QUERY
      SELECT s.token_hash, json_build_object(
        'sessionId', s.id, 'personId', a.person_id, 'accountId', a.id, 'stale', s.seen_at < now() - interval '1 minute',
        'unitId', coalesce(o.unit_id, a.unit_id), 'actingFor', o.person_id,
        'grants', (
          SELECT coalesce(json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'countyWide', u.kind = 'county')
            ORDER BY g.role, g.unit_id), '[]')
          FROM role_grant g JOIN unit u ON u.county_id = g.county_id AND u.id = g.unit_id
          WHERE g.county_id = wanted AND g.account_id = coalesce(o.id, a.id) AND g.revoked_at IS NULL
            AND g.since <= day AND (g.until IS NULL OR day < g.until)
            AND (o.id IS NULL OR g.role NOT IN ('system-admin', 'security-admin', 'audit-admin'))),
        'posts', (
          SELECT coalesce(json_agg(json_build_object('id', p.id, 'leader', p.leader)
            ORDER BY p.leader DESC, (p.unit_id = coalesce(o.unit_id, a.unit_id)) DESC, h.since, p.id), '[]')
          FROM post_holding h JOIN post p ON p.county_id = h.county_id AND p.id = h.post_id
          WHERE h.county_id = wanted AND h.person_id = coalesce(o.person_id, a.person_id)
            AND h.since <= day AND (h.until IS NULL OR day < h.until)),
        'links', (
          SELECT coalesce(json_agg(DISTINCT u.id), '[]')
          FROM post_holding h JOIN leader_link l ON l.county_id = h.county_id AND l.post_id = h.post_id
          JOIN unit u ON u.county_id = l.county_id AND (u.id = l.unit_id OR (u.parent_id = l.unit_id AND u.kind = 'village'))
          WHERE h.county_id = wanted AND h.person_id = coalesce(o.person_id, a.person_id)
            AND h.since <= day AND (h.until IS NULL OR day < h.until)
            AND l.since <= day AND (l.until IS NULL OR day < l.until)))
      FROM session s
      JOIN account a ON a.county_id = s.county_id AND a.id = s.account_id AND a.state = 'active'
      LEFT JOIN account o ON o.county_id = s.county_id AND o.id = s.acting_for_id AND o.state = 'active' AND EXISTS (
        SELECT 1 FROM delegation d
        WHERE d.county_id = s.county_id AND d.from_account_id = o.id AND d.to_account_id = a.id
          AND d.ended_at IS NULL AND d.since <= day AND day <= d.until)
      WHERE s.county_id = wanted AND s.token_hash = ANY (hashes)
        AND s.revoked_at IS NULL AND now() < s.expires_at AND now() < s.idle_until;
    END $function$
;

CREATE OR REPLACE FUNCTION public.touch_sessions(wanted integer, hashes bytea[], idle_minutes integer)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM set_config('app.county', wanted::text, true);
      UPDATE session t SET seen_at = now(), idle_until = CASE WHEN t.machine THEN t.expires_at
        ELSE least(t.expires_at, now() + make_interval(mins => idle_minutes)) END
      FROM (SELECT s.token_hash FROM session s
            WHERE s.county_id = wanted AND s.token_hash = ANY (hashes) AND s.revoked_at IS NULL
            FOR UPDATE SKIP LOCKED) f
      WHERE t.county_id = wanted AND t.token_hash = f.token_hash;
    END $function$
;

CREATE OR REPLACE FUNCTION public.trail_is_final()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN RAISE EXCEPTION 'the trail is append-only' USING ERRCODE = 'restrict_violation'; END $function$
;

-- triggers

CREATE TRIGGER evidence_final BEFORE DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER report_final BEFORE DELETE OR UPDATE ON public.report FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER trail_entry_final BEFORE DELETE OR UPDATE ON public.trail_entry FOR EACH ROW EXECUTE FUNCTION trail_is_final();
CREATE TRIGGER trail_entry_final_truncate BEFORE TRUNCATE ON public.trail_entry FOR EACH STATEMENT EXECUTE FUNCTION trail_is_final();
CREATE TRIGGER verification_final BEFORE DELETE OR UPDATE ON public.verification FOR EACH ROW EXECUTE FUNCTION row_is_final();

-- row-level security

ALTER TABLE account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE annual_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE county ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE effect ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE form ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE incident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE item_unit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE leader_link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE list_amendment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE list_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE note ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE period_exception ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE post ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE post_holding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE report_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE suspension ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE task_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE timer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE unit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE unit_name ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE upload ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE verification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE work_calendar ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- policies

CREATE POLICY account_county ON account FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY annual_list_county ON annual_list FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY assignment_county ON assignment FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY county_county ON county FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY county_lookout ON county FOR SELECT TO owner USING (true);
CREATE POLICY delegation_county ON delegation FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY effect_county ON effect FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY evidence_county ON evidence FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY form_county ON form FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY idempotency_county ON idempotency FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY incident_county ON incident FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY invitation_county ON invitation FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY item_unit_county ON item_unit FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY leader_link_county ON leader_link FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY list_amendment_county ON list_amendment FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY list_import_county ON list_import FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY note_county ON note FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY notice_county ON notice FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY outbox_county ON outbox FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY outbox_lookout ON outbox FOR SELECT TO owner USING (true);
CREATE POLICY period_exception_county ON period_exception FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY person_county ON person FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY post_county ON post FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY post_holding_county ON post_holding FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY report_county ON report FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY report_evidence_county ON report_evidence FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY request_county ON request FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY role_grant_county ON role_grant FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY session_county ON session FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY suspension_county ON suspension FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY task_item_county ON task_item FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY timer_county ON timer FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY timer_lookout ON timer FOR SELECT TO owner USING (true);
CREATE POLICY trail_entry_county ON trail_entry FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY unit_county ON unit FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY unit_name_county ON unit_name FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY upload_county ON upload FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY verification_county ON verification FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY work_calendar_county ON work_calendar FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));

-- grants on tables

GRANT INSERT, SELECT, UPDATE ON account TO duban_app;
GRANT INSERT, SELECT, UPDATE ON account TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON annual_list TO duban_app;
GRANT INSERT, SELECT, UPDATE ON annual_list TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON assignment TO duban_app;
GRANT INSERT, SELECT, UPDATE ON assignment TO duban_worker;
GRANT SELECT ON county TO duban_app;
GRANT SELECT ON county TO duban_auditor;
GRANT SELECT ON county TO duban_sequencer;
GRANT SELECT ON county TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON delegation TO duban_app;
GRANT INSERT, SELECT, UPDATE ON delegation TO duban_worker;
GRANT INSERT, SELECT ON effect TO duban_app;
GRANT INSERT, SELECT ON effect TO duban_worker;
GRANT INSERT, SELECT ON evidence TO duban_app;
GRANT INSERT, SELECT ON evidence TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON form TO duban_app;
GRANT INSERT, SELECT, UPDATE ON form TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON incident TO duban_app;
GRANT INSERT, SELECT, UPDATE ON incident TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON invitation TO duban_app;
GRANT INSERT, SELECT, UPDATE ON invitation TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_unit TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_unit TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON leader_link TO duban_app;
GRANT INSERT, SELECT, UPDATE ON leader_link TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON list_amendment TO duban_app;
GRANT INSERT, SELECT, UPDATE ON list_amendment TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON list_import TO duban_app;
GRANT INSERT, SELECT, UPDATE ON list_import TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON note TO duban_app;
GRANT INSERT, SELECT, UPDATE ON note TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON notice TO duban_app;
GRANT INSERT, SELECT, UPDATE ON notice TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON period_exception TO duban_app;
GRANT INSERT, SELECT, UPDATE ON period_exception TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON person TO duban_app;
GRANT INSERT, SELECT, UPDATE ON person TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON post TO duban_app;
GRANT INSERT, SELECT, UPDATE ON post TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON post_holding TO duban_app;
GRANT INSERT, SELECT, UPDATE ON post_holding TO duban_worker;
GRANT INSERT, SELECT ON report TO duban_app;
GRANT INSERT, SELECT ON report TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON report_evidence TO duban_app;
GRANT INSERT, SELECT, UPDATE ON report_evidence TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON request TO duban_app;
GRANT INSERT, SELECT, UPDATE ON request TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON role_grant TO duban_app;
GRANT INSERT, SELECT, UPDATE ON role_grant TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON session TO duban_app;
GRANT INSERT, SELECT, UPDATE ON session TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON suspension TO duban_app;
GRANT INSERT, SELECT, UPDATE ON suspension TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON task_item TO duban_app;
GRANT INSERT, SELECT, UPDATE ON task_item TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON throttle TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON timer TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON timer TO duban_worker;
GRANT INSERT, SELECT ON trail_entry TO duban_app;
GRANT SELECT ON trail_entry TO duban_auditor;
GRANT SELECT ON trail_entry TO duban_sequencer;
GRANT INSERT, SELECT ON trail_entry TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON unit TO duban_app;
GRANT INSERT, SELECT, UPDATE ON unit TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON unit_name TO duban_app;
GRANT INSERT, SELECT, UPDATE ON unit_name TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON upload TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON upload TO duban_worker;
GRANT INSERT, SELECT ON verification TO duban_app;
GRANT INSERT, SELECT ON verification TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON work_calendar TO duban_app;
GRANT INSERT, SELECT, UPDATE ON work_calendar TO duban_worker;

-- grants on columns

GRANT UPDATE (clock_at, settings, calendar_version, version) ON county TO duban_app;
GRANT UPDATE (clock_at, settings, calendar_version, version) ON county TO duban_worker;

-- grants on functions

GRANT EXECUTE ON FUNCTION all_of(bigint,bigint) TO PUBLIC;
GRANT EXECUTE ON FUNCTION counties_with_due_timers() TO duban_worker;
GRANT EXECUTE ON FUNCTION counties_with_waiting_outbox() TO duban_worker;
GRANT EXECUTE ON FUNCTION county_by_code(text) TO duban_app, duban_worker;
GRANT EXECUTE ON FUNCTION current_county() TO PUBLIC;
GRANT EXECUTE ON FUNCTION enter_county(integer) TO PUBLIC;
GRANT EXECUTE ON FUNCTION row_is_final() TO PUBLIC;
GRANT EXECUTE ON FUNCTION session_actors(integer,bytea[]) TO PUBLIC;
GRANT EXECUTE ON FUNCTION touch_sessions(integer,bytea[],integer) TO PUBLIC;
GRANT EXECUTE ON FUNCTION trail_is_final() TO PUBLIC;

-- comments

COMMENT ON TABLE migration IS 'schema 5';
