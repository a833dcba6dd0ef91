import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from './config.js';

/** The log: lines of JSON, with nothing in them about who asks or what they look for. */

/**
 * Makes the log. Each line of a request carries its id.
 * @param to where it goes; the standard error by default, so that what commands print stays apart
 */
export function makeLog(
  settings: Pick<Settings, 'LOG_LEVEL'>,
  requestId: () => string | undefined = () => undefined,
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level: settings.LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: (line) => {
        const id = requestId();
        return id === undefined || 'requestId' in line ? {} : { requestId: id };
      },
      serializers: { err: plainError },
    },
    to,
  );
}

/** What is wrong and where, without the parameters that drivers add to their errors. */
function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: plainError(error.cause) }),
  };
}
