import { type DestinationStream, type LogFn, type Logger, pino } from 'pino'
import { isError, messageOf } from './log/said.ts'
import { createScrubber, printable } from './log/scrub.ts'

export type { Logger } from 'pino'

/**
 * JSON lines in UTC on stdout. Secrets are hidden twice: by name while a line is built, at any depth, and by value and
 * shape once the line is a text. Of an error only what says which trouble it is stands there (`said`).
 * @param secrets the configuration's own secrets
 */
export function createLogger(
  options: { level: string; secrets?: string[] },
  destination: DestinationStream = pino.destination({ sync: true }),
): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: fields },
      serializers: { err: (error: unknown) => error },
      hooks: { streamWrite: createScrubber(options.secrets), logMethod: withoutTheirWords },
    },
    destination,
  )
}

/** Where a line has no sentence of its own, pino takes the error's. */
function withoutTheirWords(this: Logger, [first, ...rest]: Parameters<LogFn>, log: LogFn): void {
  const thrown: unknown = isError(first) ? first : (first as { err?: unknown } | undefined)?.err
  const line = isError(first) ? { err: first } : first
  const sentence = rest.length === 0 && thrown !== undefined ? [messageOf(thrown)] : rest
  log.apply(this, [line, ...sentence])
}

const fields = (line: Record<string, unknown>) => printable(line) as Record<string, unknown>
