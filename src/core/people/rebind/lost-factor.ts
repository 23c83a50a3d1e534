import type { Scope } from '../../kit/use-case.ts'
import { lockAuthenticator } from '../second-factor/authenticator.ts'
import { secondFactorChanged } from '../second-factor/changed.ts'
import { forgetFactor } from '../second-factor/forget-factor.ts'

/** Takes away an authenticator its owner has lost, recovery codes with it; where there is none, nothing happens. */
export async function loseFactor(scope: Scope, userId: string): Promise<void> {
  if (!(await lockAuthenticator(scope, userId))) return
  await forgetFactor(scope, userId)
  await secondFactorChanged(scope, userId, 'system', 'off', { secondFactorAt: null })
}
