import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run, type UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES } from '../money/currency.ts'
import { fxPolicyAt, isStale } from './policy.ts'
import { PIVOT, ratesAt } from './rates.ts'
import { type RatesTaken, type RatesTrouble, takeRates, tellOnce } from './take-rates.ts'

/**
 * Asks the feed, outside any transaction, and keeps what is plausible of its answer. A feed that does not answer is told
 * to staff once rates are stale: until then nobody is refused anything. Without a feed rates come by file.
 */
export async function readRates(deps: CoreDeps): Promise<Result<RatesTaken>> {
  if (!deps.rateFeed) return { ok: true, value: { stored: 0, jumps: [] } }
  const reading = await deps.rateFeed.read()
  if (typeof reading === 'string') return run(deps, missRates, reading, { repeatable: true })
  return run(deps, takeRates, { reading }, { repeatable: true })
}

const missRates: UseCase<RatesTrouble, RatesTaken> = async (scope, why) => {
  const { tx, now } = scope
  const [rates, policy] = [await ratesAt(tx, now), await fxPolicyAt(tx, now)]
  const others = CURRENCY_CODES.filter((currency) => currency !== PIVOT)
  if (others.some((currency) => isStale(policy, rates, PIVOT, currency, now))) await tellOnce(scope, why, [])
  return { stored: 0, jumps: [] }
}
