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
  const cuts = [...new Set([0, text.length, ...entities.flatMap((e) => [e.offset, e.offset + e.length])])]
  const edges = cuts.sort((a, b) => a - b)
  let html = ''
  // Each stretch between two edges is wrapped on its own, so overlapping entities still give well-formed HTML.
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const from = edges[index] ?? 0
    const to = edges[index + 1] ?? from
    const active = entities.filter((entity) => entity.offset <= from && entity.offset + entity.length >= to)
    const tags = active.map((entity) => tagsOf(entity, text))
    const inner = escapeHtml(text.slice(from, to))
    html +=
      tags.map(([open]) => open).join('') +
      inner +
      tags
        .map(([, close]) => close)
        .reverse()
        .join('')
  }
  return html
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
