import type { Entity } from '../wire.ts'

const TAGS: Record<string, [open: string, close: string]> = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  underline: ['<u>', '</u>'],
  strikethrough: ['<s>', '</s>'],
  code: ['<code>', '</code>'],
  pre: ['<pre>', '</pre>'],
  spoiler: ['<span class="spoiler">', '</span>'],
  blockquote: ['<blockquote>', '</blockquote>'],
  expandable_blockquote: ['<blockquote class="expandable">', '</blockquote>'],
  bot_command: ['<span class="command">', '</span>'],
  mention: ['<span class="mention">', '</span>'],
  text_mention: ['<span class="mention">', '</span>'],
  hashtag: ['<span class="hashtag">', '</span>'],
  cashtag: ['<span class="hashtag">', '</span>'],
}

/** A message as a page may show it: every character escaped, tags only from entities, links only http(s), mailto, tel and tg. */
export function renderHtml(text: string, entities: Entity[]): string {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length)
  return renderRange(text, sorted, 0, text.length)
}

/** Renders text[from, to) with the entities inside it, outermost first. One that sticks out is cut at the edge. */
function renderRange(text: string, entities: Entity[], from: number, to: number): string {
  let html = ''
  let at = from
  for (const [index, entity] of entities.entries()) {
    const end = Math.min(entity.offset + entity.length, to)
    if (entity.offset < at || end <= at) continue
    const inner = entities.slice(index + 1).filter((other) => other.offset < end)
    const [open, close] = tagsOf(entity, text)
    html += escapeHtml(text.slice(at, entity.offset)) + open + renderRange(text, inner, entity.offset, end) + close
    at = end
  }
  return html + escapeHtml(text.slice(at, to))
}

function tagsOf(entity: Entity, text: string): [string, string] {
  const value = text.slice(entity.offset, entity.offset + entity.length)
  if (entity.type === 'text_link') return link(entity.url ?? '')
  if (entity.type === 'url') return link(/^[a-z]+:/i.test(value) ? value : `http://${value}`)
  if (entity.type === 'email') return link(`mailto:${value}`)
  if (entity.type === 'phone_number') return link(`tel:${value.replace(/[^\d+]/g, '')}`)
  return TAGS[entity.type] ?? ['', '']
}

function link(href: string): [string, string] {
  if (!/^(https?|mailto|tel|tg):/i.test(href)) return ['', '']
  return [`<a href="${escapeHtml(href)}" rel="noopener noreferrer" target="_blank">`, '</a>']
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
