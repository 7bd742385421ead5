import type { Verdict } from '#domain/ledger/verdict';
import type { Language } from '#words/language';
import { type SaidFault, sayVerdict } from '../src/say-verdict';
import { element } from './elements';
import { WORDING } from './wording';

const MARKS = { valid: '✓', tampered: '✗', unverified: '?' } as const;

/** The result: the verdict in one word first, then what to look at, then numbers and what is not proved. */
export function shown(verdict: Verdict, language: Language): readonly HTMLElement[] {
  const said = sayVerdict(verdict, language);
  const banner = element(
    'section',
    { class: `verdict ${verdict.outcome}`, role: 'status', tabindex: '-1' },
    element('div', { class: 'mark', 'aria-hidden': 'true' }, MARKS[verdict.outcome]),
    element('div', {}, element('h2', {}, said.title), element('p', {}, said.means)),
  );
  const numbers = element('dl', {}, ...said.checked.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]));
  const print = element('button', { type: 'button', class: 'no-print' }, WORDING.print[language]);
  print.addEventListener('click', () => window.print());
  return [
    banner,
    ...(said.faults.length === 0 ? [] : [element('section', {}, element('h2', {}, WORDING.faults[language]), faults(said.faults, language))]),
    element('section', {}, element('h2', {}, WORDING.numbers[language]), numbers),
    element('section', {}, element('h2', {}, said.notProvedTitle), element('ul', {}, ...said.notProved.map((line) => element('li', {}, line)))),
    print,
  ];
}

function faults(said: readonly SaidFault[], language: Language): HTMLElement {
  return element('ol', { class: 'faults' }, ...said.map((one) => fault(one, language)));
}

function fault({ first, means, weight, what, where }: SaidFault, language: Language): HTMLElement {
  const kind = first ? `${WORDING[weight][language]} · ${WORDING.first[language]}` : WORDING[weight][language];
  return element(
    'li',
    { class: weight },
    element('strong', {}, element('span', { class: 'kind' }, kind), what),
    ...(where === '' ? [] : [element('div', { class: 'where' }, where)]),
    element('div', {}, means),
  );
}
