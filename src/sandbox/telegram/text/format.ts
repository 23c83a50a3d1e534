import { badRequest } from '../bot-api-error.ts'
import type { Entity, WireUser } from '../wire.ts'
import { withDetectedEntities } from './detect.ts'
import { type FormattedText, parseHtml } from './html.ts'
import { checkLink } from './link.ts'
import { parseMarkdown } from './markdown.ts'
import { parseMarkdownV2 } from './markdown-v2.ts'

const SOURCE_BYTES_MAX = 1 << 15

const PLAIN_TYPES = new Set([
  ...['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'code', 'pre', 'text_link', 'text_mention'],
  ...['custom_emoji', 'blockquote', 'expandable_blockquote'],
])

/** Types a bot may send back but which Telegram finds by itself. */
const DETECTED_TYPES = new Set('mention hashtag cashtag bot_command url email phone_number bank_card_number'.split(' '))

/** Text or caption as the bot wrote it -> what people see: parsed, trimmed, with links and commands found. */
export function formatText(
  source: string,
  parseMode: string,
  entitiesJson: string,
  nameOf: (userId: number) => WireUser | undefined,
): FormattedText {
  if (Buffer.byteLength(source) > SOURCE_BYTES_MAX) throw badRequest('Text is too long')
  const cleaned = clean(source)
  const parsed = parse(cleaned, parseMode.toLowerCase(), entitiesJson)
  const { text, entities } = trim(parsed)
  const known = entities.flatMap((entity) => {
    if (entity.type !== 'text_mention' || !entity.user) return [entity]
    const user = nameOf(entity.user.id)
    // A mention of somebody the bot has never met becomes plain text.
    return user ? [{ ...entity, user }] : []
  })
  return { text, entities: withDetectedEntities(text, known) }
}

function parse(source: string, mode: string, entitiesJson: string): FormattedText {
  if (source === '' || mode === '' || mode === 'none') return { text: source, entities: readEntities(entitiesJson) }
  if (mode === 'html') return parseHtml(source)
  if (mode === 'markdownv2') return parseMarkdownV2(source)
  if (mode === 'markdown') return parseMarkdown(source)
  throw badRequest('Unsupported parse_mode')
}

/** Line ends and control characters as Telegram keeps them. */
function clean(source: string): string {
  return source.replaceAll('\r', '').replace(/\p{Cc}/gu, (char) => (char === '\n' || char > '\x1f' ? char : ' '))
}

function trim({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length
  const trimmed = text.trim()
  const moved = entities.flatMap((entity) => {
    const from = Math.max(entity.offset - start, 0)
    const to = Math.min(entity.offset + entity.length - start, trimmed.length)
    return to > from ? [{ ...entity, offset: from, length: to - from }] : []
  })
  return { text: trimmed, entities: moved.sort((a, b) => a.offset - b.offset || b.length - a.length) }
}

function readEntities(json: string): Entity[] {
  if (json === '') return []
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw badRequest("Can't parse entities JSON object")
  }
  if (!Array.isArray(value)) throw badRequest('Expected an Array of MessageEntity')
  return value.flatMap((entity) => readEntity(entity) ?? [])
}

function readEntity(value: unknown): Entity | undefined {
  const wrong = (text: string) => badRequest(`Can't parse MessageEntity: ${text}`)
  if (typeof value !== 'object' || value === null) throw wrong('expected an Object')
  const { type, offset, length, url, user, language, custom_emoji_id } = value as Partial<Entity>
  if (!Number.isInteger(offset)) throw wrong('can\'t find field "offset"')
  if (!Number.isInteger(length)) throw wrong('can\'t find field "length"')
  if (!type) throw wrong('Type is not specified')
  if (DETECTED_TYPES.has(type)) return undefined
  if (!PLAIN_TYPES.has(type)) throw wrong('Unsupported type specified')
  const entity: Entity = { type, offset: Number(offset), length: Number(length), language, user, custom_emoji_id }
  if (type === 'text_link') {
    const check = checkLink(String(url ?? ''))
    if (!check.ok) throw badRequest(`entity URL '${url ?? ''}' is invalid: ${check.reason}`)
    entity.url = check.url
  }
  return entity
}
