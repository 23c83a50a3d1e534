import { badRequest } from '../bot-api-error.ts'
import type { Entity } from '../wire.ts'
import type { FormattedText } from './html.ts'
import { checkedLink } from './link.ts'

const NAMES: Record<string, string> = { '*': 'bold', _: 'italic', '`': 'code', '```': 'pre' }

/** The legacy Markdown mode: no nesting, no escapes inside an entity. */
export function parseMarkdown(source: string): FormattedText {
  const entities: Entity[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const char = source.charAt(at)
    if (char === '\\' && '_*`['.includes(source.charAt(at + 1) || ' ')) {
      text += source.charAt(at + 1)
      at += 2
    } else if (!'_*`['.includes(char)) {
      text += char
      at += 1
    } else {
      const mark = source.startsWith('```', at) ? '```' : char
      const end = source.indexOf(mark === '[' ? ']' : mark, at + mark.length)
      if (end < 0) throw cannotFindEnd(source, at)
      const inner = source.slice(at + mark.length, end)
      const link = mark === '[' ? /^\(([^)]*)\)/.exec(source.slice(end + 1)) : null
      const range = { offset: text.length, length: inner.length }
      const url = link ? checkedLink(link[1] ?? '') : undefined
      if (url) entities.push({ type: 'text_link', ...range, url })
      const type = NAMES[mark]
      if (type && inner) entities.push({ type, ...range })
      text += inner
      at = end + mark.length + (link?.[0].length ?? 0)
    }
  }
  return { text, entities }
}

function cannotFindEnd(source: string, at: number): Error {
  const position = Buffer.byteLength(source.slice(0, at))
  return badRequest(`can't parse entities: Can't find end of the entity starting at byte offset ${position}`)
}
