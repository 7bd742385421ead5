import type { GroupChange } from '#domain/assessment/run/compare-runs';
import type { InBoth } from '../language';

/** So many causes are named; the rest are counted. */
const NAMED = 3;

/** "3 units change rank, because of …": what another run changed in one group, in a sentence. */
export function groupChangeSentence({ name, totals, ranks, grades, because }: GroupChange): InBoth<string> {
  if (totals === 0 && ranks === 0) return { zh: `${name}：无变化`, en: `${name}: nothing changes` };
  const named = because.slice(0, NAMED);
  const more = because.length - named.length;
  const zh = named.map((one) => `“${one.name}”${one.from === 'scheme' ? '规则' : '数据'}变动（${one.units}个单位）`).join('、');
  const en = named.map((one) => `${one.from === 'scheme' ? 'the rule' : 'the facts'} of "${one.name}" (${one.units})`).join(', ');
  return {
    zh: `${name}：${ranks}个单位名次变动，${totals}个单位总分变动${grades > 0 ? `，${grades}个单位等次变动` : ''}，原因：${zh}${more > 0 ? `等${because.length}项` : ''}`,
    en: `${name}: ${ranks} change rank, ${totals} change total${grades > 0 ? `, ${grades} change grade` : ''}, because of ${en}${more > 0 ? ` and ${more} more` : ''}`,
  };
}
