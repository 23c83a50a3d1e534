import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { mailOwner } from '../people/mail-user.ts'

/**
 * Tells a shop's owner, in the chat and by mail, where an app of the shop sends people back from now on: what they allow
 * is handed over there (ATH-11). The mail names no address, which somebody else may have typed.
 */
export async function tellAddress(scope: Scope, ownerId: string, address: string): Promise<void> {
  const at = scope.now
  await notify(scope, { userId: ownerId }, { kind: 'connect_app_address', address, at })
  await mailOwner(scope, ownerId, 'connect_app_address', { at: at.toISOString() })
}
