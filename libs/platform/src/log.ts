import pino, { type Logger } from 'pino';

export type Log = Logger;

/** One line of JSON an event. Secrets and what people typed are never logged; what is named here is blanked. */
export function openLog(level: string, name: string): Log {
  return pino({
    name,
    level,
    redact: ['password', 'token', '*.password', '*.token', 'req.headers.authorization', 'req.headers.cookie'],
    serializers: { error: pino.stdSerializers.err },
  });
}
