import { type DestinationStream, type Logger, pino } from 'pino'
import { createScrubber, printable } from './log/scrub.ts'

export type { Logger } from 'pino'

/**
 * JSON lines in UTC on stdout. Secrets are hidden twice: by name while a line is built, at any depth and inside
 * whatever an error wraps, and by value and shape once the line is a text.
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
      hooks: { streamWrite: createScrubber(options.secrets) },
    },
    destination,
  )
}

const fields = (line: Record<string, unknown>) => printable(line) as Record<string, unknown>
