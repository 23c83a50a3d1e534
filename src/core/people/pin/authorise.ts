import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { findAuthorisable, keepFactor } from '../../payment/authorisable.ts'
import { pinGiven } from '../../payment/factor.ts'
import { actingUser } from '../actor.ts'
import { mailOwner } from '../mail-user.ts'
import { keepAllowance } from '../thresholds/keep-allowance.ts'
import { chargeTry, checkTry, clearTries, type Try } from '../throttle.ts'
import type { PadOutcome, PadView } from '../views.ts'
import { deletePad, type Pad, restart, savePad, viewPad } from './pad.ts'
import { beginRenewal } from './renewal.ts'

/** A complete PIN, counted and waiting to be checked. */
export type Attempt = {
  actor: ChatRef
  intentId: string
  /** The allowance a right PIN sets, in minor units, where it is about that. */
  allowance: bigint | null
  pin: string
  pinHash: string
  counted: Try
  pad: PadView
}

/** Counts the try and empties the pad, so that the same six presses cannot be tried twice. */
export async function charge(scope: Scope, actor: ChatRef, pad: Pad, pin: string): Promise<Attempt> {
  const { id, pinHash } = await actingUser(scope, actor)
  const counted = await chargeTry(scope, id, 'pin')
  restart(scope, pad)
  await savePad(scope, pad)
  const allowance = pad.purpose === 'allowance' ? BigInt(pad.typing.about ?? 0) : null
  return { actor, intentId: pad.subject, allowance, pin, pinHash, counted, pad: viewPad(pad) }
}

/** Checks the PIN outside any transaction, then books what came of it. */
export async function authorise(deps: CoreDeps, attempt: Attempt): Promise<Result<PadOutcome>> {
  const { pin, pinHash, counted } = attempt
  if (await checkTry(deps, counted, deps.hasher.verifyPin(pinHash, pin))) {
    const accepted = await run(deps, accept, attempt)
    if (!accepted.ok) return accepted
    return accepted.value ? { ok: true, value: accepted.value } : { ok: false, failure: { code: 'quote_expired' } }
  }
  const refused = await run(deps, refuse, attempt)
  if (!refused.ok || !counted.lockedUntil) return refused
  return { ok: false, failure: { code: 'auth_locked', until: counted.lockedUntil } }
}

/** A right PIN clears the count even when its card has expired meanwhile: that is told as data, for a throw rolls back. */
async function accept(scope: Scope, attempt: Attempt): Promise<PadOutcome | null> {
  const { actor, intentId, allowance, counted, pad } = attempt
  if (pad.purpose !== 'authorise') await holdPin(scope, attempt)
  if (pad.purpose === 'pin_change') return prove(scope, attempt)
  await clearTries(scope, counted)
  await deletePad(scope, pad.padId)
  if (allowance !== null) {
    await keepAllowance(scope, actor, counted.userId, allowance)
    await mailOwner(scope, counted.userId, 'allowance_raised', { at: scope.now.toISOString() })
    return { state: 'allowed' }
  }
  if (pad.purpose === 'unlock') return unlock(scope, attempt)
  const draft = await findAuthorisable(scope, { id: intentId, ownerId: counted.userId })
  if (!draft || !(await keepFactor(scope, draft, pinGiven(draft, scope.now)))) return null
  await audit(scope, actor, 'pin.accepted', `user:${counted.userId}`, { intent: intentId })
  return { state: 'authorised', intentId }
}

/**
 * A PIN that was replaced while it was being checked allows nothing: `pad_expired`. It is not replaced until this is done.
 * A payment needs no such look: its card is put away together with the PIN.
 */
async function holdPin({ tx }: Scope, { counted: { userId }, pinHash }: Attempt): Promise<void> {
  const [same] = await tx.$queryRaw<unknown[]>`
    select 1 from "user" where id = ${userId}::uuid and pin_hash = ${pinHash} for no key update`
  if (!same) fail({ code: 'pad_expired' })
}

/** The PIN there is was given for another one; the chat may have lost the account meanwhile. */
async function prove(scope: Scope, { actor, counted, pad }: Attempt): Promise<PadOutcome> {
  const { id, secondFactorAt } = await actingUser(scope, actor)
  if (id !== counted.userId) return fail({ code: 'pad_expired' })
  const takesCode = secondFactorAt !== null
  await clearTries(scope, counted)
  await beginRenewal(scope, id, 'pin', !takesCode)
  await deletePad(scope, pad.padId)
  await audit(scope, actor, 'pin.accepted', `user:${id}`, { for: 'pin' })
  return { state: 'pin_proven', takesCode }
}

async function unlock(scope: Scope, { actor, counted: { userId } }: Attempt): Promise<PadOutcome> {
  const { botId, telegramId } = actor
  await scope.tx.chat.updateMany({
    where: { botId, telegramId, userId },
    data: { unlockedAt: scope.now, pinAt: scope.now },
  })
  await audit(scope, actor, 'chat.unlocked', `user:${userId}`)
  return { state: 'unlocked' }
}

async function refuse(scope: Scope, { actor, counted, pad }: Attempt): Promise<PadOutcome> {
  const { userId, triesLeft, lockedUntil } = counted
  if (lockedUntil) {
    await deletePad(scope, pad.padId)
    await mailOwner(scope, userId, 'pin_locked', { until: lockedUntil.toISOString() })
  }
  await audit(scope, actor, lockedUntil ? 'pin.locked' : 'pin.wrong', `user:${userId}`, { triesLeft })
  return { state: 'wrong', pad, triesLeft }
}
