import { localeOf } from '../../chat/chat.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { judged } from '../../kit/judged.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { consumeLink, findLink } from '../link/link.ts'
import { behindPassword, type Charged, lockPassword } from '../password/behind-password.ts'
import { chargeTry, clearTries } from '../throttle.ts'
import { hasSecondFactor, keepAuthenticator } from './authenticator.ts'
import { changedByLink } from './changed.ts'
import { forgetDraft, lockDraft } from './draft.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { stepOf } from './totp.ts'
import { useCode } from './use-code.ts'
import type { NewRecoveryCodes } from './views.ts'

/** `proof`: the account's password, or, where a second factor is on already, a code of it or a recovery code. */
type Input = { token: string; code: string; proof: string }

/**
 * Takes a new authenticator into use, once a code of it shows that it works (TFA-01). A chat alone must not be able to:
 * whoever stole a Telegram session would lock its owner out. So it takes what only the owner knows besides: the old
 * authenticator, or the password while there is none. Uses the link up; the recovery codes are new, too.
 */
export async function confirmAuthenticator(deps: CoreDeps, input: Input): Promise<Result<NewRecoveryCodes>> {
  const looked = await run(deps, look, input)
  if (!looked.ok) return looked
  const { value: password } = looked
  if (!password) return judged(run(deps, move, input))
  const charged = Promise.resolve({ ok: true as const, value: password })
  return behindPassword(deps, { typed: input.proof, charged, by: { page: 'second_factor' } }, () =>
    run(deps, switchOn, { ...input, ...password }),
  )
}

/** A mistyped code costs no try of the password. */
async function look(scope: Scope, { token, code }: Input): Promise<Charged | null> {
  const { subject: userId } = await findLink(scope, token, 'second_factor')
  await newStep(scope, userId, code)
  if (await hasSecondFactor(scope, userId)) return null
  const { passwordHash } = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  return { passwordHash, counted: await chargeTry(scope, userId, 'password') }
}

async function switchOn(scope: Scope, { token, code, ...proof }: Input & Charged) {
  const { counted } = proof
  const userId = counted.userId
  const fresh = await newStep(scope, userId, code)
  await consumeLink(scope, token, 'second_factor')
  if (await hasSecondFactor(scope, userId)) return fail({ code: 'link_used' })
  await clearTries(scope, counted)
  await keepAuthenticator(scope, userId, fresh)
  const codes = await finish(scope, userId, 'on')
  await lockPassword(scope, proof)
  return codes
}

async function move(scope: Scope, { token, code, proof }: Input): Promise<Result<NewRecoveryCodes>> {
  const { subject: userId } = await findLink(scope, token, 'second_factor')
  const used = await useCode(scope, { userId, code: proof, recovery: true, by: { page: 'second_factor' } })
  if (!used.ok) return used
  const fresh = await newStep(scope, userId, code)
  await consumeLink(scope, token, 'second_factor')
  await keepAuthenticator(scope, userId, fresh)
  return { ok: true, value: await finish(scope, userId, 'moved') }
}

async function finish(scope: Scope, userId: string, change: 'on' | 'moved'): Promise<NewRecoveryCodes> {
  await forgetDraft(scope, userId)
  const codes = await newRecoveryCodes(scope, userId)
  const user = await changedByLink(scope, userId, change, { secondFactorAt: scope.now })
  return { locale: localeOf(user), codes }
}

/** The secret being set up, and the step of the code typed from it. Its owner has the secret: guessing is not counted. */
async function newStep(scope: Scope, userId: string, code: string) {
  const secret = await lockDraft(scope, userId)
  const lastStep = stepOf(secret, code.trim(), scope.now) ?? fail({ code: 'code_invalid', triesLeft: null })
  return { secret, lastStep }
}
