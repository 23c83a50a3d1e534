import type { UseCase } from '../kit/use-case.ts'

/** A month's picture that certainly did not arrive may be handed over again. */
export const returnMonth: UseCase<{ id: string }, null> = async ({ tx }, { id }) => {
  await tx.paper.updateMany({ where: { id, monthly: true, state: 'issued' }, data: { state: 'waiting' } })
  return null
}
