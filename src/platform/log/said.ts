import { isNativeError } from 'node:util/types'
import { engineSentence, isOfEngine } from './engine-sentence.ts'

/**
 * What an error says of itself without a word of what was sent, typed or kept (LOG-01). A library puts its whole request
 * into its errors: text, caption, buttons, addresses, arguments of a query. So its own fields are let through by name, and
 * only with a value such a field has; of its sentence only what is known to quote nobody is kept.
 */
export type Said = { type: string; message: string; stack: string; [field: string]: unknown }

/** What says which trouble it is: of Node, HTTP, Telegram, SMTP, PostgreSQL, Prisma and our own failures. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['code', 'errno', 'syscall', 'status', 'statusCode'],
  ...['error_code', 'method', 'retry_after', 'responseCode'],
  ...['severity', 'routine', 'schema', 'table', 'column', 'constraint'],
  ...['errorCode', 'modelName', 'originalCode', 'kind', 'index', 'fields'],
])

/** What holds more of the same, or another error. */
const INSIDE: ReadonlySet<string> = new Set([
  ...['cause', 'error', 'errors', 'reason'],
  ...['parameters', 'failure', 'meta', 'driverAdapterError', 'constraint', 'fields'],
])

const NAME = /^[\w$][\w$.:-]{0,79}$/
const DEEPEST = 8
const MANY = 20

/** Of whichever realm. */
export const isError = (value: unknown): value is Error => value instanceof Error || isNativeError(value)

/** @param value whatever was thrown */
export function said(value: unknown, depth = 0, seen: readonly unknown[] = []): unknown {
  if (typeof value !== 'object' || value === null) return { type: typeof value }
  if (seen.includes(value)) return '[circular]'
  if (depth >= DEEPEST) return '[deeper]'
  const inner = (part: unknown) => said(part, depth + 1, [...seen, value])
  if (Array.isArray(value)) return value.slice(0, MANY).map((part) => (isName(part) ? part : inner(part)))
  // Not all of them are an error's enumerable ones: its cause is not, nor what an AggregateError holds.
  const own = Object.getOwnPropertyNames(value).flatMap((name): [string, unknown][] => {
    const part: unknown = Reflect.get(value, name)
    if (FIELDS.has(name) && isName(part)) return [[name, part]]
    return INSIDE.has(name) && typeof part === 'object' && part !== null ? [[name, inner(part)]] : []
  })
  return isError(value) ? { ...headOf(value), ...Object.fromEntries(own) } : Object.fromEntries(own)
}

const isName = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && NAME.test(value))

function headOf(error: Error): Said {
  const type = NAME.test(String(error.name)) ? error.name : 'Error'
  return { type, message: messageOf(error), stack: framesOf(error) }
}

/** One line that may be kept anywhere: which trouble it is. */
export function messageOf(thrown: unknown): string {
  if (!isError(thrown)) return `a thrown ${typeof thrown}`
  const special = SENTENCES.find(({ of }) => of(thrown))
  return special ? special.say(thrown) : unquoted(firstLine(thrown.message))
}

type Sentence = { of(error: Error): boolean; say(error: Error): string }

/** Whose sentences are known, the special before the general. */
const SENTENCES: readonly Sentence[] = [
  { of: ({ name }) => name === 'GrammyError', say: telegramRefusal },
  // It quotes nothing but the method's name.
  {
    of: ({ name }) => name === 'HttpError',
    say: ({ message }) => /^Network request for '\w+' failed!/.exec(message)?.[0] ?? 'HttpError',
  },
  { of: ({ name }) => name.startsWith('PrismaClient'), say: ofPrisma },
  { of: ({ name }) => name === 'ZodError' || name === '$ZodError', say: ofZod },
  // What PostgreSQL could not read as a value, it says; class 22 is of nothing else.
  {
    of: (error) => /^22/.test(fieldOf(error, 'code')) && 'severity' in error,
    say: (error) => `value refused: ${fieldOf(error, 'code')}`,
  },
  // JSON and BigInt say the text they could not read.
  { of: ({ name }) => name === 'SyntaxError', say: () => 'what was read is malformed' },
  // After a colon stands the value, or what a mail server said to the address.
  {
    of: (error) => error.name === 'RangeError' || /^\[DecimalError\]/.test(error.message) || 'responseCode' in error,
    say: ({ message }) => unquoted(firstLine(message)).split(':', 1)[0]?.trim() ?? '',
  },
  { of: isOfEngine, say: engineSentence },
]

function telegramRefusal(error: Error): string {
  const method = fieldOf(error, 'method')
  const description = unquoted(firstLine(fieldOf(error, 'description')))
  return `Call to '${NAME.test(method) ? method : '…'}' failed! (${fieldOf(error, 'error_code')}: ${description})`
}

/** These codes' last lines name parts of the schema, times and numbers; any other may say a value. */
const WORDLESS = /^P(?:1\d{3}|20(?:02|03|21|22|24|25|28|34|37))$/

function ofPrisma(error: Error): string {
  const code = fieldOf(error, 'code') || fieldOf(error, 'errorCode')
  const call = /^Invalid `([\w.$]{1,80}\(\))` invocation/.exec(firstLine(error.message))?.[1] ?? 'a query'
  const last = WORDLESS.test(code) ? (error.message.trimEnd().split('\n').at(-1)?.trim() ?? '') : ''
  return [`${call} failed`, code, last].filter(Boolean).join(': ')
}

function ofZod(error: Error): string {
  const issues: unknown = Reflect.get(error, 'issues')
  const all = Array.isArray(issues) ? (issues as { code?: unknown; path?: unknown }[]) : []
  const told = all.slice(0, MANY).map(({ code, path }) => {
    const parts = Array.isArray(path) ? path.map((part) => (isName(part) ? String(part) : '…')) : []
    return `${isName(code) ? code : '…'} at ${parts.join('.') || 'the top'}`
  })
  return `not of the awaited shape: ${told.join(', ')}`
}

const fieldOf = (error: Error, name: string): string => {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const firstLine = (text: string): string => /\S[^\r\n]*/.exec(text)?.[0] ?? ''

/** What stands in quotes was said by somebody: the sentence ends there. An address of a mailbox is nobody's business. */
const unquoted = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])["'`“”„‘’«「『].*$/su, '…').replace(/[^\s<>@:/]+@[^\s<>@:/]+\.[^\s<>@:/]+/gu, '…')

// A stack repeats the sentence above its frames, which may itself have lines that begin like them.
const FRAME = /^ {4}at [^"']{0,200}?\(?(?:file:\/\/|node:|\/|[A-Za-z]:\\|<anonymous>|wasm:)[^"']*$/

function framesOf({ message, stack = '' }: Error): string {
  const end = message ? stack.lastIndexOf(message) + message.length : 0
  const frames = stack.slice(Math.max(end, 0)).split('\n')
  return frames.filter((line) => FRAME.test(line)).join('\n')
}
