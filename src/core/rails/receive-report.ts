import type { Result } from '../kit/failure.ts'
import { Unavailable } from '../kit/unavailable.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import type { OrderedRail } from '../topup/views.ts'
import { MustAsk } from './must-ask.ts'
import { contradict, takeReport } from './take-report.ts'
import type { RailOutcome, RailReport, TopUpReport, UnreadReport } from './views.ts'

const REPEATABLE = { repeatable: true } as const

/**
 * What a rail told us, once its signature was checked. Above a set amount the rail is asked before anything is credited
 * (CBK-10), between two transactions: where it says otherwise nothing is credited and staff are told; where it says
 * nothing this throws `Unavailable`, so that it tells us again. Doing it again, at the same time or later, is harmless.
 */
export async function receiveReport(deps: CoreDeps, report: RailReport | UnreadReport): Promise<Result<RailOutcome>> {
  try {
    return await run(deps, takeReport, { report, isAsked: false }, REPEATABLE)
  } catch (error) {
    if (!(error instanceof MustAsk) || report.type !== 'topup.succeeded') throw error
    return vouched(deps, report as TopUpReport)
  }
}

async function vouched(deps: CoreDeps, report: TopUpReport): Promise<Result<RailOutcome>> {
  const { rail, reference, amount } = report
  const status = await deps.orderDesks[rail as OrderedRail]?.status(reference)
  if (!status?.known) throw new Unavailable('none', new Error(`rail ${rail} does not say whether this was paid`))
  const isSo = status.paid?.minor === amount.minor && status.paid.currency === amount.currency
  return isSo ? run(deps, takeReport, { report, isAsked: true }, REPEATABLE) : run(deps, contradict, report, REPEATABLE)
}
