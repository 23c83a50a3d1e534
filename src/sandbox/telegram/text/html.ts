import type { Entity } from '../wire.ts'
import { addTagEntity, type OpenTag } from './html-entity.ts'
import { byteOffset, cannotParse, decodeReference, isSpace } from './html-scan.ts'
import { readStartTag } from './html-start-tag.ts'

export type FormattedText = { text: string; entities: Entity[] }

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
  if (text.length > tag.offset) addTagEntity(entities, tag, text)
  return at + 1
}
