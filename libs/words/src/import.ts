import type { InBoth } from './language';

/** What `duban import` says besides the verdicts. `{name}` is filled by the command. */
export const IMPORT_WORDS = {
  about: { zh: '从工作簿导入清单和镇乡分解', en: 'Take lists and township quotas over from workbooks' },
  list: { zh: '导入年度任务清单：全部可用才写入', en: 'Take an annual list over, whole or not at all' },
  quotas: { zh: '导入镇乡分解：全部可用才写入', en: 'Take township quotas over, whole or not at all' },
  year: { zh: '清单年度', en: 'year of the list' },
  document: { zh: '清单文号', en: 'document number of the list' },
  title: { zh: '清单标题，默认取表头上方文字', en: 'title, else the words above the heading' },
  verifying: { zh: '核验单位（代码或名称），默认为督查部门', en: 'unit that verifies, by code or name; else the supervision office' },
  substitute: { zh: '替代核验单位', en: 'unit that verifies what the verifying unit owes itself' },
  place: { zh: '工作簿中有多份清单时，导入第几份', en: 'which list of the workbook, from 1' },
  countersign: { zh: '办结须单位负责人签字', en: 'unit heads sign completions' },
  county: { zh: '县级行政区划代码，默认为唯一的县或演示县', en: 'county code; else the only or the demonstration county' },
  dryRun: { zh: '只核对，不写入', en: 'judge and write nothing' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  marked: { zh: '把核对结果写入工作簿副本', en: 'write a copy of the workbook with the verdicts in it' },
  counts: {
    zh: '{rows}行：可用{ok}，有误{error}，空行{empty}',
    en: '{rows} rows: {ok} ok, {error} wrong, {empty} empty',
  },
  nothing: { zh: '未写入任何内容', en: 'Nothing was written' },
  written: { zh: '已导入：{document} {title}（第{version}版）', en: 'Taken over: {document} {title} (version {version})' },
  progress: { zh: '{done}/{total}行', en: '{done}/{total} rows' },
  yearWrong: { zh: '年度应为四位数字', en: 'a year has four digits' },
  placeWrong: { zh: '应为从1起的序号', en: 'a place is a number from 1' },
  fileUnreadable: { zh: '无法读取“{path}”（{reason}）', en: 'Cannot read "{path}" ({reason})' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
