import { localeOf } from '../../chat/chat.ts'
import type { Locale } from '../../chat/views.ts'
import type { Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { changedByLink } from './changed.ts'
import { forgetFactor } from './forget-factor.ts'
import { useCode } from './use-code.ts'

type Input = { token: string; code: string }

/** Switches the second factor off, with a code of it or a recovery code. Uses the link up. */
export const switchOffSecondFactor = (deps: CoreDeps, input: Input): Promise<Result<{ locale: Locale }>> =>
  judged(run(deps, switchOff, input))

async function switchOff(scope: Scope, { token, code }: Input): Promise<Result<{ locale: Locale }>> {
  const { subject: userId } = await findLink(scope, token, 'second_factor')
  const used = await useCode(scope, { userId, code, recovery: true, by: { page: 'second_factor' } })
  if (!used.ok) return used
  await consumeLink(scope, token, 'second_factor')
  await forgetFactor(scope, userId)
  const user = await changedByLink(scope, userId, 'off', { secondFactorAt: null })
  return { ok: true, value: { locale: localeOf(user) } }
}
