import { badRequest } from '../bot-api-error.ts'

/** White space as TDLib counts it; the end of the text is white space, too. */
export const isSpace = (char: string | undefined): boolean => char === undefined || ' \t\r\n\0\v'.includes(char)

/** `&lt;`, `&#8364;`, `&#x20ac;`: the character and where the text goes on. Names are `lt`, `gt`, `amp` and `quot` only. */
export function decodeReference(source: string, at: number): { char: string; next: number } | undefined {
  const match = /^&(?:#x([0-9a-f]{1,6})(?![0-9a-f])|#(\d{1,7})(?!\d)|(lt|gt|amp|quot)(?![a-z]));?/i.exec(
    source.slice(at, at + 12),
  )
  if (!match) return undefined
  const [whole, hex, decimal, name] = match
  if (name) return { char: { lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? whole, next: at + whole.length }
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code === 0 || code >= 0x10ffff ? undefined : { char: String.fromCodePoint(code), next: at + whole.length }
}

export const cannotParse = (text: string): Error => badRequest(`can't parse entities: ${text}`)

/** Positions in complaints count UTF-8 bytes. */
export const byteOffset = (source: string, index: number): number => Buffer.byteLength(source.slice(0, index))
