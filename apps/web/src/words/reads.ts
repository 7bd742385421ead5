import type { InBoth } from '#words/language';
import { say } from './shell';

export const READS = {
  lead: say('巡察人员看了什么、什么时候看的：同一内容十分钟记一条，先记录、后显示，只增不改。', 'What inspectors looked at and when: once in ten minutes for one thing, written down before it was shown, never changed.'),
  at: say('时间', 'When'),
  who: say('查阅人', 'Who'),
  what: say('查阅内容', 'What'),
  about: say('对象', 'About'),
  under: say('授权', 'Under'),
  noAccess: say('本单位复查', 'own re-checks'),
  from: say('自', 'From'),
  until: say('至', 'Until'),
  empty: say('没有查阅记录', 'Nothing was read'),
  emptyNext: say('巡察人员查阅后，记录出现在这里。', 'What inspectors read will show here.'),
  own: say('这里是您自己的查阅记录；督查室、安全管理员和审计管理员也能看到。', 'These are your own reads; the supervision office and the security and audit administrators see them too.'),
  export: say('导出 {count} 条', 'Export {count}'),
} as const;

/** What was looked at, by the name of the operation; others are shown by their address. */
export const READ_WORDS: Readonly<Record<string, InBoth<string>>> = {
  getAssignment: say('任务', 'a task'),
  getLight: say('任务亮灯', 'a task’s light'),
  listReports: say('进展报告', 'reports'),
  getReportDraft: say('填报底稿', 'the next report as it opens'),
  listReportPeriods: say('报送期', 'reporting periods'),
  listAssignmentNotices: say('任务的提醒', 'what was told about a task'),
  listAssignments: say('任务列表', 'the list of tasks'),
  listRequests: say('退办与延期', 'requests'),
  listSlips: say('督办单', 'slips'),
  listUrges: say('催办记录', 'urgings'),
  listNotes: say('批示和留言', 'notes'),
  getTrail: say('留痕', 'the trail'),
  getCockpit: say('总览', 'the overview'),
  getHeatMap: say('热力图', 'the heat map'),
  getCompleteness: say('报送情况', 'reporting'),
  listEvidence: say('佐证库', 'the evidence shelf'),
  getEvidence: say('佐证', 'evidence'),
  getEvidenceContent: say('佐证文件', 'a file'),
  search: say('搜索', 'a search'),
  listLists: say('年度清单', 'the annual lists'),
  getList: say('年度清单', 'an annual list'),
  listItems: say('清单事项', 'items of a list'),
  listForms: say('报表登记', 'the form register'),
  listDirectives: say('立项交办', 'directives'),
  getLadder: say('督办规则', 'a ladder'),
  listLadderVersions: say('督办规则各版', 'versions of a ladder'),
  listVerificationQueue: say('待核验', 'what waits for verification'),
};
