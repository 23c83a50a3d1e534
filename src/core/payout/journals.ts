import type { Payout } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail, ownerOfUser } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { holdMoney } from '../ledger/two-phases.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'

/** Amount and fee move aside: nothing has left yet, and nothing of it can be spent. Returns the hold. */
export async function holdPayout(scope: Scope, { id, ownerId, amount, fee, currency: code }: Payout): Promise<string> {
  const currency = currencyOf(code)
  const [from, heldIn] = [
    await accountOf(scope.tx, ownerOfUser(ownerId), 'user', currency),
    await accountOf(scope.tx, ownerOfUser(ownerId), 'user_hold', currency),
  ]
  const holdId = scope.newId()
  const business = {
    id: scope.newId(),
    kind: 'payout_hold',
    businessKey: `payout_hold:${id}`,
    actor: `user:${ownerId}`,
  }
  const aside = { holdId, from, heldIn, amount: money(amount + fee, currency), why: 'withdrawal' as const }
  const status = await holdMoney(scope, { ...business, ...aside })
  if (status !== 'posted') throw new Error(`a decided withdrawal was not put on hold: ${status}`)
  return holdId
}

/** It has arrived: the amount is the rail's, the fee the house's. Returns the journal. */
export async function capturePayout(scope: Scope, payout: Payout, actor: string): Promise<string> {
  const { tx, newId } = scope
  const { id, ownerId, amount, fee, rail } = payout
  const currency = currencyOf(payout.currency)
  const from = await accountOf(tx, ownerOfUser(ownerId), 'user_hold', currency)
  const clearing = await accountOf(tx, ownerOfRail(rail), 'payout_clearing', currency)
  const earned = await accountOf(tx, HOUSE, 'fee_withdraw', currency)
  const legs = [
    { from, to: clearing, amount: money(amount, currency) },
    { from, to: earned, amount: money(fee, currency) },
  ].filter((leg) => leg.amount.minor > 0n)
  const closes = must(payout.holdId, 'what is on its way is on hold')
  const journal = newId()
  await postOne(scope, { id: journal, kind: 'payout', businessKey: `payout:${id}`, actor, legs, closes })
  return journal
}

/** It did not leave, or came back before it had arrived: amount and fee are available again. */
export async function releasePayout(scope: Scope, payout: Payout, actor: string): Promise<void> {
  const { tx, newId } = scope
  const hold = must(await tx.hold.findUnique({ where: { id: payout.holdId ?? '' } }), 'what is on its way is on hold')
  const amount = money(hold.amount, currencyOf(hold.currency))
  const legs = [{ from: hold.accountId, to: hold.ownerAccountId, amount }]
  const business = { id: newId(), kind: 'payout_back', businessKey: `payout_back:${payout.id}`, actor }
  await postOne(scope, { ...business, legs, closes: hold.id })
}

/**
 * It had arrived and came back all the same: what settled it is reversed, fee and all.
 * @param keptIn where the amount waits, unless it is the rail's to give back
 */
export async function reversePayout(scope: Scope, payout: Payout, actor: string, keptIn?: bigint): Promise<void> {
  const { tx, newId } = scope
  const { id, ownerId, amount, fee, rail, reason, journalId } = payout
  const currency = currencyOf(payout.currency)
  // Who pays in another currency meanwhile locks none of these accounts, and counts by the same rows.
  await lockPurses(scope, ownerId)
  const to = await accountOf(tx, ownerOfUser(ownerId), 'user', currency)
  const from = keptIn ?? (await accountOf(tx, ownerOfRail(rail), 'payout_clearing', currency))
  const earned = await accountOf(tx, HOUSE, 'fee_withdraw', currency)
  const legs = [
    { from, to, amount: money(amount, currency) },
    { from: earned, to, amount: money(fee, currency) },
  ].filter((leg) => leg.amount.minor > 0n)
  const reverses = must(journalId, 'what has arrived was booked')
  const business = { businessKey: `payout_return:${id}`, actor, reverses, reason: reason ?? 'returned' }
  await postOne(scope, { id: newId(), kind: 'payout_return', ...business, legs })
}

/** Locks all accounts of a person, by id: what waits and what is available, in every currency. */
export async function lockPurses({ tx }: Scope, ownerId: string): Promise<void> {
  await tx.$queryRaw`
    select id from ledger.lock_accounts(array(
      select a.id from ledger.account a where a.owner = ${ownerOfUser(ownerId)}))`
}
