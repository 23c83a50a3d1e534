const MINUTE = 60_000
const UNITS: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE }
const NOW = /^(?:now|现在)$/i
const LATER = /^\+\s*(\d{1,3})\s*([mhd])$/i
const WHOLE = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/
const LONGEST = 31 * 24 * 60 * MINUTE

/**
 * A moment as staff type it, in UTC: "now", "+90m", "+2h", "+1d" after `from`, or "2026-12-02 02:00"; null for anything else,
 * and for what is more than a month after `now`.
 */
export function readMoment(typed: string, { now, from }: { now: Date; from: Date }): Date | null {
  const moment = parse(typed.trim(), now, from)
  return moment && !Number.isNaN(moment.getTime()) && moment.getTime() <= now.getTime() + LONGEST ? moment : null
}

function parse(typed: string, now: Date, from: Date): Date | null {
  if (NOW.test(typed)) return now
  const [, amount, unit] = LATER.exec(typed) ?? []
  if (amount && unit) return new Date(from.getTime() + Number(amount) * (UNITS[unit.toLowerCase()] ?? 0))
  const [, day, clock] = WHOLE.exec(typed) ?? []
  if (!day || !clock) return null
  const moment = new Date(`${day}T${clock}:00Z`)
  // A day that no month has would be taken for one of the next.
  return Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day) ? null : moment
}
