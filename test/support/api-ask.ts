import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request. A body that is bytes or text is sent as it is; everything else as JSON. */
export interface Ask {
  readonly method: Method;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address it comes from; each address is throttled on its own. */
  readonly from?: string;
}

/** What came back; a JSON body is parsed. */
export interface Asked {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: unknown;
  readonly text: string;
  /** The problem's code, or an empty text. */
  readonly code: string;
}

type Tokens = Readonly<Record<string, string>>;
type Who = string | { readonly token: string };

/** Asks the app without a socket; `who` is a name among the tokens. */
export function asker(app: NestFastifyApplication, tokens: Tokens): (ask: Ask, who?: Who) => Promise<Asked> {
  return async (ask, who) => {
    const token = typeof who === 'string' ? tokens[who] : who?.token;
    if (who !== undefined && token === undefined) throw new Error(`nobody is called ${String(who)}`);
    const raw = typeof ask.body === 'string' || Buffer.isBuffer(ask.body);
    const json: Record<string, string> = ask.body === undefined || raw ? {} : { 'content-type': 'application/json' };
    const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await app.inject({
      method: ask.method,
      url: ask.path,
      query: { ...ask.query },
      ...(ask.from !== undefined && { remoteAddress: ask.from }),
      headers: { ...json, ...authorization, ...ask.headers },
      ...(ask.body === undefined ? {} : { payload: raw ? (ask.body as string | Buffer) : JSON.stringify(ask.body) }),
    });
    const text = response.body;
    const body = String(response.headers['content-type']).includes('json') ? (JSON.parse(text) as unknown) : undefined;
    const code = String((body as { code?: unknown } | null | undefined)?.code ?? '');
    return { status: response.statusCode, headers: response.headers, body, text, code };
  };
}
