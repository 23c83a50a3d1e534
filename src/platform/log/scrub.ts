import { isError, said } from './said.ts'

const HIDDEN = '[hidden]'

// A shorter one is a developer's password, and hiding it would hide ordinary words.
const SHORTEST = 6

/**
 * What a secret looks like, wherever in a line of JSON it stands. The group before it stays readable.
 * A line break in JSON is a backslash and the letter n, so a word's start cannot be told by what is no letter.
 */
const SHAPES: RegExp[] = [
  // A Telegram bot token: whatever is in that place of a Bot API address, and anything of its form elsewhere.
  /(\/bot)[^/\s"'\\]+/g,
  /()(?<!\d)\d{6,16}:[\w-]{20,}/g,
  // The password in an address.
  /(:\/\/[^\s/:@"'\\]*:)[^\s/@"'\\]+(?=@)/g,
  // A field with a telling name, such as a child logger's, which pino prints without asking anybody.
  /("[\w-]*(?:authorization|cookie|password|passphrase|secret|token|api-?key|signature)":")(?:[^"\\]|\\.)+/gi,
  // Headers written out as text.
  /((?:bearer|basic) {1,4})[\w.~+/=-]{4,}/gi,
  /((?:cookie|authorization|x-telegram-bot-api-secret-token): {0,4})[^\r\n"\\]+/gi,
  // Keys of ours: webhook secrets, merchant keys.
  /()whsec_[A-Za-z0-9+/=]+/g,
  /()okp_(?:test|live)_[\w-]+/g,
  // One-time tokens: 32 random bytes in base64url, and whatever is in an address's fragment.
  /()(?:(?<![\w-])|(?<=\\[bfnrt]))[\w-]{43}(?![\w-])/g,
  /(https?:\/\/[^\s"'\\#]*#)[^\s"'\\]+/g,
]

/** A function that hides secrets in a text: the given ones by value, and all others by what they look like. */
export function createScrubber(secrets: string[] = []): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= SHORTEST).sort((one, other) => other.length - one.length)
  return (text) => {
    const unknown = known.reduce((scrubbed, secret) => scrubbed.replaceAll(secret, HIDDEN), text)
    return SHAPES.reduce((scrubbed, shape) => scrubbed.replace(shape, `$1${HIDDEN}`), unknown)
  }
}

const SENSITIVE =
  /^(?:proxy-)?authorization$|cookie|password|passphrase|secret|^token$|token$|^pin$|^otp$|api-?key|data-?key|signature/i
const DEEPEST = 8

/**
 * A copy of a value that is safe to log: sensitive names hidden at any depth, errors told without what they carry
 * (`said`), cycles cut.
 */
export function printable(value: unknown, depth = 0, seen: object[] = []): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (seen.includes(value)) return '[circular]'
  if (depth >= DEEPEST) return '[deeper]'
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (value instanceof Date) return value
  if (value instanceof URL) return value.href
  if (isError(value)) return said(value)
  const inner = (part: unknown) => printable(part, depth + 1, [...seen, value])
  if (Array.isArray(value)) return value.map(inner)
  const told = ([name, part]: [string, unknown]) => [name, SENSITIVE.test(name) ? HIDDEN : ofField(name, part, inner)]
  return Object.fromEntries(Object.entries(value).map(told))
}

/** Whatever is thrown is logged as `err`, and not everything that is thrown is an error. */
const ofField = (name: string, part: unknown, inner: (part: unknown) => unknown) =>
  name === 'err' && part !== undefined ? said(part) : inner(part)
