import type { InBoth } from '../language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** What each rule does, as a score letter says it. A spec compares the list with the rules there are. */
export const RULE_WORDS: Readonly<Record<string, InBoth<string>>> = {
  'award-level': say('按奖项级别计分，同一事项取最高级别', 'points by level of the award, each award once at its highest level'),
  'completion-ratio': say('完成率法：满分×完成率', 'completion ratio: full marks × rate'),
  'count-points': say('按数量计分：数量×单位分值', 'each one counted times its points'),
  'deduction-per-event': say('扣分法：每发生一起扣若干分', 'points off per event'),
  'delta-last-year': say('较上年增减计分', 'points by the change against last year'),
  'efficacy-coefficient': say('功效系数法', 'efficacy coefficient'),
  'manual-rating': say('评分人评定，附依据和材料，另有一人复核', 'rated by a person, with basis and file, confirmed by a second person'),
  minimums: say('最低数量要求，每缺一项扣分', 'minimums, points off per one short'),
  'pass-through': say('沿用上级评分、名次或扣分', 'passed through from a higher level'),
  'rank-average': say('多名评分人排名的平均名次', 'average place over several raters'),
  'rank-ladder': say('按名次对应分值', 'points by place'),
  'rank-step': say('按名次逐位递减', 'so much less per place'),
  'ratio-to-best': say('与最优值之比', 'ratio to the best'),
  slips: say('督办单扣分', 'points off per slip'),
  'threshold-step': say('达标计分，每差一点扣若干分', 'full marks at the standard, so much off per point short'),
  tiered: say('分档计分', 'points by tier'),
  timeliness: say('报送及时性：迟报、漏报扣分', 'timeliness: points off per late and per missing report'),
  votes: say('民主测评', 'votes'),
};
