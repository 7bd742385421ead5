import { Button } from 'antd';
import type { ProofState } from '#domain/ledger/proof';
import { CHANNEL_WORDS, DELIVERY_WORDS } from '#words/outside';
import { useAsOf } from '../../parts/as-of';
import { csvOf } from '../../parts/csv';
import type { useFilters } from '../../parts/filters';
import { useTellRefusal } from '../../parts/refusal';
import { exportFile } from '../../server/export-file';
import { minuteOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { useUnits } from '../../server/units';
import { DELIVERIES, PROOF_STATE_WORDS } from '../../words/deliveries';
import { useLanguage } from '../../words/language';
import type { Delivery } from './delivery-table';

interface ExportProps {
  readonly items: readonly Delivery[];
  readonly filters: ReturnType<typeof useFilters>;
  readonly hasMore: boolean;
  /** When they were read, milliseconds. */
  readonly at: number;
}

const STATES: readonly ProofState[] = ['sent', 'accepted', 'seen', 'signedFor'];

/** The rows as they stand on the screen, under a head that tells the filter and until when it holds. */
export function ExportButton({ items, filters, hasMore, at }: ExportProps) {
  const { say, language } = useLanguage();
  const { county } = useMe();
  const tell = useTellRefusal();
  const asOf = useAsOf();
  const filterWords = useFilterWords(filters, items);
  const write = (): void => {
    const head = say(DELIVERIES.exportHead, { filters: filterWords, count: items.length, more: hasMore ? say(DELIVERIES.more) : '', at: asOf(at), county: county.name });
    const names = [DELIVERIES.notice, DELIVERIES.unit, DELIVERIES.person, DELIVERIES.when].map((one) => say(one));
    const rows = items.map(({ sentence, unit, person, queuedAt, reached, outside }) => [
      ...[sentence[language], unit, person, minuteOf(queuedAt)],
      ...STATES.map((state) => reached.filter((one) => one.state === state).map((one) => `${minuteOf(one.at)} ${say(CHANNEL_WORDS[one.channel])}`)[0] ?? ''),
      outside.map(({ channel, state }) => `${say(CHANNEL_WORDS[channel])} ${say(DELIVERY_WORDS[state])}`).join('; '),
    ]);
    const text = csvOf([[head], [...names, ...STATES.map((state) => say(PROOF_STATE_WORDS[state])), say(DELIVERIES.outside)], ...rows]);
    exportFile({ what: 'deliveries', rows: rows.length, text, name: `${say(DELIVERIES.title)}-${county.today}.csv` }).catch(tell);
  };
  return (
    <Button disabled={items.length === 0} onClick={write}>
      {say(DELIVERIES.export, { count: items.length })}
    </Button>
  );
}

function useFilterWords({ get }: ExportProps['filters'], items: readonly Delivery[]): string {
  const { say } = useLanguage();
  const units = useUnits();
  const state = get('state') as ProofState | undefined;
  const words = [
    [DELIVERIES.unit, units.find(({ id }) => id === get('unit'))?.name],
    [DELIVERIES.person, get('person') && items[0]?.person],
    [DELIVERIES.kind, get('kind')],
    [DELIVERIES.state, state && say(PROOF_STATE_WORDS[state])],
    [DELIVERIES.from, get('from')],
    [DELIVERIES.until, get('until')],
    [DELIVERIES.notice, get('notice')],
  ] as const;
  const told = words.flatMap(([name, value]) => (value ? [`${say(name)} ${value}`] : []));
  if (get('failed') === '1') told.push(say(DELIVERIES.failed));
  return told.join('，') || say(DELIVERIES.noFilters);
}
