import { newId } from '#platform/ids';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Card {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly unit: string | null;
  readonly unitId: string | null;
  readonly itemNumber: number;
  readonly title: string;
  readonly cadence: string;
  readonly target: { readonly kind: string; readonly value?: string };
  readonly version: number;
  readonly closureNumber: string | null;
  readonly figure: string | null;
}

/** Somebody at his desk: signed in, asking the product over HTTP and nothing else. */
export class Desk {
  private constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  static async open(address: string, login: string, password: string): Promise<Desk> {
    const answer = await fetch(`${address}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ county: '510722', login, password, bearer: true }),
    });
    const { token } = (await answer.json()) as { token: string };
    if (answer.status !== 201) throw new Error(`${login} could not sign in: ${answer.status}`);
    return new Desk(address, token);
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  /** A change; `version` is the one seen on the screen. */
  async post<Answer>(path: string, body?: unknown, version?: number): Promise<Answer> {
    return this.ask('POST', path, {
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
    });
  }

  /** The status and code of something that is refused. */
  async refused(path: string, body: unknown, version?: number): Promise<{ status: number; code: string }> {
    try {
      await this.post(path, body, version);
    } catch (error) {
      return error as { status: number; code: string };
    }
    throw new Error(`${path} was not refused`);
  }

  async sendWorkbook<Answer>(path: string, file: Uint8Array): Promise<Answer> {
    return this.ask('POST', path, { body: Buffer.from(file), headers: { 'content-type': WORKBOOK } });
  }

  async takeWorkbook(path: string): Promise<Uint8Array> {
    const answer = await fetch(`${this.address}/api/v1${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    if (!answer.ok || answer.headers.get('content-type') !== WORKBOOK) throw new Error(`${path}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** Every page of what this person may see. */
  async assignments(filter = ''): Promise<Card[]> {
    const cards: Card[] = [];
    for (let cursor = ''; ; ) {
      const page: { items: Card[]; nextCursor: string | null } = await this.get(`/assignments?limit=200${filter}${cursor}`);
      cards.push(...page.items);
      if (page.nextCursor === null) return cards;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
  }

  /** A file in two parts, as after a lost connection; answers the evidence's id. */
  async upload(file: Buffer, fileName: string, provesOn: string): Promise<string> {
    const upload = await this.post<{ id: string }>('/uploads', { size: file.length, fileName, title: fileName, provesOn });
    const half = Math.floor(file.length / 2);
    for (const [offset, part] of [[0, file.subarray(0, half)], [half, file.subarray(half)]] as const) {
      await this.ask('PATCH', `/uploads/${upload.id}`, {
        body: part,
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
      });
    }
    return (await this.post<{ id: string }>(`/uploads/${upload.id}/finish`)).id;
  }

  /** A table as an office would send it. */
  async sendTable<Answer>(path: string, text: string): Promise<Answer> {
    return this.ask('POST', path, { body: text, headers: { 'content-type': 'text/csv' } });
  }

  /** Reports that the task is done, with the figure it asks for. */
  async reportDone(card: Card, period: string, evidenceIds: readonly string[], text = '已完成'): Promise<{ version: number }> {
    const figure = card.target.kind === 'number' ? { figure: card.target.value } : {};
    return this.post(`/assignments/${card.id}/reports`, { id: newId(), kind: 'completion', period, text, evidenceIds, ...figure });
  }

  private async ask<Answer>(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${this.token}` };
    const answer = await fetch(`${this.address}/api/v1${path}`, { ...init, method, headers });
    const said = answer.status === 204 ? undefined : ((await answer.json()) as Answer & { code?: string });
    if (!answer.ok) throw Object.assign(new Error(`${method} ${path}: ${JSON.stringify(said)}`), { status: answer.status, code: said?.code });
    return said as Answer;
  }
}

/** Works through a pile with a few hands at once. */
export async function each<Item>(pile: readonly Item[], work: (item: Item) => Promise<void>, hands = 8): Promise<void> {
  const left = [...pile];
  const hand = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

/** What lies on each unit's desk. */
export function pilesByUnit(cards: readonly Card[]): Card[][] {
  const piles = new Map<string | null, Card[]>();
  for (const card of cards) piles.set(card.unitId, [...(piles.get(card.unitId) ?? []), card]);
  return [...piles.values()];
}
