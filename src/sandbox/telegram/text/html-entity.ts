import type { Entity } from '../wire.ts'
import { cannotParse } from './html-scan.ts'
import { checkedLink, linkedUserId } from './link.ts'

/** Telegram's tags and the entities they make. */
export const TAGS = new Map([
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

/** A start tag whose end has not come yet; `offset` is where its words begin in the parsed text. */
export type OpenTag = { name: string; argument: string; offset: number }

/** Adds what a closed tag stands for. */
export function addTagEntity(entities: Entity[], tag: OpenTag, text: string): void {
  const range = { offset: tag.offset, length: text.length - tag.offset }
  if (tag.name === 'pre' || tag.name === 'code') addCode(entities, tag, range)
  else entities.push(...plainEntity(tag, text.slice(tag.offset)).map((entity) => ({ ...entity, ...range })))
}

type Range = Pick<Entity, 'offset' | 'length'>

function plainEntity(tag: OpenTag, words: string): Omit<Entity, 'offset' | 'length'>[] {
  if (tag.name === 'a') {
    const href = tag.argument || words
    const userId = linkedUserId(href)
    if (userId) return [{ type: 'text_mention', user: { id: userId, is_bot: false, first_name: '' } }]
    const url = checkedLink(href)
    // A link Telegram cannot use is dropped in silence; its words stay.
    return url ? [{ type: 'text_link', url }] : []
  }
  if (tag.name === 'tg-emoji') {
    if (!/^[1-9]\d*$/.test(tag.argument)) throw cannotParse('Invalid custom emoji identifier specified')
    return [{ type: 'custom_emoji', custom_emoji_id: tag.argument }]
  }
  if (tag.name === 'blockquote' && tag.argument) return [{ type: 'expandable_blockquote' }]
  return [{ type: TAGS.get(tag.name) ?? tag.name }]
}

/** `pre` and `code` around the same words are one block, in the language `code` names. */
function addCode(entities: Entity[], tag: OpenTag, range: Range): void {
  const inner = entities.at(-1)
  const isSameRange = inner?.offset === range.offset && inner.length === range.length
  if (isSameRange && tag.name === 'pre' && inner.type === 'code' && inner.language) inner.type = 'pre'
  else if (isSameRange && tag.name === 'code' && inner.type === 'pre' && tag.argument) inner.language = tag.argument
  else entities.push({ type: tag.name, ...range, ...(tag.argument ? { language: tag.argument } : {}) })
}
