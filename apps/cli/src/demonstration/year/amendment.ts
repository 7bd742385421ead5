import type { AmendListInput } from '#engine/assignment/amend-list';
import { townshipNames } from '../directory-lines';

/** So many townships have their quota from the list itself; the lead gives the others theirs. */
const WITH_QUOTA = 10;

/** The half-year's amendment: constructed for the demonstration. One item more, one less, two changed. */
export const AMENDMENT: Omit<AmendListInput, 'listId'> = {
  documentNumber: '〔演示〕2023-12',
  reason: '（演示）半年调整：新增户厕改造，取消微改革，调整两项目标和时限',
  approvedBy: '县长',
  changes: [
    {
      kind: 'add',
      number: 42,
      cells: {
        theme: '宜居乡村',
        title: '农村户厕改造（演示）',
        symbol: '>=',
        target: '660',
        unitOfMeasure: '户',
        leader: '分管住建副县长',
        leadUnit: '县住房和城乡建设局',
        scope: '各镇乡',
        limit: '12月底前',
        cadence: '月报',
      },
      quotas: townshipNames().slice(0, WITH_QUOTA).map((township) => ({ township, value: '20' })),
      explanation: '（演示）其余镇乡由牵头单位分解',
    },
    { kind: 'drop', number: 37 },
    { kind: 'adjust', number: 24, cells: { target: '260' } },
    { kind: 'adjust', number: 33, cells: { limit: '11月底前' } },
  ],
};
