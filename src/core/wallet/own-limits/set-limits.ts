import type { User } from '#prisma'
import type { KindOf } from '../../approvals/kind.ts'
import { audit } from '../../kit/audit.ts'
import { type Failure, fail } from '../../kit/failure.ts'
import { must } from '../../kit/must.ts'
import { after, DAY, writtenMoment } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { type Money, money } from '../../money/money.ts'
import { notify } from '../../notices/notify.ts'
import { lockState } from '../../people/freeze/state.ts'
import { briefOf } from '../../staff/brief.ts'
import { findCustomer } from '../../staff/find-customer.ts'
import type { Sums } from './at-home.ts'
import { limitsOf, worthAtHome } from './in-force.ts'
import { LIMIT_PERIODS, type LimitsInForce, OWN_LIMITS_DAYS, type OwnLimits, type OwnLimitsProposal } from './views.ts'

/** Null: the level's holds. `until` null: all of them are the level's again. */
type Request = {
  userId: string
  currency: string
  single: string | null
  daily: string | null
  monthly: string | null
  until: string | null
}

type Odd = Extract<Failure, { code: 'proposal_invalid' }>
type Known = Awaited<ReturnType<typeof limitsOf>>
const odd = (why: Odd['why'], more: Pick<Odd, 'amount'> = {}): Odd => ({ code: 'proposal_invalid', why, ...more })

/**
 * Two of staff set a customer's own limits, higher or lower, until a day; or take them back. Never above what the highest
 * level allows: more than that nobody has verified. Payments under way are booked first, every later one sees it. Whoever
 * has another home currency by then has in it what lowers their limits; what raises any was agreed to in the one before.
 */
export const SET_LIMITS: KindOf<'set_limits'> = {
  ask: 'limits.ask',
  approve: 'limits.approve',
  async prepare(scope, { userId, limits, until }, botId) {
    const { id } = await findCustomer(scope, botId, { userId })
    // Locked against closing: a request that waits keeps its customer from leaving, so that what it lowers is set in time.
    if ((await lockState(scope, id)) === 'closed') fail({ code: 'payee_unavailable' })
    const user = await scope.tx.user.findUniqueOrThrow({ where: { id } })
    const request = requestOf(user, limits, until)
    const known = await limitsOf(scope, user)
    const odd = oddTimes(scope, request, known) ?? oddSums(request, known)
    return odd ? fail(odd) : { request, beneficiary: user.id }
  },
  async execute(scope, agreed: Request, approval) {
    const { tx, now, newId } = scope
    const { userId, until } = agreed
    await tx.$queryRaw`select 1 from "user" where id = ${userId}::uuid for update`
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
    const ends = until === null ? after(now, DAY) : writtenMoment(until)
    if (user.state === 'closed' || ends <= now) return false
    const limits = await limitsOf(scope, user)
    const { currency } = limits
    const request = await inHome(scope, agreed, user, limits)
    if (oddTimes(scope, request, limits)) return false
    // What levels allow may have changed since it was asked for. What raises nothing is set all the same: void, more would go out.
    const isMoved = agreed.currency !== currency
    if (raises(request, limits) && (isMoved || oddSums(request, limits))) return false
    // Its sums stay in the currency they were asked for in: there, too, they raise nothing, should that be home again.
    const before = { ...user, homeCurrency: agreed.currency }
    if (isMoved && raises(agreed, await limitsOf(scope, before))) return false
    const times = { validFrom: now, validUntil: ends }
    await tx.limitOverride.create({
      data: { id: newId(), userId, approvalId: approval, currency: agreed.currency, ...sumsOf(agreed), ...times },
      select: { id: true },
    })
    // What bound this account by others that were closed, and would longer than this, does so again after it.
    const over = until === null ? {} : { until: { lte: ends } }
    await tx.inheritedLimit.deleteMany({ where: { heirId: userId, ...over } })
    const { now: then } = await limitsOf(scope, user)
    await notify(scope, { userId }, { kind: 'limits_set', ...then, until: until === null ? null : ends })
    await audit(scope, 'system', 'limits.set', `user:${userId}`, { approval, until })
    return true
  },
  async show(scope, request: Request): Promise<OwnLimitsProposal> {
    const user = await scope.tx.user.findUniqueOrThrow({ where: { id: request.userId } })
    const known = await limitsOf(scope, user)
    const { now, ofLevel } = known
    const next = thenOf(await inHome(scope, request, user, known), ofLevel)
    return {
      kind: 'set_limits',
      customer: must(await briefOf(scope, user.id), 'a customer has an account'),
      level: user.level,
      now,
      next,
      loweredUntil: next.until && (await inheritedAfter(scope, user.id, next.until)),
    }
  },
}

/** Until when limits bind again, after a day, that somebody came to by an account that was closed; null where none do. */
async function inheritedAfter({ tx }: Scope, heirId: string, after: Date): Promise<Date | null> {
  const { _max: last } = await tx.inheritedLimit.aggregate({
    where: { heirId, until: { gt: after } },
    _max: { until: true },
  })
  return last.until
}

function requestOf({ id: userId, homeCurrency }: User, limits: OwnLimits, until: Date | null): Request {
  const named = (sum: Money | null) => (sum === null ? null : String(sum.minor))
  for (const period of LIMIT_PERIODS) {
    const currency = limits[period]?.currency ?? homeCurrency
    if (currency !== homeCurrency) fail({ code: 'currency_not_supported', supported: [homeCurrency] })
  }
  const { single, daily, monthly } = limits
  const end = until === null ? null : until.toISOString()
  return {
    userId,
    currency: homeCurrency,
    single: named(single),
    daily: named(daily),
    monthly: named(monthly),
    until: end,
  }
}

/** MNY-13: what was asked for in another home currency, as it would bind in today's. */
async function inHome(scope: Scope, request: Request, user: User, { currency }: Known): Promise<Request> {
  if (request.currency === currency) return request
  const here = await worthAtHome(scope, user, { currency: request.currency, ...sumsOf(request) })
  const text = (minor: bigint | null) => (minor === null ? null : String(minor))
  const [single, daily, monthly] = [text(here.singleMinor), text(here.dailyMinor), text(here.monthlyMinor)]
  return { ...request, currency, single, daily, monthly }
}

function sumsOf({ single, daily, monthly }: Request): Sums {
  const minor = (text: string | null) => (text === null ? null : BigInt(text))
  return { singleMinor: minor(single), dailyMinor: minor(daily), monthlyMinor: minor(monthly) }
}

/** What it comes to: what is not named is the level's. */
function thenOf(request: Request, ofLevel: LimitsInForce): LimitsInForce {
  const currency = currencyOf(request.currency)
  const sum = (text: string | null, level: Money) => (text === null ? level : money(BigInt(text), currency))
  return {
    single: sum(request.single, ofLevel.single),
    daily: sum(request.daily, ofLevel.daily),
    monthly: sum(request.monthly, ofLevel.monthly),
    until: request.until === null ? null : writtenMoment(request.until),
  }
}

/** Why it is not to be set for that long, or there is nothing to set; null where it is. */
function oddTimes(scope: Scope, { single, daily, monthly, until }: Request, { now }: Known): Odd | null {
  const isNamed = single !== null || daily !== null || monthly !== null
  if (isNamed !== (until !== null)) return odd('dates')
  if (!isNamed && now.until === null) return odd('no_change')
  const end = until === null ? null : writtenMoment(until)
  return end && (end <= scope.now || end > after(scope.now, OWN_LIMITS_DAYS * DAY)) ? odd('dates') : null
}

/** Why these sums are not to be set as things stand; null where they are. */
function oddSums(request: Request, { ofLevel, highest }: Known): Odd | null {
  const then = thenOf(request, ofLevel)
  for (const period of LIMIT_PERIODS)
    if (then[period].minor > highest[period].minor) return odd('over_highest', { amount: highest[period] })
  const isOrdered = then.single.minor <= then.daily.minor && then.daily.minor <= then.monthly.minor
  return isOrdered ? null : odd('limits_order')
}

/** Whether they may send more by it, in anything, than their level allows and than they may that long already. */
function raises(request: Request, { now, ofLevel }: Known): boolean {
  const then = thenOf(request, ofLevel)
  const isLonger = now.until === null || (then.until !== null && then.until > now.until)
  return LIMIT_PERIODS.some(
    (period) => then[period].minor > ofLevel[period].minor && (isLonger || then[period].minor > now[period].minor),
  )
}
