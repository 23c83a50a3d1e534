import type { UseCase } from '../kit/use-case.ts'

/**
 * Notes that a month's picture is being handed over. It is said before the handing over: who dies in between leaves
 * somebody without a picture, which /statement draws at any time, and never with two.
 */
export const handMonth: UseCase<{ id: string }, boolean> = async ({ tx }, { id }) => {
  const { count } = await tx.paper.updateMany({
    where: { id, monthly: true, state: 'waiting' },
    data: { state: 'issued' },
  })
  return count === 1
}
