import { say } from './shell';

/** The report workbook: filled in offline, checked, submitted. */
export const FILL = {
  open: say('用工作簿填报', 'Fill in a workbook'),
  title: say('用工作簿填报', 'Report by workbook'),
  lead: say('下载本单位本期待报的全部任务，离线填写后上传。先核对，不写入；确认后提交。', 'Download all your unit has to report, fill it in offline, upload it. It is checked first and writes nothing until you submit.'),
  download: say('下载本期工作簿', 'Download this period’s workbook'),
  choose: say('选择填好的工作簿', 'Choose the workbook you filled in'),
  check: say('核对', 'Check'),
  counts: say('{ok}行可提交，{error}行有误，{same}行已报过，{empty}行未填', '{ok} ready, {error} wrong, {same} reported before, {empty} left empty'),
  marked: say('下载标注了问题的工作簿', 'Download it with the problems marked'),
  submitAll: say('提交 {count} 行', 'Submit {count} rows'),
  submitValid: say('只提交无误的 {count} 行', 'Submit only the {count} that are right'),
  done: say('已提交 {count} 行', '{count} submitted'),
  row: say('行', 'Row'),
  task: say('任务事项', 'Task'),
  result: say('核对结果', 'Result'),
  verdicts: { ok: say('可提交', 'ready'), same: say('已报过，不重复', 'reported before'), empty: say('未填', 'left empty'), error: say('有误', 'wrong') },
  onlyErrors: say('只看有误的', 'Only what is wrong'),
} as const;
