import type { FactName } from '#domain/ledger/fact';
import type { InBoth } from '../language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

export const INSPECTION_FACT_WORDS = {
  'inspection.planned': say('登记年度督查检查计划（{document}，{lines}项）', 'The annual plan of inspections was registered ({document}, {lines} lines)'),
  'inspection.started': say('启动检查（{document}）', 'An inspection was started ({document})'),
  'inspection.ended': say('检查结束', 'An inspection ended'),
  'access.proposed': say('提出查阅授权', 'An inspection access was proposed'),
  'access.approved': say('批准查阅授权', 'An inspection access was approved'),
  'access.refused': say('不予查阅授权', 'An inspection access was refused'),
  'sample.drawn': say('抽样（{method}，从{population}项中抽取{size}项）', 'A sample was drawn ({method}, {size} of {population})'),
  'export.made': say('导出数据（{what}，{rows}行）', 'Data were written out ({what}, {rows} rows)'),
  'access.ended': say('收回查阅授权', 'An inspection access was ended'),
} as const satisfies Partial<Record<FactName, InBoth<string>>>;
