import { DomainError, type Result } from './failure.ts'
import { mishapOf } from './mishap.ts'
import { type CoreDeps, run, type UseCase } from './use-case.ts'

/**
 * What is found in one transaction, and what is done with each of it in one of its own; it looks again whether it is due.
 * `broken`: what is noted of one that cannot be done, as it stands.
 */
export type RowWork<Row, Became> = {
  due: UseCase<null, readonly Row[]>
  end: UseCase<Row, Became>
  broken?: UseCase<Row, unknown>
}

/** `fault`: what was wrong with those that could not be done; null where all was. */
export type RowsDone<Became> = { became: Became[]; fault: unknown }

/**
 * Does the same with each row, in a transaction of its own: one that is broken keeps no other waiting, and its fault is
 * there once the rest is done. Killed between two, or run again, it goes on where it was.
 */
export async function rowByRow<Row, Became>(
  deps: CoreDeps,
  { due, end, broken }: RowWork<Row, Became>,
): Promise<RowsDone<Became>> {
  const became: Became[] = []
  const faults: unknown[] = []
  for (const row of done(await run(deps, due, null))) {
    try {
      became.push(done(await run(deps, end, row, { repeatable: true })))
    } catch (error) {
      // Each would wait as long for a database that is not there.
      const mishap = mishapOf(error)
      if (mishap === 'unreachable') throw error
      faults.push(error)
      // What broke the row may break the note as well; the row's own fault is the one that is thrown.
      if (broken && !mishap) await run(deps, broken, row, { repeatable: true }).catch(() => null)
    }
  }
  return { became, fault: faultOf(faults) }
}

function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new DomainError(result.failure)
  return result.value
}

/** One is as it is: whoever asked may know what to do about it. */
const faultOf = (faults: readonly unknown[]): unknown =>
  faults.length > 1 ? new AggregateError(faults, `${faults.length} rows could not be done`) : (faults[0] ?? null)
