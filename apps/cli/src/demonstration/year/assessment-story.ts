import { clerkLogin, headLogin, listedUnits } from '../directory-lines';
import type { Deed, Entry } from './deed';
import { FORGOTTEN } from './story';

const [SCORER, COLLEAGUE, REVIEWER, CHIEF] = ['assessment-1', 'assessment-2', 'review-1', 'supervision-1'];
const TOWN = '510722101';
const YEAR_SCHEME = 'scheme.json';
const HALF_SCHEME = 'half-year-scheme.json';
const HALF = '2023-H1';
const on = (at: string, who: string, deed: Deed): Entry => ({ at, who, deed });

/** The first half of the year is scored, published, appealed and settled; the whole year is being prepared. */
const ASSESSED: readonly Entry[] = [
  on('2023-02-20T10:00', SCORER, { does: 'propose-scheme', file: YEAR_SCHEME }),
  on('2023-02-21T10:00', COLLEAGUE, { does: 'approve-scheme', file: YEAR_SCHEME }),
  on('2023-06-20T10:00', SCORER, { does: 'propose-scheme', file: HALF_SCHEME }),
  on('2023-06-21T10:00', COLLEAGUE, { does: 'approve-scheme', file: HALF_SCHEME }),
  on('2023-07-18T10:00', SCORER, { does: 'open-assessment', period: HALF, title: '三台县2023年上半年目标绩效考核（演示）', file: HALF_SCHEME }),
  on('2023-07-21T10:00', COLLEAGUE, { does: 'confirm-facts', period: HALF }),
  // On a Thursday, when what was reported during the flood has been verified.
  on('2023-07-27T16:30', SCORER, { does: 'score', period: HALF }),
  on('2023-07-28T10:00', SCORER, { does: 'publish', period: HALF, document: '演示考公〔2023〕1号', change: null }),
  on('2023-07-31T10:00', headLogin(FORGOTTEN.unit), {
    does: 'appeal', period: HALF, node: 'reporting', claim: '（演示）第一季度报告经县委督查室批准补报，不应计为迟报，附批准件。',
  }),
  on('2023-08-01T10:00', REVIEWER, { does: 'take-appeal', interim: '（演示）正在核对批准补报的记录' }),
  on('2023-08-02T10:00', REVIEWER, { does: 'uphold-appeal', why: '（演示）补报有例外批准记录，该次不计迟报' }),
  on('2023-08-03T10:00', SCORER, { does: 'score', period: HALF }),
  on('2023-08-03T15:00', SCORER, { does: 'publish', period: HALF, document: '演示考公〔2023〕2号', change: '（演示）申诉成立，更正一项报送记录' }),
  on('2023-08-04T10:00', SCORER, { does: 'settle', period: HALF, stage: 'approve', document: '演示考定〔2023〕1号' }),
  on('2023-08-07T10:00', SCORER, { does: 'settle', period: HALF, stage: 'final', document: '演示考定〔2023〕2号' }),
  on('2023-08-08T10:00', SCORER, { does: 'settle', period: HALF, stage: 'graded', document: '演示考定〔2023〕3号' }),
  on('2023-11-06T10:00', SCORER, { does: 'open-assessment', period: '2023', title: '三台县2023年度目标绩效考核（演示）', file: YEAR_SCHEME }),
];

/** Numbered papers, most of them signed for. */
const PAPERS: readonly Entry[] = [
  on('2023-08-09T10:00', SCORER, { does: 'write-letter', period: HALF, unit: TOWN }),
  on('2023-08-09T10:10', SCORER, { does: 'write-letter', period: HALF, unit: FORGOTTEN.unit }),
  on('2023-08-10T10:00', clerkLogin(TOWN), { does: 'sign-documents' }),
  on('2023-10-12T15:00', CHIEF, { does: 'issue-bulletin', title: '关于2023年前三季度年度任务清单办理情况的通报' }),
  ...listedUnits().filter((_, index) => index % 4 !== 3).map((unit) => on('2023-10-13T10:00', clerkLogin(unit), { does: 'sign-documents' })),
  on('2023-11-10T15:30', CHIEF, { does: 'print-slips' }),
];

export const ASSESSMENT_STORY: readonly Entry[] = [...ASSESSED, ...PAPERS];
