import { badRequest } from '../bot-api-error.ts'
import type { Entity } from '../wire.ts'
import type { FormattedText } from './html.ts'
import { checkedLink } from './link.ts'

const NAMES: Record<string, string> = { '*': 'bold', _: 'italic', '`': 'code', '```': 'pre' }
const ESCAPE = /\\([_*`[])/y
const WORDS = /[^\\_*`[]+|\\/y

/** The legacy Markdown mode: no nesting, no escapes inside an entity. */
export function parseMarkdown(source: string): FormattedText {
  const entities: Entity[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const plain = matchAt(ESCAPE, source, at) ?? matchAt(WORDS, source, at)
    if (plain) {
      text += plain[1] ?? plain[0]
      at += plain[0].length
    } else {
      const marked = readMarked(source, at)
      const range = { offset: text.length, length: marked.inner.length }
      if (marked.entity && marked.inner) entities.push({ ...marked.entity, ...range })
      text += marked.inner
      at = marked.next
    }
  }
  return { text, entities }
}

type Marked = { inner: string; next: number; entity: Pick<Entity, 'type' | 'url'> | undefined }

function readMarked(source: string, at: number): Marked {
  const mark = source.startsWith('```', at) ? '```' : source.charAt(at)
  const begin = at + mark.length
  const closing = mark === '[' ? ']' : mark
  const end = source.indexOf(closing, begin)
  if (end < 0) {
    const position = Buffer.byteLength(source.slice(0, at))
    throw badRequest(`can't parse entities: Can't find end of the entity starting at byte offset ${position}`)
  }
  const inner = source.slice(begin, end)
  const next = end + closing.length
  const type = NAMES[mark]
  if (type) return { inner, next, entity: { type } }
  const link = /^\(([^)]*)\)/.exec(source.slice(next))
  const url = checkedLink(link?.[1] ?? '')
  return { inner, next: next + (link?.[0].length ?? 0), entity: url ? { type: 'text_link', url } : undefined }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
