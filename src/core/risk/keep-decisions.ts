import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import { after, HOUR } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { notifyAll, type Told } from '../notices/notify.ts'
import type { RiskVerdict } from '../payment/booking.ts'
import { amountsOf } from '../payment/intent.ts'
import type { Snapshot } from '../payment/snapshot.ts'
import { maskName } from '../people/mask-name.ts'
import type { RiskReason } from './rules.ts'
import { storeInputs } from './stored.ts'

/** A payment the rules were asked about, booked or refused by them. */
export type Decided = RiskVerdict & { intent: Intent }

/** How long one more of the same is no news. */
const QUIET = HOUR

/**
 * Keeps what the rules said, where they had anything to say, and alerts whom they name (RSK-01, RSK-03, S62, S63): in
 * the transaction that books or refuses. A few statements for a round
 * in which something was found, none for any other.
 */
export async function keepDecisions(scope: Scope, snapshot: Snapshot, decided: readonly Decided[]): Promise<void> {
  const found = decided.filter(({ assessment }) => assessment.reasons.length > 0)
  if (found.length === 0) return
  await endRefused(scope, found)
  const news = await newsIn(scope, found)
  await insert(scope, found, news)
  await notifyAll(
    scope,
    news.flatMap((one) => alertsFor(snapshot, one)),
  )
}

/** What the rules refused is over: another try is another payment, and another decision. */
async function endRefused({ tx }: Scope, found: readonly Decided[]): Promise<void> {
  const refused = found.flatMap(({ intent, assessment }) => (assessment.outcome === 'refuse' ? [intent] : []))
  if (refused.length === 0) return
  await tx.intent.updateMany({ where: { id: { in: refused.map(({ id }) => id) } }, data: { state: 'cancelled' } })
}

/** Those that say something their owner and staff have not heard within the last hour. */
async function newsIn({ tx, now }: Scope, found: readonly Decided[]): Promise<Decided[]> {
  const earlier = await tx.riskDecision.findMany({
    where: { userId: { in: found.map(({ intent }) => intent.ownerId) }, at: { gt: after(now, -QUIET) } },
    select: { userId: true, reasons: true, outcome: true },
  })
  const nameOf = (userId: string, outcome: string, reason: string) => `${userId} ${outcome} ${reason}`
  const heard = new Set(earlier.flatMap((row) => row.reasons.map((reason) => nameOf(row.userId, row.outcome, reason))))
  return found.filter(({ intent: { ownerId }, assessment: { outcome, reasons } }) => {
    const names = reasons.map((reason) => nameOf(ownerId, outcome, reason))
    const isNew = outcome === 'hold' || names.some((name) => !heard.has(name))
    for (const name of names) heard.add(name)
    return isNew
  })
}

async function insert({ tx, now }: Scope, found: readonly Decided[], news: readonly Decided[]): Promise<void> {
  await tx.riskDecision.createMany({
    data: found.map((one) => ({
      intentId: one.intent.id,
      userId: one.intent.ownerId,
      ruleVersion: one.assessment.version,
      outcome: one.assessment.outcome,
      reasons: one.assessment.reasons,
      inputs: JSON.parse(storeInputs(one.inputs)),
      at: now,
      forStaff: one.assessment.forStaff && news.includes(one),
    })),
    skipDuplicates: true,
  })
}

const BECAME = { allow: 'sent', step_up: 'sent', delay: 'held', hold: 'held', refuse: 'refused' } as const

function alertsFor({ parties, links }: Snapshot, { intent, assessment }: Decided): Told[] {
  const { forOwner, forStaff, outcome, reasons } = assessment
  const { amount } = amountsOf(intent)
  const reason: RiskReason = must(reasons[0], 'something was found')
  const shop = intent.linkId ? links.get(intent.linkId)?.shop : undefined
  const to = shop ?? maskName(must(parties.get(intent.payeeId), 'both parties were read with the intent').name)
  const seen = { intent: intent.id, amount, to, reason, became: BECAME[outcome], until: intent.heldUntil }
  return [
    ...(forOwner ? [{ to: { userId: intent.ownerId }, notice: { kind: 'payment_suspicious', ...seen } } as const] : []),
    ...(forStaff
      ? [
          {
            to: { staff: 'risk.see' },
            notice: { kind: 'risk_opened', id: intent.id, amount, reason, outcome },
          } as const,
        ]
      : []),
  ]
}
