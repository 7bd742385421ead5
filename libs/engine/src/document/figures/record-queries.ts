import type { FigureReading, FigureScope, FigureShape } from '#domain/document/figure';
import { decimal } from '#domain/kernel/decimal';
import type { InBoth } from '#words/language';
import type { Statement } from '../../core/reader';
import type { NamedQuery, QueryAround } from './named-query';
import { amount, count, nothing, rate } from './reading-of';

/** `$2` year, `$3` day, `$4` zone, `$5` unit's code, `$6` kind. Each gives ids, and `hit` where a share is asked for. */
const inYear = (at: string): string => `${at} >= (make_date($2, 1, 1)::timestamp AT TIME ZONE $4::text) AND ${at} < (($3::date + 1)::timestamp AT TIME ZONE $4::text)`;
const OF_LIST = `JOIN assignment a ON a.county_id = x.county_id AND a.id = x.assignment_id
  JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id AND l.year = $2 AND l.kind = 'annual'
  LEFT JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id`;
const UNIT = '($5::text IS NULL OR u.code = $5)';
const ALL = '$6::text IS NULL OR $6 = $6';

const TEXTS: Readonly<Record<string, string>> = {
  slips: `SELECT x.id, x.answered_at IS NOT NULL AS hit FROM slip x ${OF_LIST}
    WHERE x.county_id = $1 AND x.number IS NOT NULL AND x.state <> 'withdrawn' AND ${inYear('x.issued_at')} AND ${UNIT} AND ($6::text IS NULL OR x.kind = $6) ORDER BY x.id`,
  urges: `SELECT x.id, true AS hit FROM urge x ${OF_LIST} WHERE x.county_id = $1 AND ${inYear('x.at')} AND ${UNIT} AND (${ALL}) ORDER BY x.id`,
  visits: `SELECT x.id, true AS hit FROM note x ${OF_LIST} WHERE x.county_id = $1 AND x.kind = 'visit' AND ${inYear('x.at')} AND ${UNIT} AND (${ALL}) ORDER BY x.id`,
  instructions: `SELECT x.id, true AS hit FROM note x ${OF_LIST} WHERE x.county_id = $1 AND x.kind = 'instruction' AND ${inYear('x.at')} AND ${UNIT} AND (${ALL}) ORDER BY x.id`,
  sentBack: `SELECT x.id, true AS hit FROM verification x ${OF_LIST} WHERE x.county_id = $1 AND x.outcome = 'sentBack' AND ${inYear('x.at')} AND ${UNIT} AND (${ALL}) ORDER BY x.id`,
  evidence: `SELECT x.id, true AS hit FROM evidence x JOIN unit u ON u.county_id = x.county_id AND u.id = x.unit_id
    WHERE x.county_id = $1 AND ${inYear('x.received_at')} AND ${UNIT} AND (${ALL}) ORDER BY x.id`,
  townships: `SELECT u.id, true AS hit FROM unit u WHERE u.county_id = $1 AND u.kind = 'township' AND u.opened_on <= $3::date
    AND (u.closed_on IS NULL OR u.closed_on > $3::date) AND ($2::integer = $2) AND ($4::text = $4) AND ${UNIT} AND (${ALL}) ORDER BY u.id`,
  departments: `SELECT u.id, true AS hit FROM unit u WHERE u.county_id = $1 AND u.kind = 'department' AND u.opened_on <= $3::date
    AND (u.closed_on IS NULL OR u.closed_on > $3::date) AND ($2::integer = $2) AND ($4::text = $4) AND ${UNIT} AND (${ALL}) ORDER BY u.id`,
  linked: `SELECT u.id, EXISTS (SELECT 1 FROM leader_link k WHERE k.county_id = u.county_id AND k.unit_id = u.id AND k.since <= $3::date
      AND (k.until IS NULL OR k.until > $3::date)) AS hit
    FROM unit u WHERE u.county_id = $1 AND u.kind = 'township' AND u.opened_on <= $3::date AND (u.closed_on IS NULL OR u.closed_on > $3::date)
      AND ($2::integer = $2) AND ($4::text = $4) AND ${UNIT} AND (${ALL}) ORDER BY u.id`,
};
const STATEMENTS = new Map(Object.entries(TEXTS).map(([key, text]): [string, Statement] => [key, { name: `figure-${key}`, text }]));

async function found(key: string, of: FigureScope, { reading, record }: QueryAround) {
  const values = [reading.county, record.year, record.asOf, reading.zone, of.unit ?? null, of.colour ?? null];
  return reading.rows<{ id: string; hit: boolean }>(STATEMENTS.get(key) as Statement, values);
}

function counting(name: string, says: InBoth<string>, of: { key: string; kind: string; unit: string; may: NamedQuery['may'] }): NamedQuery {
  return {
    name, says, shape: 'count', needs: [], may: of.may,
    ask: async (scope, around) => {
      const rows = await found(of.key, scope, around);
      // A count of nothing still rests on the list or the directory that was counted through.
      const sources = [{ kind: 'list', id: around.record.listId }, ...rows.map(({ id }) => ({ kind: of.kind, id }))];
      return count({ unit: of.unit, asOf: around.record.asOf, count: rows.length, sources });
    },
  };
}

function sharing(name: string, says: InBoth<string>, of: { key: string; kind: string; may: NamedQuery['may'] }): NamedQuery {
  return {
    name, says, shape: 'rate', needs: [], may: of.may,
    ask: async (scope, around) => {
      const rows = await found(of.key, scope, around);
      const sources = rows.map(({ id }) => ({ kind: of.kind, id }));
      return rate({ unit: '%', asOf: around.record.asOf, over: String(rows.filter(({ hit }) => hit).length), under: String(rows.length), sources });
    },
  };
}

const RANK: Statement = {
  name: 'figure-rank',
  text: `SELECT p.id, pu.position FROM publication_unit pu JOIN publication p ON p.county_id = pu.county_id AND p.id = pu.publication_id
    JOIN assessment s ON s.county_id = p.county_id AND s.id = p.assessment_id AND left(s.period, 4) = $2::text
    JOIN unit u ON u.county_id = pu.county_id AND u.id = pu.unit_id AND u.code = $3
    WHERE pu.county_id = $1 AND p.stage IN ('final', 'graded') ORDER BY p.at DESC LIMIT 1`,
};

async function rank(of: FigureScope, { reading, record }: QueryAround): Promise<FigureReading> {
  const [row] = await reading.rows<{ id: string; position: number }>(RANK, [reading.county, String(record.year), of.unit ?? '']);
  if (!row) return nothing('名', record.asOf);
  return amount({ unit: '名', asOf: record.asOf, value: String(row.position), sources: [{ kind: 'publication', id: row.id }] });
}

/** A figure that is on no record: it rests on a document's word alone, so somebody has to let it pass. */
function stated(of: FigureScope, { record }: QueryAround): FigureReading {
  const { value = '', measure = '', document = '' } = of;
  const isNumber = /^-?\d{1,18}(\.\d{1,6})?$/.test(value);
  if (!isNumber) return nothing(measure === '' ? null : measure, record.asOf);
  void decimal(value);
  const sources = document.trim() === '' ? [] : [{ kind: 'document', id: document.trim() }];
  return { ...nothing(measure === '' ? null : measure, record.asOf), value, verified: false, sources };
}

const other = (name: string, says: InBoth<string>, of: { shape: FigureShape; needs: NamedQuery['needs']; ask: NamedQuery['ask'] }): NamedQuery => ({ name, says, may: [], ...of });

/** Of what was done about the year's tasks, and of the county itself. */
export const RECORD_QUERIES: readonly NamedQuery[] = [
  counting('slips.issued', { zh: '签发的督办单数', en: 'supervision slips issued' }, { key: 'slips', kind: 'slip', unit: '份', may: ['unit', 'colour'] }),
  sharing('slips.answered', { zh: '督办单书面回复率', en: 'of the slips, those answered' }, { key: 'slips', kind: 'slip', may: ['unit', 'colour'] }),
  counting('urges.count', { zh: '催办次数', en: 'urgings' }, { key: 'urges', kind: 'urge', unit: '次', may: ['unit'] }),
  counting('visits.count', { zh: '登记的走访调研次数', en: 'visits recorded' }, { key: 'visits', kind: 'note', unit: '次', may: ['unit'] }),
  counting('instructions.count', { zh: '登记的领导批示数', en: 'instructions of leaders recorded' }, { key: 'instructions', kind: 'note', unit: '条', may: ['unit'] }),
  counting('verification.sentBack', { zh: '核验退回次数', en: 'completions sent back' }, { key: 'sentBack', kind: 'verification', unit: '次', may: ['unit'] }),
  counting('evidence.count', { zh: '归集的佐证材料数', en: 'pieces of evidence' }, { key: 'evidence', kind: 'evidence', unit: '件', may: ['unit'] }),
  counting('directory.townships', { zh: '镇乡数', en: 'townships' }, { key: 'townships', kind: 'unit', unit: '个', may: [] }),
  counting('directory.departments', { zh: '县级部门数', en: 'departments' }, { key: 'departments', kind: 'unit', unit: '个', may: [] }),
  sharing('directory.linked', { zh: '有县级领导联系的镇乡占全部镇乡', en: 'of the townships, those a leader is linked to' }, { key: 'linked', kind: 'unit', may: [] }),
  other('rank.unit', { zh: '单位考核名次（以正式公布为准）', en: 'a unit’s place as finally published' }, { shape: 'rank', needs: ['unit'], ask: rank }),
  other('stated', { zh: '系统外数据（须写明文件依据，另行放行）', en: 'a figure on no record, by a document' }, { shape: 'amount', needs: ['value', 'measure', 'document'], ask: stated }),
];
