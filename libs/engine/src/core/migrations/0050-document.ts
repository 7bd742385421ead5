import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Drafts, issued documents with what they printed, whom they went to, and the Word templates they are set in. */
export class Document1700000000050 implements MigrationInterface {
  readonly name = 'Document1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TEMPLATE);
    await runner.query(DOCUMENT);
    await runner.query(DRAFT);
    await fenceTable(runner, 'document_template');
    await fenceTable(runner, 'document');
    await fenceTable(runner, 'document_file');
    await fenceTable(runner, 'document_addressee');
    await runner.query('GRANT UPDATE (signed_by, acting_for, signed_at) ON document_addressee TO duban_app, duban_worker');
    await fenceTable(runner, 'document_draft', ['UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_draft, document_addressee, document_file, document, document_template');
  }
}

const KINDS = `('slip', 'urging', 'bulletin', 'score-letter', 'rectification', 'brief')`;

/** A version is never changed: a document names the one it was set in. Version 0 is the product's own and has no row. */
const TEMPLATE = `
  CREATE TABLE document_template (
    county_id integer NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    source text NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    bytes bytea,
    loaded_by uuid NOT NULL,
    loaded_at timestamptz NOT NULL,
    CONSTRAINT document_template_pk PRIMARY KEY (county_id, kind, version),
    CONSTRAINT document_template_person_fk FOREIGN KEY (county_id, loaded_by) REFERENCES person (county_id, id),
    CONSTRAINT document_template_kind_check CHECK (kind IN ${KINDS}),
    CONSTRAINT document_template_source_check CHECK (source IN ('office', 'default') AND (source = 'office') = (bytes IS NOT NULL)),
    CONSTRAINT document_template_sha_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT document_template_version_check CHECK (version > 0)
  );
  CREATE TRIGGER document_template_final BEFORE UPDATE OR DELETE ON document_template FOR EACH ROW EXECUTE FUNCTION row_is_final();
`;

/** What was printed, in canonical JSON, with its hash; the Word file as it went out. Nobody changes either. */
const DOCUMENT = `
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
    issued_at timestamptz NOT NULL,
    CONSTRAINT document_pk PRIMARY KEY (county_id, id),
    CONSTRAINT document_number_key UNIQUE (county_id, printed_number),
    CONSTRAINT document_office_fk FOREIGN KEY (county_id, office_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT document_person_fk FOREIGN KEY (county_id, issued_by) REFERENCES person (county_id, id),
    CONSTRAINT document_kind_check CHECK (kind IN ${KINDS}),
    CONSTRAINT document_sha_check CHECK (sha256 ~ '^[0-9a-f]{64}$' AND sha256 = encode(sha256(convert_to(printed, 'UTF8')), 'hex')),
    CONSTRAINT document_subject_check CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
  );
  CREATE INDEX document_issued_idx ON document (county_id, issued_at, id);
  CREATE INDEX document_sha_idx ON document (county_id, sha256);
  CREATE UNIQUE INDEX document_year_number_key ON document (county_id, kind, year, number) WHERE kind <> 'slip';
  CREATE UNIQUE INDEX document_subject_key ON document (county_id, kind, subject_id) WHERE subject_id IS NOT NULL;
  CREATE TRIGGER document_final BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE document_file (
    county_id integer NOT NULL,
    document_id uuid NOT NULL,
    sha256 text NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT document_file_pk PRIMARY KEY (county_id, document_id),
    CONSTRAINT document_file_document_fk FOREIGN KEY (county_id, document_id) REFERENCES document (county_id, id),
    CONSTRAINT document_file_sha_check CHECK (sha256 = encode(sha256(bytes), 'hex'))
  );
  CREATE TRIGGER document_file_final BEFORE UPDATE OR DELETE ON document_file FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE TABLE document_addressee (
    county_id integer NOT NULL,
    document_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    signed_by uuid,
    acting_for uuid,
    signed_at timestamptz,
    CONSTRAINT document_addressee_pk PRIMARY KEY (county_id, document_id, unit_id),
    CONSTRAINT document_addressee_document_fk FOREIGN KEY (county_id, document_id) REFERENCES document (county_id, id),
    CONSTRAINT document_addressee_unit_fk FOREIGN KEY (county_id, unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT document_addressee_person_fk FOREIGN KEY (county_id, signed_by) REFERENCES person (county_id, id),
    CONSTRAINT document_addressee_signed_check CHECK ((signed_by IS NULL) = (signed_at IS NULL))
  );
  CREATE INDEX document_addressee_unit_idx ON document_addressee (county_id, unit_id);
`;

const DRAFT = `
  CREATE TABLE document_draft (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    year integer NOT NULL,
    outline jsonb NOT NULL,
    to_unit_ids uuid[] NOT NULL DEFAULT '{}',
    author_id uuid NOT NULL,
    author_unit_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'open',
    exceptions jsonb NOT NULL DEFAULT '[]',
    document_id uuid,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT document_draft_pk PRIMARY KEY (county_id, id),
    CONSTRAINT document_draft_author_fk FOREIGN KEY (county_id, author_id) REFERENCES person (county_id, id),
    CONSTRAINT document_draft_unit_fk FOREIGN KEY (county_id, author_unit_id) REFERENCES unit (county_id, id),
    CONSTRAINT document_draft_document_fk FOREIGN KEY (county_id, document_id) REFERENCES document (county_id, id),
    CONSTRAINT document_draft_kind_check CHECK (kind IN ('urging', 'bulletin', 'rectification', 'brief')),
    CONSTRAINT document_draft_state_check CHECK (state IN ('open', 'issued', 'dropped') AND (state = 'issued') = (document_id IS NOT NULL))
  );
  CREATE INDEX document_draft_changed_idx ON document_draft (county_id, changed_at);
`;
