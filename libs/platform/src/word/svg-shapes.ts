/** A closed or open line through points, in pixels. */
export interface Outline {
  readonly points: readonly (readonly [number, number])[];
}

/** What a picture is made of, in the order it is painted. */
export type Shape =
  | { readonly kind: 'path'; readonly d: string; readonly transform: Transform; readonly fill: string | null; readonly stroke: string | null; readonly width: number; readonly opacity: number }
  | { readonly kind: 'text'; readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly bold: boolean; readonly anchor: 'start' | 'middle' | 'end'; readonly fill: string };

/** `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Transform = readonly [number, number, number, number, number, number];
export const STRAIGHT: Transform = [1, 0, 0, 1, 0, 0];

type Attributes = Readonly<Record<string, string>>;

const TAG = /<(path|rect|line|polyline|polygon|circle|text)\b([^>]*?)(\/>|>([\s\S]*?)<\/\1>)/g;

/** The shapes of an SVG as ECharts writes it: paths, lines, boxes and words; no gradients, no clips. */
export function svgShapes(svg: string): readonly Shape[] {
  const drawn = svg.replace(/<defs>[\s\S]*?<\/defs>/g, '').replace(/<style[\s\S]*?<\/style>/g, '');
  return [...drawn.matchAll(TAG)].flatMap(([, tag = '', attributes = '', , inner = '']): Shape[] => {
    const read = attributesOf(attributes);
    return tag === 'text' ? [textShape(read, inner)] : pathShape(tag, read);
  });
}

function attributesOf(text: string): Attributes {
  const found = Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name as string, value as string]));
  const style = Object.fromEntries((found['style'] ?? '').split(';').filter((part) => part.includes(':')).map((part) => [part.slice(0, part.indexOf(':')).trim(), part.slice(part.indexOf(':') + 1).trim()]));
  return { ...found, ...style };
}

const number = (text: string | undefined, otherwise = 0): number => (text === undefined || Number.isNaN(Number.parseFloat(text)) ? otherwise : Number.parseFloat(text));

function transformOf(text: string | undefined): Transform {
  const matrix = /matrix\(([^)]*)\)/.exec(text ?? '')?.[1];
  if (matrix !== undefined) return matrix.split(/[\s,]+/).map(Number) as unknown as Transform;
  const moved = /translate\(([^)]*)\)/.exec(text ?? '')?.[1]?.split(/[\s,]+/).map(Number);
  return moved === undefined ? STRAIGHT : [1, 0, 0, 1, moved[0] ?? 0, moved[1] ?? 0];
}

function paint(colour: string | undefined): string | null {
  return colour === undefined || colour === 'none' || colour === 'transparent' ? null : colour;
}

function pathShape(tag: string, read: Attributes): Shape[] {
  const d = tag === 'path' ? (read['d'] ?? '') : outlineOf(tag, read);
  const fill = read['fill'] === undefined && tag !== 'line' && tag !== 'polyline' ? '#000000' : paint(read['fill']);
  const stroke = paint(read['stroke']);
  if (d === '' || (fill === null && stroke === null)) return [];
  const opacity = number(read['opacity'], 1) * number(read['fill-opacity'], 1);
  return [{ kind: 'path', d, transform: transformOf(read['transform']), fill, stroke, width: number(read['stroke-width'], 1), opacity }];
}

function outlineOf(tag: string, read: Attributes): string {
  const of = (name: string): number => number(read[name]);
  if (tag === 'rect') return `M${of('x')} ${of('y')}h${of('width')}v${of('height')}h${-of('width')}Z`;
  if (tag === 'line') return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`;
  if (tag === 'circle') return `M${of('cx') - of('r')} ${of('cy')}a${of('r')} ${of('r')} 0 1 0 ${2 * of('r')} 0a${of('r')} ${of('r')} 0 1 0 ${-2 * of('r')} 0Z`;
  const points = (read['points'] ?? '').trim().split(/[\s,]+/).map(Number);
  const pairs = points.flatMap((x, index) => (index % 2 === 0 ? [`${x} ${points[index + 1] ?? 0}`] : []));
  return pairs.length === 0 ? '' : `M${pairs.join('L')}${tag === 'polygon' ? 'Z' : ''}`;
}

function textShape(read: Attributes, inner: string): Shape {
  const [, , , , e, f] = transformOf(read['transform']);
  const size = number(read['font-size'], 12);
  const baseline = read['dominant-baseline'] === 'central' ? size * 0.36 : read['dominant-baseline'] === 'hanging' ? size * 0.8 : 0;
  const anchor = read['text-anchor'] === 'middle' || read['text-anchor'] === 'end' ? read['text-anchor'] : 'start';
  const text = inner.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
  return { kind: 'text', text, x: e + number(read['x']), y: f + number(read['y']) + baseline, size, bold: /bold|[6-9]00/.test(read['font-weight'] ?? ''), anchor, fill: read['fill'] ?? '#000000' };
}
