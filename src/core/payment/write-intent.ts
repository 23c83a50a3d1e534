import { newReference } from '../kit/reference.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import { type Money, money } from '../money/money.ts'
import type { ActingUser } from '../people/actor.ts'
import type { Assessment } from '../risk/assess.ts'
import { amountsFor } from './amounts.ts'
import type { PaymentFacts } from './decide.ts'
import { INTENT_TTL_SECONDS, notePlace, termsHash } from './intent.ts'
import { neededFactor } from './needed-factor.ts'
import type { Quote } from './quote.ts'
import { delayOf } from './verdict.ts'

type Meant = { payeeId: string; linkId?: string; note?: string | null }

/** Writes the intent before its card is shown: confirming it books exactly this, or nothing. */
export async function writeIntent(
  scope: Scope,
  me: ActingUser,
  facts: PaymentFacts,
  risk: Assessment,
  { payeeId, linkId, note }: Meant,
): Promise<Quote> {
  const { tx, now, keyring } = scope
  const { kind, amount, fee } = facts
  const { currency } = amount
  const id = scope.newId()
  const terms = {
    id,
    kind,
    ownerId: me.id,
    payeeId,
    payerAccount: await accountOf(tx, ownerOfUser(me.id), 'user', currency),
    payeeAccount: await accountOf(tx, ownerOfUser(payeeId), 'user', currency),
    linkId: linkId ?? null,
    currency,
    amount: amount.minor,
    fee: fee.minor,
    feeVersion: facts.fees.version,
    delaySeconds: delayOf(risk),
  }
  const factor = neededFactor(facts, risk)
  const expiresAt = after(now, INTENT_TTL_SECONDS * SECOND)
  const sealedNote = note ? Uint8Array.from(keyring.seal(me.dataKey, notePlace(id), note)) : null
  const reference = newReference('T', scope.random)
  const rest = { hash: termsHash(terms), factor, note: sealedNote, reference, createdAt: now, expiresAt }
  await tx.intent.create({ data: { ...terms, ...rest } })
  const { total } = amountsFor(kind, amount, fee)
  const keeps = money(facts.available - total.minor, currency)
  const smallLeft = factor === 'none' ? smallLeftAfter(facts) : null
  return { intentId: id, amount, fee, total, keeps, factor, smallLeft, delaySeconds: terms.delaySeconds, expiresAt }
}

/** What of today's cap on payments without a PIN is left once this one is made. */
const smallLeftAfter = ({ amount, limits, spentSmall }: PaymentFacts): Money =>
  money(limits.smallDailyMinor - spentSmall - amount.minor, amount.currency)
