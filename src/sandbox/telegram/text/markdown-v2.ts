import { badRequest } from '../bot-api-error.ts'
import type { Entity } from '../wire.ts'
import type { FormattedText } from './html.ts'
import { checkedLink, linkedUserId } from './link.ts'

const RESERVED = '_*[]()~`>#+-=|{}.!'
const NAMES: Record<string, string> = {
  '*': 'bold',
  _: 'italic',
  __: 'underline',
  '~': 'strikethrough',
  '||': 'spoiler',
  '`': 'code',
  '```': 'pre',
  '[': 'text_link',
}
const titled = (name: string): string =>
  name === 'text_link' ? 'TextUrl' : name.charAt(0).toUpperCase() + name.slice(1)

type Open = { mark: string; offset: number; begin: number; language?: string }

/** MarkdownV2 as Telegram reads it. Block quotes and custom emoji are left out: OKPay writes HTML only. */
export function parseMarkdownV2(source: string): FormattedText {
  const open: Open[] = []
  const entities: Entity[] = []
  let text = ''
  let at = 0

  const finish = (mark: Open, extra: Partial<Entity> = {}): void => {
    if (text.length === mark.offset) return
    const type = NAMES[mark.mark] ?? mark.mark
    entities.push({ type, offset: mark.offset, length: text.length - mark.offset, language: mark.language, ...extra })
  }

  while (at < source.length) {
    const char = source.charAt(at)
    const isEscape = char === '\\' && /[!-~ ]/.test(source.charAt(at + 1))
    if (isEscape) {
      text += source.charAt(at + 1)
      at += 2
      continue
    }
    const top = open.at(-1)
    const inCode = top && (top.mark === '`' || top.mark === '```')
    const mark = markAt(source, at, top)
    if (inCode ? mark !== top.mark : !RESERVED.includes(char)) {
      text += char
      at += 1
    } else if (top?.mark === '[' && char === ']') {
      at = readLink(source, at + 1, (url) => finishLink(url, top, text, finish))
      open.pop()
    } else if (top && mark === top.mark && mark !== '[') {
      finish(top)
      open.pop()
      at += mark.length
    } else if (mark in NAMES) {
      const language = mark === '```' ? (/^```([^\s`]+)(?=\n)/.exec(source.slice(at))?.[1] ?? '') : ''
      open.push({ mark, offset: text.length, begin: at, ...(language ? { language } : {}) })
      at += mark.length + language.length
      if (mark === '```' && source[at] === '\n') at += 1
    } else {
      throw cannotParse(`Character '${char}' is reserved and must be escaped with the preceding '\\'`)
    }
  }

  const last = open.at(-1)
  if (last) {
    const name = titled(NAMES[last.mark] ?? last.mark)
    throw cannotParse(
      `Can't find end of ${name} entity at byte offset ${Buffer.byteLength(source.slice(0, last.begin))}`,
    )
  }
  return { text, entities }
}

function markAt(source: string, at: number, top: Open | undefined): string {
  if (source.startsWith('```', at) && top?.mark !== '`') return '```'
  if (source.startsWith('__', at)) return '__'
  if (source.startsWith('||', at)) return '||'
  return source.charAt(at)
}

function readLink(source: string, at: number, take: (url: string | undefined) => void): number {
  if (source[at] !== '(') {
    take(undefined)
    return at
  }
  let url = ''
  let end = at + 1
  while (end < source.length && source[end] !== ')') {
    if (source[end] === '\\') end += 1
    url += source.charAt(end)
    end += 1
  }
  if (end >= source.length) {
    throw cannotParse(`Can't find end of a URL at byte offset ${Buffer.byteLength(source.slice(0, at + 1))}`)
  }
  take(url)
  return end + 1
}

function finishLink(
  url: string | undefined,
  mark: Open,
  text: string,
  finish: (mark: Open, extra: Partial<Entity>) => void,
): void {
  const href = url ?? text.slice(mark.offset)
  const userId = linkedUserId(href)
  const checked = checkedLink(href)
  if (userId) finish(mark, { type: 'text_mention', user: { id: userId, is_bot: false, first_name: '' } })
  else if (checked) finish(mark, { url: checked })
}

const cannotParse = (text: string): Error => badRequest(`can't parse entities: ${text}`)
