import { z } from 'zod'

const DAY_MS = 24 * 3_600_000
/** Within how many days one is closed, from when it was first seen (SUP-03). */
const CLOSED_WITHIN_DAYS = { critical: 2, high: 7, moderate: 30, low: 30, info: 30 } as const

const hole = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(['critical', 'high', 'moderate', 'low', 'info']),
})
const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), hole])) })),
})
const seen = z.strictObject({ hole: z.string(), seen: z.iso.date(), why: z.string().min(10) })
const kept = z.array(seen)

/** A hole that is known of a version we install; `id` is the advisory's, such as GHSA-… */
export type Hole = z.infer<typeof hole> & { id: string }
/** One that somebody has looked at: since when it is known, and why it may stay until it is closed. */
export type Seen = z.infer<typeof seen>

/** What `npm audit --json` found, each hole once; undefined where it found nothing out. */
export function holesIn(audit: unknown): Hole[] | undefined {
  const { data } = report.safeParse(audit)
  if (!data) return undefined
  const found = Object.values(data.vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one !== 'string'))
  return [...new Map(found.map((one) => [one.url, { ...one, id: one.url.split('/').at(-1) ?? one.url }])).values()]
}

/** Reads ops/holes.json. Throws where an entry has no hole, day or reason. */
export const readSeen = (text: string): Seen[] => kept.parse(JSON.parse(text))

/** What is wrong, a line each: holes nobody has looked at, holes that are open for too long, entries without a hole. */
export function judge(holes: readonly Hole[], entries: readonly Seen[], now: Date): string[] {
  const wrong = holes.flatMap(({ id, name, severity, title }) => {
    const entry = entries.find((one) => one.hole === id)
    const what = `${severity} in ${name}: ${title} (${id})`
    if (!entry) return [`${what}: nobody has looked at it yet`]
    const until = new Date(new Date(entry.seen).getTime() + CLOSED_WITHIN_DAYS[severity] * DAY_MS)
    return now <= until ? [] : [`${what}: was to be closed by ${until.toISOString().slice(0, 10)}`]
  })
  const gone = entries.filter((entry) => !holes.some(({ id }) => id === entry.hole))
  return [...wrong, ...gone.map((entry) => `${entry.hole} is closed: take it out of ops/holes.json`)]
}
