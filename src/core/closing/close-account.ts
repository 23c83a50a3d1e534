import type { Closing } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import { CURRENCY_CODES } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import { missingFactor } from '../payment/factor.ts'
import type { ActingUser } from '../people/actor.ts'
import { lockState } from '../people/freeze/state.ts'
import { mailUser } from '../people/mail-user.ts'
import { blockersOf } from './blockers.ts'
import { agreesTo, leaver, ownCard } from './card.ts'
import { endWhatOpens, endWhatPays } from './end-everything.ts'
import { forgetAtOnce, forgetKey } from './forget.ts'
import { keepChats } from './kept-chats.ts'
import { keepReach } from './kept-reach.ts'
import { keptUntil } from './records.ts'
import { bookWaiver, residualsOf, waivedOn } from './residuals.ts'
import type { ClosedView } from './views.ts'

/**
 * Closes an account for good, with the PIN, and the code of whoever has an authenticator, given for exactly that
 * (CLS-01). Payments that are being booked are waited for: what they leave in the account is in the way like anything
 * else, and nothing is booked to it once this has committed. What is too little to be taken along goes to the house with
 * it, the very sums that the card showed. Closed already, it says so again. `closing_blocked` with anything in the way,
 * `auth_required`, `quote_expired`, also where those sums are others now.
 */
export const closeAccount: UseCase<{ actor: ChatRef; id: string }, ClosedView> = async (scope, { actor, id }) => {
  const { tx, now } = scope
  const before = await closedBy(scope, id)
  if (before) return before
  const me = await leaver(scope, actor)
  const card = await ownCard(scope, me.id, id)
  await refuseBlocked(scope, me)
  const factor = missingFactor(card, me.secondFactorAt ? 'pin_and_code' : 'pin', now)
  if (factor) return fail({ code: 'auth_required', factor })
  await endWhatPays(scope, me.id, id)
  // Tapped twice at once: the other tap was first.
  if (!(await shut(scope, me, card))) return (await closedBy(scope, id)) ?? fail({ code: 'closing_blocked' })
  await refuseBlocked(scope, { ...me, state: 'active' })
  const kept = await keptUntil(scope, me.id)
  const { count } = await tx.closing.updateMany({
    where: { id, ownerId: me.id, state: 'draft' },
    data: { state: 'closed', closedAt: now, eraseAt: kept ?? now, erasedAt: kept ? null : now },
  })
  if (count === 0) return fail({ code: 'quote_expired' })
  const waived = await waivedOn(scope, id)
  await mailUser(scope, me, 'account_closed', { at: now.toISOString(), ...mailed(waived) })
  const detail = { closing: id, kept: kept !== null, waived: waived.length }
  await audit(scope, actor, 'account.closed', `user:${me.id}`, detail)
  // Before the chats and moves that say so are gone.
  if (kept) await keepChats(scope, me.id, id)
  await keepReach(scope, me)
  await endWhatOpens(scope, me.id)
  await forgetAtOnce(scope, me)
  if (!kept) await forgetKey(scope, me)
  return viewClosed(now, kept ?? now, waived)
}

/** What became of a card that was confirmed; undefined while it was not. */
async function closedBy(scope: Scope, id: string): Promise<ClosedView | undefined> {
  const closed = await scope.tx.closing.findFirst({ where: { id, state: 'closed' } })
  return closed ? viewClosed(closed.closedAt ?? scope.now, closed.eraseAt, await waivedOn(scope, id)) : undefined
}

/**
 * `active` to `closed`: waits for what is being booked on any of its accounts, one that is only being opened among them,
 * and books what is given up. False when it was closed meanwhile.
 */
async function shut(scope: Scope, me: ActingUser, card: Closing): Promise<boolean> {
  const { id: userId } = me
  for (const currency of CURRENCY_CODES) await accountOf(scope.tx, ownerOfUser(userId), 'user', currency)
  const state = await lockState(scope, userId)
  if (state === 'closed') return false
  if (state !== 'active') fail({ code: 'closing_blocked' })
  // The database refuses this with money in the account: what was booked meanwhile is looked for first.
  await scope.tx.$queryRaw`
    select 1 from ledger.lock_accounts(array(
      select id from ledger.account where owner = ${ownerOfUser(userId)} order by id))`
  const residuals = await residualsOf(scope, me)
  if (!agreesTo(card, residuals)) fail({ code: 'quote_expired' })
  await bookWaiver(scope, card, residuals)
  const rich = await scope.tx.ledgerAccount.count({ where: { owner: ownerOfUser(userId), balance: { not: 0n } } })
  if (rich > 0) fail({ code: 'closing_blocked' })
  await scope.tx.user.update({ where: { id: userId }, data: { state: 'closed' }, select: { id: true } })
  return true
}

async function refuseBlocked(scope: Scope, me: Parameters<typeof blockersOf>[1]): Promise<void> {
  if ((await blockersOf(scope, me)).length > 0) fail({ code: 'closing_blocked' })
}

/** Nothing is kept where it was erased at once. */
const viewClosed = (closedAt: Date, eraseAt: Date | null, waived: readonly Money[]): ClosedView => ({
  closedAt,
  waived,
  keptUntil: eraseAt && eraseAt > closedAt ? eraseAt : null,
})

/** Sums as a mail takes them: its reader's words for amounts are the shell's. */
const mailed = (waived: readonly Money[]): Record<string, string> =>
  waived.length === 0 ? {} : { waived: waived.map(({ minor, currency }) => `${minor} ${currency}`).join(',') }
