import { Decimal } from 'decimal.js'
import type { KindOf } from '../../approvals/kind.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { must } from '../../kit/must.ts'
import { after, DAY, startOfDay, writtenMoment } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { FEE_OPERATIONS, type FeeOperation, type ScheduledFee, viewFee } from '../fee-view.ts'
import { feeRuleAt, type Priced } from '../schedule.ts'
import { DEARER_NOTICE_DAYS, type FeeProposal, type FeeTerms, levelIn, PERCENT_MAX } from './views.ts'

/** `after`: the newest version there was. Another one by now is another matter. */
type Request = {
  operation: string
  currency: string
  level: string
  percent: string
  fixed: string
  min: string
  max: string | null
  from: string
  after: string
}

const PERCENT = /^(0|[1-9]\d?)(\.\d{1,4})?$/

/**
 * Two of staff publish what an operation costs from a verification level on, until two decide otherwise; no other level's
 * price changes at any moment. What is dearer in anything than what everybody read for the next two weeks is announced two
 * weeks ahead, counted from when it is agreed. The database writes what was asked.
 */
export const SET_FEE: KindOf<'set_fee'> = {
  ask: 'tariff.ask',
  approve: 'tariff.approve',
  async prepare(scope, { operation, currency, level, terms, from }) {
    const newest = await newestOf(scope, operation, currency)
    refuseOdd(scope, terms, from)
    await refuseSudden(scope, { operation, currency, level }, terms, from)
    const when = { from: from.toISOString(), after: String(newest) }
    return { request: { operation, currency, level: String(level), ...terms, ...when }, beneficiary: null }
  },
  async execute(scope, request: Request, approval) {
    await refuseSudden(scope, pricedBy(request), request, writtenMoment(request.from))
    const [row] = await scope.tx.$queryRaw<
      { version: number }[]
    >`select ledger.publish_fee(${approval}::uuid) as version`
    if (!row || row.version === 0) return false
    const { operation, currency, level } = request
    const about = { operation, currency, level, version: row.version }
    await audit(scope, 'system', 'fee.published', `approval:${approval}`, about)
    return true
  },
  async show(scope, request: Request): Promise<FeeProposal> {
    const { operation, currency, level } = pricedBy(request)
    const was = await feeRuleAt(scope.tx, { operation, currency, level }, scope.now)
    const { percent, fixed, min, max } = request
    const [fixedMinor, minMinor, maxMinor] = [BigInt(fixed), BigInt(min), max === null ? null : BigInt(max)]
    const times = { version: was.version + 1, level, validFrom: writtenMoment(request.from) }
    const next = viewFee(operation, currency, { ...times, percent, fixedMinor, minMinor, maxMinor })
    return { kind: 'set_fee', operation, currency, level, now: viewFee(operation, currency, was), next }
  },
}

const pricedBy = (request: Request): Priced => ({
  operation: operationOf(request),
  currency: currencyOf(request.currency),
  level: levelIn(request.level),
})

const operationOf = ({ operation }: Request): FeeOperation =>
  must(
    FEE_OPERATIONS.find((one) => one === operation),
    'one of the operations was asked for',
  )

async function newestOf({ tx }: Scope, operation: string, currency: string): Promise<number> {
  const { _max } = await tx.feeRule.aggregate({ where: { operation, currency }, _max: { version: true } })
  return _max.version ?? fail({ code: 'proposal_invalid', why: 'fee_terms' })
}

function refuseOdd({ now }: Scope, { percent, fixed, min, max }: FeeTerms, from: Date): void {
  const sums = [fixed, min, max ?? '0'].map(BigInt)
  const isShaped = PERCENT.test(percent) && new Decimal(percent).lte(PERCENT_MAX) && sums.every((sum) => sum >= 0n)
  if (!isShaped || (max !== null && BigInt(max) < BigInt(min))) fail({ code: 'proposal_invalid', why: 'fee_terms' })
  if (from < now) fail({ code: 'proposal_invalid', why: 'dates' })
}

/** Nothing becomes dearer than what everybody read for that moment, in force or announced, sooner than in two weeks. */
async function refuseSudden({ tx, now }: Scope, priced: Priced, terms: FeeTerms, from: Date): Promise<void> {
  const least = after(now, DEARER_NOTICE_DAYS * DAY)
  if (from >= least) return
  const { operation, currency } = priced
  const coming = await tx.feeRule.findMany({
    where: { operation, currency, validFrom: { gt: from, lt: least } },
    distinct: ['validFrom'],
    select: { validFrom: true },
  })
  for (const at of [from, ...coming.map(({ validFrom }) => validFrom)])
    if (isDearer(terms, await feeRuleAt(tx, priced, at)))
      // Agreed on whatever moment of this day, it may begin with that one.
      fail({ code: 'proposal_invalid', why: 'dearer_notice', from: after(startOfDay(least), DAY) })
}

function isDearer({ percent, fixed, min, max }: FeeTerms, was: ScheduledFee): boolean {
  const isMaxRaised = was.maxMinor !== null && (max === null || BigInt(max) > was.maxMinor)
  return (
    new Decimal(percent).gt(was.percent) || BigInt(fixed) > was.fixedMinor || BigInt(min) > was.minMinor || isMaxRaised
  )
}
