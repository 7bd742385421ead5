import { certificatesOfPem } from '#domain/ledger/certificate';
import { isSm2Key } from '#domain/ledger/sm2/sm2-note';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { decodeVkey, NOTE_COSIGNATURE, NOTE_ED25519, NOTE_OTHER, type NoteKey } from '#domain/ledger/tlog/note-key';
import type { Verdict } from '#domain/ledger/verdict';
import { filled, type Language } from '#words/language';
import { reading } from '../src/heads';
import { PLAIN_HASHING } from '../src/plain-hashing';
import type { Presented, Trust } from '../src/trust';
import { verifyBundle } from '../src/verify-bundle';
import { bundleAmong, DroppedFiles, filesOfDrop, filesOfInput } from './dropped';
import { element, field } from './elements';
import { shown } from './shown';
import { WORDING } from './wording';

/** Something the inspector has to put right; said as it is. */
class Refused extends Error {}

const said = (name: keyof typeof WORDING, details: Readonly<Record<string, unknown>> = {}): string => filled(WORDING[name][language], details);
const place = document.getElementById('page')!;
let language: Language = 'zh';
let files: ReadonlyMap<string, File> = new Map();
let verdict: Verdict | undefined;

/** Inputs outlive a change of the language: what was typed stays. */
const inputs = {
  folder: element('input', { type: 'file', webkitdirectory: true }),
  key: element('textarea', { name: 'key', required: true, spellcheck: 'false', autocomplete: 'off' }),
  witnesses: element('textarea', { name: 'witnesses', spellcheck: 'false', autocomplete: 'off' }),
  quorum: element('input', { type: 'number', name: 'quorum', min: '0', step: '1' }),
  held: element('input', { type: 'file', name: 'held', multiple: true }),
  authority: element('input', { type: 'file', name: 'authority', multiple: true, accept: '.pem,.crt,.cer' }),
  age: element('input', { type: 'number', name: 'age', min: '1', step: '1' }),
};
const problem = element('p', { class: 'problem', role: 'alert', hidden: true });
const progress = element('progress', { hidden: true, max: '1' });
const result = element('div');
const chosen = element('p', { 'aria-live': 'polite' });

function draw(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = said('title');
  const other = element('button', { type: 'button', class: 'quiet no-print' }, said('language'));
  other.addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    draw();
  });
  place.replaceChildren(element('header', {}, element('h1', {}, said('title')), other), element('p', { class: 'lead' }, said('lead')), form(), result);
  showChosen();
  result.replaceChildren(...(verdict ? shown(verdict, language) : []));
}

function form(): HTMLElement {
  const drop = element('div', { class: 'drop' }, element('p', {}, said('drop')), element('label', { class: 'pick' }, said('pick'), inputs.folder), chosen);
  listen(drop);
  const begin = element('button', { type: 'submit', class: 'main' }, said('verify'));
  const more = element('details', {}, element('summary', {}, said('more')), field(said('quorum'), '', inputs.quorum), field(said('age'), said('ageHint'), inputs.age));
  const made = element(
    'form',
    { novalidate: true },
    element('h2', {}, said('bundle')),
    drop,
    element('h2', {}, said('trust')),
    field(said('key'), said('keyHint'), inputs.key),
    field(said('witnesses'), said('witnessesHint'), inputs.witnesses),
    field(said('held'), said('heldHint'), inputs.held),
    field(said('authority'), said('authorityHint'), inputs.authority),
    more,
    problem,
    progress,
    element('div', { class: 'actions' }, begin),
  );
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    void verify(begin);
  });
  return made;
}

function listen(drop: HTMLElement): void {
  inputs.folder.onchange = () => choose(filesOfInput(inputs.folder));
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', name === 'dragenter' || name === 'dragover');
      if (name === 'drop' && event.dataTransfer) void filesOfDrop(event.dataTransfer).then(choose);
    });
  }
}

function choose(found: ReadonlyMap<string, File>): void {
  files = bundleAmong(found);
  showChosen();
}

function showChosen(): void {
  chosen.textContent = files.size === 0 ? '' : said('chosen', { count: files.size });
}

async function verify(begin: HTMLButtonElement): Promise<void> {
  problem.hidden = true;
  begin.disabled = true;
  try {
    const trust = await trustOf();
    verdict = undefined;
    result.replaceChildren();
    progress.hidden = false;
    verdict = await verifyBundle({ files: new DroppedFiles(files), trust, hashing: PLAIN_HASHING, onProgress: advance });
    result.replaceChildren(...shown(verdict, language));
    result.querySelector<HTMLElement>('.verdict')?.focus();
  } catch (error) {
    problem.textContent = error instanceof Refused ? error.message : String(error);
    problem.hidden = false;
  } finally {
    progress.hidden = true;
    begin.disabled = false;
  }
}

/** Every few tiles the page is drawn. */
async function advance(done: number, size: number): Promise<void> {
  progress.value = size === 0 ? 1 : done / size;
  progress.title = said('running', { done, size });
  if (done % 8_192 === 0) await new Promise((drawn) => setTimeout(drawn));
}

async function trustOf(): Promise<Trust> {
  if (!files.has('checkpoint')) throw new Refused(said('noBundle'));
  const given = keysIn(inputs.key.value, NOTE_ED25519, NOTE_OTHER);
  const [keys, sm2Keys] = [given.filter((key) => !isSm2Key(key)), given.filter(isSm2Key)];
  const [first] = keys;
  if (!first) throw new Refused(said('noKey'));
  const witnesses = keysIn(inputs.witnesses.value, NOTE_COSIGNATURE);
  const quorum = inputs.quorum.value === '' ? witnesses.length : Number(inputs.quorum.value);
  if (!Number.isInteger(quorum) || quorum < 0 || quorum > witnesses.length) throw new Refused(said('badQuorum', { most: witnesses.length }));
  const held: Presented[] = [];
  for (const file of inputs.held.files ?? []) held.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const isReceipt = ({ bytes }: Presented): boolean => /^(c2sp\.org\/tlog-proof|duban-promise)/.test(new TextDecoder().decode(bytes.subarray(0, 40)));
  return {
    origin: first.name,
    keys,
    sm2Keys,
    witnesses,
    quorum,
    checkpoints: held.filter((one) => !isReceipt(one)),
    receipts: held.filter(isReceipt),
    authorities: (await Promise.all([...(inputs.authority.files ?? [])].map(certificatesIn))).flat(),
    maxHeadAge: inputs.age.value === '' ? null : Number(inputs.age.value) * 3_600,
    now: (performance.timeOrigin + performance.now()) / 1_000,
  };
}

async function certificatesIn(file: File): Promise<readonly Uint8Array[]> {
  const text = await file.text();
  const found = reading(() => certificatesOfPem(text));
  if (!found) throw new Refused(said('badAuthority', { file: file.name }));
  return found;
}

function keysIn(text: string, ...types: readonly number[]): readonly NoteKey[] {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.map((line) => {
    try {
      const key = decodeVkey(line, PLAIN_HASHING.sha256);
      if (types.includes(key.type)) return key;
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
    }
    throw new Refused(said('badKey', { key: line }));
  });
}

draw();
