import { newReference } from '../kit/reference.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import type { ActingUser } from '../people/actor.ts'
import type { Assessment } from '../risk/assess.ts'
import { amountsFor } from './amounts.ts'
import type { Across, Deal } from './deal.ts'
import type { PaymentFacts } from './decide.ts'
import { type AcrossTerms, INTENT_TTL_SECONDS, notePlace, termsHash } from './intent.ts'
import { neededFactor } from './needed-factor.ts'
import type { Purses } from './purses.ts'
import type { Quote } from './quote.ts'
import { smallLeftAfter } from './small-left.ts'
import { delayOf } from './verdict.ts'

type Meant = {
  payeeId: string
  deal: Deal
  /** What the payer has, and which of it may pay where they live. */
  purses: Purses
  allowed: readonly CurrencyCode[]
  linkId?: string
  connectionId?: string
  shopPayoutId?: string
  note?: string | null
}

/** Writes the intent before its card is shown: confirming it books exactly this, or nothing. */
export async function writeIntent(
  scope: Scope,
  me: ActingUser,
  facts: PaymentFacts,
  risk: Assessment,
  { payeeId, deal, purses, allowed, linkId, connectionId, shopPayoutId, note }: Meant,
): Promise<Quote> {
  const { tx, now, keyring } = scope
  const { kind, fee } = facts
  const { amount, price, across } = deal
  const { currency } = amount
  const id = scope.newId()
  const terms = {
    id,
    kind,
    ownerId: me.id,
    payeeId,
    payerAccount: await accountOf(tx, ownerOfUser(me.id), 'user', currency),
    payeeAccount: await accountOf(tx, ownerOfUser(payeeId), 'user', price.currency),
    linkId: linkId ?? null,
    connectionId: connectionId ?? null,
    shopPayoutId: shopPayoutId ?? null,
    currency,
    amount: amount.minor,
    fee: fee.minor,
    feeVersion: facts.fees.version,
    delaySeconds: delayOf(risk),
    ...(across && acrossTerms(price, across)),
  }
  const factor = neededFactor(facts, risk)
  const expiresAt = after(now, (across?.holdsSeconds ?? INTENT_TTL_SECONDS) * SECOND)
  const sealedNote = note ? Uint8Array.from(keyring.seal(me.dataKey, notePlace(id), note)) : null
  const reference = newReference('T', scope.random)
  const rest = { hash: termsHash(terms), factor, note: sealedNote, reference, createdAt: now, expiresAt }
  await tx.intent.create({ data: { ...terms, ...rest } })
  const { total } = amountsFor(kind, amount, fee, price)
  const keeps = money(facts.available - total.minor, currency)
  const others = purses.filled
    .map((purse) => purse.currency)
    .filter((code) => code !== currency && allowed.includes(code))
  const rate = across && { rate: across.rate, ratesAt: across.ratesAt }
  const smallLeft = factor === 'none' ? smallLeftAfter(facts) : null
  const shown = { amount, price, across: rate, others, fee, total, keeps, smallLeft }
  return { intentId: id, ...shown, factor, delaySeconds: terms.delaySeconds, expiresAt }
}

const acrossTerms = ({ currency, minor }: Money, { rate, ratesAt, spread, rounding, given }: Across): AcrossTerms => ({
  arrivesCurrency: currency,
  arrivesAmount: minor,
  rate,
  ratesAt,
  spread,
  rounding,
  given,
})
