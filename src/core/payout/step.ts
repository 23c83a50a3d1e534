import type { Payout, Prisma } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { type PayoutEvent, STEPS } from './states.ts'

/** Reads a withdrawal and locks it until the transaction ends. */
export async function lockPayout({ tx }: Scope, id: string): Promise<Payout | null> {
  await tx.$queryRaw`select 1 from payout where id = ${id}::uuid for update`
  return tx.payout.findUnique({ where: { id } })
}

/**
 * Takes one step of a withdrawal's life, guarded by where it stands. False, and nothing changed, where it is no step
 * from there.
 */
export async function step(
  { tx }: Scope,
  id: string,
  event: PayoutEvent,
  data: Prisma.PayoutUncheckedUpdateManyInput = {},
): Promise<boolean> {
  const { from, to } = STEPS[event]
  const { count } = await tx.payout.updateMany({
    where: { id, state: { in: [...from] } },
    data: { ...data, state: to },
  })
  return count === 1
}
