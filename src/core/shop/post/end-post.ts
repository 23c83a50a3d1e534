import type { UseCase } from '../../kit/use-case.ts'

/** A message shows how its link ended, or is gone itself: nothing is to be done about it any more. */
export const endPost: UseCase<{ id: string }, null> = async ({ tx }, { id }) => {
  await tx.linkPost.deleteMany({ where: { id } })
  return null
}
