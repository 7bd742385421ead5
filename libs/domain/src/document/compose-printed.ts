import { AnonymousNames } from './anonymous-names';
import { type AnsweredFigure, fieldText } from './check-outline';
import type { FigureSources, Paragraph, Piece, PrintedFigure } from './document';
import { fieldsOf, type Outline } from './outline';

/** Hashes are the engine's: the domain knows no function for them. */
export type HashSources = (sources: readonly { readonly kind: string; readonly id: string }[]) => FigureSources;

export interface Composed {
  readonly body: readonly Paragraph[];
  readonly figures: readonly PrintedFigure[];
  /** Name of each printed figure, in order: where an exception belongs. */
  readonly names: readonly string[];
}

/** Numbers of headings as official papers have them: 一、 then （一）. A heading that has one keeps it. */
const SECTION_NUMBERS = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ');
const NUMBERED = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;
const SUBHEADING = /^（[一二三四五六七八九十]+）[^。]{2,40}。?$/;

/**
 * A draft with its figures in place: every figure once in the list, in the order it is first met, and every place in the text
 * that tells it points there. A figure that cannot be told stands as 〔缺〕, which only an accepted exception lets out.
 */
export function composePrinted(outline: Outline, answered: readonly AnsweredFigure[], around: { readonly places: readonly string[]; readonly hash: HashSources }): Composed {
  const composer = new Composer(answered, outline.anonymous ? new AnonymousNames(around.places) : null, around.hash);
  const body = outline.sections.flatMap((section, index) => composer.section(section, index));
  return { body, figures: composer.figures, names: composer.names };
}

class Composer {
  readonly figures: PrintedFigure[] = [];
  readonly names: string[] = [];

  constructor(
    private readonly answered: readonly AnsweredFigure[],
    private readonly anonymous: AnonymousNames | null,
    private readonly hash: HashSources,
  ) {}

  section({ heading, text }: Outline['sections'][number], index: number): readonly Paragraph[] {
    const title = heading.trim();
    const numbered = title === '' || NUMBERED.test(title) ? title : `${SECTION_NUMBERS[index] ?? index + 1}、${title}`;
    const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const head: Paragraph[] = numbered === '' ? [] : [{ style: 'heading', pieces: this.pieces(numbered) }];
    return [...head, ...lines.map((line): Paragraph => ({ style: SUBHEADING.test(line) ? 'subheading' : 'text', pieces: this.pieces(line) }))];
  }

  private pieces(line: string): readonly Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (const field of fieldsOf(line)) {
      if (field.at > from) pieces.push({ text: this.said(line.slice(from, field.at)) });
      const figure = this.answered.find(({ binding }) => binding.name === field.name);
      const text = (figure && fieldText(field, figure)) ?? '〔缺〕';
      pieces.push(figure ? { text: this.said(text), figure: this.placeOf(figure) } : { text });
      from = field.at + field.length;
    }
    if (from < line.length) pieces.push({ text: this.said(line.slice(from)) });
    return pieces;
  }

  private said(text: string): string {
    return this.anonymous?.replaced(text) ?? text;
  }

  private placeOf(figure: AnsweredFigure): number {
    const known = this.names.indexOf(figure.binding.name);
    if (known >= 0) return known;
    this.names.push(figure.binding.name);
    return this.figures.push(this.printed(figure)) - 1;
  }

  private printed(figure: AnsweredFigure): PrintedFigure {
    const { binding, reading } = figure;
    return {
      name: binding.name,
      label: this.said(binding.label),
      text: this.said(fieldText({ part: 'value' }, figure) ?? '〔缺〕'),
      value: reading?.value ?? null,
      unit: reading?.unit ?? null,
      over: reading?.over ?? null,
      under: reading?.under ?? null,
      verified: reading?.verified ?? false,
      tense: binding.tense,
      asOf: reading?.asOf ?? binding.asOf ?? '',
      query: binding.query,
      of: Object.fromEntries(Object.entries(binding.of).filter(([, value]) => value !== undefined)),
      format: binding.format,
      basis: binding.basis,
      sources: this.hash(reading?.sources ?? []),
    };
  }
}
