import { Decimal } from 'decimal.js'
import type { KindOf } from '../../approvals/kind.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import { must } from '../../kit/must.ts'
import { after, DAY, writtenMoment } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { FEE_OPERATIONS, type FeeOperation, type ScheduledFee, viewFee } from '../fee-view.ts'
import { feeRuleAt } from '../schedule.ts'
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
 * Two of staff publish a new version of what an operation costs, from a verification level on. What is dearer in anything
 * is announced two weeks ahead; until then everybody reads both on the fees' page. The database writes what was asked.
 */
export const SET_FEE: KindOf<'set_fee'> = {
  ask: 'tariff.ask',
  approve: 'tariff.approve',
  async prepare(scope, { operation, currency, level, terms, from }) {
    const newest = await newestOf(scope, operation, currency)
    const was = await feeRuleAt(scope.tx, { operation, currency, level }, scope.now)
    refuseOdd(scope, was, terms, from)
    const when = { from: from.toISOString(), after: String(newest) }
    return { request: { operation, currency, level: String(level), ...terms, ...when }, beneficiary: null }
  },
  async execute(scope, { operation, currency, level }: Request, approval) {
    const [row] = await scope.tx.$queryRaw<
      { version: number }[]
    >`select ledger.publish_fee(${approval}::uuid) as version`
    if (!row || row.version === 0) return false
    const about = { operation, currency, level, version: row.version }
    await audit(scope, 'system', 'fee.published', `approval:${approval}`, about)
    return true
  },
  async show(scope, request: Request): Promise<FeeProposal> {
    const [operation, currency, level] = [operationOf(request), currencyOf(request.currency), levelIn(request.level)]
    const was = await feeRuleAt(scope.tx, { operation, currency, level }, scope.now)
    const { percent, fixed, min, max } = request
    const [fixedMinor, minMinor, maxMinor] = [BigInt(fixed), BigInt(min), max === null ? null : BigInt(max)]
    const times = { version: was.version + 1, level, validFrom: writtenMoment(request.from) }
    const next = viewFee(operation, currency, { ...times, percent, fixedMinor, minMinor, maxMinor })
    return { kind: 'set_fee', operation, currency, level, now: viewFee(operation, currency, was), next }
  },
}

const operationOf = ({ operation }: Request): FeeOperation =>
  must(
    FEE_OPERATIONS.find((one) => one === operation),
    'one of the operations was asked for',
  )

async function newestOf({ tx }: Scope, operation: string, currency: string): Promise<number> {
  const { _max } = await tx.feeRule.aggregate({ where: { operation, currency }, _max: { version: true } })
  return _max.version ?? fail({ code: 'proposal_invalid', why: 'fee_terms' })
}

function refuseOdd({ now }: Scope, was: ScheduledFee, { percent, fixed, min, max }: FeeTerms, from: Date): void {
  const sums = [fixed, min, max ?? '0'].map(BigInt)
  const isShaped = PERCENT.test(percent) && new Decimal(percent).lte(PERCENT_MAX) && sums.every((sum) => sum >= 0n)
  if (!isShaped || (max !== null && BigInt(max) < BigInt(min))) fail({ code: 'proposal_invalid', why: 'fee_terms' })
  const isMaxRaised = was.maxMinor !== null && (max === null || BigInt(max) > was.maxMinor)
  const isDearer =
    new Decimal(percent).gt(was.percent) || BigInt(fixed) > was.fixedMinor || BigInt(min) > was.minMinor || isMaxRaised
  const least = isDearer ? after(now, DEARER_NOTICE_DAYS * DAY) : now
  if (from < least) fail({ code: 'proposal_invalid', why: isDearer ? 'dearer_notice' : 'dates' })
}
