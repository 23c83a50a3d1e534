import { badRequest } from '../bot-api-error.ts'
import type { Entity } from '../wire.ts'
import type { FormattedText } from './html.ts'
import { checkedLink, linkedUserId } from './link.ts'

const RESERVED = '_*[]()~`>#+-=|{}.!'
const TYPES: Record<string, string> = {
  '*': 'bold',
  _: 'italic',
  __: 'underline',
  '~': 'strikethrough',
  '||': 'spoiler',
  '`': 'code',
  '```': 'pre',
  '[': 'text_link',
}

type Open = { mark: string; offset: number; begin: number; language?: string }

type Reading = { source: string; at: number; text: string; open: Open[]; entities: Entity[] }

/** MarkdownV2 as Telegram reads it. Block quotes and custom emoji are left out: OKPay writes HTML only. */
export function parseMarkdownV2(source: string): FormattedText {
  const reading: Reading = { source, at: 0, text: '', open: [], entities: [] }
  while (reading.at < source.length) readNext(reading)
  const last = reading.open.at(-1)
  if (last) {
    const name = titled(TYPES[last.mark] ?? last.mark)
    throw cannotParse(`Can't find end of ${name} entity at byte offset ${byteOffset(source, last.begin)}`)
  }
  return { text: reading.text, entities: reading.entities }
}

function readNext(reading: Reading): void {
  const { source, at } = reading
  const char = source.charAt(at)
  const top = reading.open.at(-1)
  const mark = markAt(source, at, top)
  const isCode = top?.mark === '`' || top?.mark === '```'
  if (char === '\\' && /[ -~]/.test(source.charAt(at + 1))) keep(reading, source.charAt(at + 1), 2)
  else if (isCode ? mark !== top.mark : !RESERVED.includes(char)) keep(reading, char, 1)
  else if (top?.mark === '[' && char === ']') closeLink(reading, top)
  else if (top && mark === top.mark && mark !== '[') {
    close(reading, top)
    reading.at += mark.length
  } else if (mark in TYPES) openMark(reading, mark)
  else throw cannotParse(`Character '${char}' is reserved and must be escaped with the preceding '\\'`)
}

function keep(reading: Reading, char: string, consumed: number): void {
  reading.text += char
  reading.at += consumed
}

function openMark(reading: Reading, mark: string): void {
  const { source, at } = reading
  const open: Open = { mark, offset: reading.text.length, begin: at }
  reading.at += mark.length
  if (mark === '```') {
    const language = /^([^\s`]*)(?=\n)/.exec(source.slice(reading.at))?.[1] ?? ''
    if (language) open.language = language
    reading.at += language.length
    if (source[reading.at] === '\n') reading.at += 1
  }
  reading.open.push(open)
}

function close(reading: Reading, mark: Open, extra: Partial<Entity> = {}): void {
  reading.open.pop()
  const length = reading.text.length - mark.offset
  if (length === 0) return
  const type = TYPES[mark.mark] ?? mark.mark
  reading.entities.push({ type, offset: mark.offset, length, language: mark.language, ...extra })
}

/** `[words](url)`; without the parentheses the words are the link, and words that are none stay words. */
function closeLink(reading: Reading, mark: Open): void {
  const words = reading.text.slice(mark.offset)
  reading.at += 1
  const href = reading.source[reading.at] === '(' ? readUrl(reading) : words
  const userId = linkedUserId(href)
  const url = checkedLink(href)
  if (userId) close(reading, mark, { type: 'text_mention', user: { id: userId, is_bot: false, first_name: '' } })
  else if (url) close(reading, mark, { url })
  else reading.open.pop()
}

function readUrl(reading: Reading): string {
  const { source } = reading
  const begin = reading.at + 1
  const match = /^((?:\\[ -~]|[^)\\])*)\)/.exec(source.slice(begin))
  if (!match) throw cannotParse(`Can't find end of a URL at byte offset ${byteOffset(source, begin)}`)
  reading.at = begin + match[0].length
  return (match[1] ?? '').replace(/\\(.)/g, '$1')
}

function markAt(source: string, at: number, top: Open | undefined): string {
  if (source.startsWith('```', at) && top?.mark !== '`') return '```'
  return ['__', '||'].find((mark) => source.startsWith(mark, at)) ?? source.charAt(at)
}

const titled = (name: string): string =>
  name === 'text_link' ? 'TextUrl' : name.charAt(0).toUpperCase() + name.slice(1)

const byteOffset = (source: string, index: number): number => Buffer.byteLength(source.slice(0, index))

const cannotParse = (text: string): Error => badRequest(`can't parse entities: ${text}`)
