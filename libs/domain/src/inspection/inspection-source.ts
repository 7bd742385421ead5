/** Where inspections and the problems they find come from: all go into one pool. */
export const INSPECTION_SOURCES = [
  'party-inspection', // 巡察
  'audit', // 审计
  'government-inspection', // 政府督查
  'superior', // 上级督查反馈
  'hotline', // 12345 热线
] as const;
export type InspectionSource = (typeof INSPECTION_SOURCES)[number];
