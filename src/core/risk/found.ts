import { must } from '../kit/must.ts'
import { after, HOUR } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { notifyAll, type Told } from '../notices/notify.ts'
import type { Notice } from '../notices/views.ts'
import { mailOwner } from '../people/mail-user.ts'
import type { Assessment, RiskInputs } from './assess.ts'
import type { RiskReason } from './rules.ts'
import { storeInputs } from './stored.ts'

/** What the rules found in money on its way out: a payment or a withdrawal, by its id. */
export type Found = {
  id: string
  ownerId: string
  /** Whom a payment goes to; null of a withdrawal. */
  payeeId: string | null
  amount: Money
  inputs: RiskInputs
  assessment: Assessment
  /** What its owner is asked about it. */
  alert(reason: RiskReason): Notice
}

/** How long one more of the same is no news. */
const QUIET = HOUR

/**
 * Keeps what was found, and alerts whom the rules name (RSK-01, RSK-03, S62, S63): in the transaction that books or
 * refuses. A few statements for some of them, none for none.
 */
export async function keepFound(scope: Scope, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return
  const news = await newsIn(scope, found)
  await insert(scope, found, news)
  await notifyAll(scope, news.flatMap(alertsFor))
  for (const one of news) if (one.assessment.forOwner) await mailAlert(scope, one)
}

/** The chat may be the very one that took the wallet over, so its owner is asked where it is not, too. */
const mailAlert = (scope: Scope, { ownerId, payeeId }: Found): Promise<void> =>
  mailOwner(scope, ownerId, payeeId === null ? 'payout_suspicious' : 'payment_suspicious', {
    at: scope.now.toISOString(),
  })

/** Those that say something their owner and staff have not heard within the last hour. */
async function newsIn({ tx, now }: Scope, found: readonly Found[]): Promise<Found[]> {
  const earlier = await tx.riskDecision.findMany({
    where: { userId: { in: found.map(({ ownerId }) => ownerId) }, at: { gt: after(now, -QUIET) } },
    select: { userId: true, reasons: true, outcome: true },
  })
  const nameOf = (userId: string, outcome: string, reason: string) => `${userId} ${outcome} ${reason}`
  const heard = new Set(earlier.flatMap((row) => row.reasons.map((reason) => nameOf(row.userId, row.outcome, reason))))
  return found.filter(({ ownerId, assessment: { outcome, reasons } }) => {
    const names = reasons.map((reason) => nameOf(ownerId, outcome, reason))
    const isNew = outcome === 'hold' || names.some((name) => !heard.has(name))
    for (const name of names) heard.add(name)
    return isNew
  })
}

async function insert({ tx, now }: Scope, found: readonly Found[], news: readonly Found[]): Promise<void> {
  await tx.riskDecision.createMany({
    data: found.map((one) => ({
      intentId: one.id,
      userId: one.ownerId,
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

function alertsFor({ id, ownerId, payeeId, amount, assessment, alert }: Found): Told[] {
  const { forOwner, forStaff, outcome, reasons } = assessment
  const reason = must(reasons[0], 'something was found')
  return [
    ...(forOwner ? [{ to: { userId: ownerId }, notice: alert(reason) } as const] : []),
    ...(forStaff
      ? [
          {
            to: { staff: 'risk.see', about: { users: [ownerId, payeeId ?? ownerId] } },
            notice: { kind: 'risk_opened', id, amount, reason, outcome },
          } as const,
        ]
      : []),
  ]
}
