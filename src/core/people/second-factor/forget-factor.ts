import type { Scope } from '../../kit/use-case.ts'
import { forgetDraft } from './draft.ts'
import { forgetRecoveryCodes } from './recovery-codes.ts'

/** No authenticator of theirs, none that is being set up, and no recovery code opens anything any more. It is locked. */
export async function forgetFactor(scope: Scope, userId: string): Promise<void> {
  await scope.tx.secondFactor.delete({ where: { userId }, select: { userId: true } })
  await forgetDraft(scope, userId)
  await forgetRecoveryCodes(scope, userId)
}
