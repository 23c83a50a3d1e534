import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { currencyOf } from '../../money/currency.ts'
import { type Money, money } from '../../money/money.ts'
import { findAuthorisable, keepFactor } from '../../payment/authorisable.ts'
import { pinGiven } from '../../payment/factor.ts'
import { type ActingUser, actingUser } from '../actor.ts'
import { refuseFrozen } from '../freeze/refuse-frozen.ts'
import { mailOwner } from '../mail-user.ts'
import { checkAllowance } from '../thresholds/bounds.ts'
import { keepAllowance } from '../thresholds/keep-allowance.ts'
import { chargeTry, checkTry, clearTries, type Try } from '../throttle.ts'
import type { PadOutcome, PadView } from '../views.ts'
import { holdPin } from './hold-pin.ts'
import { deletePad, type Pad, restart, savePad, viewPad } from './pad.ts'
import { beginRenewal } from './renewal.ts'

/** A complete PIN, counted and waiting to be checked. */
export type Attempt = {
  actor: ChatRef
  intentId: string
  /** The allowance a right PIN sets, where it is about that. */
  allowance: Money | null
  pin: string
  pinHash: string
  counted: Try
  pad: PadView
}

/** Counts the try and empties the pad, so that the same six presses cannot be tried twice. */
export async function charge(scope: Scope, actor: ChatRef, pad: Pad, pin: string): Promise<Attempt> {
  const me = await actingUser(scope, actor)
  const { id, pinHash } = me
  const allowance = pad.purpose === 'allowance' ? allowanceOn(pad) : null
  if (allowance) await refuseOtherTerms(scope, me, allowance)
  const counted = await chargeTry(scope, id, 'pin')
  restart(scope, pad)
  await savePad(scope, pad)
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

async function accept(scope: Scope, attempt: Attempt): Promise<PadOutcome | null> {
  const { actor, allowance, counted, pad } = attempt
  if (pad.purpose === 'authorise') return allow(scope, attempt)
  await holdPin(scope, { ...attempt, userId: counted.userId })
  // The PIN is right for another account where the chat has lost the one it was given for.
  const me = await actingUser(scope, actor)
  const { id, secondFactorAt } = me
  if (id !== counted.userId) return fail({ code: 'pad_expired' })
  if (pad.purpose === 'pin_change') return prove(scope, attempt, secondFactorAt !== null)
  await clearTries(scope, counted)
  await deletePad(scope, pad.padId)
  if (allowance === null) return unlock(scope, attempt)
  await refuseOtherTerms(scope, me, allowance)
  await keepAllowance(scope, actor, counted.userId, allowance.minor)
  await mailOwner(scope, counted.userId, 'allowance_raised', { at: scope.now.toISOString() })
  return { state: 'allowed' }
}

/** What the pad was opened for. */
function allowanceOn({ typing }: Pad): Money {
  const [minor = '', currency] = (typing.about ?? '').split(' ')
  // One that a program before currencies were kept has made says too little.
  return currency === undefined ? fail({ code: 'pad_expired' }) : money(BigInt(minor), currencyOf(currency))
}

/** The PIN stands for the sum it was asked for: none in another currency, nor more than there may be by now. */
async function refuseOtherTerms(scope: Scope, me: ActingUser, allowance: Money): Promise<void> {
  if (me.homeCurrency !== allowance.currency) fail({ code: 'pad_expired' })
  // What a PIN of a freeze allowed would outlast it.
  refuseFrozen(me)
  await checkAllowance(scope, me, allowance)
}

/**
 * A right PIN clears the count even when its card has expired meanwhile: that is told as data, for a throw rolls back.
 * The card is locked before the person, and the pad last, as whoever replaces a PIN locks them.
 */
async function allow(scope: Scope, attempt: Attempt): Promise<PadOutcome | null> {
  const { actor, intentId, counted, pad } = attempt
  const { userId } = counted
  const draft = await findAuthorisable(scope, { id: intentId, ownerId: userId })
  const isKept = draft !== null && (await keepFactor(scope, draft, pinGiven(draft, scope.now)))
  await holdPin(scope, { ...attempt, userId })
  await clearTries(scope, counted)
  await deletePad(scope, pad.padId)
  if (!isKept) return null
  await audit(scope, actor, 'pin.accepted', `user:${userId}`, { intent: intentId })
  return { state: 'authorised', intentId }
}

/** The PIN there is was given for another one. */
async function prove(scope: Scope, { actor, counted, pad }: Attempt, takesCode: boolean): Promise<PadOutcome> {
  const id = counted.userId
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
