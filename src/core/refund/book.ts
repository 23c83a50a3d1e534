import type { Refund } from '#prisma'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfUser } from '../ledger/chart.ts'
import { type Leg, type NewJournal, post } from '../ledger/post.ts'
import { money } from '../money/money.ts'
import { partiesById } from '../people/party.ts'
import { coolingFor, countCooling } from './cooling.ts'
import type { Paid } from './payment.ts'
import type { Shares } from './shares.ts'
import { purseAfter, stoppedFor } from './standing.ts'

/**
 * Locks all that money of a refund may move on, and everything of whoever gives it, in the order in which a round of
 * confirmations locks: a freeze of any of them is before it or after it.
 */
export async function lockSides({ tx }: Scope, { intent, seller }: Paid, ownerId: string): Promise<void> {
  const owners = [...new Set([seller.id, intent.ownerId, ownerId])].map(ownerOfUser)
  await tx.$queryRaw`
    select id from ledger.lock_accounts(array(
      select a.id from ledger.account a where a.owner = any(${owners}::text[])))`
}

/**
 * Books a refund forwards, by a journal that names the payment it gives back: the house's share of the fee to the shop, the
 * amount from the shop to the payer. To a payer whom staff have stopped it goes, and waits with them. Whoever calls has
 * locked both sides. `insufficient_balance`, `shop_short`, `payer_gone`, and what stops or bounds either of those who give, but
 * where two of staff decided.
 */
export async function bookRefund(scope: Scope, paid: Paid, row: Refund, shares: Shares): Promise<{ held: boolean }> {
  const giver = { id: row.approvalId ?? row.ownerId, sellerId: paid.seller.id }
  // A freeze keeps thieves out; it does not keep a shop from giving back what two of staff decided.
  const stop = row.approvalId === null ? await stoppedFor(scope, giver) : undefined
  if (stop) fail(stop)
  const cooling = row.approvalId === null ? await coolingFor(scope, giver, shares.amount) : []
  if ('code' in cooling) return fail(cooling)
  const payer = (await partiesById(scope, [paid.payer.id])).get(paid.payer.id)
  if (!payer || payer.state === 'closed') return fail({ code: 'payer_gone' })
  const purse = await purseAfter(scope, giver, shares.costs)
  if ('code' in purse) return fail(purse)
  const held = payer.state === 'restricted'
  const [status] = await post(scope, [await journalOf(scope, paid, row, shares, held)])
  // The trigger and the function of the ledger say so too, whoever asks: no more than is left.
  if (status === 'nothing_left') return fail({ code: 'refund_too_much', left: paid.left, refunded: paid.refunded })
  if (status !== 'posted') throw new Error(`a decided refund was not booked: ${status}`)
  await countCooling(scope, cooling)
  return { held }
}

async function journalOf(
  scope: Scope,
  { intent }: Paid,
  { id, apiKeyId, approvalId, ownerId }: Refund,
  shares: Shares,
  held: boolean,
): Promise<NewJournal> {
  const { payerAccount: purse } = intent
  const { currency } = shares.payerGets
  const to = held ? await accountOf(scope.tx, ownerOfUser(intent.ownerId), 'user_hold', currency) : purse
  const legs = (await legsOf(scope, { from: intent.payeeAccount, to }, shares)).filter(
    ({ amount }) => amount.minor > 0n,
  )
  const owner = approvalId ? `approval:${approvalId}` : `user:${ownerId}`
  const actor = apiKeyId ? `api_key:${apiKeyId}` : owner
  const business = { id, kind: 'refund', businessKey: `refund:${id}`, actor, reverses: intent.id, reason: 'refund' }
  if (!held) return { ...business, legs }
  return { ...business, legs, opens: { id: scope.newId(), backTo: purse, reason: 'payee_restricted', until: null } }
}

/**
 * Across currencies the payment's exchange is undone at its own rate: what the shop gives goes back into the house's
 * position, with the house's share of what it kept, and the payer's currency comes out of the other one.
 */
async function legsOf({ tx }: Scope, { from, to }: { from: bigint; to: bigint }, shares: Shares): Promise<Leg[]> {
  const { amount, fee, payerGets } = shares
  const house = (kind: 'fee_pay' | 'fx_position' | 'fx_spread' | 'rounding', of: 'shop' | 'payer' = 'shop') =>
    accountOf(tx, HOUSE, kind, of === 'shop' ? amount.currency : payerGets.currency)
  const back = { from: await house('fee_pay'), to: from, amount: fee }
  if (amount.currency === payerGets.currency) return [back, { from, to, amount }]
  const arriving = await house('fx_position')
  return [
    back,
    { from, to: arriving, amount },
    { from: await house('fx_spread'), to: arriving, amount: money(shares.spread, amount.currency) },
    { from: await house('rounding'), to: arriving, amount: money(shares.rounding, amount.currency) },
    { from: await house('fx_position', 'payer'), to, amount: payerGets },
  ]
}
