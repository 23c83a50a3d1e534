import type { Scope } from '../kit/use-case.ts'

/**
 * Puts away every card of a person that was shown and not confirmed, withdrawals, exchanges, refunds, accounts being
 * saved, apps being connected and the account being closed among them; what was confirmed stays confirmed. Cards of a
 * kind are locked in the order of ids, as a round of confirmations locks them, so that nobody waits for another in a circle.
 * @param leaving the card by which its owner is just leaving
 */
export async function cancelDrafts({ tx }: Scope, ownerId: string, leaving?: string): Promise<void> {
  await tx.$queryRaw`select id from intent where owner_id = ${ownerId}::uuid and state = 'draft' order by id for update`
  await tx.intent.updateMany({ where: { ownerId, state: 'draft' }, data: { state: 'cancelled' } })
  await tx.$queryRaw`select id from exchange where owner_id = ${ownerId}::uuid and state = 'draft' order by id for update`
  await tx.exchange.updateMany({ where: { ownerId, state: 'draft' }, data: { state: 'cancelled' } })
  await tx.payout.updateMany({ where: { ownerId, state: 'draft' }, data: { state: 'dropped' } })
  await tx.refund.updateMany({ where: { ownerId, state: 'draft' }, data: { state: 'dropped' } })
  await tx.destination.updateMany({ where: { ownerId, state: 'draft' }, data: { state: 'removed' } })
  await tx.payoutAllowance.updateMany({ where: { ownerId, state: 'draft' }, data: { state: 'dropped' } })
  await tx.connection.updateMany({ where: { ownerId, state: 'draft' }, data: { state: 'dropped' } })
  const closings = { ownerId, state: 'draft', ...(leaving !== undefined && { id: { not: leaving } }) }
  await tx.closing.updateMany({ where: closings, data: { state: 'dropped' } })
}
