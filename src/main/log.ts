import pino from 'pino';
import type { Log } from '../ports/log';

/** JSON lines on standard output. `cause` is written as an error; whatever looks like a secret is cut out should it ever get in. */
export function createLog(): Log {
  return pino({
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { cause: pino.stdSerializers.errWithCause },
    redact: [
      'authorization',
      '*.authorization',
      '*.headers',
      '*.request',
      '*.cause.request',
      'cause.request',
      'cause.response',
    ],
  });
}
