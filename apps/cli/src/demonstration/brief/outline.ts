import { type FigureBinding, type FigureScope, PLAIN_FORMAT } from '#domain/document/figure';
import type { Outline } from '#domain/document/outline';
import { SECTIONS } from './sections';

type Rest = Partial<Pick<FigureBinding, 'tense' | 'format'>>;

function figure(name: string, label: string, [query, of]: readonly [string, FigureScope], rest: Rest = {}): FigureBinding {
  return { name, label, query, of, asOf: null, tense: 'result', format: PLAIN_FORMAT, basis: null, ...rest };
}

const item = (query: string, number: number): readonly [string, FigureScope] => [query, { item: String(number) }];
const all = (query: string, of: FigureScope = {}): readonly [string, FigureScope] => [query, of];
const TO_COME: Rest = { tense: 'forecast' };
const ONE_PLACE: Rest = { format: { ...PLAIN_FORMAT, decimals: 1 } };
const GROUPED: Rest = { format: { ...PLAIN_FORMAT, thousands: true } };

const RESPONSIBILITY: readonly FigureBinding[] = [
  figure('镇乡', '全县镇乡数', all('directory.townships')),
  figure('联系', '有县级领导联系的镇乡', all('directory.linked')),
  figure('事项', '年度任务清单事项', all('list.items')),
  figure('任务', '分解到单位的任务', all('list.tasks')),
  figure('报告', '收到的进展报告', all('reports.count'), GROUPED),
  figure('按时率', '进展报告按时报送率', all('reports.onTime'), ONE_PLACE),
  figure('督办单', '签发的督办单', all('slips.issued')),
  figure('回复率', '督办单书面回复率', all('slips.answered'), ONE_PLACE),
  figure('催办', '催办', all('urges.count')),
  figure('退回', '核验退回', all('verification.sentBack')),
];
const MEANS: readonly FigureBinding[] = [
  figure('人才资金', '县人才发展专项资金', item('item.verified', 7)),
  figure('预警基金', '县级防止返贫预警处置基金', item('item.verified', 16)),
  figure('撂荒资金', '撂荒地整治配套资金', item('item.verified', 20)),
  figure('引才目标', '引进硕士、博士人才年度目标', item('item.target', 8), TO_COME),
];
const RESULTS: readonly FigureBinding[] = [
  figure('政策', '低保与防止返贫动态监测联动等细化政策', item('item.verified', 10)),
  figure('入学', '脱贫家庭适龄儿童入学率达标镇乡', item('item.unitsDone', 11), ONE_PLACE),
  figure('参保', '脱贫人口基本医疗保险参保率达标镇乡', item('item.unitsDone', 12), ONE_PLACE),
  figure('队员', '驻村第一书记和工作队员', item('item.verified', 13)),
  figure('驻村覆盖', '驻村力量已核验覆盖村占应覆盖村', item('item.completion', 14), ONE_PLACE),
  figure('监测员', '防止返贫预警监测员', item('item.verified', 15)),
  figure('产业项目目标', '衔接资金产业发展类项目年度目标', item('item.target', 17), TO_COME),
];
const COUNTRYSIDE: readonly FigureBinding[] = [
  figure('撂荒', '撂荒地整治任务完成并核验的镇乡', item('item.unitsDone', 21), ONE_PLACE),
  figure('法律', '公共法律服务工作室全覆盖并核验的镇乡', item('item.unitsDone', 36), ONE_PLACE),
  figure('电商目标', '农村电商网点改造升级年度目标', item('item.target', 25), TO_COME),
  figure('公路目标', '撤并建制村畅通工程年度目标', item('item.target', 26), TO_COME),
  figure('产值目标', '农业全产业链产值年度目标', item('item.target', 24), TO_COME),
];
const REFORM: readonly FigureBinding[] = [
  figure('集体组织', '已核验的村集体经济组织', item('item.verified', 39)),
  figure('集体组织率', '村集体经济组织组建完成率', item('item.completion', 39), ONE_PLACE),
  figure('薄弱村目标', '村集体经济薄弱村清零年度目标', item('item.target', 38), TO_COME),
  figure('事项办结', '全部责任单位均已办结的事项', all('list.itemsDone'), ONE_PLACE),
  figure('任务办结', '已核验或销号的任务', all('list.tasksDone'), ONE_PLACE),
];

/** The demonstration county's brief of a year for the group that inspects it, in five sections as counties write them. */
export function demonstrationOutline(year: number): Outline {
  return {
    title: `三台县${year}年巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作情况汇报`,
    sections: SECTIONS,
    figures: [...RESPONSIBILITY, ...MEANS, ...RESULTS, ...COUNTRYSIDE, ...REFORM],
    anonymous: false,
    charts: ['themes'],
  };
}
