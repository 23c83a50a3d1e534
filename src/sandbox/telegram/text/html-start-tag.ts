import { TAGS } from './html-entity.ts'
import { byteOffset, cannotParse, decodeReference, isSpace } from './html-scan.ts'

/** Reads `<name attribute="value">`; the argument is the one attribute that means something for this tag. */
export function readStartTag(source: string, begin: number): { name: string; argument: string; next: number } {
  const position = byteOffset(source, begin)
  let at = begin + 1
  while (!isSpace(source[at]) && source[at] !== '>') at += 1
  if (at >= source.length) throw cannotParse(`Unclosed start tag at byte offset ${position}`)
  const name = source.slice(begin + 1, at).toLowerCase()
  if (!TAGS.has(name)) throw cannotParse(`Unsupported start tag "${name}" at byte offset ${position}`)

  let argument = ''
  while (source[at] !== '>') {
    while (at < source.length && isSpace(source[at])) at += 1
    if (source[at] === '>') break
    const attribute = readAttribute(source, at, name, position)
    at = attribute.next
    argument = meaningOf(name, attribute.name, attribute.value) ?? argument
  }
  if (name === 'span' && argument !== 'spoiler') {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${position}`)
  }
  return { name, argument, next: at + 1 }
}

function meaningOf(tag: string, attribute: string, value: string): string | undefined {
  if (tag === 'a' && attribute === 'href') return value
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9)
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3)
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value
  if (tag === 'blockquote' && attribute === 'expandable') return 'expandable'
  return undefined
}

function readAttribute(source: string, begin: number, tag: string, position: number) {
  let at = begin
  while (!isSpace(source[at]) && source[at] !== '=' && !(source[at] === '>' && tag === 'blockquote')) at += 1
  const name = source.slice(begin, at)
  if (name === '') throw cannotParse(`Empty attribute name in the tag "${tag}" at byte offset ${position}`)
  if (tag === 'blockquote' && name === 'expandable' && source[at] !== '=') return { name, value: '', next: at }
  while (at < source.length && isSpace(source[at])) at += 1
  if (source[at] !== '=') {
    throw cannotParse(
      `Expected equal sign in declaration of an attribute of the tag "${tag}" at byte offset ${position}`,
    )
  }
  at += 1
  while (at < source.length && isSpace(source[at])) at += 1
  if (at >= source.length) throw cannotParse(`Unclosed start tag "${tag}" at byte offset ${position}`)
  const value = source[at] === '"' || source[at] === "'" ? readQuoted(source, at) : readToken(source, at)
  if (value.next >= source.length) throw cannotParse(`Unclosed start tag at byte offset ${position}`)
  return { name, ...value }
}

function readToken(source: string, begin: number): { value: string; next: number } {
  let at = begin
  while (/[a-z0-9.-]/i.test(source.charAt(at))) at += 1
  if (!isSpace(source[at]) && source[at] !== '>') {
    throw cannotParse(`Unexpected end of name token at byte offset ${byteOffset(source, begin)}`)
  }
  return { value: source.slice(begin, at).toLowerCase(), next: at }
}

function readQuoted(source: string, begin: number): { value: string; next: number } {
  const quote = source.charAt(begin)
  let at = begin + 1
  let value = ''
  while (at < source.length && source[at] !== quote) {
    const decoded = source[at] === '&' ? decodeReference(source, at) : undefined
    value += decoded ? decoded.char : source.charAt(at)
    at = decoded ? decoded.next : at + 1
  }
  return { value, next: at + 1 }
}
