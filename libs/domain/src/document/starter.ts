import type { WrittenKind } from './document';
import { type FigureBinding, PLAIN_FORMAT } from './figure';
import type { Outline } from './outline';

const ONE_PLACE = { ...PLAIN_FORMAT, decimals: 1 };

function figure(name: string, label: string, query: string, format = PLAIN_FORMAT): FigureBinding {
  return { name, label, query, of: {}, asOf: null, tense: 'result', format, basis: null };
}

const ITEMS = figure('事项', '年度任务清单事项', 'list.items');
const TASKS = figure('任务', '分解到单位的任务', 'list.tasks');
const DONE = figure('办结', '已核验或销号的任务', 'list.tasksDone', ONE_PLACE);
const REPORTS = figure('报告', '收到的进展报告', 'reports.count');
const ON_TIME = figure('按时率', '进展报告按时报送率', 'reports.onTime', ONE_PLACE);
const URGES = figure('催办', '催办', 'urges.count');
const SLIPS = figure('督办单', '签发的督办单', 'slips.issued');
const ANSWERED = figure('回复率', '督办单书面回复率', 'slips.answered', ONE_PLACE);
const SENT_BACK = figure('退回', '核验退回', 'verification.sentBack');

type Starter = Pick<Outline, 'sections' | 'figures'>;

const STARTERS: Readonly<Record<WrittenKind, Starter>> = {
  urging: {
    sections: [{ heading: '', text: '你单位承担的有关任务未按要求报送进展。请在收到本通知后抓紧办理，如实报送进展和佐证材料；确有困难的，在时限届满前提出延期申请并说明理由。\n逾期仍未报送的，按督办规则处理。' }],
    figures: [],
  },
  bulletin: {
    sections: [
      { heading: '总体情况', text: '年度任务清单共{{事项}}，分解到单位的任务{{任务}}。已核验或销号的任务占{{办结}}。各责任单位累计报送进展报告{{报告}}，按时报送率{{按时率}}。' },
      { heading: '督办情况', text: '对进度滞后的任务催办{{催办}}，签发督办单{{督办单}}，书面回复率{{回复率}}；核验退回补正{{退回}}。' },
      { heading: '工作要求', text: '各责任单位要对照清单逐项查找差距，明确责任人和完成时间，按时报送进展和佐证材料。' },
    ],
    figures: [ITEMS, TASKS, DONE, REPORTS, ON_TIME, URGES, SLIPS, ANSWERED, SENT_BACK],
  },
  rectification: {
    sections: [
      { heading: '存在的问题', text: '经核查，你单位承担的任务存在以下问题：（请逐条写明事实和依据）。' },
      { heading: '整改要求', text: '请在收到本通知后制定整改方案，明确责任人和完成时间，经单位负责人和分管领导签字后报送；整改完成后提交佐证材料，由未参与该项工作的人员复核。' },
    ],
    figures: [],
  },
  brief: {
    sections: [
      { heading: '压实工作责任', text: '年度任务清单共{{事项}}，分解到单位的任务{{任务}}，件件有责任单位、有完成时限。' },
      { heading: '推进工作落实', text: '各责任单位累计报送进展报告{{报告}}，按时报送率{{按时率}}。' },
      { heading: '取得的成效', text: '经独立核验，已核验或销号的任务占{{办结}}。' },
      { heading: '强化督查问效', text: '对进度滞后的任务催办{{催办}}，签发督办单{{督办单}}，书面回复率{{回复率}}。' },
      { heading: '下一步打算', text: '对未办结任务逐项明确责任人和完成时间，逾期的按规定督办。' },
    ],
    figures: [ITEMS, TASKS, REPORTS, ON_TIME, DONE, URGES, SLIPS, ANSWERED],
  },
};

const TITLES: Readonly<Record<WrittenKind, (year: number) => string>> = {
  urging: (year) => `关于抓紧办理${year}年度任务的催办通知`,
  bulletin: (year) => `关于${year}年度任务清单办理情况的通报`,
  rectification: () => '关于限期整改有关问题的通知',
  brief: (year) => `${year}年度任务落实情况汇报`,
};

/** What a new document of this kind begins with: the sections such papers have, their figures bound. Everything of it may be changed. */
export function starterOf(kind: WrittenKind, year: number): Outline {
  return { title: TITLES[kind](year), ...STARTERS[kind], anonymous: false, charts: [] };
}
