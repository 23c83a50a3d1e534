import { localeOf } from '../../chat/chat.ts'
import type { Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { changedByLink } from './changed.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { useCode } from './use-code.ts'
import type { NewRecoveryCodes } from './views.ts'

type Input = { token: string; code: string }

/** Makes ten new recovery codes, with a code of the authenticator or the last of the old ones. Uses the link up. */
export const renewRecoveryCodes = (deps: CoreDeps, input: Input): Promise<Result<NewRecoveryCodes>> =>
  judged(run(deps, renew, input))

async function renew(scope: Scope, { token, code }: Input): Promise<Result<NewRecoveryCodes>> {
  const { subject: userId } = await findLink(scope, token, 'second_factor')
  const used = await useCode(scope, { userId, code, recovery: true, by: { page: 'second_factor' } })
  if (!used.ok) return used
  await consumeLink(scope, token, 'second_factor')
  const codes = await newRecoveryCodes(scope, userId)
  const user = await changedByLink(scope, userId, 'renewed')
  return { ok: true, value: { locale: localeOf(user), codes } }
}
