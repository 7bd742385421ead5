import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it lies on the server. */
export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly user: string | undefined;
  readonly raw: string;
}

export const MAIL_MANNERS = ['takes', 'hangs', 'hangs-after-data', 'refuses', 'refuses-mailbox'] as const;
export type MailManner = (typeof MAIL_MANNERS)[number];

export interface MailServer {
  /** With a user and a password, as an operator writes it. */
  readonly url: string;
  readonly taken: Mail[];
  /** Ids of mails whose text arrived, whatever was answered. */
  readonly seen: string[];
  manner: MailManner;
  close(): Promise<void>;
}

const PASSWORD = 'a-password-of-the-tests';

/** A real SMTP server on this machine, which behaves as it is told. */
export async function openMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    // Loopback without a certificate: the address says so (`tls=none`), or no password would be sent.
    ...{ hideSTARTTLS: true, allowInsecureAuth: true, closeTimeout: 100, disabledCommands: ['STARTTLS'] },
    onAuth: ({ password, username }, _session, answer) => answer(password === PASSWORD ? null : new Error('no'), { user: username }),
    onConnect: (_session, answer) => {
      if (mail.manner !== 'hangs') answer();
    },
    onRcptTo: (_address, _session, answer) => answer(mail.manner === 'refuses-mailbox' ? coded(550) : null),
    onData: (stream, session, answer) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      stream.on('end', () => {
        const id = /^message-id: (\S+)/im.exec(raw)?.[1] ?? '';
        mail.seen.push(id);
        if (mail.manner === 'refuses') return answer(coded(451));
        if (mail.manner === 'hangs-after-data') return undefined;
        const { mailFrom, rcptTo } = session.envelope;
        mail.taken.push({ id, from: mailFrom ? mailFrom.address : '', to: rcptTo[0]!.address, user: session.user as string | undefined, raw });
        return answer(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const mail: MailServer = {
    ...{ url: `smtp://duban:${PASSWORD}@127.0.0.1:${port}?tls=none`, taken: [], seen: [], manner: 'takes' as MailManner },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}

function coded(responseCode: number): Error {
  return Object.assign(new Error('not now'), { responseCode });
}

/** The text of a mail, decoded. */
export function textOf({ raw }: Mail): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body.replace(/\s/g, ''), 'base64').toString('utf8');
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
