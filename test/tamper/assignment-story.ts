import { sha256Hex } from '#platform/hash';
import { aboutAssignment, type Cast, type Office, type Scribe, type Story } from './county-story';
import type { AssignmentLine } from '#domain/ledger/bundle';
import type { FactName } from '#domain/ledger/fact';
import type { Random } from './random';

type Act = (told: AssignmentStory) => void;

/** What may come next in each state, as often as it is written here. */
const NEXT: Readonly<Record<string, readonly Act[]>> = {
  dispatched: [(one) => one.acknowledge(), (one) => one.acknowledge(), (one) => one.acknowledge(), (one) => one.askToReturn()],
  returnAsked: [(one) => one.decideReturn()],
  underway: [(one) => one.report('progress'), (one) => one.report('progress'), (one) => one.report('completion'), (one) => one.extend(), (one) => one.suspend(), (one) => one.tick()],
  suspended: [(one) => one.resume()],
  awaitingVerification: [(one) => one.open(), (one) => one.open(), (one) => one.takeBack()],
  underVerification: [(one) => one.verify(), (one) => one.verify(), (one) => one.sendBack(), (one) => one.tick()],
  verified: [(one) => one.closeOut()],
};

/** One assignment's life, told as the product tells it; knows what its row must be. */
export class AssignmentStory {
  private readonly id: string;
  private readonly item: string;
  private state = 'dispatched';
  private dueOn = '2023-06-30';
  private figure: string | null = null;
  private reports = 0;
  private changes = 0;
  private closureNumber: string | null = null;
  private submission = '';
  private by = 0;

  constructor(
    private readonly scribe: Scribe,
    private readonly random: Random,
    private readonly around: { readonly cast: Cast; readonly office: Office; readonly story: Story },
  ) {
    this.id = random.uuid();
    this.item = random.uuid();
    const { cast, office } = around;
    const data = { itemId: this.item, listId: random.uuid(), number: random.between(1, 130), kind: 'lead', verifierUnitId: cast.supervision.unit, dueOn: this.dueOn };
    this.scribe.write(cast.supervision.people[0]!, aboutAssignment('assignment.dispatched', this.id, office.unit, data));
  }

  get isOver(): boolean {
    return NEXT[this.state] === undefined;
  }

  live(): void {
    this.random.pick(NEXT[this.state] ?? [(one) => one.tick()])(this);
  }

  row(): AssignmentLine {
    const { id, item, state, dueOn, figure, reports, closureNumber, changes } = this;
    return { id, item, kind: 'lead', unit: this.around.office.unit, countersign: false, state, dueOn, figure, reports, closureNumber, version: changes + 1 };
  }

  private tell(fact: FactName, data: Record<string, string | number | boolean | null | readonly string[]> = {}, by: 'unit' | 'office' | 'system' = 'unit'): void {
    const { cast, office } = this.around;
    const actor = by === 'system' ? { kind: 'system' as const, rule: 'sweep' } : by === 'unit' ? office.people[this.by]! : cast.supervision.people[1]!;
    this.scribe.write(actor, aboutAssignment(fact, this.id, office.unit, data));
    if (fact !== 'timer.fired') this.changes += 1;
  }

  acknowledge(): void {
    this.tell('assignment.acknowledged');
    this.state = 'underway';
  }

  askToReturn(): void {
    this.tell('assignment.returnRequested', { request: this.random.uuid() });
    this.state = 'returnAsked';
  }

  decideReturn(): void {
    const granted = this.random.chance(0.2);
    if (granted) this.tell('assignment.returnGranted', { request: this.random.uuid(), redispatched: null, to: null }, 'office');
    else this.tell('assignment.returnRefused', { request: this.random.uuid() }, 'office');
    this.state = granted ? 'withdrawn' : 'dispatched';
  }

  report(kind: 'progress' | 'completion'): void {
    const { random, around } = this;
    this.by = random.below(2);
    const evidence = random.chance(0.3) ? [this.upload()] : [];
    const [report, figure] = [random.uuid(), random.chance(0.8) ? String(random.between(1, 5000)) : null];
    const said = { assignment: this.id, number: this.reports + 1, kind, period: `2023-${String(random.between(1, 13)).padStart(2, '0')}`, figure, percent: random.chance(0.5) ? `${random.below(100)}.5` : null, late: random.chance(0.1) };
    const { assignment: _, ...data } = said;
    this.tell('report.submitted', { ...data, report, evidence, words: random.hex(64) });
    around.story.reports.push({ id: report, ...said });
    this.reports += 1;
    if (figure !== null) this.figure = figure;
    if (kind === 'completion') [this.state, this.submission] = ['awaitingVerification', report];
  }

  private upload(): string {
    const { random, scribe, around } = this;
    const [id, text] = [random.uuid(), random.hex(40)];
    const line = { id, media: 'image/png', sha256: sha256Hex(text), size: text.length };
    scribe.write(around.office.people[this.by]!, {
      fact: 'evidence.received',
      subject: { kind: 'evidence', id },
      unitId: null,
      data: { sha256: line.sha256, size: line.size, media: line.media, proves: '2023-04-01' },
    });
    around.story.evidence.push(line);
    around.story.blobs.set(line.sha256, text);
    return id;
  }

  extend(): void {
    const [request, from] = [this.random.uuid(), this.dueOn];
    this.tell('assignment.extensionAsked', { request, asked: '2023-09-30', due: from });
    if (this.random.chance(0.3)) return this.tell('assignment.extensionRefused', { request }, 'office');
    this.dueOn = `2023-${this.random.pick(['07', '08', '09'])}-${this.random.between(10, 29)}`;
    this.tell('assignment.extensionGranted', { request, from, due: this.dueOn, late: false, deemed: null }, 'office');
  }

  suspend(): void {
    this.tell('assignment.suspended', { reason: 'tender' }, 'office');
    this.state = 'suspended';
  }

  resume(): void {
    const from = this.dueOn;
    this.dueOn = '2023-10-20';
    this.tell('assignment.resumed', { from, due: this.dueOn }, 'office');
    this.state = 'underway';
  }

  open(): void {
    this.tell('report.opened', { report: this.submission, tookOver: false }, 'office');
    this.state = 'underVerification';
  }

  takeBack(): void {
    this.tell('report.takenBack', { report: this.submission });
    this.state = 'underway';
  }

  verify(): void {
    this.tell('report.verified', { report: this.submission, figure: this.figure }, 'office');
    this.state = 'verified';
  }

  sendBack(): void {
    this.dueOn = '2023-11-10';
    this.tell('report.sentBack', { report: this.submission, reason: 'figure', by: 'verifier', due: this.dueOn }, 'office');
    this.state = 'underway';
  }

  closeOut(): void {
    this.closureNumber = `督销〔2023〕${this.random.between(1, 900)}号`;
    this.tell('assignment.closedOut', { number: this.closureNumber, figure: this.figure }, 'office');
    this.state = 'closed';
  }

  tick(): void {
    this.tell('timer.fired', { kind: 'report.due', effect: this.random.hex(16) }, 'system');
  }
}
