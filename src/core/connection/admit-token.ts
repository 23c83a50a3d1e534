import type { UseCase } from '../kit/use-case.ts'
import { connectedBy } from './caller.ts'
import type { ConnectScope } from './views.ts'

/** Lets an app in that shows an access token, before anybody reads what it wants. `connect_auth_failed`, `scope_missing`. */
export const admitToken: UseCase<{ token: string; needs: ConnectScope | null }, null> = async (
  scope,
  { token, needs },
) => {
  await connectedBy(scope, token, needs ?? undefined)
  return null
}
