import { badRequest } from './bot-api-error.ts'

export type UploadedFile = { field: string; name: string; mime: string; bytes: Buffer }

/**
 * A request's parameters as Telegram's server sees them: every value is a string, nested values are JSON,
 * wherever they came from (query, JSON body, form). Numbers that are no numbers read as 0, as they do there.
 */
export type Params = {
  raw: Record<string, string>
  files: Map<string, UploadedFile>
  text(name: string): string
  has(name: string): boolean
  integer(name: string, fallback?: number): number
  flag(name: string): boolean
  /** The parsed value, undefined when absent; a syntax error is refused with `Can't parse <what> JSON object`. */
  json(name: string, what: string): unknown
}

export function createParams(raw: Record<string, string>, files: Map<string, UploadedFile>): Params {
  const text = (name: string): string => (Object.hasOwn(raw, name) ? (raw[name] ?? '') : '')
  return {
    raw,
    files,
    text,
    has: (name) => text(name) !== '',
    integer(name, fallback = 0) {
      const value = text(name).trim()
      return value === '' ? fallback : /^[+-]?\d+$/.test(value) ? Number(value) : 0
    },
    flag: (name) => ['true', 'yes', '1'].includes(text(name).trim().toLowerCase()),
    json(name, what) {
      if (text(name) === '') return undefined
      try {
        return JSON.parse(text(name)) as unknown
      } catch {
        throw badRequest(`Can't parse ${what} JSON object`)
      }
    },
  }
}
