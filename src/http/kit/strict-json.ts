import sjson from 'secure-json-parse'

const DEPTH_MAX = 20

/** The body is not JSON we would act on. The message says why, without quoting it. */
export class MalformedJson extends Error {}

/**
 * Parses a body from outside. Beyond JSON's own grammar it must be valid UTF-8 without a byte-order mark, nest at most
 * 20 deep, say no key twice in an object and carry none that reaches a prototype: two parsers could read those
 * differently, and the signature would vouch for both readings.
 */
export function parseStrictJson(body: Uint8Array): unknown {
  const text = decode(body)
  // The parser would skip the mark in silence.
  if (text.startsWith('\ufeff')) throw new MalformedJson('a byte-order mark')
  checkStructure(text)
  try {
    return sjson.parse(text, undefined, { protoAction: 'error', constructorAction: 'error' })
  } catch {
    throw new MalformedJson('not valid JSON')
  }
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    throw new MalformedJson('not valid UTF-8')
  }
}

type Open = (Set<string> | null)[]

// One pass over strings and brackets, before anything is built. What is not JSON at all is left to the parser.
function checkStructure(text: string): void {
  const open: Open = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '"') nest(open, text[at])
    else {
      const end = endOfString(text, at)
      noteKey(open.at(-1), text, at, end)
      at = end - 1
    }
  }
}

function nest(open: Open, character: string | undefined): void {
  if (character === '{') open.push(new Set())
  else if (character === '[') open.push(null)
  else if (character === '}' || character === ']') open.pop()
  if (open.length > DEPTH_MAX) throw new MalformedJson('nested too deep')
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

const COLON = /[ \t\n\r]*:/y

function noteKey(keys: Set<string> | null | undefined, text: string, start: number, end: number): void {
  COLON.lastIndex = end
  if (!keys || !COLON.test(text)) return
  const key = unquoted(text.slice(start, end))
  if (keys.has(key)) throw new MalformedJson('a key is repeated')
  keys.add(key)
}

// "a" and "\u0061" are one key.
function unquoted(token: string): string {
  try {
    return JSON.parse(token)
  } catch {
    throw new MalformedJson('not valid JSON')
  }
}
