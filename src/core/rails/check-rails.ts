import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run, type UseCase } from '../kit/use-case.ts'
import type { RailHealth } from '../ports/order-desk.ts'
import { noteHealth } from './health.ts'
import { wayOut } from './way-out.ts'

type Seen = { rail: string; health: RailHealth }

/** Asks every rail that takes orders or payouts whether it does, so that a fault is known before anybody tries (S32). */
export async function checkRails(deps: CoreDeps): Promise<Result<Seen[]>> {
  const desks = [
    ...Object.entries(deps.orderDesks),
    ...Object.entries(deps.payoutDesks).map(([rail, desk]) => [wayOut(rail), desk] as const),
  ]
  const seen = await Promise.all(
    desks.map(async ([rail, desk]): Promise<Seen> => ({ rail, health: await desk.health() })),
  )
  return run(deps, noteAll, seen, { repeatable: true })
}

const noteAll: UseCase<Seen[], Seen[]> = async (scope, seen) => {
  for (const { rail, health } of seen) await noteHealth(scope, rail, health)
  return seen
}
