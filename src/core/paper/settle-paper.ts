import type { UseCase } from '../kit/use-case.ts'
import type { PaperOutcome } from './views.ts'

/** What became of a paper that a job made. Said twice, it changes nothing. */
export const settlePaper: UseCase<{ id: string; outcome: PaperOutcome }, null> = async ({ tx }, { id, outcome }) => {
  await tx.paper.updateMany({ where: { id, state: 'waiting' }, data: { state: outcome } })
  return null
}
