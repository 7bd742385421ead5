export interface PostLimits {
  /** From the first look-up to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly answerBytes: number;
}

export type Answered = { readonly status: number; readonly body: Buffer } | { readonly status: null; readonly reason: string };

/** Posts bytes and reads a small answer; never throws, follows no redirect. For addresses an operator named, not a user. */
export async function postBytes(url: string, body: Uint8Array, { contentType, limits }: { readonly contentType: string; readonly limits: PostLimits }): Promise<Answered> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'content-type': contentType, 'user-agent': 'duban' },
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.timeoutMs),
    });
    return await readAnswer(answer, limits.answerBytes);
  } catch (error) {
    return { status: null, reason: reasonOf(error) };
  }
}

async function readAnswer(answer: Response, most: number): Promise<Answered> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > most) return { status: null, reason: 'answer-too-large' };
    chunks.push(chunk);
  }
  return { status: answer.status, body: Buffer.concat(chunks) };
}

/** A code, never a sentence of somebody else's. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: unknown };
  if (name === 'TimeoutError') return 'timeout';
  const { code } = (cause ?? error) as { readonly code?: unknown };
  return typeof code === 'string' ? code.toLowerCase() : 'unreachable';
}
