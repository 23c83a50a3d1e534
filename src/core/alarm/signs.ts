import { after, MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

/**
 * What others see and the database cannot be asked: `books`, rows that the whole audit found wrong; `webhook`, what Telegram
 * says of where it posts our updates.
 */
export type Signs = {
  books: { breaches: number }
  webhook: { state: WebhookState; waiting: number }
}

/** `changed`: Telegram posts them elsewhere; `failing`: it cannot post them; `waiting`: too many wait. */
export type WebhookState = 'ours' | 'changed' | 'failing' | 'waiting'

export type Sign = { [Name in keyof Signs]: { sign: Name; facts: Signs[Name] } }[keyof Signs]

/** The newest word of a sign; null where it is older than so many minutes, or was never said. */
export async function readSign<Name extends keyof Signs>(
  { tx, now }: Scope,
  name: Name,
  minutes: number,
): Promise<Signs[Name] | null> {
  const row = await tx.sign.findFirst({ where: { name, at: { gt: after(now, -minutes * MINUTE) } } })
  return row ? (row.facts as Signs[Name]) : null
}
