import type { Entity } from '../wire.ts'

const TOP_LEVEL =
  'com|org|net|edu|gov|int|info|biz|name|pro|app|dev|xyz|online|site|shop|store|tech|cloud|page|link|example|[a-z]{2}'

/** What Telegram finds in a text by itself, the more greedy kinds first. */
const PATTERNS: [type: string, pattern: RegExp][] = [
  ['email', /(?<![\w.+-])[a-z0-9._+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,24}(?![\w@])/giu],
  ['url', /(?<![\w@])(?:https?|ftp):\/\/(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+(?::\d+)?(?:[/?#][^\s<>"']*)?/giu],
  [
    'url',
    new RegExp(`(?<![\\w@./-])(?:[a-z0-9-]+\\.)+(?:${TOP_LEVEL})(?::\\d+)?(?![\\w@-])(?:[/?#][^\\s<>"']*)?`, 'giu'),
  ],
  ['bot_command', /(?<![\w/<>@.])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/@<>])/giu],
  ['mention', /(?<![\w@/.])@[a-z0-9_]{3,32}(?!\w)/giu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu],
  ['cashtag', /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_$])/gu],
  ['phone_number', /(?<![\p{L}\p{N}_+])\+\d(?:[ -]?\(?\d\)?){6,14}(?![\p{L}\p{N}_])/gu],
]

/** Kinds whose inside is left alone. */
const OPAQUE = new Set(['code', 'pre', 'text_link', 'text_mention'])

/** Adds commands, mentions, links and the like to what the sender marked up himself; sorted as Telegram sorts. */
export function withDetectedEntities(text: string, given: Entity[]): Entity[] {
  const taken = given.filter((entity) => OPAQUE.has(entity.type))
  const found: Entity[] = []
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = type === 'url' ? match[0].replace(/[.,;:!?…)\]}]+$/u, '') : match[0]
      const entity = { type, offset: match.index, length: value.length }
      if ([...taken, ...found].some((other) => overlap(other, entity))) continue
      found.push(entity)
    }
  }
  return [...given, ...found].sort((one, other) => one.offset - other.offset || other.length - one.length)
}

function overlap(one: Entity, other: Entity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length
}
