import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import type { Money } from '../../money/money.ts'
import { actingUser } from '../actor.ts'
import { refuseFrozen } from '../freeze/refuse-frozen.ts'
import { mailOwner } from '../mail-user.ts'
import { useCode } from '../second-factor/use-code.ts'
import { checkCodeThreshold, holdSteady } from './bounds.ts'

type Input = { actor: ChatRef; amount: Money; code?: string }

/**
 * From which amount on a payment needs a code: from less at once, also while the account is frozen; from more with a code
 * (`auth_required` without one), told by mail, and not while it is.
 */
export const setCodeThreshold = (deps: CoreDeps, input: Input): Promise<Result<null>> => judged(run(deps, set, input))

async function set(scope: Scope, { actor, amount, code }: Input): Promise<Result<null>> {
  const me = await actingUser(scope, actor)
  if (!me.secondFactorAt) return fail({ code: 'second_factor_off' })
  const { now } = await checkCodeThreshold(scope, me, amount)
  const more = amount.minor > now.minor
  if (more) {
    refuseFrozen(me)
    if (code === undefined) return fail({ code: 'auth_required', factor: 'code' })
    const used = await useCode(scope, { userId: me.id, code, by: actor })
    if (!used.ok) return used
  }
  const held = await holdSteady(scope, actor, me)
  if (more) refuseFrozen(held)
  await scope.tx.user.update({ where: { id: me.id }, data: { codeMinor: amount.minor }, select: { id: true } })
  await audit(scope, actor, 'code_threshold.set', `user:${me.id}`, { minor: String(amount.minor) })
  if (more) await mailOwner(scope, me.id, 'code_threshold_raised', { at: scope.now.toISOString() })
  return { ok: true, value: null }
}
