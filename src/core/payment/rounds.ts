/** A confirmation that waits, and the two people it is between; null while nobody has looked. */
export type Placed = { between: readonly string[] | null }

/** The most confirmations one transaction takes. */
const ROUND_MAX = 256

/** So few are never shared out: two small rounds cost more than one. */
export const SHARED_FROM = 64

/**
 * Who goes into the next round, in the order they came: half of all there are, so that another round can run beside it,
 * and whoever would have to wait for these people anyway. Who is to pay, or be paid by, people of a running round, or
 * of somebody that came before and is left out, is left to a later one: rounds never wait for each other, and what one
 * person does happens in the order they did it.
 * @param running what is being confirmed now
 */
export function nextRound<One extends Placed>(waiting: readonly One[], running: readonly One[]): One[] {
  const isUnknown = waiting[0]?.between == null
  if (running.length === 0 && (isUnknown || waiting.length <= SHARED_FROM)) return waiting.slice(0, ROUND_MAX)
  const share = Math.max(SHARED_FROM, Math.ceil((waiting.length + running.length) / 2))
  const others = new Set(running.flatMap(({ between }) => between ?? []))
  const ours = new Set<string>()
  const round: One[] = []
  for (const one of waiting) {
    // Nobody has looked at this one, nor at any after it.
    if (!one.between) break
    const joins = round.length < share || one.between.some((person) => ours.has(person))
    const isIn = joins && round.length < ROUND_MAX && !one.between.some((person) => others.has(person))
    for (const person of one.between) (isIn ? ours : others).add(person)
    if (isIn) round.push(one)
  }
  return round
}
