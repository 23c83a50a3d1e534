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
import { briefOf } from '../../staff/brief.ts'
import { findCustomer } from '../../staff/find-customer.ts'
import { limitsOf } from './in-force.ts'
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

/**
 * Two of staff set a customer's own limits, higher or lower, until a day; or take them back. Never above what the highest
 * level allows: more than that nobody has verified. Payments under way are booked first, every later one sees it.
 */
export const SET_LIMITS: KindOf<'set_limits'> = {
  ask: 'limits.ask',
  approve: 'limits.approve',
  async prepare(scope, { userId, limits, until }, botId) {
    const user = await findCustomer(scope, botId, { userId })
    if (user.state === 'closed') fail({ code: 'payee_unavailable' })
    const request = requestOf(user, limits, until)
    const odd = await oddOf(scope, user, request)
    return odd ? fail(odd) : { request, beneficiary: user.id }
  },
  async execute(scope, request: Request, approval) {
    const { tx, now, newId } = scope
    const { userId, currency, until } = request
    await tx.$queryRaw`select 1 from "user" where id = ${userId}::uuid for update`
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
    const ends = until === null ? after(now, DAY) : writtenMoment(until)
    if (user.state === 'closed' || user.homeCurrency !== currency || ends <= now) return false
    // What levels allow may have changed since it was asked for.
    if (await oddOf(scope, user, request)) return false
    const minor = (text: string | null) => (text === null ? null : BigInt(text))
    const sums = {
      singleMinor: minor(request.single),
      dailyMinor: minor(request.daily),
      monthlyMinor: minor(request.monthly),
    }
    const times = { validFrom: now, validUntil: ends }
    await tx.limitOverride.create({
      data: { id: newId(), userId, approvalId: approval, currency, ...sums, ...times },
      select: { id: true },
    })
    const { now: then } = await limitsOf(scope, user)
    await notify(scope, { userId }, { kind: 'limits_set', ...then, until: until === null ? null : ends })
    await audit(scope, 'system', 'limits.set', `user:${userId}`, { approval, until })
    return true
  },
  async show(scope, request: Request): Promise<OwnLimitsProposal> {
    const user = await scope.tx.user.findUniqueOrThrow({ where: { id: request.userId } })
    const { now, ofLevel } = await limitsOf(scope, user)
    return {
      kind: 'set_limits',
      customer: must(await briefOf(scope, user.id), 'a customer has an account'),
      level: user.level,
      now,
      next: thenOf(request, ofLevel),
    }
  },
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

/** Why it is not to be set as things stand; null where it is. */
async function oddOf(scope: Scope, user: User, request: Request): Promise<Odd | null> {
  const { now, ofLevel, highest } = await limitsOf(scope, user)
  const { single, daily, monthly, until } = request
  const odd = (why: Odd['why'], more: Pick<Odd, 'amount'> = {}): Odd => ({ code: 'proposal_invalid', why, ...more })
  const isNamed = single !== null || daily !== null || monthly !== null
  if (isNamed !== (until !== null)) return odd('dates')
  if (!isNamed && now.until === null) return odd('no_change')
  const end = until === null ? null : writtenMoment(until)
  if (end && (end <= scope.now || end > after(scope.now, OWN_LIMITS_DAYS * DAY))) return odd('dates')
  const then = thenOf(request, ofLevel)
  for (const period of LIMIT_PERIODS)
    if (then[period].minor > highest[period].minor) return odd('over_highest', { amount: highest[period] })
  const isOrdered = then.single.minor <= then.daily.minor && then.daily.minor <= then.monthly.minor
  return isOrdered ? null : odd('limits_order')
}
