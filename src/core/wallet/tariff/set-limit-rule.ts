import type { KindOf } from '../../approvals/kind.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { later, writtenMoment } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../../money/currency.ts'
import { LIMITED, limitRulesAt } from '../schedule.ts'
import { viewLevel } from '../view-level.ts'
import { type LimitRuleProposal, levelIn } from './views.ts'

type Request = {
  currency: string
  level: string
  single: string
  daily: string
  monthly: string
  from: string
  after: string
}

/**
 * Two of staff publish a new version of what a verification level allows in a currency. Levels keep their order on every
 * day, by what is announced too: none allows more than the one above it. What goes without a PIN, and above what a code is
 * asked for, stays as it is.
 */
export const SET_LIMIT_RULE: KindOf<'set_limit_rule'> = {
  ask: 'tariff.ask',
  approve: 'tariff.approve',
  async prepare(scope, { currency, level, single, daily, monthly, from }) {
    const newest = await newestOf(scope, level, currency)
    if (from < scope.now) fail({ code: 'proposal_invalid', why: 'dates' })
    const asked = { currency, level, single, daily, monthly }
    await refuseOdd(scope, asked, from)
    await refuseUnordered(scope, asked, from)
    const sums = { single: String(single), daily: String(daily), monthly: String(monthly) }
    const when = { from: from.toISOString(), after: String(newest) }
    return { request: { currency, level: String(level), ...sums, ...when }, beneficiary: null }
  },
  async execute(scope, { currency, level, single, daily, monthly, from }: Request, approval) {
    // One at a time: of two levels agreed about at once, the second is held against the first.
    await scope.tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('set_limit_rule', 0))::text`
    const sums = { single: BigInt(single), daily: BigInt(daily), monthly: BigInt(monthly) }
    const asked = { currency: currencyOf(currency), level: levelIn(level), ...sums }
    await refuseUnordered(scope, asked, later(writtenMoment(from), scope.now))
    const [row] = await scope.tx.$queryRaw<
      { version: number }[]
    >`select ledger.publish_limit(${approval}::uuid) as version`
    if (!row || row.version === 0) return false
    await audit(scope, 'system', 'limits.published', `approval:${approval}`, { currency, level, version: row.version })
    return true
  },
  async show(scope, request: Request): Promise<LimitRuleProposal> {
    const [currency, level] = [currencyOf(request.currency), levelIn(request.level)]
    const was = (await limitRulesAt(scope.tx, [currency], scope.now))({ level, currency })
    const sums = {
      singleMinor: BigInt(request.single),
      dailyMinor: BigInt(request.daily),
      monthlyMinor: BigInt(request.monthly),
    }
    return {
      kind: 'set_limit_rule',
      currency,
      now: viewLevel(was, currency),
      next: viewLevel({ ...was, ...sums }, currency),
      from: writtenMoment(request.from),
    }
  },
}

async function newestOf({ tx }: Scope, level: number, currency: CurrencyCode): Promise<number> {
  const { _max } = await tx.limitRule.aggregate({
    where: { operation: LIMITED, level, currency },
    _max: { version: true },
  })
  return _max.version ?? fail({ code: 'proposal_invalid', why: 'no_level' })
}

type Sums = { currency: CurrencyCode; level: number; single: bigint; daily: bigint; monthly: bigint }

async function refuseOdd({ tx }: Scope, { currency, level, single, daily, monthly }: Sums, from: Date): Promise<void> {
  const limits = await limitRulesAt(tx, [currency], from)
  const was = limits({ level, currency })
  const isOrdered = was.smallMinor <= single && single <= daily && daily <= monthly && was.smallDailyMinor <= daily
  if (!isOrdered) fail({ code: 'proposal_invalid', why: 'limits_order' })
  const isSame = single === was.singleMinor && daily === was.dailyMinor && monthly === was.monthlyMinor
  if (isSame) fail({ code: 'proposal_invalid', why: 'no_change' })
}

/** Levels keep their order from the first day on, and on every later one on which another level changes. */
async function refuseUnordered({ tx }: Scope, asked: Sums, from: Date): Promise<void> {
  const { currency } = asked
  const coming = await tx.limitRule.findMany({
    where: { operation: LIMITED, currency, validFrom: { gt: from } },
    distinct: ['validFrom'],
    orderBy: { validFrom: 'asc' },
    select: { validFrom: true },
  })
  for (const at of [from, ...coming.map(({ validFrom }) => validFrom)])
    if (!isBetween(asked, await limitRulesAt(tx, [currency], at)))
      fail({ code: 'proposal_invalid', why: 'levels_order', from: at })
}

function isBetween(
  { currency, level, single, daily, monthly }: Sums,
  limits: Awaited<ReturnType<typeof limitRulesAt>>,
): boolean {
  const [above] = limits({ level, currency }).above
  const below = level > 0 ? limits({ level: level - 1, currency }) : undefined
  const isAbove =
    above !== undefined && (single > above.singleMinor || daily > above.dailyMinor || monthly > above.monthlyMinor)
  const isBelow =
    below !== undefined && (single < below.singleMinor || daily < below.dailyMinor || monthly < below.monthlyMinor)
  return !isAbove && !isBelow
}
