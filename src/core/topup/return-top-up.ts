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
import { leftOf } from './left-of.ts'
import { isMoreParked, lockParked, type Parked, unpark } from './parked.ts'
import { railOf } from './rails.ts'
import { restrictShort } from './restrict-short.ts'

/**
 * Who says that it was taken back: its rail, or, of money nobody knew whose it was, two of staff, by their approval.
 * `waits`: the like of it waits, and goes instead where not all of this is there.
 */
type Recall = Pick<TopUpReport, 'rail' | 'reference' | 'eventId' | 'reason'> & { approval?: string; waits?: boolean }

/**
 * The rail took a top-up's money back, or a part of it. What was credited is reversed, its fee last: out of what is
 * there, and of what its owner has only put aside, or waits for them, in that currency. Where some of it is gone all
 * the same, the house carries that part as a loss, staff see the case, and the account is restricted: the rail's books
 * and ours stay equal either way.
 * @param minor how much it took, where the top-up is credited
 */
export async function returnTopUp(scope: Scope, report: Recall, topUp: TopUp, minor: bigint): Promise<RailEffect> {
  const reason = report.reason ?? null
  const currency = currencyOf(topUp.currency)
  const credited = money(topUp.credited ?? topUp.amount, currency)
  const whole = topUp.state === 'credited' ? credited.minor + topUp.fee : minor
  const left = topUp.state === 'credited' ? await leftOf(scope, topUp) : minor
  if (minor === left) {
    const ended = { state: 'returned', reason, settledAt: scope.now }
    await scope.tx.topUp.update({ where: { id: topUp.id }, data: ended })
  }
  const part = minor < whole ? { of: credited } : {}
  const told = { amount: minor < whole ? money(minor, currency) : credited, ...part }
  const { reference, userId } = topUp
  await notify(scope, { userId }, { kind: 'topup_returned', rail: railOf(topUp.rail), reference, reason, ...told })
  if (topUp.state === 'credited') await takeBack(scope, report, topUp, { minor, left })
  return 'returned'
}

type Taking = { minor: bigint; left: bigint }

/** What is left of what was credited goes first: the fee is what was paid for the rest of it. */
function sharesOf({ fee }: TopUp, { minor, left }: Taking): { credited: bigint; fee: bigint } {
  const ofCustomer = left > fee ? left - fee : 0n
  const credited = minor < ofCustomer ? minor : ofCustomer
  return { credited, fee: minor - credited }
}

async function takeBack(scope: Scope, report: Recall, topUp: TopUp, taking: Taking): Promise<void> {
  const currency = currencyOf(topUp.currency)
  const { credited, fee } = sharesOf(topUp, taking)
  const actor = report.approval === undefined ? `rail:${topUp.rail}` : `approval:${report.approval}`
  const { user, to, loss, earned } = await accountsOf(scope, report, topUp)
  const available = await madeAvailable(scope, topUp, { user, others: [to, loss, ...earned], credited, actor })
  const taken = available < credited ? available : credited
  const short = money(credited - taken, currency)
  if (short.minor > 0n && report.waits) throw new Overtaken('what the owner of a top-up has')
  const legs = [
    { from: user, to, amount: money(taken, currency) },
    { from: loss, to, amount: short },
    ...earned.map((from) => ({ from, to, amount: money(fee, currency) })),
  ].filter(({ amount }) => amount.minor > 0n)
  const id = scope.newId()
  const why = { reverses: topUp.id, reason: report.reason ?? 'taken_back' }
  const businessKey = taking.minor === taking.left ? `topup_return:${topUp.id}` : partKey(topUp, report)
  await postOne(scope, { id, kind: 'topup_return', businessKey, actor, ...why, legs })
  if (short.minor === 0n) return
  await openSuspenseItem(scope, { ...report, amount: short }, 'returned_short', id)
  await restrictShort(scope, topUp)
}

const partKey = ({ id }: TopUp, { eventId }: Recall): string => `topup_return:${id}:${eventId}`

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

/** Whether what a rail takes back of a top-up, all that is left of it, is not with its owner any more, nor put aside. */
export async function isShort(scope: Scope, topUp: TopUp, minor: bigint): Promise<boolean> {
  const { userId, currency } = topUp
  const user = await accountOf(scope.tx, ownerOfUser(userId), 'user', currencyOf(currency))
  const parked = await lockParked(scope, { userId, currency })
  return (
    (await madeOf(scope, { userId, currency }, { user, parked })) < sharesOf(topUp, { minor, left: minor }).credited
  )
}

/** What there is once all of it is made available: on the account, put aside, and arrived for them meanwhile. */
async function madeOf(
  scope: Scope,
  whose: Pick<TopUp, 'userId' | 'currency'>,
  { user, parked }: { user: bigint; parked: Parked },
): Promise<bigint> {
  const { balance } = await scope.tx.ledgerAccount.findUniqueOrThrow({ where: { id: user } })
  return balance + parked.total + sumOf(await arrivedMeanwhile(scope, whose))
}

type Wanted = { user: bigint; others: readonly bigint[]; credited: bigint; actor: string }

/**
 * What is on the owner's account, which stays so until we have booked: with what they put aside, where it is not enough
 * without, and with what arrived for them while they were restricted, where that is not. Throws `Overtaken` where that
 * was not known before the locks: what they put aside meanwhile comes back, too.
 */
async function madeAvailable(
  scope: Scope,
  { userId, currency }: TopUp,
  { user, others, credited, actor }: Wanted,
): Promise<bigint> {
  const whose = { userId, currency }
  const parked = await lockParked(scope, whose)
  // Whatever ends an account's cards locks them before its accounts: so does this, where it is about to.
  const isShort = (await madeOf(scope, whose, { user, parked })) < credited
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
