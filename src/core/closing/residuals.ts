import type { Closing, User } from '#prisma'
import { fxTermsAt } from '../fx/terms.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { type Leg, postOne } from '../ledger/post.ts'
import { CURRENCY_CODES, type CurrencyCode, currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { payoutAccountIn, WITHDRAWAL_FEE } from '../payout/rails.ts'
import { PAYOUT_RAILS } from '../payout/views.ts'
import { balancesOf } from '../wallet/balances.ts'
import { largestPayable } from '../wallet/fee.ts'
import type { FeeOperation } from '../wallet/fee-view.ts'
import { feeRuleAt } from '../wallet/schedule.ts'

type Leaver = Pick<User, 'id' | 'homeCurrency' | 'level'>

/**
 * What is left of somebody's money that no way out takes: nothing of it would be left once the cheapest withdrawal is
 * paid, and it is less than is exchanged. A way that is only down or switched off counts: what it takes is not given up.
 */
export async function residualsOf(scope: Scope, me: Leaver): Promise<Money[]> {
  const residuals: Money[] = []
  for (const { available } of await balancesOf(scope, me))
    if (available.minor > 0n && !(await isMovable(scope, me, available))) residuals.push(available)
  return residuals
}

async function isMovable(scope: Scope, { level }: Leaver, available: Money): Promise<boolean> {
  const { tx, now } = scope
  const { currency } = available
  const largest = async (operation: FeeOperation): Promise<bigint> =>
    largestPayable(await feeRuleAt(tx, { operation, currency, level }, now), available)?.minor ?? 0n
  for (const rail of PAYOUT_RAILS) {
    if (payoutAccountIn(scope, rail, currency) === undefined) continue
    if ((await largest(WITHDRAWAL_FEE[rail])) > 0n) return true
  }
  const { least } = await fxTermsAt(tx, currency, otherThan(currency), now)
  return (await largest('exchange')) >= least
}

/** The least amount that is exchanged is that of the currency that is sent, whichever the other one is. */
const otherThan = (currency: CurrencyCode): CurrencyCode =>
  must(
    CURRENCY_CODES.find((code) => code !== currency),
    'there is more than one currency',
  )

/**
 * Books what its owner gives up on their closing card to the house, in one entry that is named by the card. Whoever calls
 * has locked the owner's accounts, and has seen that these are the sums that were agreed to.
 */
export async function bookWaiver(scope: Scope, { id, ownerId }: Closing, residuals: readonly Money[]): Promise<void> {
  if (residuals.length === 0) return
  const legs: Leg[] = []
  for (const amount of residuals)
    legs.push({
      from: await accountOf(scope.tx, ownerOfUser(ownerId), 'user', amount.currency),
      to: await accountOf(scope.tx, HOUSE, 'waived', amount.currency),
      amount,
    })
  const business = { kind: 'waiver', businessKey: `waiver:${id}`, actor: ownerOfUser(ownerId) }
  await postOne(scope, { id: scope.newId(), ...business, legs })
}

/** What was given up on a closing card, as the books have it, in the card's own order. */
export async function waivedOn({ tx }: Scope, closingId: string): Promise<Money[]> {
  const journal = await tx.journal.findUnique({
    where: { businessKey: `waiver:${closingId}` },
    select: { postings: { select: { amount: true, currency: true }, orderBy: { leg: 'asc' } } },
  })
  return (journal?.postings ?? []).map(({ amount, currency }) => money(amount, currencyOf(currency)))
}
