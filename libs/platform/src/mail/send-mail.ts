import { createTransport } from 'nodemailer';
import type { Posted } from '../webhook/post-outside';

export interface MailMessage {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. The operator's, never a user's. */
  readonly server: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every attempt: it becomes the Message-ID, by which a mailbox knows a repetition. Letters, digits, `.`, `-`. */
  readonly key: string;
  readonly language: string;
}

/**
 * Gives one message to an SMTP server, never throws. From the first look-up to the server's word it may take `timeoutMs`;
 * then the connection is cut. No attachment, no HTML, nothing read from files or addresses.
 */
export async function sendMail(message: MailMessage, timeoutMs: number): Promise<Posted> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const transport = createTransport(settingsOf(message.server, timeoutMs));
    const { from, to, subject, text, language } = message;
    const domain = from.slice(from.lastIndexOf('@') + 1);
    const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
    const mail = { from, to, subject, text, headers, signal, messageId: `<${message.key}@${domain}>`, disableFileAccess: true, disableUrlAccess: true };
    const { rejected } = await transport.sendMail(mail);
    return rejected.length > 0 ? { accepted: false, reason: 'mailbox-refused' } : { accepted: true };
  } catch (error) {
    return { accepted: false, reason: reasonOf(error) };
  }
}

function settingsOf(server: string, timeoutMs: number) {
  const url = new URL(server);
  if (!['smtp:', 'smtps:'].includes(url.protocol)) throw new TypeError('smtp');
  const secure = url.protocol === 'smtps:';
  const auth = url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } };
  const patience = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs };
  // Where the server offers TLS it is used; a password is never sent without.
  const requireTLS = !secure && url.username !== '' && url.searchParams.get('tls') !== 'none';
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || (secure ? 465 : 587), secure, requireTLS, ...auth, ...patience };
}

/** A code, never a sentence of somebody else's: the server's number where it said one. */
function reasonOf(error: unknown): string {
  const { name, code, responseCode } = error as { readonly name?: unknown; readonly code?: unknown; readonly responseCode?: unknown };
  if (typeof responseCode === 'number') return `smtp-${responseCode}`;
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT' || code === 'EABORT') return 'timeout';
  return typeof code === 'string' ? code.toLowerCase() : 'unreachable';
}
