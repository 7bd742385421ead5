-- Written from the catalogs of a migrated database. Do not edit: change a migration and write it again.

-- extensions

CREATE EXTENSION btree_gist;

-- tables

CREATE TABLE access_read (
  county_id integer NOT NULL,
  account_id uuid NOT NULL,
  slot timestamp with time zone NOT NULL,
  operation text NOT NULL,
  subject text NOT NULL,
  access_id uuid,
  person_id uuid NOT NULL,
  asked text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT access_read_pk PRIMARY KEY (county_id, account_id, slot, operation, subject),
  CONSTRAINT access_read_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account(county_id, id)
);

CREATE TABLE access_version (
  county_id integer NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT access_version_pk PRIMARY KEY (county_id)
);

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

CREATE TABLE address_letter (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  channel text NOT NULL,
  kind text NOT NULL,
  address text NOT NULL,
  language text NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  code_hash bytea,
  tries integer NOT NULL DEFAULT 0,
  reason text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT address_letter_pk PRIMARY KEY (county_id, id),
  CONSTRAINT address_letter_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
  CONSTRAINT address_letter_kind_check CHECK ((kind = ANY (ARRAY['code'::text, 'changed'::text]))),
  CONSTRAINT address_letter_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  CONSTRAINT address_letter_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'used'::text, 'spent'::text, 'replaced'::text]))),
  CONSTRAINT address_letter_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id)
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
  kind text NOT NULL DEFAULT 'annual'::text,
  CONSTRAINT annual_list_pk PRIMARY KEY (county_id, id),
  CONSTRAINT annual_list_number_key UNIQUE (county_id, year, document_number),
  CONSTRAINT annual_list_kind_check CHECK ((kind = ANY (ARRAY['annual'::text, 'register'::text, 'findings'::text]))),
  CONSTRAINT annual_list_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'dispatched'::text]))),
  CONSTRAINT annual_list_substitute_check CHECK ((substitute_unit_id <> verifying_unit_id)),
  CONSTRAINT annual_list_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id),
  CONSTRAINT annual_list_substitute_fk FOREIGN KEY (county_id, substitute_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT annual_list_verifying_fk FOREIGN KEY (county_id, verifying_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE appeal (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  number integer NOT NULL,
  unit_id uuid NOT NULL,
  node text NOT NULL,
  claim text NOT NULL,
  state text NOT NULL DEFAULT 'filed'::text,
  filed_by uuid NOT NULL,
  filed_at timestamp with time zone NOT NULL,
  decide_due_on date,
  reviewer_id uuid,
  taken_at timestamp with time zone,
  interim text,
  interim_at timestamp with time zone,
  outcome text,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT appeal_pk PRIMARY KEY (county_id, id),
  CONSTRAINT appeal_number_key UNIQUE (county_id, assessment_id, number),
  CONSTRAINT appeal_apart_check CHECK ((reviewer_id <> filed_by)),
  CONSTRAINT appeal_decided_check CHECK (((state = 'decided'::text) = (outcome IS NOT NULL))),
  CONSTRAINT appeal_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partly'::text, 'rejected'::text]))),
  CONSTRAINT appeal_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'taken'::text, 'decided'::text, 'withdrawn'::text]))),
  CONSTRAINT appeal_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment(county_id, id),
  CONSTRAINT appeal_decided_fk FOREIGN KEY (county_id, decided_by) REFERENCES person(county_id, id),
  CONSTRAINT appeal_filed_fk FOREIGN KEY (county_id, filed_by) REFERENCES person(county_id, id),
  CONSTRAINT appeal_publication_fk FOREIGN KEY (county_id, publication_id) REFERENCES publication(county_id, id),
  CONSTRAINT appeal_reviewer_fk FOREIGN KEY (county_id, reviewer_id) REFERENCES person(county_id, id),
  CONSTRAINT appeal_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE appeal_evidence (
  county_id integer NOT NULL,
  appeal_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  CONSTRAINT appeal_evidence_pk PRIMARY KEY (county_id, appeal_id, evidence_id),
  CONSTRAINT appeal_evidence_appeal_fk FOREIGN KEY (county_id, appeal_id) REFERENCES appeal(county_id, id),
  CONSTRAINT appeal_evidence_evidence_fk FOREIGN KEY (county_id, evidence_id) REFERENCES evidence(county_id, id)
);

CREATE TABLE assessment (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  period text NOT NULL,
  title text NOT NULL,
  scheme_id uuid NOT NULL,
  scoring_unit_id uuid NOT NULL,
  substitute_unit_id uuid NOT NULL,
  review_unit_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open'::text,
  opened_by uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  objections_until date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT assessment_pk PRIMARY KEY (county_id, id),
  CONSTRAINT assessment_period_key UNIQUE (county_id, period, title),
  CONSTRAINT assessment_apart_check CHECK (((scoring_unit_id <> substitute_unit_id) AND (scoring_unit_id <> review_unit_id) AND (substitute_unit_id <> review_unit_id))),
  CONSTRAINT assessment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'provisional'::text, 'heard'::text, 'approved'::text, 'final'::text, 'graded'::text]))),
  CONSTRAINT assessment_opened_fk FOREIGN KEY (county_id, opened_by) REFERENCES person(county_id, id),
  CONSTRAINT assessment_review_fk FOREIGN KEY (county_id, review_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT assessment_scheme_fk FOREIGN KEY (county_id, scheme_id) REFERENCES scheme(county_id, id),
  CONSTRAINT assessment_scoring_fk FOREIGN KEY (county_id, scoring_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT assessment_substitute_fk FOREIGN KEY (county_id, substitute_unit_id) REFERENCES unit(county_id, id)
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
  fired_count integer NOT NULL DEFAULT 0,
  last_fired_kind text,
  last_fired_at timestamp with time zone,
  state_since date,
  proof jsonb,
  reported_period text,
  reported_percent numeric(9,4),
  behind_percent smallint NOT NULL DEFAULT 10,
  owed_until date,
  behind_on date,
  origin jsonb,
  CONSTRAINT assignment_pk PRIMARY KEY (county_id, id),
  CONSTRAINT assignment_accountable_check CHECK (((kind = 'leadership'::text) = (unit_id IS NULL))),
  CONSTRAINT assignment_conflict_check CHECK (((unit_id IS NULL) OR (verifier_unit_id <> unit_id))),
  CONSTRAINT assignment_kind_check CHECK ((kind = ANY (ARRAY['lead'::text, 'township'::text, 'leadership'::text]))),
  CONSTRAINT assignment_reported_check CHECK (((last_report_id IS NULL) = (reported_period IS NULL))),
  CONSTRAINT assignment_state_check CHECK ((state = ANY (ARRAY['dispatched'::text, 'returnAsked'::text, 'underway'::text, 'suspended'::text, 'reported'::text, 'awaitingVerification'::text, 'underVerification'::text, 'verified'::text, 'closed'::text, 'withdrawn'::text]))),
  CONSTRAINT assignment_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item(county_id, id),
  CONSTRAINT assignment_lead_fk FOREIGN KEY (county_id, lead_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT assignment_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post(county_id, id),
  CONSTRAINT assignment_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list(county_id, id),
  CONSTRAINT assignment_parent_fk FOREIGN KEY (county_id, parent_id) REFERENCES assignment(county_id, id),
  CONSTRAINT assignment_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT assignment_verifier_fk FOREIGN KEY (county_id, verifier_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE calendar_feed (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT calendar_feed_pk PRIMARY KEY (county_id, id),
  CONSTRAINT calendar_feed_token_key UNIQUE (county_id, token_hash),
  CONSTRAINT calendar_feed_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account(county_id, id)
);

CREATE TABLE complaint (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  about text,
  by_person_id uuid NOT NULL,
  by_unit_id uuid NOT NULL,
  filed_at timestamp with time zone NOT NULL,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  salt bytea,
  answer_salt bytea,
  CONSTRAINT complaint_pk PRIMARY KEY (county_id, id),
  CONSTRAINT complaint_answer_check CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)))),
  CONSTRAINT complaint_kind_check CHECK ((kind = ANY (ARRAY['burden'::text, 'unfair'::text, 'fault'::text, 'other'::text]))),
  CONSTRAINT complaint_answered_by_fk FOREIGN KEY (county_id, answered_by) REFERENCES person(county_id, id),
  CONSTRAINT complaint_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person(county_id, id),
  CONSTRAINT complaint_unit_fk FOREIGN KEY (county_id, by_unit_id) REFERENCES unit(county_id, id)
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

CREATE TABLE delivery_target (
  county_id integer NOT NULL,
  target text NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  open_until timestamp with time zone,
  probed_until timestamp with time zone,
  CONSTRAINT delivery_target_pk PRIMARY KEY (county_id, target),
  CONSTRAINT delivery_target_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE digest_day (
  county_id integer NOT NULL,
  day date NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT digest_day_pk PRIMARY KEY (county_id, day),
  CONSTRAINT digest_day_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE directive (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  number integer,
  state text NOT NULL,
  source text NOT NULL,
  document text,
  leader_post_id uuid,
  item_id uuid,
  said_on date,
  text text NOT NULL,
  items jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_by_post_id uuid,
  made_by_unit_id uuid NOT NULL,
  acting_for uuid,
  made_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_reason text NOT NULL DEFAULT ''::text,
  goes_out_at timestamp with time zone,
  settled_at timestamp with time zone,
  stopped_code text,
  list_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT directive_pk PRIMARY KEY (county_id, id),
  CONSTRAINT directive_number_key UNIQUE (county_id, year, number),
  CONSTRAINT directive_sent_check CHECK ((((state = 'sent'::text) = (number IS NOT NULL)) AND ((state = 'sent'::text) = (list_id IS NOT NULL)))),
  CONSTRAINT directive_source_check CHECK ((source = ANY (ARRAY['instruction'::text, 'document'::text, 'list-item'::text]))),
  CONSTRAINT directive_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'waiting'::text, 'sent'::text, 'undone'::text, 'refused'::text, 'stopped'::text]))),
  CONSTRAINT directive_waiting_check CHECK (((state = 'waiting'::text) = (goes_out_at IS NOT NULL))),
  CONSTRAINT directive_decided_by_fk FOREIGN KEY (county_id, decided_by) REFERENCES person(county_id, id),
  CONSTRAINT directive_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item(county_id, id),
  CONSTRAINT directive_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post(county_id, id),
  CONSTRAINT directive_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list(county_id, id),
  CONSTRAINT directive_made_by_fk FOREIGN KEY (county_id, made_by) REFERENCES person(county_id, id),
  CONSTRAINT directive_unit_fk FOREIGN KEY (county_id, made_by_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE directive_item (
  county_id integer NOT NULL,
  item_id uuid NOT NULL,
  directive_id uuid NOT NULL,
  CONSTRAINT directive_item_pk PRIMARY KEY (county_id, item_id),
  CONSTRAINT directive_item_directive_fk FOREIGN KEY (county_id, directive_id) REFERENCES directive(county_id, id),
  CONSTRAINT directive_item_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item(county_id, id)
);

CREATE TABLE document (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  printed_number text NOT NULL,
  title text NOT NULL,
  subject_kind text,
  subject_id uuid,
  office_unit_id uuid NOT NULL,
  printed text NOT NULL,
  sha256 text NOT NULL,
  trail_size integer NOT NULL,
  template_version integer NOT NULL,
  issued_by uuid,
  issued_on date NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  CONSTRAINT document_pk PRIMARY KEY (county_id, id),
  CONSTRAINT document_number_key UNIQUE (county_id, printed_number),
  CONSTRAINT document_kind_check CHECK ((kind = ANY (ARRAY['slip'::text, 'urging'::text, 'bulletin'::text, 'score-letter'::text, 'rectification'::text, 'brief'::text]))),
  CONSTRAINT document_sha_check CHECK (((sha256 ~ '^[0-9a-f]{64}$'::text) AND (sha256 = encode(sha256(convert_to(printed, 'UTF8'::name)), 'hex'::text)))),
  CONSTRAINT document_subject_check CHECK (((subject_kind IS NULL) = (subject_id IS NULL))),
  CONSTRAINT document_office_fk FOREIGN KEY (county_id, office_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT document_person_fk FOREIGN KEY (county_id, issued_by) REFERENCES person(county_id, id)
);

CREATE TABLE document_addressee (
  county_id integer NOT NULL,
  document_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  signed_by uuid,
  acting_for uuid,
  signed_at timestamp with time zone,
  CONSTRAINT document_addressee_pk PRIMARY KEY (county_id, document_id, unit_id),
  CONSTRAINT document_addressee_signed_check CHECK (((signed_by IS NULL) = (signed_at IS NULL))),
  CONSTRAINT document_addressee_document_fk FOREIGN KEY (county_id, document_id) REFERENCES document(county_id, id),
  CONSTRAINT document_addressee_person_fk FOREIGN KEY (county_id, signed_by) REFERENCES person(county_id, id),
  CONSTRAINT document_addressee_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE document_draft (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  outline jsonb NOT NULL,
  to_unit_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  author_id uuid NOT NULL,
  author_unit_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open'::text,
  exceptions jsonb NOT NULL DEFAULT '[]'::jsonb,
  document_id uuid,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT document_draft_pk PRIMARY KEY (county_id, id),
  CONSTRAINT document_draft_kind_check CHECK ((kind = ANY (ARRAY['urging'::text, 'bulletin'::text, 'rectification'::text, 'brief'::text]))),
  CONSTRAINT document_draft_state_check CHECK (((state = ANY (ARRAY['open'::text, 'issued'::text, 'dropped'::text])) AND ((state = 'issued'::text) = (document_id IS NOT NULL)))),
  CONSTRAINT document_draft_author_fk FOREIGN KEY (county_id, author_id) REFERENCES person(county_id, id),
  CONSTRAINT document_draft_document_fk FOREIGN KEY (county_id, document_id) REFERENCES document(county_id, id),
  CONSTRAINT document_draft_unit_fk FOREIGN KEY (county_id, author_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE document_file (
  county_id integer NOT NULL,
  document_id uuid NOT NULL,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT document_file_pk PRIMARY KEY (county_id, document_id),
  CONSTRAINT document_file_sha_check CHECK ((sha256 = encode(sha256(bytes), 'hex'::text))),
  CONSTRAINT document_file_document_fk FOREIGN KEY (county_id, document_id) REFERENCES document(county_id, id)
);

CREATE TABLE document_template (
  county_id integer NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  source text NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  bytes bytea,
  loaded_by uuid NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  CONSTRAINT document_template_pk PRIMARY KEY (county_id, kind, version),
  CONSTRAINT document_template_kind_check CHECK ((kind = ANY (ARRAY['slip'::text, 'urging'::text, 'bulletin'::text, 'score-letter'::text, 'rectification'::text, 'brief'::text]))),
  CONSTRAINT document_template_sha_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT document_template_source_check CHECK (((source = ANY (ARRAY['office'::text, 'default'::text])) AND ((source = 'office'::text) = (bytes IS NOT NULL)))),
  CONSTRAINT document_template_version_check CHECK ((version > 0)),
  CONSTRAINT document_template_person_fk FOREIGN KEY (county_id, loaded_by) REFERENCES person(county_id, id)
);

CREATE TABLE downtime (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  from_at timestamp with time zone NOT NULL,
  until_at timestamp with time zone NOT NULL,
  cause text NOT NULL,
  found boolean NOT NULL,
  moved integer NOT NULL DEFAULT 0,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT downtime_pk PRIMARY KEY (county_id, id),
  CONSTRAINT downtime_order_check CHECK ((from_at < until_at)),
  CONSTRAINT downtime_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE effect (
  county_id integer NOT NULL,
  timer_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  due_at timestamp with time zone NOT NULL,
  fired_at timestamp with time zone NOT NULL,
  step text,
  outcome text NOT NULL DEFAULT 'told'::text,
  CONSTRAINT effect_pk PRIMARY KEY (county_id, timer_id),
  CONSTRAINT effect_outcome_check CHECK ((outcome = ANY (ARRAY['told'::text, 'passed'::text, 'skipped'::text])))
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

CREATE TABLE fact_import (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  file_sha256 text NOT NULL,
  file_name text NOT NULL,
  row_count integer NOT NULL,
  by_person_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT fact_import_pk PRIMARY KEY (county_id, id),
  CONSTRAINT fact_import_file_key UNIQUE (county_id, assessment_id, file_sha256),
  CONSTRAINT fact_import_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment(county_id, id),
  CONSTRAINT fact_import_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person(county_id, id)
);

CREATE TABLE finding (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  source text NOT NULL,
  source_document text NOT NULL,
  inspection_id uuid,
  title text NOT NULL,
  text text NOT NULL,
  severity text NOT NULL,
  item_id uuid NOT NULL,
  about_assignment_id uuid,
  leader_post_id uuid NOT NULL,
  recheck_unit_id uuid NOT NULL,
  proof_required text NOT NULL,
  raised_by uuid NOT NULL,
  raised_by_unit_id uuid NOT NULL,
  raised_at timestamp with time zone NOT NULL,
  round integer NOT NULL DEFAULT 1,
  look_back_on date,
  settled_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT finding_pk PRIMARY KEY (county_id, id),
  CONSTRAINT finding_item_key UNIQUE (county_id, item_id),
  CONSTRAINT finding_number_key UNIQUE (county_id, year, number),
  CONSTRAINT finding_settled_check CHECK (((settled_at IS NULL) OR (look_back_on IS NOT NULL))),
  CONSTRAINT finding_severity_check CHECK ((severity = ANY (ARRAY['minor'::text, 'general'::text, 'serious'::text]))),
  CONSTRAINT finding_source_check CHECK ((source = ANY (ARRAY['party-inspection'::text, 'audit'::text, 'government-inspection'::text, 'superior'::text, 'hotline'::text]))),
  CONSTRAINT finding_about_fk FOREIGN KEY (county_id, about_assignment_id) REFERENCES assignment(county_id, id),
  CONSTRAINT finding_inspection_fk FOREIGN KEY (county_id, inspection_id) REFERENCES inspection(county_id, id),
  CONSTRAINT finding_item_fk FOREIGN KEY (county_id, item_id) REFERENCES task_item(county_id, id),
  CONSTRAINT finding_leader_fk FOREIGN KEY (county_id, leader_post_id) REFERENCES post(county_id, id),
  CONSTRAINT finding_raised_by_fk FOREIGN KEY (county_id, raised_by) REFERENCES person(county_id, id),
  CONSTRAINT finding_recheck_fk FOREIGN KEY (county_id, recheck_unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE finding_look_back (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  finding_id uuid NOT NULL,
  round integer NOT NULL,
  outcome text NOT NULL,
  words text NOT NULL,
  look_back_on date,
  closure_number text,
  by_person_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT finding_look_back_pk PRIMARY KEY (county_id, id),
  CONSTRAINT finding_look_back_outcome_check CHECK ((outcome = ANY (ARRAY['closed'::text, 'held'::text, 'reopened'::text]))),
  CONSTRAINT finding_look_back_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding(county_id, id),
  CONSTRAINT finding_look_back_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person(county_id, id)
);

CREATE TABLE finding_plan (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  finding_id uuid NOT NULL,
  round integer NOT NULL,
  text text NOT NULL,
  planned_on date NOT NULL,
  handed_in_by uuid NOT NULL,
  handed_in_at timestamp with time zone NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_reason text,
  CONSTRAINT finding_plan_pk PRIMARY KEY (county_id, id),
  CONSTRAINT finding_plan_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'returned'::text]))),
  CONSTRAINT finding_plan_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding(county_id, id)
);

CREATE TABLE finding_quote (
  county_id integer NOT NULL,
  finding_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  leaf bytea NOT NULL,
  CONSTRAINT finding_quote_pk PRIMARY KEY (county_id, finding_id, entry_id),
  CONSTRAINT finding_quote_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding(county_id, id)
);

CREATE TABLE finding_signature (
  county_id integer NOT NULL,
  finding_id uuid NOT NULL,
  round integer NOT NULL,
  signer text NOT NULL,
  person_id uuid NOT NULL,
  post_id uuid,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT finding_signature_pk PRIMARY KEY (county_id, finding_id, round, signer),
  CONSTRAINT finding_signature_person_key UNIQUE (county_id, finding_id, round, person_id),
  CONSTRAINT finding_signature_signer_check CHECK ((signer = ANY (ARRAY['unit-head'::text, 'leader'::text]))),
  CONSTRAINT finding_signature_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding(county_id, id),
  CONSTRAINT finding_signature_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id)
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

CREATE TABLE grant_proposal (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid NOT NULL,
  since date NOT NULL,
  until date,
  state text NOT NULL DEFAULT 'proposed'::text,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text,
  CONSTRAINT grant_proposal_pk PRIMARY KEY (county_id, id),
  CONSTRAINT grant_proposal_dates_check CHECK (((until IS NULL) OR (until > since))),
  CONSTRAINT grant_proposal_role_check CHECK ((role = ANY (ARRAY['leader'::text, 'clerk'::text, 'unit-head'::text, 'supervision'::text, 'assessment'::text, 'inspector'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text, 'superior-platform'::text]))),
  CONSTRAINT grant_proposal_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text]))),
  CONSTRAINT grant_proposal_two_persons_check CHECK (((state <> 'approved'::text) OR ((decided_by IS NOT NULL) AND (decided_by <> proposed_by) AND (decided_by <> person_id)))),
  CONSTRAINT grant_proposal_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account(county_id, id),
  CONSTRAINT grant_proposal_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id),
  CONSTRAINT grant_proposal_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE heartbeat (
  county_id integer NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT heartbeat_pk PRIMARY KEY (county_id),
  CONSTRAINT heartbeat_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
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
  attempts integer NOT NULL DEFAULT 0,
  payload_version integer,
  resolved_by uuid,
  resolution text,
  retries integer NOT NULL DEFAULT 0,
  CONSTRAINT incident_pk PRIMARY KEY (county_id, id),
  CONSTRAINT incident_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE indicator_fact (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  figure text NOT NULL,
  input text NOT NULL DEFAULT ''::text,
  item text NOT NULL DEFAULT ''::text,
  value text NOT NULL DEFAULT ''::text,
  numerator text NOT NULL DEFAULT ''::text,
  denominator text NOT NULL DEFAULT ''::text,
  level text NOT NULL DEFAULT ''::text,
  applies boolean NOT NULL DEFAULT true,
  basis text NOT NULL DEFAULT ''::text,
  source text NOT NULL,
  hash text NOT NULL DEFAULT ''::text,
  evidence_id uuid,
  import_id uuid,
  appeal_id uuid,
  state text NOT NULL DEFAULT 'recorded'::text,
  by_person_id uuid NOT NULL,
  by_unit_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  second_id uuid,
  second_unit_id uuid,
  confirmed_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdraw_reason text,
  CONSTRAINT indicator_fact_pk PRIMARY KEY (county_id, id),
  CONSTRAINT indicator_fact_apart_check CHECK (((by_unit_id <> unit_id) AND (second_unit_id <> unit_id))),
  CONSTRAINT indicator_fact_confirmed_check CHECK (((state <> 'confirmed'::text) OR (second_id IS NOT NULL) OR (appeal_id IS NOT NULL))),
  CONSTRAINT indicator_fact_state_check CHECK ((state = ANY (ARRAY['recorded'::text, 'confirmed'::text, 'withdrawn'::text]))),
  CONSTRAINT indicator_fact_two_check CHECK ((second_id <> by_person_id)),
  CONSTRAINT indicator_fact_appeal_fk FOREIGN KEY (county_id, appeal_id) REFERENCES appeal(county_id, id),
  CONSTRAINT indicator_fact_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment(county_id, id),
  CONSTRAINT indicator_fact_by_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person(county_id, id),
  CONSTRAINT indicator_fact_by_unit_fk FOREIGN KEY (county_id, by_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT indicator_fact_evidence_fk FOREIGN KEY (county_id, evidence_id) REFERENCES evidence(county_id, id),
  CONSTRAINT indicator_fact_import_fk FOREIGN KEY (county_id, import_id) REFERENCES fact_import(county_id, id),
  CONSTRAINT indicator_fact_second_fk FOREIGN KEY (county_id, second_id) REFERENCES person(county_id, id),
  CONSTRAINT indicator_fact_second_unit_fk FOREIGN KEY (county_id, second_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT indicator_fact_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT indicator_fact_withdrawn_fk FOREIGN KEY (county_id, withdrawn_by) REFERENCES person(county_id, id)
);

CREATE TABLE inspection (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL,
  office_unit_id uuid NOT NULL,
  unit_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  title text NOT NULL,
  plan_line_id uuid,
  document_number text NOT NULL,
  reason text,
  began_on date NOT NULL,
  started_by uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  ended_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT inspection_pk PRIMARY KEY (county_id, id),
  CONSTRAINT inspection_source_check CHECK ((source = ANY (ARRAY['party-inspection'::text, 'audit'::text, 'government-inspection'::text, 'superior'::text, 'hotline'::text]))),
  CONSTRAINT inspection_line_fk FOREIGN KEY (county_id, plan_line_id) REFERENCES inspection_plan_line(county_id, id),
  CONSTRAINT inspection_office_fk FOREIGN KEY (county_id, office_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT inspection_person_fk FOREIGN KEY (county_id, started_by) REFERENCES person(county_id, id)
);

CREATE TABLE inspection_access (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  inspection_id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  scope text NOT NULL,
  unit_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  list_id uuid,
  begins_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  state text NOT NULL DEFAULT 'proposed'::text,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_reason text,
  ended_by uuid,
  ended_at timestamp with time zone,
  end_reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT inspection_access_pk PRIMARY KEY (county_id, id),
  CONSTRAINT inspection_access_scope_check CHECK ((((scope = 'list'::text) = (list_id IS NOT NULL)) AND ((scope = 'units'::text) = (unit_ids <> '{}'::uuid[])) AND (scope = ANY (ARRAY['county'::text, 'units'::text, 'list'::text])))),
  CONSTRAINT inspection_access_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'ended'::text]))),
  CONSTRAINT inspection_access_time_check CHECK ((ends_at > begins_at)),
  CONSTRAINT inspection_access_two_persons_check CHECK (((decided_by IS NULL) OR ((decided_by <> proposed_by) AND (decided_by <> person_id)))),
  CONSTRAINT inspection_access_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account(county_id, id),
  CONSTRAINT inspection_access_inspection_fk FOREIGN KEY (county_id, inspection_id) REFERENCES inspection(county_id, id),
  CONSTRAINT inspection_access_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list(county_id, id),
  CONSTRAINT inspection_access_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id)
);

CREATE TABLE inspection_plan (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  document_number text NOT NULL,
  approved_by text NOT NULL,
  registered_by uuid NOT NULL,
  registered_at timestamp with time zone NOT NULL,
  CONSTRAINT inspection_plan_pk PRIMARY KEY (county_id, id),
  CONSTRAINT inspection_plan_number_key UNIQUE (county_id, document_number),
  CONSTRAINT inspection_plan_person_fk FOREIGN KEY (county_id, registered_by) REFERENCES person(county_id, id)
);

CREATE TABLE inspection_plan_line (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  number integer NOT NULL,
  source text NOT NULL,
  office_unit_id uuid NOT NULL,
  unit_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  from_on date NOT NULL,
  until_on date NOT NULL,
  subject text NOT NULL,
  CONSTRAINT inspection_plan_line_pk PRIMARY KEY (county_id, id),
  CONSTRAINT inspection_plan_line_number_key UNIQUE (county_id, plan_id, number),
  CONSTRAINT inspection_plan_line_dates_check CHECK ((until_on >= from_on)),
  CONSTRAINT inspection_plan_line_source_check CHECK ((source = ANY (ARRAY['party-inspection'::text, 'audit'::text, 'government-inspection'::text, 'superior'::text, 'hotline'::text]))),
  CONSTRAINT inspection_plan_line_office_fk FOREIGN KEY (county_id, office_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT inspection_plan_line_plan_fk FOREIGN KEY (county_id, plan_id) REFERENCES inspection_plan(county_id, id)
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

CREATE TABLE ladder (
  county_id integer NOT NULL,
  list_id uuid NOT NULL,
  version integer NOT NULL,
  document text NOT NULL,
  source text NOT NULL DEFAULT ''::text,
  content jsonb NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  by_person_id uuid,
  CONSTRAINT ladder_pk PRIMARY KEY (county_id, list_id, version),
  CONSTRAINT ladder_list_fk FOREIGN KEY (county_id, list_id) REFERENCES annual_list(county_id, id),
  CONSTRAINT ladder_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person(county_id, id)
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
  digest_id uuid,
  post_id uuid,
  CONSTRAINT notice_pk PRIMARY KEY (county_id, id),
  CONSTRAINT notice_digest_fk FOREIGN KEY (county_id, digest_id) REFERENCES notice(county_id, id),
  CONSTRAINT notice_post_fk FOREIGN KEY (county_id, post_id) REFERENCES post(county_id, id),
  CONSTRAINT notice_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE notice_choice (
  county_id integer NOT NULL,
  person_id uuid NOT NULL,
  email_way text NOT NULL,
  email_address text,
  sms_way text NOT NULL,
  sms_address text,
  language text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  email_confirmed_at timestamp with time zone,
  sms_confirmed_at timestamp with time zone,
  CONSTRAINT notice_choice_pk PRIMARY KEY (county_id, person_id),
  CONSTRAINT notice_choice_confirmed_check CHECK ((((email_confirmed_at IS NULL) OR (email_address IS NOT NULL)) AND ((sms_confirmed_at IS NULL) OR (sms_address IS NOT NULL)))),
  CONSTRAINT notice_choice_email_check CHECK (((email_way = ANY (ARRAY['each'::text, 'digest'::text, 'off'::text])) AND ((email_way = 'off'::text) OR (email_address IS NOT NULL)))),
  CONSTRAINT notice_choice_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  CONSTRAINT notice_choice_sms_check CHECK (((sms_way = ANY (ARRAY['each'::text, 'digest'::text, 'off'::text])) AND ((sms_way = 'off'::text) OR (sms_address IS NOT NULL)))),
  CONSTRAINT notice_choice_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id)
);

CREATE TABLE notice_delivery (
  county_id integer NOT NULL,
  notice_id uuid NOT NULL,
  channel text NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  round integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  reason text,
  tried_at timestamp with time zone,
  recipient uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  CONSTRAINT notice_delivery_pk PRIMARY KEY (county_id, notice_id, channel, recipient),
  CONSTRAINT notice_delivery_channel_check CHECK ((channel = ANY (ARRAY['webhook'::text, 'wecom'::text, 'dingtalk'::text, 'email'::text, 'sms'::text]))),
  CONSTRAINT notice_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'spread'::text, 'gathered'::text, 'quiet'::text, 'queued'::text, 'resting'::text, 'failed'::text, 'accepted'::text, 'folded'::text, 'seen'::text, 'too-old'::text, 'off'::text, 'unconfirmed'::text]))),
  CONSTRAINT notice_delivery_notice_fk FOREIGN KEY (county_id, notice_id) REFERENCES notice(county_id, id)
);

CREATE TABLE notice_proof (
  county_id integer NOT NULL,
  notice_id uuid NOT NULL,
  person_id uuid NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  at timestamp with time zone NOT NULL,
  acting_for uuid,
  CONSTRAINT notice_proof_pk PRIMARY KEY (county_id, notice_id, person_id, channel, state),
  CONSTRAINT notice_proof_channel_check CHECK ((channel = ANY (ARRAY['in-app'::text, 'webhook'::text, 'wecom'::text, 'dingtalk'::text, 'email'::text, 'sms'::text]))),
  CONSTRAINT notice_proof_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'seen'::text, 'signedFor'::text]))),
  CONSTRAINT notice_proof_acting_fk FOREIGN KEY (county_id, acting_for) REFERENCES person(county_id, id),
  CONSTRAINT notice_proof_notice_fk FOREIGN KEY (county_id, notice_id) REFERENCES notice(county_id, id),
  CONSTRAINT notice_proof_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id)
);

CREATE TABLE outbox (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  job text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  dispatched_at timestamp with time zone,
  done_at timestamp with time zone,
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

CREATE TABLE person_seal (
  county_id integer NOT NULL,
  person_id uuid NOT NULL,
  state text NOT NULL,
  box bytea,
  authority text NOT NULL,
  reason text NOT NULL,
  salt bytea NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT person_seal_pk PRIMARY KEY (county_id, person_id),
  CONSTRAINT person_seal_state_check CHECK (((state = ANY (ARRAY['open'::text, 'frozen'::text, 'shredded'::text])) AND ((state = 'frozen'::text) = (box IS NOT NULL)))),
  CONSTRAINT person_seal_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person(county_id, id)
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

CREATE TABLE publication (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  number integer NOT NULL,
  stage text NOT NULL,
  run_id uuid NOT NULL,
  document text NOT NULL,
  reason text NOT NULL DEFAULT ''::text,
  sha256 text NOT NULL,
  head text NOT NULL,
  by_person_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT publication_pk PRIMARY KEY (county_id, id),
  CONSTRAINT publication_number_key UNIQUE (county_id, assessment_id, number),
  CONSTRAINT publication_reason_check CHECK (((stage <> 'changed'::text) OR (reason <> ''::text))),
  CONSTRAINT publication_sha_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT publication_stage_check CHECK ((stage = ANY (ARRAY['provisional'::text, 'changed'::text, 'final'::text, 'graded'::text]))),
  CONSTRAINT publication_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment(county_id, id),
  CONSTRAINT publication_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person(county_id, id),
  CONSTRAINT publication_run_fk FOREIGN KEY (county_id, run_id) REFERENCES score_run(county_id, id)
);

CREATE TABLE publication_unit (
  county_id integer NOT NULL,
  publication_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  "position" integer NOT NULL,
  body text NOT NULL,
  CONSTRAINT publication_unit_pk PRIMARY KEY (county_id, publication_id, unit_id),
  CONSTRAINT publication_unit_publication_fk FOREIGN KEY (county_id, publication_id) REFERENCES publication(county_id, id),
  CONSTRAINT publication_unit_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
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
  CONSTRAINT role_grant_role_check CHECK ((role = ANY (ARRAY['leader'::text, 'clerk'::text, 'unit-head'::text, 'supervision'::text, 'assessment'::text, 'inspector'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text, 'superior-platform'::text]))),
  CONSTRAINT role_grant_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account(county_id, id),
  CONSTRAINT role_grant_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE sample (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  inspection_id uuid NOT NULL,
  method text NOT NULL,
  seed text NOT NULL,
  size integer NOT NULL,
  filter jsonb NOT NULL,
  population jsonb NOT NULL,
  population_hash text NOT NULL,
  picked uuid[] NOT NULL DEFAULT '{}'::uuid[],
  drawn_by uuid NOT NULL,
  drawn_at timestamp with time zone NOT NULL,
  CONSTRAINT sample_pk PRIMARY KEY (county_id, id),
  CONSTRAINT sample_method_check CHECK ((method = ANY (ARRAY['random'::text, 'risk'::text]))),
  CONSTRAINT sample_size_check CHECK (((size >= 1) AND (size <= 200))),
  CONSTRAINT sample_inspection_fk FOREIGN KEY (county_id, inspection_id) REFERENCES inspection(county_id, id),
  CONSTRAINT sample_person_fk FOREIGN KEY (county_id, drawn_by) REFERENCES person(county_id, id)
);

CREATE TABLE schedule (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  job text NOT NULL,
  days text NOT NULL,
  minute integer NOT NULL,
  catch_up text NOT NULL DEFAULT 'latest'::text,
  active boolean NOT NULL DEFAULT true,
  next_at timestamp with time zone NOT NULL,
  CONSTRAINT schedule_pk PRIMARY KEY (county_id, id),
  CONSTRAINT schedule_name_key UNIQUE (county_id, name),
  CONSTRAINT schedule_catch_up_check CHECK ((catch_up = ANY (ARRAY['all'::text, 'latest'::text]))),
  CONSTRAINT schedule_days_check CHECK ((days = ANY (ARRAY['daily'::text, 'working-day'::text]))),
  CONSTRAINT schedule_minute_check CHECK (((minute >= 0) AND (minute <= 1439))),
  CONSTRAINT schedule_county_fk FOREIGN KEY (county_id) REFERENCES county(county_id)
);

CREATE TABLE schedule_run (
  county_id integer NOT NULL,
  schedule_id uuid NOT NULL,
  planned_at timestamp with time zone NOT NULL,
  enqueued_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT schedule_run_pk PRIMARY KEY (county_id, schedule_id, planned_at),
  CONSTRAINT schedule_run_schedule_fk FOREIGN KEY (county_id, schedule_id) REFERENCES schedule(county_id, id)
);

CREATE TABLE scheme (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  version integer NOT NULL,
  title text NOT NULL,
  sha256 text NOT NULL,
  file text NOT NULL,
  effective_from date NOT NULL,
  effective_until date,
  state text NOT NULL DEFAULT 'proposed'::text,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  approved_by uuid,
  approved_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdraw_reason text,
  row_version integer NOT NULL DEFAULT 1,
  CONSTRAINT scheme_pk PRIMARY KEY (county_id, id),
  CONSTRAINT scheme_version_key UNIQUE (county_id, number, version),
  CONSTRAINT scheme_approved_check CHECK (((state <> 'approved'::text) OR (approved_by IS NOT NULL))),
  CONSTRAINT scheme_sha_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT scheme_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'withdrawn'::text]))),
  CONSTRAINT scheme_two_check CHECK ((approved_by <> proposed_by)),
  CONSTRAINT scheme_approved_fk FOREIGN KEY (county_id, approved_by) REFERENCES person(county_id, id),
  CONSTRAINT scheme_proposed_fk FOREIGN KEY (county_id, proposed_by) REFERENCES person(county_id, id),
  CONSTRAINT scheme_withdrawn_fk FOREIGN KEY (county_id, withdrawn_by) REFERENCES person(county_id, id)
);

CREATE TABLE score_group (
  county_id integer NOT NULL,
  run_id uuid NOT NULL,
  group_key text NOT NULL,
  "position" integer NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  units text[] NOT NULL,
  unit_ids uuid[] NOT NULL,
  figures jsonb NOT NULL DEFAULT '[]'::jsonb,
  plain integer[],
  listed jsonb NOT NULL DEFAULT '[]'::jsonb,
  refs jsonb NOT NULL DEFAULT '{}'::jsonb,
  points integer[],
  wide_points numeric[],
  totals bigint[],
  ranks integer[],
  grades text[],
  barred boolean[],
  refusals jsonb NOT NULL DEFAULT '[]'::jsonb,
  done_at timestamp with time zone,
  CONSTRAINT score_group_pk PRIMARY KEY (county_id, run_id, group_key),
  CONSTRAINT score_group_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text]))),
  CONSTRAINT score_group_run_fk FOREIGN KEY (county_id, run_id) REFERENCES score_run(county_id, id)
);

CREATE TABLE score_proposal (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  finding_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  points numeric(7,2) NOT NULL,
  reason text NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_reason text,
  line_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT score_proposal_pk PRIMARY KEY (county_id, id),
  CONSTRAINT score_proposal_decided_check CHECK (((state = 'waiting'::text) = (decided_by IS NULL))),
  CONSTRAINT score_proposal_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'refused'::text]))),
  CONSTRAINT score_proposal_finding_fk FOREIGN KEY (county_id, finding_id) REFERENCES finding(county_id, id),
  CONSTRAINT score_proposal_line_fk FOREIGN KEY (county_id, line_id) REFERENCES indicator_fact(county_id, id),
  CONSTRAINT score_proposal_person_fk FOREIGN KEY (county_id, proposed_by) REFERENCES person(county_id, id),
  CONSTRAINT score_proposal_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
);

CREATE TABLE score_run (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  scheme_id uuid NOT NULL,
  run_hash text NOT NULL,
  dry boolean NOT NULL,
  state text NOT NULL,
  as_of timestamp with time zone NOT NULL,
  facts integer NOT NULL,
  groups integer NOT NULL,
  groups_done integer NOT NULL DEFAULT 0,
  refusals jsonb NOT NULL DEFAULT '[]'::jsonb,
  started_by uuid NOT NULL,
  started_unit_id uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  CONSTRAINT score_run_pk PRIMARY KEY (county_id, id),
  CONSTRAINT score_run_hash_check CHECK ((run_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT score_run_state_check CHECK ((state = ANY (ARRAY['scoring'::text, 'finished'::text, 'refused'::text, 'cancelled'::text]))),
  CONSTRAINT score_run_assessment_fk FOREIGN KEY (county_id, assessment_id) REFERENCES assessment(county_id, id),
  CONSTRAINT score_run_scheme_fk FOREIGN KEY (county_id, scheme_id) REFERENCES scheme(county_id, id),
  CONSTRAINT score_run_started_fk FOREIGN KEY (county_id, started_by) REFERENCES person(county_id, id),
  CONSTRAINT score_run_started_unit_fk FOREIGN KEY (county_id, started_unit_id) REFERENCES unit(county_id, id)
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

CREATE TABLE slip (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  office_unit_id uuid NOT NULL,
  kind text NOT NULL,
  step text,
  rule text,
  to_rank text NOT NULL,
  copies jsonb NOT NULL DEFAULT '[]'::jsonb,
  reason text NOT NULL DEFAULT ''::text,
  points text,
  due_on date,
  state text NOT NULL DEFAULT 'draft'::text,
  year integer,
  number integer,
  drawn_at timestamp with time zone NOT NULL,
  issued_at timestamp with time zone,
  issued_on date,
  issued_by uuid,
  answer_due_on date,
  signed_at timestamp with time zone,
  signed_by uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdraw_reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT slip_pk PRIMARY KEY (county_id, id),
  CONSTRAINT slip_kind_check CHECK ((kind = ANY (ARRAY['blue'::text, 'yellow'::text, 'orange'::text, 'red'::text, 'list-supervision'::text, 'talk'::text, 'criticism'::text]))),
  CONSTRAINT slip_number_check CHECK ((((number IS NULL) = (issued_at IS NULL)) AND ((number IS NULL) = (year IS NULL)) AND ((state <> 'draft'::text) OR (number IS NULL)) AND ((state <> ALL (ARRAY['issued'::text, 'signed'::text, 'answered'::text])) OR (number IS NOT NULL)))),
  CONSTRAINT slip_office_check CHECK ((office_unit_id <> unit_id)),
  CONSTRAINT slip_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text, 'signed'::text, 'answered'::text, 'withdrawn'::text]))),
  CONSTRAINT slip_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment(county_id, id),
  CONSTRAINT slip_office_fk FOREIGN KEY (county_id, office_unit_id) REFERENCES unit(county_id, id),
  CONSTRAINT slip_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit(county_id, id)
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

CREATE TABLE task_count (
  county_id integer NOT NULL,
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  counted_on date NOT NULL,
  list_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  state text NOT NULL,
  due_on date,
  acknowledge_due_on date,
  owed_until date,
  behind_on date,
  figure text NOT NULL,
  n integer NOT NULL,
  CONSTRAINT task_count_pk PRIMARY KEY (county_id, id),
  CONSTRAINT task_count_figure_check CHECK ((figure = ANY (ARRAY['none'::text, 'reported'::text, 'verified'::text])))
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
  proof jsonb,
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
  step text,
  CONSTRAINT timer_pk PRIMARY KEY (county_id, id)
);

CREATE TABLE trail_checkpoint (
  county_id integer NOT NULL,
  size integer NOT NULL,
  origin text NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT trail_checkpoint_pk PRIMARY KEY (county_id, size)
);

CREATE TABLE trail_cosignature (
  county_id integer NOT NULL,
  size integer NOT NULL,
  name text NOT NULL,
  line text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT trail_cosignature_pk PRIMARY KEY (county_id, size, name),
  CONSTRAINT trail_cosignature_size_fk FOREIGN KEY (county_id, size) REFERENCES trail_checkpoint(county_id, size)
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
  CONSTRAINT trail_entry_size_check CHECK ((octet_length(body) <= 65535))
);

CREATE TABLE trail_head (
  county_id integer NOT NULL,
  size integer NOT NULL,
  root bytea NOT NULL,
  proved_size integer NOT NULL,
  proved_root bytea NOT NULL,
  integrated_at timestamp with time zone NOT NULL,
  unsigned_since timestamp with time zone,
  CONSTRAINT trail_head_pk PRIMARY KEY (county_id),
  CONSTRAINT trail_head_proved_check CHECK (((proved_size >= 0) AND (proved_size <= size)))
);

CREATE TABLE trail_index (
  county_id integer NOT NULL,
  "position" integer NOT NULL,
  entry_id uuid NOT NULL,
  CONSTRAINT trail_index_pk PRIMARY KEY (county_id, "position"),
  CONSTRAINT trail_index_entry_key UNIQUE (county_id, entry_id),
  CONSTRAINT trail_index_position_check CHECK (("position" >= 0))
);

CREATE TABLE trail_key (
  county_id integer NOT NULL,
  vkey text NOT NULL,
  origin text NOT NULL,
  since_size integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  retired_at timestamp with time zone,
  CONSTRAINT trail_key_pk PRIMARY KEY (county_id, vkey)
);

CREATE TABLE trail_restart (
  county_id integer NOT NULL,
  vkey text NOT NULL,
  reason text NOT NULL,
  salt bytea NOT NULL,
  restarted_at timestamp with time zone NOT NULL,
  CONSTRAINT trail_restart_pk PRIMARY KEY (county_id, vkey),
  CONSTRAINT trail_restart_key_fk FOREIGN KEY (county_id, vkey) REFERENCES trail_key(county_id, vkey)
);

CREATE TABLE trail_sm2_key (
  county_id integer NOT NULL,
  vkey text NOT NULL,
  origin text NOT NULL,
  since_size integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  retired_at timestamp with time zone,
  CONSTRAINT trail_sm2_key_pk PRIMARY KEY (county_id, vkey)
);

CREATE TABLE trail_sm3_checkpoint (
  county_id integer NOT NULL,
  size integer NOT NULL,
  origin text NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT trail_sm3_checkpoint_pk PRIMARY KEY (county_id, size),
  CONSTRAINT trail_sm3_checkpoint_size_fk FOREIGN KEY (county_id, size) REFERENCES trail_checkpoint(county_id, size)
);

CREATE TABLE trail_stamp (
  county_id integer NOT NULL,
  size integer NOT NULL,
  note text NOT NULL,
  token bytea NOT NULL,
  CONSTRAINT trail_stamp_pk PRIMARY KEY (county_id, size),
  CONSTRAINT trail_stamp_size_fk FOREIGN KEY (county_id, size) REFERENCES trail_checkpoint(county_id, size)
);

CREATE TABLE trail_tile (
  county_id integer NOT NULL,
  tree text NOT NULL,
  level integer NOT NULL,
  number integer NOT NULL,
  hashes bytea NOT NULL,
  CONSTRAINT trail_tile_pk PRIMARY KEY (county_id, tree, level, number),
  CONSTRAINT trail_tile_hashes_check CHECK ((((octet_length(hashes) >= 32) AND (octet_length(hashes) <= 8192)) AND ((octet_length(hashes) % 32) = 0))),
  CONSTRAINT trail_tile_tree_check CHECK ((tree = ANY (ARRAY['sha256'::text, 'sm3'::text])))
);

CREATE TABLE trail_waiting (
  county_id integer NOT NULL,
  at timestamp with time zone NOT NULL,
  entry_id uuid NOT NULL,
  since timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  leaf bytea NOT NULL,
  CONSTRAINT trail_waiting_pk PRIMARY KEY (county_id, at, entry_id)
);

CREATE TABLE trail_witness (
  county_id integer NOT NULL,
  name text NOT NULL,
  vkey text NOT NULL,
  url text NOT NULL,
  cosigned_size integer NOT NULL DEFAULT 0,
  cosigned_at timestamp with time zone,
  asked_at timestamp with time zone,
  problem text,
  added_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT trail_witness_pk PRIMARY KEY (county_id, name)
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

CREATE TABLE urge (
  county_id integer NOT NULL,
  id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  text text NOT NULL DEFAULT ''::text,
  by_person_id uuid,
  by_post_id uuid,
  by_unit_id uuid,
  rule text,
  at timestamp with time zone NOT NULL,
  CONSTRAINT urge_pk PRIMARY KEY (county_id, id),
  CONSTRAINT urge_by_check CHECK (((by_person_id IS NULL) OR (rule IS NULL))),
  CONSTRAINT urge_assignment_fk FOREIGN KEY (county_id, assignment_id) REFERENCES assignment(county_id, id),
  CONSTRAINT urge_person_fk FOREIGN KEY (county_id, by_person_id) REFERENCES person(county_id, id),
  CONSTRAINT urge_unit_fk FOREIGN KEY (county_id, by_unit_id) REFERENCES unit(county_id, id)
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

CREATE INDEX access_read_at_idx ON public.access_read USING btree (county_id, at);
CREATE INDEX address_letter_address_idx ON public.address_letter USING btree (county_id, address);
CREATE INDEX address_letter_person_idx ON public.address_letter USING btree (county_id, person_id, created_at);
CREATE UNIQUE INDEX annual_list_findings_key ON public.annual_list USING btree (county_id, year) WHERE (kind = 'findings'::text);
CREATE UNIQUE INDEX annual_list_register_key ON public.annual_list USING btree (county_id, year) WHERE (kind = 'register'::text);
CREATE UNIQUE INDEX appeal_open_key ON public.appeal USING btree (county_id, assessment_id, unit_id, node) WHERE (state = ANY (ARRAY['filed'::text, 'taken'::text]));
CREATE INDEX appeal_unit_idx ON public.appeal USING btree (county_id, unit_id, filed_at);
CREATE UNIQUE INDEX assignment_accountable_key ON public.assignment USING btree (county_id, item_id, unit_id) WHERE ((unit_id IS NOT NULL) AND (state <> 'withdrawn'::text));
CREATE UNIQUE INDEX assignment_closure_key ON public.assignment USING btree (county_id, closure_number);
CREATE INDEX assignment_item_idx ON public.assignment USING btree (county_id, item_id);
CREATE INDEX assignment_leader_idx ON public.assignment USING btree (county_id, leader_post_id);
CREATE UNIQUE INDEX assignment_leadership_key ON public.assignment USING btree (county_id, item_id) WHERE ((kind = 'leadership'::text) AND (state <> 'withdrawn'::text));
CREATE INDEX assignment_parent_idx ON public.assignment USING btree (county_id, parent_id);
CREATE INDEX assignment_unit_idx ON public.assignment USING btree (county_id, unit_id, state);
CREATE INDEX assignment_verifier_idx ON public.assignment USING btree (county_id, verifier_unit_id, state);
CREATE INDEX calendar_feed_account_idx ON public.calendar_feed USING btree (county_id, account_id) WHERE (revoked_at IS NULL);
CREATE INDEX complaint_filed_idx ON public.complaint USING btree (county_id, filed_at);
CREATE INDEX delegation_to_idx ON public.delegation USING btree (county_id, to_account_id);
CREATE INDEX directive_item_directive_idx ON public.directive_item USING btree (county_id, directive_id);
CREATE INDEX directive_made_idx ON public.directive USING btree (county_id, made_at);
CREATE INDEX directive_waiting_idx ON public.directive USING btree (county_id, goes_out_at) WHERE (state = 'waiting'::text);
CREATE INDEX document_addressee_unit_idx ON public.document_addressee USING btree (county_id, unit_id);
CREATE INDEX document_draft_changed_idx ON public.document_draft USING btree (county_id, changed_at);
CREATE INDEX document_issued_idx ON public.document USING btree (county_id, issued_at, id);
CREATE INDEX document_sha_idx ON public.document USING btree (county_id, sha256);
CREATE UNIQUE INDEX document_subject_key ON public.document USING btree (county_id, kind, subject_id) WHERE (subject_id IS NOT NULL);
CREATE UNIQUE INDEX document_year_number_key ON public.document USING btree (county_id, kind, year, number) WHERE (kind <> 'slip'::text);
CREATE INDEX downtime_from_idx ON public.downtime USING btree (county_id, from_at);
CREATE INDEX effect_subject_idx ON public.effect USING btree (county_id, subject_id);
CREATE INDEX evidence_sha_idx ON public.evidence USING btree (county_id, sha256);
CREATE INDEX evidence_unit_idx ON public.evidence USING btree (county_id, unit_id, received_at);
CREATE INDEX finding_look_back_finding_idx ON public.finding_look_back USING btree (county_id, finding_id, at);
CREATE INDEX finding_plan_finding_idx ON public.finding_plan USING btree (county_id, finding_id, handed_in_at);
CREATE UNIQUE INDEX finding_plan_waiting_key ON public.finding_plan USING btree (county_id, finding_id) WHERE (state = 'waiting'::text);
CREATE INDEX finding_raised_idx ON public.finding USING btree (county_id, raised_at);
CREATE INDEX form_figure_idx ON public.form USING btree (county_id, figure_key);
CREATE INDEX grant_proposal_account_idx ON public.grant_proposal USING btree (county_id, account_id);
CREATE INDEX grant_proposal_proposed_idx ON public.grant_proposal USING btree (county_id, proposed_at);
CREATE INDEX incident_open_idx ON public.incident USING btree (county_id, at) WHERE (resolved_at IS NULL);
CREATE INDEX indicator_fact_assessment_idx ON public.indicator_fact USING btree (county_id, assessment_id, recorded_at, id);
CREATE UNIQUE INDEX indicator_fact_place_key ON public.indicator_fact USING btree (county_id, assessment_id, unit_id, figure, input, item) WHERE ((state <> 'withdrawn'::text) AND (appeal_id IS NULL));
CREATE INDEX inspection_access_account_idx ON public.inspection_access USING btree (county_id, account_id);
CREATE INDEX inspection_began_idx ON public.inspection USING btree (county_id, began_on);
CREATE INDEX item_unit_unit_idx ON public.item_unit USING btree (county_id, unit_id);
CREATE INDEX leader_link_post_idx ON public.leader_link USING btree (county_id, post_id);
CREATE INDEX note_assignment_idx ON public.note USING btree (county_id, assignment_id, at);
CREATE INDEX notice_created_idx ON public.notice USING btree (county_id, created_at);
CREATE INDEX notice_delivery_open_idx ON public.notice_delivery USING btree (county_id, state) WHERE (state = ANY (ARRAY['waiting'::text, 'gathered'::text, 'quiet'::text, 'queued'::text, 'resting'::text, 'failed'::text]));
CREATE INDEX notice_digest_idx ON public.notice USING btree (county_id, digest_id) WHERE (digest_id IS NOT NULL);
CREATE INDEX notice_subject_idx ON public.notice USING btree (county_id, subject_id);
CREATE INDEX notice_unit_idx ON public.notice USING btree (county_id, unit_id, created_at);
CREATE INDEX outbox_done_idx ON public.outbox USING btree (county_id, done_at) WHERE (done_at IS NOT NULL);
CREATE INDEX outbox_unfinished_idx ON public.outbox USING btree (county_id, created_at) WHERE (done_at IS NULL);
CREATE INDEX outbox_waiting_idx ON public.outbox USING btree (county_id, created_at) WHERE (dispatched_at IS NULL);
CREATE INDEX period_exception_assignment_idx ON public.period_exception USING btree (county_id, assignment_id, period);
CREATE INDEX post_holding_person_idx ON public.post_holding USING btree (county_id, person_id);
CREATE INDEX publication_unit_unit_idx ON public.publication_unit USING btree (county_id, unit_id);
CREATE INDEX report_evidence_evidence_idx ON public.report_evidence USING btree (county_id, evidence_id);
CREATE INDEX report_period_idx ON public.report USING btree (county_id, assignment_id, period);
CREATE INDEX request_assignment_idx ON public.request USING btree (county_id, assignment_id);
CREATE UNIQUE INDEX request_open_key ON public.request USING btree (county_id, assignment_id) WHERE (state = 'open'::text);
CREATE INDEX role_grant_account_idx ON public.role_grant USING btree (county_id, account_id);
CREATE INDEX sample_inspection_idx ON public.sample USING btree (county_id, inspection_id, drawn_at);
CREATE INDEX schedule_next_idx ON public.schedule USING btree (county_id, next_at) WHERE active;
CREATE INDEX score_proposal_proposed_idx ON public.score_proposal USING btree (county_id, proposed_at);
CREATE UNIQUE INDEX score_proposal_waiting_key ON public.score_proposal USING btree (county_id, finding_id) WHERE (state = 'waiting'::text);
CREATE INDEX score_run_assessment_idx ON public.score_run USING btree (county_id, assessment_id, started_at);
CREATE UNIQUE INDEX score_run_hash_key ON public.score_run USING btree (county_id, assessment_id, run_hash, dry) WHERE (state = ANY (ARRAY['scoring'::text, 'finished'::text]));
CREATE INDEX session_account_idx ON public.session USING btree (county_id, account_id);
CREATE INDEX slip_assignment_idx ON public.slip USING btree (county_id, assignment_id);
CREATE INDEX slip_drawn_idx ON public.slip USING btree (county_id, drawn_at, id);
CREATE UNIQUE INDEX slip_number_key ON public.slip USING btree (county_id, year, kind, number);
CREATE INDEX slip_unit_idx ON public.slip USING btree (county_id, unit_id, drawn_at);
CREATE INDEX suspension_assignment_idx ON public.suspension USING btree (county_id, assignment_id);
CREATE UNIQUE INDEX suspension_running_key ON public.suspension USING btree (county_id, assignment_id) WHERE (until_on IS NULL);
CREATE INDEX timer_due_idx ON public.timer USING btree (county_id, due_at, id);
CREATE INDEX timer_request_idx ON public.timer USING btree (county_id, due_at) WHERE (kind = 'request.due'::text);
CREATE INDEX timer_subject_idx ON public.timer USING btree (county_id, subject_id);
CREATE INDEX trail_entry_at_idx ON public.trail_entry USING btree (county_id, at);
CREATE INDEX trail_entry_subject_idx ON public.trail_entry USING btree (county_id, subject_id, at);
CREATE INDEX trail_entry_unit_idx ON public.trail_entry USING btree (county_id, unit_id, at) WHERE (unit_id IS NOT NULL);
CREATE INDEX urge_assignment_idx ON public.urge USING btree (county_id, assignment_id, at);
CREATE INDEX verification_assignment_idx ON public.verification USING btree (county_id, assignment_id, at);

-- functions

CREATE OR REPLACE FUNCTION public.access_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    DECLARE
      county integer := coalesce(NEW.county_id, OLD.county_id);
      seen text := current_setting('app.county', true);
    BEGIN
      PERFORM set_config('app.county', county::text, true);
      INSERT INTO access_version AS v (county_id, version) VALUES (county, pg_current_xact_id()::text::bigint)
        ON CONFLICT ON CONSTRAINT access_version_pk DO UPDATE SET version = EXCLUDED.version WHERE v.version <> EXCLUDED.version;
      PERFORM set_config('app.county', coalesce(seen, ''), true);
      RETURN NULL;
    END $function$
;

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

CREATE OR REPLACE FUNCTION public.beat(gap_minutes integer)
 RETURNS SETOF integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      INSERT INTO public.heartbeat (county_id, at) SELECT county_id, clock_timestamp() FROM public.county WHERE clock_at IS NULL
        ORDER BY 1
        ON CONFLICT (county_id) DO UPDATE SET at = excluded.at
        WHERE heartbeat.at <= excluded.at AND heartbeat.at > excluded.at - make_interval(mins => gap_minutes);
      SELECT h.county_id FROM public.heartbeat h JOIN public.county c ON c.county_id = h.county_id
        WHERE c.clock_at IS NULL AND h.at < clock_timestamp() - make_interval(mins => gap_minutes)
    $function$
;

CREATE OR REPLACE FUNCTION public.begin_standing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      NEW.behind_percent := coalesce((SELECT (l.rules ->> 'behindPercent')::integer FROM annual_list l
        WHERE l.county_id = NEW.county_id AND l.id = NEW.list_id), 10);
      IF NEW.state = 'underway' THEN
        NEW.owed_until := owed_until(NEW.cadence, NEW.dispatched_on, NEW.reported_period);
        NEW.behind_on := behind_on(NEW.cadence, NEW.dispatched_on, NEW.due_on, NEW.target, NEW.figure,
  NEW.reported_period, NEW.reported_percent, NEW.behind_percent);
      END IF;
      RETURN NEW;
    END $function$
;

CREATE OR REPLACE FUNCTION public.behind_on(cadence text, dispatched_on date, due_on date, target jsonb, figure numeric, last_period text, percent numeric, tolerance integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    SELECT CASE
      WHEN cadence = 'once' OR last_period IS NULL OR due_on IS NULL OR due_on <= dispatched_on THEN NULL
      WHEN figure IS NOT NULL AND target ->> 'kind' = 'number' AND target ->> 'comparator' IN ('>=', '>')
          AND target ->> 'unit' NOT IN ('%', '‰') THEN
        CASE WHEN (target ->> 'value')::numeric > 0 AND figure * ((due_on - dispatched_on) * 100) < (target ->> 'value')::numeric
            * (greatest(0, least(period_end(last_period), due_on) - dispatched_on) * 100 - tolerance * (due_on - dispatched_on))
          THEN period_end(last_period) + 1 END
      WHEN percent * ((due_on - dispatched_on) * 100)
          < 100 * (greatest(0, least(period_end(last_period), due_on) - dispatched_on) * 100 - tolerance * (due_on - dispatched_on))
        THEN period_end(last_period) + 1
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.count_tasks()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        -- A full join is never a loop over both tables, whatever was planned while they were small. The first row that
        -- differs ends it.
        IF NOT EXISTS (SELECT 1 FROM old_rows o FULL JOIN new_rows w ON w.county_id = o.county_id AND w.id = o.id
            WHERE (o.state, o.due_on, o.acknowledge_due_on, o.owed_until, o.behind_on, o.unit_id, o.list_id, o.figure_verified, o.figure IS NULL) IS DISTINCT FROM (w.state, w.due_on, w.acknowledge_due_on, w.owed_until, w.behind_on, w.unit_id, w.list_id, w.figure_verified, w.figure IS NULL)) THEN RETURN NULL; END IF;
        
  INSERT INTO task_count (county_id, counted_on, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, n)
  SELECT c.county_id, (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, g.n
  FROM (
    SELECT k.county_id, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, sum(k.n) AS n
    FROM (SELECT a.county_id, a.list_id, a.unit_id, a.state, CASE WHEN a.state IN ('dispatched', 'underway') THEN a.due_on END AS due_on,
  CASE WHEN a.state = 'dispatched' THEN a.acknowledge_due_on END AS acknowledge_due_on, a.owed_until, a.behind_on,
  CASE WHEN a.figure IS NULL THEN 'none' WHEN a.figure_verified THEN 'verified' ELSE 'reported' END AS figure, a.n FROM (SELECT *, -1 AS n FROM old_rows UNION ALL SELECT *, 1 AS n FROM new_rows) a WHERE a.unit_id IS NOT NULL AND a.state <> 'withdrawn') k
    GROUP BY k.county_id, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure HAVING sum(k.n) <> 0
  ) g JOIN county c ON c.county_id = g.county_id;
      ELSIF TG_OP = 'INSERT' THEN
        
  INSERT INTO task_count (county_id, counted_on, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, n)
  SELECT c.county_id, (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, g.n
  FROM (
    SELECT k.county_id, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, sum(k.n) AS n
    FROM (SELECT a.county_id, a.list_id, a.unit_id, a.state, CASE WHEN a.state IN ('dispatched', 'underway') THEN a.due_on END AS due_on,
  CASE WHEN a.state = 'dispatched' THEN a.acknowledge_due_on END AS acknowledge_due_on, a.owed_until, a.behind_on,
  CASE WHEN a.figure IS NULL THEN 'none' WHEN a.figure_verified THEN 'verified' ELSE 'reported' END AS figure, a.n FROM (SELECT *, 1 AS n FROM new_rows) a WHERE a.unit_id IS NOT NULL AND a.state <> 'withdrawn') k
    GROUP BY k.county_id, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure HAVING sum(k.n) <> 0
  ) g JOIN county c ON c.county_id = g.county_id;
      ELSE
        
  INSERT INTO task_count (county_id, counted_on, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, n)
  SELECT c.county_id, (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, g.n
  FROM (
    SELECT k.county_id, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure, sum(k.n) AS n
    FROM (SELECT a.county_id, a.list_id, a.unit_id, a.state, CASE WHEN a.state IN ('dispatched', 'underway') THEN a.due_on END AS due_on,
  CASE WHEN a.state = 'dispatched' THEN a.acknowledge_due_on END AS acknowledge_due_on, a.owed_until, a.behind_on,
  CASE WHEN a.figure IS NULL THEN 'none' WHEN a.figure_verified THEN 'verified' ELSE 'reported' END AS figure, a.n FROM (SELECT *, -1 AS n FROM old_rows) a WHERE a.unit_id IS NOT NULL AND a.state <> 'withdrawn') k
    GROUP BY k.county_id, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure HAVING sum(k.n) <> 0
  ) g JOIN county c ON c.county_id = g.county_id;
      END IF;
      RETURN NULL;
    END $function$
;

CREATE OR REPLACE FUNCTION public.counties_of_the_house()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ SELECT county_id FROM public.county ORDER BY 1 $function$
;

CREATE OR REPLACE FUNCTION public.counties_to_sequence(spacing integer)
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.trail_waiting w WHERE w.county_id = c.county_id)
        OR EXISTS (SELECT 1 FROM public.trail_head h WHERE h.county_id = c.county_id AND (h.proved_size < h.size
             OR (h.unsigned_since IS NOT NULL AND coalesce((
               SELECT k.signed_at <= clock_timestamp() - make_interval(secs => spacing) FROM public.trail_checkpoint k
               WHERE k.county_id = c.county_id ORDER BY k.size DESC LIMIT 1), true))))
    $function$
;

CREATE OR REPLACE FUNCTION public.counties_to_sm3()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
          SELECT c.county_id FROM public.county c
          CROSS JOIN LATERAL (SELECT k.size FROM public.trail_checkpoint k WHERE k.county_id = c.county_id ORDER BY k.size DESC LIMIT 1) newest
          WHERE NOT EXISTS (SELECT 1 FROM public.trail_sm3_checkpoint s WHERE s.county_id = c.county_id AND s.size = newest.size)
        $function$
;

CREATE OR REPLACE FUNCTION public.counties_to_witness(spacing integer)
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
          SELECT DISTINCT w.county_id FROM public.trail_witness w
          WHERE w.removed_at IS NULL AND (w.asked_at IS NULL OR w.asked_at <= clock_timestamp() - make_interval(secs => spacing))
            AND w.cosigned_size < (SELECT max(k.size) FROM public.trail_checkpoint k WHERE k.county_id = w.county_id)
        $function$
;

CREATE OR REPLACE FUNCTION public.counties_with_due_directives()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.directive d
                    WHERE d.county_id = c.county_id AND d.state = 'waiting' AND d.goes_out_at <= clock_timestamp())
    $function$
;

CREATE OR REPLACE FUNCTION public.counties_with_due_schedules()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      SELECT c.county_id FROM public.county c
      WHERE EXISTS (SELECT 1 FROM public.schedule s
                    WHERE s.county_id = c.county_id AND s.active AND s.next_at <= coalesce(c.clock_at, now()))
    $function$
;

CREATE OR REPLACE FUNCTION public.counties_with_due_timers()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ 
  SELECT c.county_id FROM public.county c CROSS JOIN LATERAL (
    SELECT t.due_at FROM public.timer t WHERE t.county_id = c.county_id ORDER BY t.due_at, t.id LIMIT 1
  ) AS first WHERE first.due_at <= coalesce(c.clock_at, now()) ORDER BY first.due_at, c.county_id
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

CREATE OR REPLACE FUNCTION public.county_today(id integer)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
    SELECT (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date FROM county c WHERE c.county_id = id
  $function$
;

CREATE OR REPLACE FUNCTION public.current_county()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT nullif(current_setting('app.county', true), '')::integer $function$
;

CREATE OR REPLACE FUNCTION public.enter_county(id integer)
 RETURNS TABLE(instant text, today text, zone text, kind text, code text, calendar_version integer, access text)
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM set_config('app.county', id::text, true);
      RETURN QUERY SELECT
        to_char(coalesce(c.clock_at, now()) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        to_char(coalesce(c.clock_at, now()) AT TIME ZONE c.zone, 'YYYY-MM-DD'), c.zone, c.kind, c.code,
        c.calendar_version, coalesce((SELECT v.version FROM access_version v WHERE v.county_id = id), 0)::text
      FROM county c WHERE c.county_id = id;
    END $function$
;

CREATE OR REPLACE FUNCTION public.keep_standing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      NEW.owed_until := CASE WHEN NEW.state = 'underway' THEN owed_until(NEW.cadence, NEW.dispatched_on, NEW.reported_period) END;
      NEW.behind_on := CASE WHEN NEW.state = 'underway' THEN behind_on(NEW.cadence, NEW.dispatched_on, NEW.due_on, NEW.target, NEW.figure,
  NEW.reported_period, NEW.reported_percent, NEW.behind_percent) END;
      RETURN NEW;
    END $function$
;

CREATE OR REPLACE FUNCTION public.next_due_ms()
 RETURNS double precision
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
          SELECT (1000 * extract(epoch FROM min(first.due_at) - now()))::float8
          FROM public.county c CROSS JOIN LATERAL (
            SELECT t.due_at FROM public.timer t WHERE t.county_id = c.county_id AND t.due_at > now()
            ORDER BY t.due_at, t.id LIMIT 1
          ) AS first WHERE c.clock_at IS NULL
        $function$
;

CREATE OR REPLACE FUNCTION public.note_state_since()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      NEW.state_since := county_today(NEW.county_id);
      RETURN NEW;
    END $function$
;

CREATE OR REPLACE FUNCTION public.notice_raised()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      WITH has AS MATERIALIZED (
        SELECT c.county_id, h.channel FROM county c CROSS JOIN unnest(ARRAY['webhook', 'wecom', 'dingtalk', 'email', 'sms']) AS h(channel)
        WHERE c.county_id IN (SELECT r.county_id FROM raised r) AND jsonb_typeof(c.settings #> ARRAY['notices', h.channel]) = 'object')
      INSERT INTO notice_delivery (county_id, notice_id, channel)
        SELECT r.county_id, r.id, has.channel FROM has JOIN raised r ON r.county_id = has.county_id;
      INSERT INTO outbox (county_id, id, job, payload)
        SELECT r.county_id, gen_random_uuid(), 'notice.tell', jsonb_build_object('county', r.county_id,
          'id', (array_agg(r.id ORDER BY r.id))[1],
          'notices', CASE WHEN count(*) <= 80 THEN jsonb_agg(r.id ORDER BY r.id) END)
        FROM raised r GROUP BY r.county_id;
      RETURN NULL;
    END $function$
;

CREATE OR REPLACE FUNCTION public.owed_until(cadence text, dispatched_on date, last_period text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    SELECT CASE
      WHEN cadence = 'once' THEN NULL
      WHEN cadence = 'quarterly' THEN (date_trunc('quarter', greatest(dispatched_on, period_end(last_period) + 1)::timestamp) + interval '3 months')::date - 1
      WHEN cadence = 'ten-day' AND greatest(dispatched_on, period_end(last_period) + 1) < date_trunc('month', greatest(dispatched_on, period_end(last_period) + 1)::timestamp)::date + 10 THEN date_trunc('month', greatest(dispatched_on, period_end(last_period) + 1)::timestamp)::date + 9
      WHEN cadence = 'ten-day' AND greatest(dispatched_on, period_end(last_period) + 1) < date_trunc('month', greatest(dispatched_on, period_end(last_period) + 1)::timestamp)::date + 20 THEN date_trunc('month', greatest(dispatched_on, period_end(last_period) + 1)::timestamp)::date + 19
      ELSE (date_trunc('month', greatest(dispatched_on, period_end(last_period) + 1)::timestamp) + interval '1 month')::date - 1
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.period_end(key text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    SELECT CASE
      WHEN key = 'once' THEN NULL
      WHEN substr(key, 6, 1) = 'Q' THEN
        (make_date(left(key, 4)::integer, substr(key, 7, 1)::integer * 3, 1) + interval '1 month')::date - 1
      WHEN length(key) = 9 AND right(key, 1) <> '3' THEN
        make_date(left(key, 4)::integer, substr(key, 6, 2)::integer, right(key, 1)::integer * 10)
      ELSE (make_date(left(key, 4)::integer, substr(key, 6, 2)::integer, 1) + interval '1 month')::date - 1
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.proof_goes_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    DECLARE
      states CONSTANT text[] := ARRAY['sent', 'accepted', 'seen', 'signedFor'];
      place CONSTANT integer := array_position(states, NEW.state);
      had text[];
      latest timestamptz;
    BEGIN
      SELECT coalesce(array_agg(p.state), '{}'), max(p.at) INTO had, latest FROM notice_proof p
        WHERE p.county_id = NEW.county_id AND p.notice_id = NEW.notice_id AND p.person_id = NEW.person_id
          AND p.channel = NEW.channel;
      IF NEW.state = ANY (had) THEN RETURN NULL; END IF;
      IF NOT had @> states[1:place - 1] OR had && states[place + 1:4] THEN
        RAISE EXCEPTION 'a proof of notice goes forward only' USING ERRCODE = 'restrict_violation';
      END IF;
      IF latest IS NULL THEN
        SELECT n.created_at INTO latest FROM notice n WHERE n.county_id = NEW.county_id AND n.id = NEW.notice_id;
      END IF;
      NEW.at := greatest(NEW.at, latest);
      RETURN NEW;
    END $function$
;

CREATE OR REPLACE FUNCTION public.queue_figures()
 RETURNS TABLE(incidents bigint, due bigint, waiting bigint, unfinished bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      SELECT coalesce(sum((SELECT count(*) FROM public.incident i WHERE i.county_id = c.county_id AND i.resolved_at IS NULL)), 0)::bigint,
             coalesce(sum((SELECT count(*) FROM public.timer t WHERE t.county_id = c.county_id AND t.due_at <= coalesce(c.clock_at, now()))), 0)::bigint,
             coalesce(sum((SELECT count(*) FROM public.outbox o WHERE o.county_id = c.county_id AND o.dispatched_at IS NULL)), 0)::bigint,
             coalesce(sum((SELECT count(*) FROM public.outbox o WHERE o.county_id = c.county_id AND o.done_at IS NULL)), 0)::bigint
      FROM public.county c
    $function$
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
      moment timestamptz;
    BEGIN
      PERFORM set_config('app.county', wanted::text, true);
      SELECT (coalesce(c.clock_at, now()) AT TIME ZONE c.zone)::date, coalesce(c.clock_at, now()) INTO day, moment
      FROM county c WHERE c.county_id = wanted;
      RETURN QUERY
      SELECT s.token_hash, json_build_object(
        'sessionId', s.id, 'personId', a.person_id, 'accountId', a.id, 'stale', s.seen_at < now() - interval '1 minute',
        'unitId', coalesce(o.unit_id, a.unit_id), 'actingFor', o.person_id,
        'grants', (
          SELECT coalesce(json_agg(f.grant_of ORDER BY f.role, f.unit_id, f.access), '[]') FROM (
            SELECT g.role, g.unit_id, '' AS access,
              json_build_object('role', g.role, 'unitId', g.unit_id, 'countyWide', u.kind = 'county') AS grant_of
            FROM role_grant g JOIN unit u ON u.county_id = g.county_id AND u.id = g.unit_id
            WHERE g.county_id = wanted AND g.account_id = coalesce(o.id, a.id) AND g.revoked_at IS NULL
              AND g.since <= day AND (g.until IS NULL OR day < g.until)
              AND (o.id IS NULL OR g.role NOT IN ('system-admin', 'security-admin', 'audit-admin'))
            UNION ALL
            SELECT 'inspector', r.unit_id, x.id::text, json_build_object('role', 'inspector', 'unitId', r.unit_id,
              'countyWide', x.scope = 'county', 'access', json_build_object('id', x.id, 'listId', x.list_id,
                'endsAt', to_char(x.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
            FROM inspection_access x CROSS JOIN LATERAL (
              SELECT unnest(x.unit_ids) AS unit_id
              UNION ALL
              SELECT c.id FROM unit c WHERE c.county_id = wanted AND c.kind = 'county' AND x.scope <> 'units') r
            WHERE x.county_id = wanted AND x.account_id = a.id AND o.id IS NULL AND x.state = 'approved'
              AND x.begins_at <= moment AND moment < x.ends_at) f),
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

CREATE OR REPLACE FUNCTION public.session_actors_versioned(wanted integer, hashes bytea[])
 RETURNS TABLE(token bytea, found json, access text, today text, keep double precision)
 LANGUAGE plpgsql
AS $function$
    DECLARE
      stood text;
      day text;
    BEGIN
      PERFORM set_config('app.county', wanted::text, true);
      SELECT coalesce((SELECT v.version FROM access_version v WHERE v.county_id = wanted), 0)::text, to_char(coalesce(c.clock_at, now()) AT TIME ZONE c.zone, 'YYYY-MM-DD') INTO stood, day
        FROM county c WHERE c.county_id = wanted;
      RETURN QUERY
      SELECT a.token, a.found, stood, day, 1000 * extract(epoch FROM
        least(s.idle_until, s.expires_at, least(s.seen_at, now()) + interval '1 minute') - now())::double precision
      FROM session_actors(wanted, hashes) a JOIN session s ON s.county_id = wanted AND s.token_hash = a.token;
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

CREATE OR REPLACE FUNCTION public.trail_standing()
 RETURNS TABLE(county integer, waiting_seconds double precision, unsigned_seconds double precision, waiting_entries integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
      SELECT c.county_id, lag.seconds,
        coalesce((SELECT extract(epoch FROM clock_timestamp() - h.unsigned_since) FROM public.trail_head h
                  WHERE h.county_id = c.county_id), 0)::float8,
        CASE WHEN lag.seconds > 5 THEN (SELECT count(*) FROM (SELECT FROM public.trail_waiting w WHERE w.county_id = c.county_id LIMIT 1000000) AS those)
          ELSE 0 END::integer
      FROM public.county c CROSS JOIN LATERAL (
        SELECT coalesce((SELECT extract(epoch FROM clock_timestamp() - w.since) FROM public.trail_waiting w
          WHERE w.county_id = c.county_id ORDER BY w.at, w.entry_id LIMIT 1), 0)::float8 AS seconds) AS lag
    $function$
;

CREATE OR REPLACE FUNCTION public.trail_waits()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      INSERT INTO trail_waiting (county_id, at, entry_id, leaf) SELECT county_id, at, id, leaf FROM added;
      RETURN NULL;
    END $function$
;

-- triggers

CREATE TRIGGER access_read_final BEFORE DELETE OR UPDATE ON public.access_read FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE CONSTRAINT TRIGGER account_access AFTER DELETE OR UPDATE OF id, person_id, unit_id, state ON public.account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER assignment_standing_insert BEFORE INSERT ON public.assignment FOR EACH ROW EXECUTE FUNCTION begin_standing();
CREATE TRIGGER assignment_standing_update BEFORE UPDATE ON public.assignment FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) OR ((new.state = 'underway'::text) AND ((old.last_report_id IS DISTINCT FROM new.last_report_id) OR (old.reported_period IS DISTINCT FROM new.reported_period) OR (old.reported_percent IS DISTINCT FROM new.reported_percent) OR (old.figure IS DISTINCT FROM new.figure) OR (old.due_on IS DISTINCT FROM new.due_on) OR (old.cadence IS DISTINCT FROM new.cadence) OR (old.dispatched_on IS DISTINCT FROM new.dispatched_on) OR (old.target IS DISTINCT FROM new.target))))) EXECUTE FUNCTION keep_standing();
CREATE TRIGGER assignment_state_since BEFORE UPDATE ON public.assignment FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) AND (NOT ((old.state = 'awaitingVerification'::text) AND (new.state = 'underVerification'::text))))) EXECUTE FUNCTION note_state_since();
CREATE TRIGGER task_counted_delete AFTER DELETE ON public.assignment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_tasks();
CREATE TRIGGER task_counted_insert AFTER INSERT ON public.assignment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_tasks();
CREATE TRIGGER task_counted_update AFTER UPDATE ON public.assignment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_tasks();
CREATE CONSTRAINT TRIGGER delegation_access AFTER INSERT OR DELETE OR UPDATE ON public.delegation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER document_final BEFORE DELETE OR UPDATE ON public.document FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER document_file_final BEFORE DELETE OR UPDATE ON public.document_file FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER document_template_final BEFORE DELETE OR UPDATE ON public.document_template FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER evidence_final BEFORE DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER finding_look_back_final BEFORE DELETE OR UPDATE ON public.finding_look_back FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER finding_quote_final BEFORE DELETE OR UPDATE ON public.finding_quote FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER finding_signature_final BEFORE DELETE OR UPDATE ON public.finding_signature FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE CONSTRAINT TRIGGER inspection_access_access AFTER INSERT OR DELETE OR UPDATE ON public.inspection_access DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER inspection_plan_final BEFORE DELETE OR UPDATE ON public.inspection_plan FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER inspection_plan_line_final BEFORE DELETE OR UPDATE ON public.inspection_plan_line FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER ladder_final BEFORE DELETE OR UPDATE ON public.ladder FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE CONSTRAINT TRIGGER leader_link_access AFTER INSERT OR DELETE OR UPDATE ON public.leader_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER notice_raised AFTER INSERT ON public.notice REFERENCING NEW TABLE AS raised FOR EACH STATEMENT EXECUTE FUNCTION notice_raised();
CREATE TRIGGER notice_proof_final BEFORE DELETE OR UPDATE ON public.notice_proof FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER notice_proof_forward BEFORE INSERT ON public.notice_proof FOR EACH ROW EXECUTE FUNCTION proof_goes_forward();
CREATE CONSTRAINT TRIGGER post_access AFTER DELETE OR UPDATE OF id, unit_id, leader ON public.post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE CONSTRAINT TRIGGER post_holding_access AFTER INSERT OR DELETE OR UPDATE ON public.post_holding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER publication_final BEFORE DELETE OR UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER publication_unit_final BEFORE DELETE OR UPDATE ON public.publication_unit FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER report_final BEFORE DELETE OR UPDATE ON public.report FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE CONSTRAINT TRIGGER role_grant_access AFTER INSERT OR DELETE OR UPDATE ON public.role_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER sample_final BEFORE DELETE OR UPDATE ON public.sample FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE CONSTRAINT TRIGGER session_access AFTER UPDATE ON public.session DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.idle_until < old.idle_until) OR (new.expires_at < old.expires_at) OR (new.seen_at < old.seen_at) OR (((((new.revoked_at IS DISTINCT FROM old.revoked_at) OR (new.acting_for_id IS DISTINCT FROM old.acting_for_id)) OR (new.account_id IS DISTINCT FROM old.account_id)) OR (new.id IS DISTINCT FROM old.id)) OR (new.token_hash IS DISTINCT FROM old.token_hash)))) EXECUTE FUNCTION access_changed();
CREATE CONSTRAINT TRIGGER session_access_ended AFTER DELETE ON public.session DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER trail_entry_final BEFORE DELETE OR UPDATE ON public.trail_entry FOR EACH ROW EXECUTE FUNCTION trail_is_final();
CREATE TRIGGER trail_entry_final_truncate BEFORE TRUNCATE ON public.trail_entry FOR EACH STATEMENT EXECUTE FUNCTION trail_is_final();
CREATE TRIGGER trail_entry_waits AFTER INSERT ON public.trail_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION trail_waits();
CREATE CONSTRAINT TRIGGER unit_access AFTER INSERT OR DELETE OR UPDATE OF id, kind, parent_id ON public.unit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access_changed();
CREATE TRIGGER urge_final BEFORE DELETE OR UPDATE ON public.urge FOR EACH ROW EXECUTE FUNCTION row_is_final();
CREATE TRIGGER verification_final BEFORE DELETE OR UPDATE ON public.verification FOR EACH ROW EXECUTE FUNCTION row_is_final();

-- row-level security

ALTER TABLE access_read ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE access_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE address_letter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE annual_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE appeal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE appeal_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE complaint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE county ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE delivery_target ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE digest_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE directive ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE directive_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE document ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE document_addressee ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE document_draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE document_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE document_template ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE downtime ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE effect ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE fact_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE finding_look_back ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE finding_plan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE finding_quote ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE finding_signature ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE form ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE grant_proposal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE heartbeat ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE incident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE indicator_fact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE inspection ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE inspection_access ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE inspection_plan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE inspection_plan_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE item_unit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE ladder ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE leader_link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE list_amendment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE list_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE note ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE notice_choice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE notice_delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE notice_proof ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE period_exception ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE person_seal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE post ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE post_holding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE publication ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE publication_unit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE report_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE sample ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE schedule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE schedule_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE scheme ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE score_group ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE score_proposal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE score_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE slip ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE suspension ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE task_count ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE task_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE timer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_checkpoint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_cosignature ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_head ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_index ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_restart ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_sm2_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_sm3_checkpoint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_stamp ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_tile ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_waiting ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_witness ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE unit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE unit_name ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE upload ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE urge ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE verification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE work_calendar ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- policies

CREATE POLICY access_read_county ON access_read FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY access_version_county ON access_version FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY account_county ON account FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY address_letter_county ON address_letter FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY annual_list_county ON annual_list FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY appeal_county ON appeal FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY appeal_evidence_county ON appeal_evidence FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY assessment_county ON assessment FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY assignment_county ON assignment FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY calendar_feed_county ON calendar_feed FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY complaint_county ON complaint FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY county_county ON county FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY county_lookout ON county FOR SELECT TO owner USING (true);
CREATE POLICY delegation_county ON delegation FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY delivery_target_county ON delivery_target FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY digest_day_county ON digest_day FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY directive_county ON directive FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY directive_lookout ON directive FOR SELECT TO owner USING (true);
CREATE POLICY directive_item_county ON directive_item FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY document_county ON document FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY document_addressee_county ON document_addressee FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY document_draft_county ON document_draft FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY document_file_county ON document_file FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY document_template_county ON document_template FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY downtime_county ON downtime FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY effect_county ON effect FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY evidence_county ON evidence FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY fact_import_county ON fact_import FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY finding_county ON finding FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY finding_look_back_county ON finding_look_back FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY finding_plan_county ON finding_plan FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY finding_quote_county ON finding_quote FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY finding_signature_county ON finding_signature FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY form_county ON form FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY grant_proposal_county ON grant_proposal FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY heartbeat_county ON heartbeat FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY heartbeat_lookout ON heartbeat FOR ALL TO owner USING (true) WITH CHECK (true);
CREATE POLICY idempotency_county ON idempotency FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY incident_county ON incident FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY incident_lookout ON incident FOR SELECT TO owner USING (true);
CREATE POLICY indicator_fact_county ON indicator_fact FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY inspection_county ON inspection FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY inspection_access_county ON inspection_access FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY inspection_plan_county ON inspection_plan FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY inspection_plan_line_county ON inspection_plan_line FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY invitation_county ON invitation FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY item_unit_county ON item_unit FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY ladder_county ON ladder FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY leader_link_county ON leader_link FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY list_amendment_county ON list_amendment FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY list_import_county ON list_import FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY note_county ON note FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY notice_county ON notice FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY notice_choice_county ON notice_choice FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY notice_delivery_county ON notice_delivery FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY notice_proof_county ON notice_proof FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY outbox_county ON outbox FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY outbox_lookout ON outbox FOR SELECT TO owner USING (true);
CREATE POLICY period_exception_county ON period_exception FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY person_county ON person FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY person_seal_county ON person_seal FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY post_county ON post FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY post_holding_county ON post_holding FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY publication_county ON publication FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY publication_unit_county ON publication_unit FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY report_county ON report FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY report_evidence_county ON report_evidence FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY request_county ON request FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY role_grant_county ON role_grant FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY sample_county ON sample FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY schedule_county ON schedule FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY schedule_lookout ON schedule FOR SELECT TO owner USING (true);
CREATE POLICY schedule_run_county ON schedule_run FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY scheme_county ON scheme FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY score_group_county ON score_group FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY score_proposal_county ON score_proposal FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY score_run_county ON score_run FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY session_county ON session FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY slip_county ON slip FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY suspension_county ON suspension FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY task_count_county ON task_count FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY task_item_county ON task_item FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY timer_county ON timer FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY timer_lookout ON timer FOR SELECT TO owner USING (true);
CREATE POLICY trail_checkpoint_county ON trail_checkpoint FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_checkpoint_lookout ON trail_checkpoint FOR SELECT TO owner USING (true);
CREATE POLICY trail_cosignature_county ON trail_cosignature FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_entry_county ON trail_entry FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_head_county ON trail_head FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_head_lookout ON trail_head FOR SELECT TO owner USING (true);
CREATE POLICY trail_index_county ON trail_index FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_key_county ON trail_key FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_restart_county ON trail_restart FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_sm2_key_county ON trail_sm2_key FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_sm3_checkpoint_county ON trail_sm3_checkpoint FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_sm3_checkpoint_lookout ON trail_sm3_checkpoint FOR SELECT TO owner USING (true);
CREATE POLICY trail_stamp_county ON trail_stamp FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_tile_county ON trail_tile FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_waiting_county ON trail_waiting FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_waiting_lookout ON trail_waiting FOR SELECT TO owner USING (true);
CREATE POLICY trail_witness_county ON trail_witness FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY trail_witness_lookout ON trail_witness FOR SELECT TO owner USING (true);
CREATE POLICY unit_county ON unit FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY unit_name_county ON unit_name FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY upload_county ON upload FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY urge_county ON urge FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY verification_county ON verification FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));
CREATE POLICY work_calendar_county ON work_calendar FOR ALL TO public USING ((county_id = ( SELECT current_county() AS current_county))) WITH CHECK ((county_id = ( SELECT current_county() AS current_county)));

-- grants on tables

GRANT INSERT, SELECT ON access_read TO duban_app;
GRANT INSERT, SELECT ON access_read TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON access_version TO duban_app;
GRANT SELECT ON access_version TO duban_sequencer;
GRANT INSERT, SELECT, UPDATE ON access_version TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON account TO duban_app;
GRANT INSERT, SELECT, UPDATE ON account TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON address_letter TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON address_letter TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON annual_list TO duban_app;
GRANT INSERT, SELECT, UPDATE ON annual_list TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON appeal TO duban_app;
GRANT INSERT, SELECT, UPDATE ON appeal TO duban_worker;
GRANT INSERT, SELECT ON appeal_evidence TO duban_app;
GRANT INSERT, SELECT ON appeal_evidence TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON assessment TO duban_app;
GRANT INSERT, SELECT, UPDATE ON assessment TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON assignment TO duban_app;
GRANT INSERT, SELECT, UPDATE ON assignment TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON calendar_feed TO duban_app;
GRANT INSERT, SELECT, UPDATE ON calendar_feed TO duban_worker;
GRANT INSERT, SELECT ON complaint TO duban_app;
GRANT INSERT, SELECT ON complaint TO duban_worker;
GRANT SELECT ON county TO duban_app;
GRANT SELECT ON county TO duban_auditor;
GRANT SELECT ON county TO duban_sequencer;
GRANT SELECT ON county TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON delegation TO duban_app;
GRANT INSERT, SELECT, UPDATE ON delegation TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON delivery_target TO duban_app;
GRANT INSERT, SELECT, UPDATE ON delivery_target TO duban_worker;
GRANT INSERT, SELECT ON digest_day TO duban_app;
GRANT INSERT, SELECT ON digest_day TO duban_worker;
GRANT INSERT, SELECT ON directive TO duban_app;
GRANT INSERT, SELECT ON directive TO duban_worker;
GRANT INSERT, SELECT ON directive_item TO duban_app;
GRANT INSERT, SELECT ON directive_item TO duban_worker;
GRANT INSERT, SELECT ON document TO duban_app;
GRANT INSERT, SELECT ON document TO duban_worker;
GRANT INSERT, SELECT ON document_addressee TO duban_app;
GRANT INSERT, SELECT ON document_addressee TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON document_draft TO duban_app;
GRANT INSERT, SELECT, UPDATE ON document_draft TO duban_worker;
GRANT INSERT, SELECT ON document_file TO duban_app;
GRANT INSERT, SELECT ON document_file TO duban_worker;
GRANT INSERT, SELECT ON document_template TO duban_app;
GRANT INSERT, SELECT ON document_template TO duban_worker;
GRANT INSERT, SELECT ON downtime TO duban_app;
GRANT INSERT, SELECT ON downtime TO duban_worker;
GRANT INSERT, SELECT ON effect TO duban_app;
GRANT INSERT, SELECT ON effect TO duban_worker;
GRANT INSERT, SELECT ON evidence TO duban_app;
GRANT INSERT, SELECT ON evidence TO duban_worker;
GRANT INSERT, SELECT ON fact_import TO duban_app;
GRANT INSERT, SELECT ON fact_import TO duban_worker;
GRANT INSERT, SELECT ON finding TO duban_app;
GRANT INSERT, SELECT ON finding TO duban_worker;
GRANT INSERT, SELECT ON finding_look_back TO duban_app;
GRANT INSERT, SELECT ON finding_look_back TO duban_worker;
GRANT INSERT, SELECT ON finding_plan TO duban_app;
GRANT INSERT, SELECT ON finding_plan TO duban_worker;
GRANT INSERT, SELECT ON finding_quote TO duban_app;
GRANT INSERT, SELECT ON finding_quote TO duban_worker;
GRANT INSERT, SELECT ON finding_signature TO duban_app;
GRANT INSERT, SELECT ON finding_signature TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON form TO duban_app;
GRANT INSERT, SELECT, UPDATE ON form TO duban_worker;
GRANT INSERT, SELECT ON grant_proposal TO duban_app;
GRANT INSERT, SELECT ON grant_proposal TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON heartbeat TO duban_app;
GRANT INSERT, SELECT, UPDATE ON heartbeat TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON idempotency TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON incident TO duban_app;
GRANT INSERT, SELECT, UPDATE ON incident TO duban_worker;
GRANT INSERT, SELECT ON indicator_fact TO duban_app;
GRANT INSERT, SELECT ON indicator_fact TO duban_worker;
GRANT INSERT, SELECT ON inspection TO duban_app;
GRANT INSERT, SELECT ON inspection TO duban_worker;
GRANT INSERT, SELECT ON inspection_access TO duban_app;
GRANT INSERT, SELECT ON inspection_access TO duban_worker;
GRANT INSERT, SELECT ON inspection_plan TO duban_app;
GRANT INSERT, SELECT ON inspection_plan TO duban_worker;
GRANT INSERT, SELECT ON inspection_plan_line TO duban_app;
GRANT INSERT, SELECT ON inspection_plan_line TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON invitation TO duban_app;
GRANT INSERT, SELECT, UPDATE ON invitation TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_unit TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON item_unit TO duban_worker;
GRANT INSERT, SELECT ON ladder TO duban_app;
GRANT INSERT, SELECT ON ladder TO duban_worker;
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
GRANT INSERT, SELECT, UPDATE ON notice_choice TO duban_app;
GRANT INSERT, SELECT, UPDATE ON notice_choice TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON notice_delivery TO duban_app;
GRANT INSERT, SELECT, UPDATE ON notice_delivery TO duban_worker;
GRANT INSERT, SELECT ON notice_proof TO duban_app;
GRANT INSERT, SELECT ON notice_proof TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON period_exception TO duban_app;
GRANT INSERT, SELECT, UPDATE ON period_exception TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON person TO duban_app;
GRANT INSERT, SELECT, UPDATE ON person TO duban_worker;
GRANT SELECT ON person_seal TO duban_app;
GRANT SELECT ON person_seal TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON post TO duban_app;
GRANT INSERT, SELECT, UPDATE ON post TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON post_holding TO duban_app;
GRANT INSERT, SELECT, UPDATE ON post_holding TO duban_worker;
GRANT INSERT, SELECT ON publication TO duban_app;
GRANT INSERT, SELECT ON publication TO duban_worker;
GRANT INSERT, SELECT ON publication_unit TO duban_app;
GRANT INSERT, SELECT ON publication_unit TO duban_worker;
GRANT INSERT, SELECT ON report TO duban_app;
GRANT INSERT, SELECT ON report TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON report_evidence TO duban_app;
GRANT INSERT, SELECT, UPDATE ON report_evidence TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON request TO duban_app;
GRANT INSERT, SELECT, UPDATE ON request TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON role_grant TO duban_app;
GRANT INSERT, SELECT, UPDATE ON role_grant TO duban_worker;
GRANT INSERT, SELECT ON sample TO duban_app;
GRANT INSERT, SELECT ON sample TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON schedule TO duban_app;
GRANT INSERT, SELECT, UPDATE ON schedule TO duban_worker;
GRANT INSERT, SELECT ON schedule_run TO duban_app;
GRANT INSERT, SELECT ON schedule_run TO duban_worker;
GRANT INSERT, SELECT ON scheme TO duban_app;
GRANT INSERT, SELECT ON scheme TO duban_worker;
GRANT INSERT, SELECT ON score_group TO duban_app;
GRANT INSERT, SELECT ON score_group TO duban_worker;
GRANT INSERT, SELECT ON score_proposal TO duban_app;
GRANT INSERT, SELECT ON score_proposal TO duban_worker;
GRANT INSERT, SELECT ON score_run TO duban_app;
GRANT INSERT, SELECT ON score_run TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON session TO duban_app;
GRANT INSERT, SELECT, UPDATE ON session TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON slip TO duban_app;
GRANT INSERT, SELECT, UPDATE ON slip TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON suspension TO duban_app;
GRANT INSERT, SELECT, UPDATE ON suspension TO duban_worker;
GRANT DELETE, INSERT, SELECT ON task_count TO duban_app;
GRANT DELETE, INSERT, SELECT ON task_count TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON task_item TO duban_app;
GRANT INSERT, SELECT, UPDATE ON task_item TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON throttle TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON timer TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON timer TO duban_worker;
GRANT SELECT ON trail_checkpoint TO duban_app;
GRANT SELECT ON trail_checkpoint TO duban_auditor;
GRANT INSERT, SELECT ON trail_checkpoint TO duban_sequencer;
GRANT SELECT ON trail_checkpoint TO duban_worker;
GRANT SELECT ON trail_cosignature TO duban_app;
GRANT SELECT ON trail_cosignature TO duban_auditor;
GRANT INSERT, SELECT ON trail_cosignature TO duban_sequencer;
GRANT SELECT ON trail_cosignature TO duban_worker;
GRANT INSERT, SELECT ON trail_entry TO duban_app;
GRANT SELECT ON trail_entry TO duban_auditor;
GRANT SELECT ON trail_entry TO duban_sequencer;
GRANT INSERT, SELECT ON trail_entry TO duban_worker;
GRANT SELECT ON trail_head TO duban_app;
GRANT SELECT ON trail_head TO duban_auditor;
GRANT INSERT, SELECT, UPDATE ON trail_head TO duban_sequencer;
GRANT SELECT ON trail_head TO duban_worker;
GRANT SELECT ON trail_index TO duban_app;
GRANT SELECT ON trail_index TO duban_auditor;
GRANT INSERT, SELECT ON trail_index TO duban_sequencer;
GRANT SELECT ON trail_index TO duban_worker;
GRANT SELECT ON trail_key TO duban_app;
GRANT SELECT ON trail_key TO duban_auditor;
GRANT INSERT, SELECT ON trail_key TO duban_sequencer;
GRANT SELECT ON trail_key TO duban_worker;
GRANT SELECT ON trail_restart TO duban_app;
GRANT SELECT ON trail_restart TO duban_worker;
GRANT SELECT ON trail_sm2_key TO duban_app;
GRANT SELECT ON trail_sm2_key TO duban_auditor;
GRANT INSERT, SELECT ON trail_sm2_key TO duban_sequencer;
GRANT SELECT ON trail_sm2_key TO duban_worker;
GRANT SELECT ON trail_sm3_checkpoint TO duban_app;
GRANT SELECT ON trail_sm3_checkpoint TO duban_auditor;
GRANT INSERT, SELECT ON trail_sm3_checkpoint TO duban_sequencer;
GRANT SELECT ON trail_sm3_checkpoint TO duban_worker;
GRANT SELECT ON trail_stamp TO duban_app;
GRANT SELECT ON trail_stamp TO duban_auditor;
GRANT INSERT, SELECT ON trail_stamp TO duban_sequencer;
GRANT SELECT ON trail_stamp TO duban_worker;
GRANT SELECT ON trail_tile TO duban_app;
GRANT SELECT ON trail_tile TO duban_auditor;
GRANT INSERT, SELECT, UPDATE ON trail_tile TO duban_sequencer;
GRANT SELECT ON trail_tile TO duban_worker;
GRANT INSERT, SELECT ON trail_waiting TO duban_app;
GRANT DELETE, SELECT ON trail_waiting TO duban_sequencer;
GRANT INSERT, SELECT ON trail_waiting TO duban_worker;
GRANT SELECT ON trail_witness TO duban_app;
GRANT SELECT ON trail_witness TO duban_auditor;
GRANT SELECT ON trail_witness TO duban_sequencer;
GRANT SELECT ON trail_witness TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON unit TO duban_app;
GRANT INSERT, SELECT, UPDATE ON unit TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON unit_name TO duban_app;
GRANT INSERT, SELECT, UPDATE ON unit_name TO duban_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON upload TO duban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON upload TO duban_worker;
GRANT INSERT, SELECT ON urge TO duban_app;
GRANT INSERT, SELECT ON urge TO duban_worker;
GRANT INSERT, SELECT ON verification TO duban_app;
GRANT INSERT, SELECT ON verification TO duban_worker;
GRANT INSERT, SELECT, UPDATE ON work_calendar TO duban_app;
GRANT INSERT, SELECT, UPDATE ON work_calendar TO duban_worker;

-- grants on columns

GRANT UPDATE (answer, answered_by, answered_at, answer_salt) ON complaint TO duban_app;
GRANT UPDATE (answer, answered_by, answered_at, answer_salt) ON complaint TO duban_worker;
GRANT UPDATE (clock_at, settings, calendar_version, version) ON county TO duban_app;
GRANT UPDATE (clock_at, settings, calendar_version, version) ON county TO duban_worker;
GRANT UPDATE (number, state, decided_by, decided_at, decision_reason, goes_out_at, settled_at, stopped_code, list_id, version) ON directive TO duban_app;
GRANT UPDATE (number, state, decided_by, decided_at, decision_reason, goes_out_at, settled_at, stopped_code, list_id, version) ON directive TO duban_worker;
GRANT UPDATE (signed_by, acting_for, signed_at) ON document_addressee TO duban_app;
GRANT UPDATE (signed_by, acting_for, signed_at) ON document_addressee TO duban_worker;
GRANT UPDATE (round, look_back_on, settled_at, version) ON finding TO duban_app;
GRANT UPDATE (round, look_back_on, settled_at, version) ON finding TO duban_worker;
GRANT UPDATE (state, decided_by, decided_at, decision_reason) ON finding_plan TO duban_app;
GRANT UPDATE (state, decided_by, decided_at, decision_reason) ON finding_plan TO duban_worker;
GRANT UPDATE (state, decided_by, decided_at, reason) ON grant_proposal TO duban_app;
GRANT UPDATE (state, decided_by, decided_at, reason) ON grant_proposal TO duban_worker;
GRANT UPDATE (state, second_id, second_unit_id, confirmed_at, withdrawn_by, withdrawn_at, withdraw_reason) ON indicator_fact TO duban_app;
GRANT UPDATE (state, second_id, second_unit_id, confirmed_at, withdrawn_by, withdrawn_at, withdraw_reason) ON indicator_fact TO duban_worker;
GRANT UPDATE (ended_on, version) ON inspection TO duban_app;
GRANT UPDATE (ended_on, version) ON inspection TO duban_worker;
GRANT UPDATE (state, decided_by, decided_at, decision_reason, ended_by, ended_at, end_reason, version) ON inspection_access TO duban_app;
GRANT UPDATE (state, decided_by, decided_at, decision_reason, ended_by, ended_at, end_reason, version) ON inspection_access TO duban_worker;
GRANT UPDATE (state, approved_by, approved_at, withdrawn_by, withdrawn_at, withdraw_reason, row_version) ON scheme TO duban_app;
GRANT UPDATE (state, approved_by, approved_at, withdrawn_by, withdrawn_at, withdraw_reason, row_version) ON scheme TO duban_worker;
GRANT UPDATE (state, points, wide_points, totals, ranks, grades, barred, refusals, done_at) ON score_group TO duban_app;
GRANT UPDATE (state, points, wide_points, totals, ranks, grades, barred, refusals, done_at) ON score_group TO duban_worker;
GRANT UPDATE (state, decided_by, decided_at, decision_reason, line_id, version) ON score_proposal TO duban_app;
GRANT UPDATE (state, decided_by, decided_at, decision_reason, line_id, version) ON score_proposal TO duban_worker;
GRANT UPDATE (state, groups_done, refusals, finished_at) ON score_run TO duban_app;
GRANT UPDATE (state, groups_done, refusals, finished_at) ON score_run TO duban_worker;
GRANT UPDATE (cosigned_size, cosigned_at, asked_at, problem) ON trail_witness TO duban_sequencer;

-- grants on functions

GRANT EXECUTE ON FUNCTION access_changed() TO PUBLIC;
GRANT EXECUTE ON FUNCTION all_of(bigint,bigint) TO PUBLIC;
GRANT EXECUTE ON FUNCTION beat(integer) TO duban_app;
GRANT EXECUTE ON FUNCTION begin_standing() TO PUBLIC;
GRANT EXECUTE ON FUNCTION behind_on(text,date,date,jsonb,numeric,text,numeric,integer) TO PUBLIC;
GRANT EXECUTE ON FUNCTION count_tasks() TO PUBLIC;
GRANT EXECUTE ON FUNCTION counties_of_the_house() TO duban_worker;
GRANT EXECUTE ON FUNCTION counties_to_sequence(integer) TO duban_sequencer;
GRANT EXECUTE ON FUNCTION counties_to_sm3() TO duban_sequencer;
GRANT EXECUTE ON FUNCTION counties_to_witness(integer) TO duban_sequencer;
GRANT EXECUTE ON FUNCTION counties_with_due_directives() TO duban_worker;
GRANT EXECUTE ON FUNCTION counties_with_due_schedules() TO duban_worker;
GRANT EXECUTE ON FUNCTION counties_with_due_timers() TO duban_worker;
GRANT EXECUTE ON FUNCTION counties_with_waiting_outbox() TO duban_worker;
GRANT EXECUTE ON FUNCTION county_by_code(text) TO duban_app, duban_worker;
GRANT EXECUTE ON FUNCTION county_today(integer) TO PUBLIC;
GRANT EXECUTE ON FUNCTION current_county() TO PUBLIC;
GRANT EXECUTE ON FUNCTION enter_county(integer) TO PUBLIC;
GRANT EXECUTE ON FUNCTION keep_standing() TO PUBLIC;
GRANT EXECUTE ON FUNCTION next_due_ms() TO duban_worker;
GRANT EXECUTE ON FUNCTION note_state_since() TO PUBLIC;
GRANT EXECUTE ON FUNCTION notice_raised() TO PUBLIC;
GRANT EXECUTE ON FUNCTION owed_until(text,date,text) TO PUBLIC;
GRANT EXECUTE ON FUNCTION period_end(text) TO PUBLIC;
GRANT EXECUTE ON FUNCTION proof_goes_forward() TO PUBLIC;
GRANT EXECUTE ON FUNCTION queue_figures() TO duban_worker;
GRANT EXECUTE ON FUNCTION row_is_final() TO PUBLIC;
GRANT EXECUTE ON FUNCTION session_actors(integer,bytea[]) TO PUBLIC;
GRANT EXECUTE ON FUNCTION session_actors_versioned(integer,bytea[]) TO PUBLIC;
GRANT EXECUTE ON FUNCTION touch_sessions(integer,bytea[],integer) TO PUBLIC;
GRANT EXECUTE ON FUNCTION trail_is_final() TO PUBLIC;
GRANT EXECUTE ON FUNCTION trail_standing() TO duban_app, duban_sequencer, duban_worker;
GRANT EXECUTE ON FUNCTION trail_waits() TO PUBLIC;

-- comments

COMMENT ON TABLE migration IS 'schema 39';
