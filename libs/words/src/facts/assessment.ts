import type { InBoth } from '../language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

/** What happened to schemes, facts, runs, results and appeals. */
export const ASSESSMENT_FACT_WORDS = {
  'scheme.proposed': say('拟制考核方案（{number}，第{version}版）', 'A scheme was proposed ({number}, version {version})'),
  'scheme.approved': say('审定考核方案（{number}，第{version}版）', 'A scheme was approved ({number}, version {version})'),
  'scheme.withdrawn': say('撤回考核方案', 'A scheme was withdrawn'),
  'assessment.opened': say('启动考核（{period}）', 'An assessment was opened ({period})'),
  'assessment.schemeSet': say('更换考核方案', 'The assessment’s scheme was set'),
  'indicatorFact.recorded': say('录入指标数据（{figure}）', 'A fact was recorded ({figure})'),
  'indicatorFact.imported': say('导入指标数据{count}条', '{count} facts were imported'),
  'indicatorFact.confirmed': say('复核指标数据（{figure}）', 'A fact was confirmed by a second person ({figure})'),
  'indicatorFact.withdrawn': say('撤回指标数据（{figure}）', 'A fact was withdrawn ({figure})'),
  'score.started': say('开始计分（{run}）', 'Scoring began ({run})'),
  'score.finished': say('计分完成（{run}）', 'Scoring finished ({run})'),
  'score.refused': say('计分未成：{count}处无法计分', 'Scoring was refused: {count} cells cannot be scored'),
  'score.cancelled': say('取消计分', 'Scoring was cancelled'),
  'score.published': say('公示考核结果（第{number}次公布，{document}）', 'Results were published (publication {number}, {document})'),
  'score.objectionsClosed': say('申诉期结束', 'The objection window closed'),
  'score.approved': say('审定考核结果（{document}）', 'Results were approved ({document})'),
  'score.finalised': say('考核结果定稿（第{number}次公布）', 'Results became final (publication {number})'),
  'score.graded': say('公布考核等次（第{number}次公布）', 'Grades were published (publication {number})'),
  'score.changed': say('更正已公布结果（第{number}次公布，{document}）：{reason}', 'Published results were changed (publication {number}, {document}): {reason}'),
  'appeal.filed': say('提出申诉（第{number}号）', 'An appeal was filed (number {number})'),
  'appeal.taken': say('受理申诉（第{number}号）', 'An appeal was taken up (number {number})'),
  'appeal.interimReplied': say('申诉阶段性答复（第{number}号）', 'An interim reply to appeal {number}'),
  'appeal.decided': say('申诉复核决定（第{number}号：{outcome}）', 'Appeal {number} was decided: {outcome}'),
  'appeal.withdrawn': say('撤回申诉（第{number}号）', 'Appeal {number} was withdrawn'),
} as const satisfies Readonly<Record<string, InBoth<string>>>;
