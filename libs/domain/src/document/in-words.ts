import { parseDay, partsOf } from '../kernel/day';
import type { Printed } from './document';

/** 2023年11月15日, as official papers write a day. */
export function dayInWords(day: string): string {
  const { year, month, date } = partsOf(parseDay(day));
  return `${year}年${month}月${date}日`;
}

/** 三台县委督查室: the office of its county, said once. */
export function officeInWords({ county, office }: Pick<Printed, 'county' | 'office'>): string {
  const plain = county.replace(/（[^）]*）/g, '');
  const last = plain.slice(-1);
  return office.startsWith(plain) ? office : `${plain}${office.startsWith(last) ? office.slice(1) : office}`;
}
