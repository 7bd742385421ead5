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
  'finding.raised': say('提出问题（{number}）', 'A finding was raised ({number})'),
  'finding.planHandedIn': say('报送整改方案（第{round}轮），计划{planned}完成', 'A plan was handed in (round {round}), to be done by {planned}'),
  'finding.planAccepted': say('同意整改方案', 'The plan was accepted'),
  'finding.planReturned': say('退回整改方案', 'The plan was returned'),
  'finding.signed': say('问题整改签字（{as}）', 'The rectification was signed ({as})'),
  'finding.closed': say('问题销号（{closure}），{lookBack}回头看', 'The finding was closed ({closure}), to be looked back on {lookBack}'),
  'finding.lookedBack': say('回头看：未反弹', 'Looked back: it lasted'),
  'finding.reopened': say('问题反弹，第{round}轮整改', 'The finding was reopened, round {round}'),
  'score.proposed': say('建议计分（{points}）', 'A score effect was proposed ({points})'),
  'score.proposalAccepted': say('采纳计分建议（{points}）', 'The proposed score effect was accepted ({points})'),
  'score.proposalRefused': say('不采纳计分建议（{points}）', 'The proposed score effect was refused ({points})'),
  'export.made': say('导出数据（{what}，{rows}行）', 'Data were written out ({what}, {rows} rows)'),
  'access.ended': say('收回查阅授权', 'An inspection access was ended'),
} as const satisfies Partial<Record<FactName, InBoth<string>>>;
