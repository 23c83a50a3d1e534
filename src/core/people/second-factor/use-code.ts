import type { AuditActor } from '../../kit/audit.ts'
import type { Result } from '../../kit/failure.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { clearTries, lockedUntil, triesOf } from '../throttle.ts'
import { hasSecondFactor, lockAuthenticator } from './authenticator.ts'
import { looksLikeRecoveryCode, useRecoveryCode } from './recovery-codes.ts'
import { noteRecovery } from './recovery-used.ts'
import { newSecret, stepOf } from './totp.ts'
import { countWithPassword, countWrongCode } from './wrong-codes.ts'

type Typed = {
  userId: string
  code: string
  /** Whether a recovery code will do. */
  recovery?: boolean
  /** Typed where email and password led, and nothing out of the owner's own chat. */
  outside?: boolean
  /**
   * What its password was, where both are typed at once and nobody may learn which was wrong. Then the work is the same
   * for either, and for who has no second factor, or no account, and while codes are not looked at (ATH-06, ATH-09): with
   * a wrong one nothing is used or counted.
   */
  password?: 'right' | 'wrong'
  /** Who typed it, or where: for the trail. */
  by: AuditActor
}

/** Which of the two it was. */
export type UsedCode = 'authenticator' | 'recovery'

/**
 * Uses up a code of a person's authenticator (or, where `recovery` allows it, a recovery code) in the transaction that
 * does what it is for. It comes before any other lock.
 *
 * A wrong one is an answer, not a throw: that it was counted has to stay, so whoever gets `ok: false` returns it as it
 * is and changes nothing (`judged` then makes it the refusal it is). `code_invalid`, `code_used`, `auth_locked` with
 * the fifth wrong one. `second_factor_off`, and `auth_locked` while codes are not looked at, are thrown where no password
 * was typed with it.
 */
export async function useCode(scope: Scope, typed: Typed): Promise<Result<UsedCode>> {
  const { userId, by, outside, password } = typed
  const authenticator = await lockAuthenticator(scope, userId)
  if (!authenticator && !password) return fail({ code: 'second_factor_off' })
  const whose = password === 'wrong' ? scope.newId() : userId
  const code = typed.code.trim()
  const counted = { subject: triesOf(userId, outside), factor: 'code' } as const
  // Nobody guesses 80 bits. Whoever holds the chat, or the password, can keep codes closed, and not the way back.
  if (typed.recovery && looksLikeRecoveryCode(code) && (await useRecoveryCode(scope, whose, code))) {
    await clearTries(scope, counted)
    await noteRecovery(scope, userId, by)
    return { ok: true, value: 'recovery' }
  }
  const until = await lockedUntil(scope, counted.subject, counted.factor)
  if (until && !password) return fail({ code: 'auth_locked', until })
  const step = stepOf(authenticator?.secret ?? newSecret(scope.random), code, scope.now)
  // TFA-02: a step works once, and none before it works any more.
  if (authenticator && step !== undefined && step <= authenticator.lastStep)
    return { ok: false, failure: { code: 'code_used' } }
  if (!authenticator || step === undefined || until || password === 'wrong')
    return { ok: false, failure: await countWrong(scope, typed) }
  await scope.tx.secondFactor.update({ where: { userId }, data: { lastStep: step }, select: { userId: true } })
  await clearTries(scope, counted)
  return { ok: true, value: 'authenticator' }
}

const countWrong = (scope: Scope, { userId, by, outside, password }: Typed) =>
  password ? countWithPassword(scope, userId, password) : countWrongCode(scope, userId, by, outside)

/**
 * The same where the second factor is on, and null where it is not. Nobody is locked then who could be switching it on: it
 * is for `lockProven` to see that nobody has.
 */
export const useCodeWhereOn = async (scope: Scope, typed: Typed): Promise<Result<UsedCode | null>> =>
  (await hasSecondFactor(scope, typed.userId)) ? useCode(scope, typed) : { ok: true, value: null }
