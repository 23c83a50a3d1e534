import { Refused } from '../refused.ts'
import type { Call } from '../route.ts'
import { MalformedJson, parseStrictJson } from '../strict-json.ts'

const BODY_MAX_BYTES = 64 * 1024
/** What a double keeps exactly, whatever wrote it. */
const DIGITS_MAX = 15
const PLAIN = /^-?\d+(?:\.\d+)?$/

/** What a request asks for, by its parameters' names: all of it text. What is empty was not said. */
export type Given = Readonly<Record<string, string>>

/**
 * Reads the parameters wherever clients of Crypto Pay put them: behind the `?`, in JSON or in a form; nowhere twice. Numbers,
 * flags and lists of JSON are read as the text that the same client would write behind the `?`.
 */
export function givenIn(call: Call<'raw'>): Given {
  const said = [...new URL(call.path, 'http://here').searchParams, ...bodyOf(call)]
  const given = new Map<string, string>()
  for (const [name, value] of said) {
    if (given.has(name)) throw new Refused('malformed', { param: name })
    given.set(name, value)
  }
  return Object.fromEntries([...given].filter(([, value]) => value !== ''))
}

function bodyOf({ body, header }: Call<'raw'>): [string, string][] {
  if (body.length === 0) return []
  if (body.length > BODY_MAX_BYTES) throw new Refused('body_too_large')
  const type = (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') return [...new URLSearchParams(body.toString('utf8'))]
  if (type !== 'application/json') throw new Refused('malformed', { param: 'content-type' })
  const read = jsonOf(body)
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Refused('malformed')
  return Object.entries(read).map(([name, value]) => [name, textOf(value, name)])
}

function jsonOf(body: Buffer): unknown {
  try {
    return parseStrictJson(body)
  } catch (error) {
    throw error instanceof MalformedJson ? new Refused('malformed') : error
  }
}

function textOf(value: unknown, param: string): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map((one) => textOf(one, param)).join(',')
  if (typeof value !== 'number') throw new Refused('malformed', { param })
  const text = String(value)
  // One that was rounded on its way is not what was meant.
  if (!PLAIN.test(text) || text.replace(/\D/g, '').length > DIGITS_MAX) throw new Refused('malformed', { param })
  return text
}
