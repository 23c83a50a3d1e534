import type { Result } from '../kit/failure.ts'
import { Unavailable } from '../kit/unavailable.ts'
import { type CoreDeps, run } from '../kit/use-case.ts'
import { MustAsk } from './must-ask.ts'
import { contradict, takeReport } from './take-report.ts'
import type { RailOutcome, RailReport, UnreadReport } from './views.ts'
import { vouchFor } from './vouch.ts'

const REPEATABLE = { repeatable: true } as const

/**
 * What a rail told us, once its signature was checked. Above a set amount the rail is asked before anything is credited
 * or given back (CBK-10), between two transactions: where it says otherwise nothing is booked and staff are told; where
 * it says nothing this throws `Unavailable`, so that it tells us again. Doing it again, at the same time or later, is
 * harmless.
 */
export async function receiveReport(deps: CoreDeps, report: RailReport | UnreadReport): Promise<Result<RailOutcome>> {
  try {
    return await run(deps, takeReport, { report, isAsked: false }, REPEATABLE)
  } catch (error) {
    if (!(error instanceof MustAsk) || report.type === 'unread') throw error
    return vouched(deps, report, error.key)
  }
}

async function vouched(deps: CoreDeps, report: RailReport, key: string): Promise<Result<RailOutcome>> {
  const word = await vouchFor(deps, report, key)
  if (word === 'silent')
    throw new Unavailable('none', new Error(`rail ${report.rail} does not say whether ${report.type} is so`))
  return word === 'so'
    ? run(deps, takeReport, { report, isAsked: true }, REPEATABLE)
    : run(deps, contradict, report, REPEATABLE)
}
