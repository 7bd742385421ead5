/** What the command `brief` says. */
export const BRIEF_WORDS = {
  about: { zh: '情况汇报', en: 'briefs' },
  issue: { zh: '生成并制发演示县的年度情况汇报', en: 'write and issue the demonstration county’s brief of a year' },
  county: { zh: '县（仅 demo）', en: 'county (demo only)' },
  countyWrong: { zh: '只能是 demo；其他县请在“文书”界面起草和制发', en: 'only demo; other counties write and issue on the screen "documents"' },
  year: { zh: '年份（仅 2023）', en: 'year (2023 only)' },
  yearWrong: { zh: '演示县只有2023年的清单', en: 'the demonstration county has a list of 2023 only' },
  out: { zh: '保存为 .docx', en: 'where the .docx goes' },
  outAgain: { zh: '另存当时的 .docx', en: 'save the .docx as it was issued' },
  json: { zh: '以 JSON 输出', en: 'print JSON' },
  issued: { zh: '已制发{number}，{count}个数据，校验码{hash}，保存到{out}', en: '{number} issued, {count} figures, hash {hash}, saved to {out}' },
  open: { zh: '按编号打开已制发的文书，数据是制发时的原值', en: 'open what was issued by its number, with its figures as they were' },
  opened: { zh: '{number}：数据截至{asOf}，为制发时的原值；今天再查有{changed}个不同', en: '{number}: figures as of {asOf}, as they were issued; {changed} differ today' },
  now: { zh: '（今天查询为{now}）', en: '({now} today)' },
} as const;
