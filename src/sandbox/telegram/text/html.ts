import { badRequest } from '../bot-api-error.ts'
import type { Entity } from '../wire.ts'
import { checkedLink, linkedUserId } from './link.ts'

export type FormattedText = { text: string; entities: Entity[] }

const TAGS = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
  ['tg-emoji', 'custom_emoji'],
  ['a', 'text_link'],
  ['pre', 'pre'],
  ['code', 'code'],
  ['blockquote', 'blockquote'],
])

type OpenTag = { name: string; argument: string; offset: number }

const isSpace = (char: string | undefined): boolean => char === undefined || ' \t\r\n\0\v'.includes(char)

/** Telegram's HTML, with Telegram's complaints: their positions are byte offsets into the UTF-8 source. */
export function parseHtml(source: string): FormattedText {
  const open: OpenTag[] = []
  const entities: Entity[] = []
  let text = ''
  let at = 0

  while (at < source.length) {
    const char = source.charAt(at)
    if (char === '&') {
      const decoded = decodeReference(source, at)
      if (decoded) {
        text += decoded.char
        at = decoded.next
        continue
      }
    }
    if (char !== '<') {
      text += char
      at += 1
    } else if (source[at + 1] === '/') {
      at = closeTag(source, at, open, entities, text)
    } else {
      const tag = readStartTag(source, at)
      open.push({ name: tag.name, argument: tag.argument, offset: text.length })
      at = tag.next
    }
  }

  const unclosed = open.at(-1)
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  // A language on `code` only means something inside `pre`.
  for (const entity of entities) if (entity.type === 'code') delete entity.language
  return { text, entities }
}

function closeTag(source: string, begin: number, open: OpenTag[], entities: Entity[], text: string): number {
  const position = byteOffset(source, begin)
  const tag = open.pop()
  if (!tag) throw cannotParse(`Unexpected end tag at byte offset ${position}`)
  let at = begin + 2
  while (!isSpace(source[at]) && source[at] !== '>') at += 1
  const name = source.slice(begin + 2, at).toLowerCase()
  while (at < source.length && isSpace(source[at])) at += 1
  if (source[at] !== '>') throw cannotParse(`Unclosed end tag at byte offset ${position}`)
  if (name !== '' && name !== tag.name) {
    throw cannotParse(`Unmatched end tag at byte offset ${position}, expected "</${tag.name}>", found "</${name}>"`)
  }
  if (text.length > tag.offset) addEntity(entities, tag, text)
  return at + 1
}

function addEntity(entities: Entity[], tag: OpenTag, text: string): void {
  const range = { offset: tag.offset, length: text.length - tag.offset }
  const type = TAGS.get(tag.name) ?? tag.name
  if (tag.name === 'a') {
    const href = tag.argument || text.slice(tag.offset)
    const userId = linkedUserId(href)
    const url = checkedLink(href)
    if (userId) entities.push({ type: 'text_mention', ...range, user: { id: userId, is_bot: false, first_name: '' } })
    // A link Telegram cannot use is dropped in silence; its words stay.
    else if (url) entities.push({ type: 'text_link', ...range, url })
    return
  }
  if (tag.name === 'tg-emoji') {
    if (!/^[1-9]\d*$/.test(tag.argument)) throw cannotParse('Invalid custom emoji identifier specified')
    entities.push({ type, ...range, custom_emoji_id: tag.argument })
    return
  }
  if (tag.name === 'blockquote' && tag.argument) {
    entities.push({ type: 'expandable_blockquote', ...range })
    return
  }
  const inner = entities.at(-1)
  const isSameRange = inner?.offset === range.offset && inner.length === range.length
  if (tag.name === 'pre' && inner?.type === 'code' && isSameRange && inner.language) {
    inner.type = 'pre'
    return
  }
  if (tag.name === 'code' && inner?.type === 'pre' && isSameRange && tag.argument) {
    inner.language = tag.argument
    return
  }
  entities.push({ type, ...range, ...(tag.name === 'code' && tag.argument ? { language: tag.argument } : {}) })
}

function readStartTag(source: string, begin: number): { name: string; argument: string; next: number } {
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

function decodeReference(source: string, at: number): { char: string; next: number } | undefined {
  const match = /^&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot)(?![a-z]));?/i.exec(source.slice(at, at + 12))
  if (!match) return undefined
  const [whole, hex, decimal, name] = match
  if (name) return { char: { lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? whole, next: at + whole.length }
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code === 0 || code >= 0x10ffff ? undefined : { char: String.fromCodePoint(code), next: at + whole.length }
}

const cannotParse = (text: string): Error => badRequest(`can't parse entities: ${text}`)

const byteOffset = (source: string, index: number): number => Buffer.byteLength(source.slice(0, index))
