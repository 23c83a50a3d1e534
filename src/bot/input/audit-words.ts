import { z } from 'zod'

const DAY_MS = 86_400_000

/** Of whom or what, and when: ISO days, the second not included. Either may be missing. */
export type AuditWords = { of?: string; from?: string; until?: string }

const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

const isDay = (word: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(word) && !Number.isNaN(Date.parse(`${word}T00:00:00Z`))

/** What a word says of time: `today`, `7d`, a day, or two with dots between them. Null where it says nothing of it. */
function periodIn(word: string, today: string): { from: string; until: string } | null {
  const [first = '', last = first] = word.split('..')
  if (isDay(first) && isDay(last) && first <= last) return { from: first, until: dayAfter(last) }
  const back = /^(\d{1,3})(?:d|天)$/i.exec(word)?.[1]
  if (back && Number(back) > 0) return { from: dayAfter(today, 1 - Number(back)), until: dayAfter(today) }
  if (/^(today|今天)$/i.test(word)) return { from: today, until: dayAfter(today) }
  return /^(yesterday|昨天)$/i.test(word) ? { from: dayAfter(today, -1), until: today } : null
}

/** `/audit [who or what] [when]`, read on a day; null for words of another shape. */
export function readAuditWords(text: string, now: Date): AuditWords | null {
  const words = text.trim().split(/\s+/).filter(Boolean)
  const period = periodIn(words.at(-1) ?? '', now.toISOString().slice(0, 10))
  const rest = period ? words.slice(0, -1) : words
  if (rest.length > 1) return null
  return { ...(rest[0] === undefined ? {} : { of: rest[0] }), ...period }
}

/** The words as they are typed: at most two of them. */
export const auditWords = z
  .string()
  .trim()
  .regex(/^(\S{1,80}(\s+\S{1,80})?)?$/)
