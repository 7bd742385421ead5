import type { InBoth } from './language';

/** What workbooks of ours say at their head. Chinese: they are the county's papers, and are taken back by these words. */
export const EXPORT_SAYS = {
  note: '{county} · 筛选：{filter} · 截至 {at} · 共{count}行 · 可原样导入',
  list: { sheet: '任务清单', filter: '{document}（{year}年）现行事项' },
  quotas: { sheet: '镇乡分解', title: '{title}镇乡分解', filter: '{document}（{year}年）有数字目标、有属地的现行事项；空白为未分解，/ 为不在属地范围' },
  directory: { title: '{sheet}名录', filter: '今日在册的单位、职务和账号（不含停用和系统账号、有期限的角色）', file: '单位名录' },
  facts: { sheet: '指标数据', title: '{title} 指标数据', unit: '单位 ', figure: '指标 ' },
  scheme: { filter: '{number} 第{version}版，校验码 {sha256}' },
  scores: {
    sheet: '第{n}组',
    title: '{document} 第{number}号公布（{stage}）得分表',
    filter: '第{number}号公布（{day}）全部单位和指标，校验码 {sha256}',
    stages: { provisional: '公示', changed: '更正', final: '定稿', graded: '定等' },
    ...{ rank: '名次', total: '总分', grade: '等次', excluded: '不计' },
  },
  states: { recorded: '待确认', confirmed: '已确认', withdrawn: '已撤回' },
  all: '待确认和已确认的',
} as const;

/** What `duban export` says. */
export const EXPORT_WORDS = {
  list: { zh: '导出年度任务清单：可由 import list 原样导入', en: 'Write an annual list as a workbook that import list takes back' },
  quotas: { zh: '导出镇乡分解：可由 import quotas 原样导入', en: 'Write township quotas as a workbook that import quotas takes back' },
  out: { zh: '写入的文件', en: 'file to write' },
  written: { zh: '已写入 {out}：{count}行', en: 'Written to {out}: {count} rows' },
} as const satisfies Readonly<Record<string, InBoth<string>>>;
