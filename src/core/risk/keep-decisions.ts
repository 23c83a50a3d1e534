import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import type { RiskVerdict } from '../payment/booking.ts'
import { amountsOf } from '../payment/intent.ts'
import type { Snapshot } from '../payment/snapshot.ts'
import { maskName } from '../people/mask-name.ts'
import { type Found, keepFound } from './found.ts'

/** A payment the rules were asked about, booked or refused by them. */
export type Decided = RiskVerdict & { intent: Intent }

/** Keeps what the rules said of a round's payments, where they had anything to say; no statement where they had nothing. */
export async function keepDecisions(scope: Scope, snapshot: Snapshot, decided: readonly Decided[]): Promise<void> {
  const found = decided.filter(({ assessment }) => assessment.reasons.length > 0)
  if (found.length === 0) return
  await endRefused(scope, found)
  await keepFound(
    scope,
    found.map((one) => foundIn(snapshot, one)),
  )
}

/** What the rules refused is over: another try is another payment, and another decision. */
async function endRefused({ tx }: Scope, found: readonly Decided[]): Promise<void> {
  const refused = found.flatMap(({ intent, assessment }) => (assessment.outcome === 'refuse' ? [intent] : []))
  if (refused.length === 0) return
  await tx.intent.updateMany({ where: { id: { in: refused.map(({ id }) => id) } }, data: { state: 'cancelled' } })
}

const BECAME = { allow: 'sent', step_up: 'sent', delay: 'held', hold: 'held', refuse: 'refused' } as const

function foundIn({ parties, links }: Snapshot, { intent, inputs, assessment }: Decided): Found {
  const { amount } = amountsOf(intent)
  const shop = intent.linkId ? links.get(intent.linkId)?.shop : undefined
  const to = shop ?? maskName(must(parties.get(intent.payeeId), 'both parties were read with the intent').name)
  const seen = { intent: intent.id, amount, to, became: BECAME[assessment.outcome], until: intent.heldUntil }
  return {
    id: intent.id,
    ownerId: intent.ownerId,
    payeeId: intent.payeeId,
    amount,
    inputs,
    assessment,
    alert: (reason) => ({ kind: 'payment_suspicious', ...seen, reason }),
  }
}
