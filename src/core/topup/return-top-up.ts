import type { TopUp } from '#prisma'
import { Overtaken } from '../kit/overtaken.ts'
import type { Scope } from '../kit/use-case.ts'
import { accountOf, HOUSE, ownerOfRail, ownerOfUser } from '../ledger/chart.ts'
import { postOne } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import { endOpen } from '../people/end-open.ts'
import type { RailEffect, TopUpReport } from '../rails/views.ts'
import { openSuspenseItem } from '../suspense/suspend.ts'
import { arrivedMeanwhile, letArrive, sumOf } from './arrived-meanwhile.ts'
import { isMoreParked, lockParked, unpark } from './parked.ts'
import { railOf } from './rails.ts'
import { restrictShort } from './restrict-short.ts'

/** Who says that it was taken back: its rail, or, of money nobody knew whose it was, two of staff, by their approval. */
type Recall = Pick<TopUpReport, 'rail' | 'reference' | 'eventId' | 'reason'> & { approval?: string }

/**
 * The rail took a top-up's money back. What was credited is reversed, its fee too: out of what is there, and of what its
 * owner has only put aside, or waits for them, in that currency. Where some of it is gone all the same, the house carries that part as a
 * loss, staff see the case, and the account is restricted: the rail's books and ours stay equal either way.
 */
export async function returnTopUp(scope: Scope, report: Recall, topUp: TopUp): Promise<RailEffect> {
  const reason = report.reason ?? null
  await scope.tx.topUp.update({ where: { id: topUp.id }, data: { state: 'returned', reason, settledAt: scope.now } })
  const amount = money(topUp.credited ?? topUp.amount, currencyOf(topUp.currency))
  const told = { rail: railOf(topUp.rail), amount, reference: topUp.reference, reason }
  await notify(scope, { userId: topUp.userId }, { kind: 'topup_returned', ...told })
  if (topUp.state === 'credited') await takeBack(scope, report, topUp)
  return 'returned'
}

async function takeBack(scope: Scope, report: Recall, topUp: TopUp): Promise<void> {
  const currency = currencyOf(topUp.currency)
  const credited = topUp.credited ?? topUp.amount
  const actor = report.approval === undefined ? `rail:${topUp.rail}` : `approval:${report.approval}`
  const { user, to, loss, earned } = await accountsOf(scope, report, topUp)
  const left = await madeAvailable(scope, topUp, { user, others: [to, loss, ...earned], credited, actor })
  const taken = left < credited ? left : credited
  const short = money(credited - taken, currency)
  const legs = [
    { from: user, to, amount: money(taken, currency) },
    { from: loss, to, amount: short },
    ...earned.map((from) => ({ from, to, amount: money(topUp.fee, currency) })),
  ].filter(({ amount }) => amount.minor > 0n)
  const id = scope.newId()
  const why = { reverses: topUp.id, reason: report.reason ?? 'taken_back' }
  await postOne(scope, { id, kind: 'topup_return', businessKey: `topup_return:${topUp.id}`, actor, ...why, legs })
  if (short.minor === 0n) return
  await openSuspenseItem(scope, { ...report, amount: short }, 'returned_short', id)
  await restrictShort(scope, topUp)
}

/** What staff say of it was booked when it left its rail: since then it was missing in suspense. */
async function accountsOf({ tx }: Scope, { approval }: Recall, { rail, userId, currency: code, fee }: TopUp) {
  const currency = currencyOf(code)
  return {
    to:
      approval === undefined
        ? await accountOf(tx, ownerOfRail(rail), 'topup_clearing', currency)
        : await accountOf(tx, HOUSE, 'unidentified', currency),
    user: await accountOf(tx, ownerOfUser(userId), 'user', currency),
    loss: await accountOf(tx, HOUSE, 'loss', currency),
    earned: fee > 0n ? [await accountOf(tx, HOUSE, 'fee_topup', currency)] : [],
  }
}

type Wanted = { user: bigint; others: readonly bigint[]; credited: bigint; actor: string }

/**
 * What is on the owner's account, which stays so until we have booked: with what they put aside, where it is not enough
 * without, and with what arrived for them while they were restricted, where that is not. Throws `Overtaken` where that was not known before the locks: what they put aside meanwhile comes back, too.
 */
async function madeAvailable(
  scope: Scope,
  { userId, currency }: TopUp,
  { user, others, credited, actor }: Wanted,
): Promise<bigint> {
  const whose = { userId, currency }
  const parked = await lockParked(scope, whose)
  // Whatever ends an account's cards locks them before its accounts: so does this, where it is about to.
  const { balance } = await scope.tx.ledgerAccount.findUniqueOrThrow({ where: { id: user } })
  const isShort = balance + parked.total + sumOf(await arrivedMeanwhile(scope, whose)) < credited
  if (isShort) await endOpen(scope, userId)
  const left = await lockedBalance(scope, { userId, user, others })
  const arrived = await arrivedMeanwhile(scope, whose)
  if (left + parked.total + sumOf(arrived) < credited && (!isShort || (await isMoreParked(scope, whose, parked))))
    throw new Overtaken('what somebody has put aside')
  if (left >= credited || (parked.total === 0n && arrived.length === 0)) return left
  await unpark(scope, parked, actor)
  if (left + parked.total < credited) await letArrive(scope, arrived, { currency, actor })
  return lockedBalance(scope, { userId, user, others })
}

/** Locks all accounts of the owner, as a change of their state does, and the others with them, in the posting's order. */
async function lockedBalance(
  { tx }: Scope,
  { userId, user, others }: Pick<Wanted, 'user' | 'others'> & { userId: string },
): Promise<bigint> {
  const rows = await tx.$queryRaw<{ id: bigint; balance: bigint }[]>`
    select id, balance from ledger.lock_accounts(
      array(select a.id from ledger.account a where a.owner = ${ownerOfUser(userId)}) || ${[...others]}::bigint[])`
  return rows.find(({ id }) => id === user)?.balance ?? 0n
}
