import type { Scope } from '../kit/use-case.ts'

/** Puts away every card of a person that was shown and not confirmed. What was confirmed stays confirmed. */
export async function cancelDrafts({ tx }: Scope, ownerId: string): Promise<void> {
  await tx.intent.updateMany({ where: { ownerId, state: 'draft' }, data: { state: 'cancelled' } })
}
