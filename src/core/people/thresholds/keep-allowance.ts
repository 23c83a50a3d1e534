import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { Scope } from '../../kit/use-case.ts'

/** Keeps up to what a person wants to pay without a PIN. @param minor in their home currency */
export async function keepAllowance(scope: Scope, actor: ChatRef, userId: string, minor: bigint): Promise<void> {
  await scope.tx.user.update({ where: { id: userId }, data: { smallPaymentMinor: minor }, select: { id: true } })
  await audit(scope, actor, 'allowance.set', `user:${userId}`, { minor: String(minor) })
}
