import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { actingUser } from '../actor.ts'
import { useCode } from '../second-factor/use-code.ts'
import { completeRenewal } from './renewal.ts'

type Input = { actor: ChatRef; code: string }

/** The authenticator's code, after the old PIN, where the second factor is on: only then another PIN is chosen. */
export const giveCodeForPin = (deps: CoreDeps, input: Input): Promise<Result<null>> => judged(run(deps, give, input))

async function give(scope: Scope, { actor, code }: Input): Promise<Result<null>> {
  const { id } = await actingUser(scope, actor)
  const used = await useCode(scope, { userId: id, code, by: actor })
  if (!used.ok) return used
  await completeRenewal(scope, id)
  await audit(scope, actor, 'code.accepted', `user:${id}`, { for: 'pin' })
  return { ok: true, value: null }
}
