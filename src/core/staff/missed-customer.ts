import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { Result } from '../kit/failure.ts'
import { countOne, type RateLimit, refuseOver } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import { type CoreDeps, type Manner, run, type Scope, type UseCase } from '../kit/use-case.ts'
import type { CustomerRef } from './views.ts'

/** More than typing errors make; fewer than a list of addresses has. */
const MISSES_MAX = 20

const misses = (actor: ChatRef): RateLimit => ({
  subject: chatName(actor),
  of: 'customer_lookup',
  max: MISSES_MAX,
  windowMs: HOUR,
})

/**
 * Whoever of staff looked for twenty in an hour who are nobody waits (`too_many_requests`): the question "has this address
 * an account" is answered by a miss as well. Cards they have already lead on.
 */
export async function refuseGuessing(scope: Scope, actor: ChatRef, who: CustomerRef): Promise<void> {
  if (!('userId' in who)) await refuseOver(scope, misses(actor))
}

/** Looking twice leaves two rows and does nothing else. */
const LOOKS: Manner = { repeatable: true }

/**
 * A look of staff's that leaves a row also where it finds nobody: by what was asked and how often lately, never whom. The
 * transaction that looked has rolled back, so it is written in one of its own.
 * @param by what was asked by, as the row names it
 */
export const notingMisses =
  <I extends { actor: ChatRef }, O>(look: UseCase<I, O>, by: (input: I) => string, manner: Manner = LOOKS) =>
  async (deps: CoreDeps, input: I): Promise<Result<O>> => {
    const found = await run(deps, look, input, manner)
    if (!found.ok && found.failure.code === 'customer_not_found') await noteMissed(deps, input.actor, by(input))
    return found
  }

/** The row of a look that found nobody. */
export async function noteMissed(deps: CoreDeps, actor: ChatRef, by: string): Promise<void> {
  await run(deps, noteMiss, { actor, by })
}

/** By which of a customer's names. */
export const byWho = ({ who }: { who: CustomerRef }): string => Object.keys(who)[0] ?? 'nothing'

const noteMiss: UseCase<{ actor: ChatRef; by: string }, null> = async (scope, { actor, by }) => {
  const { count } = await countOne(scope, misses(actor))
  await audit(scope, actor, 'customer.missed', chatName(actor), { by, count })
  return null
}
