import { rowsOfJson } from '#domain/assessment/facts/read-rows';
import { publicationText, publicationTexts } from '#domain/assessment/life/publication-text';
import type { Stage } from '#domain/assessment/life/publish';
import type { FactName } from '#domain/ledger/fact';
import { sha256Hex } from '#platform/hash';
import { type AnyScheme, LEAVES, linesOf, RULE_KINDS, schemeOf, UNITS } from '#test/support/any-scheme';
import { type ScoredRun, scoredRun } from '#test/support/scored-run';
import type { Cast, Scribe, Story } from './county-story';
import type { Random } from './random';

const STEPS: readonly (readonly [FactName, Stage])[] = [
  ['score.published', 'provisional'],
  ['score.changed', 'changed'],
  ['score.finalised', 'final'],
  ['score.graded', 'graded'],
  ['score.changed', 'changed'],
];

/** The result of a year: put on notice, changed for another fact, final, graded, changed again. Under any scheme there may be. */
export class ScoreStory {
  private readonly id: string;
  private readonly draw: AnyScheme;
  private scored: ScoredRun;
  private number = 0;

  constructor(
    private readonly scribe: Scribe,
    private readonly random: Random,
    private readonly around: { readonly cast: Cast; readonly story: Story },
  ) {
    this.id = random.uuid();
    [this.draw, this.scored] = this.drawn();
  }

  get isOver(): boolean {
    return this.number === STEPS.length;
  }

  /** One entry: the next publication. */
  publish(): void {
    const { random } = this;
    const [fact, stage] = STEPS[this.number]!;
    this.number += 1;
    if (stage === 'changed') this.scored = this.corrected();
    const said = { number: this.number, document: `考〔2023〕${random.between(1, 99)}号`, reason: stage === 'changed' ? '申诉更正' : '' };
    const { output, run, scheme } = this.scored;
    const { head, bodies } = publicationTexts(output, { period: '2023', title: '年度考核', stage, ...said }, this.number >= 4);
    const text = publicationText(head, bodies.map(({ body }) => body));
    const sha256 = sha256Hex(text);
    // Entries did not always name the run.
    const named = stage !== 'final' && random.chance(0.8) ? { run: output.runId } : {};
    this.scribe.write(this.around.cast.supervision.people[2]!, { fact, subject: { kind: 'assessment', id: this.id }, data: { ...said, sha256, ...named } });
    const { publications, scores } = this.around.story;
    publications.push({ id: `${this.id}/${String(this.number).padStart(6, '0')}`, stage, document: said.document, reason: said.reason, sha256 });
    scores.set(`publications/${sha256}`, text).set(`runs/${output.runId}`, run).set(`schemes/${output.scheme.sha256}`, scheme);
  }

  private corrected(): ScoredRun {
    const lines = linesOf({ ...this.draw, veto: { ...this.draw.veto, of: this.random.chance(0.5) ? UNITS : [] } });
    return scoredRun(schemeOf(this.draw), rowsOfJson(lines, [])) ?? this.scored;
  }

  /** Until one can be scored: most can. */
  private drawn(): [AnyScheme, ScoredRun] {
    for (;;) {
      const draw = drawScheme(this.random);
      const scored = scoredRun(schemeOf(draw), rowsOfJson(linesOf(draw), []));
      if (scored) return [draw, scored];
    }
  }
}

function drawScheme(random: Random): AnyScheme {
  const some = (): readonly string[] => UNITS.filter(() => random.chance(0.3));
  return {
    leaves: Array.from({ length: LEAVES }, () => ({
      kind: random.below(RULE_KINDS.length),
      rounding: random.pick(['', 'half-up:2', 'half-even:1', 'floor:0', 'ceil:3']) || undefined,
      cap: random.pick(['none', 'full', { points: '40' }]),
      floor: random.pick(['', '0', '12']) || undefined,
      ratio: random.chance(0.5),
      numbers: Array.from({ length: 60 }, () => random.below(20_000)),
    })),
    compose: random.pick(['sum', 'weighted', 'fold'] as const),
    ties: random.pick<AnyScheme['ties']>([{ kind: 'gap' }, { kind: 'dense' }, { kind: 'order', by: ['l1', 'l0'] }, { kind: 'order', by: ['inner'], then: 'dense' }]),
    input: random.pick(['none', 'half-up:1', 'floor:0']),
    branch: random.pick<AnyScheme['branch']>([{}, { cap: 'full', rounding: 'half-up:1' }, { cap: { points: '150.5' }, floor: '20', rounding: 'ceil:2' }]),
    sections: { bonus: random.pick(['', '3.5']) || undefined, deductions: random.pick(['', '0.7']) || undefined },
    notApplicable: random.pick(['full', 'average', 'exclude']),
    exempt: some(),
    veto: { effect: random.pick(['one-grade-down', 'top-barred', 'award-barred', 'unqualified', 'grade-forced']), of: some(), value: random.pick(['', '0', '1']) || undefined },
    ranked: random.chance(0.7),
    gradesOn: random.pick(['points', 'percent']),
    settings: random.chance(0.5),
  };
}
