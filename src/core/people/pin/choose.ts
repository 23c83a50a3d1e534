import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'
import { actingUser, userPlace } from '../actor.ts'
import { findRegistration } from '../registration/draft.ts'
import type { PadOutcome } from '../views.ts'
import type { Choice } from './keep-pin.ts'
import { deletePad, type Pad, restart, savePad, viewPad } from './pad.ts'
import { refuseUnproven } from './renewal.ts'
import { isWeakPin } from './weak.ts'

/** A PIN is chosen by typing it twice; a weak one, or two that differ, start over with a word why. */
export async function choose(
  scope: Scope,
  actor: ChatRef,
  pad: Pad,
  typed: string,
): Promise<{ choice: Choice } | { outcome: PadOutcome }> {
  const phone = await phoneOf(scope, actor, pad)
  const repeating = pad.typing.stage === 'repeat'
  if (repeating && typed === pad.typing.first) return { choice: { actor, padId: pad.id, pin: typed } }
  const weak = !repeating && isWeakPin(typed, phone)
  restart(scope, pad, repeating || weak ? {} : { stage: 'repeat', first: typed })
  await savePad(scope, pad)
  const problem = repeating ? 'pin_mismatch' : weak ? 'pin_weak' : undefined
  return { outcome: { state: 'more', pad: viewPad(pad, problem) } }
}

/** The number no part of which may be the PIN. Whoever may choose one no more hears so: `pad_expired`, `pin_renewal_over`. */
async function phoneOf(scope: Scope, actor: ChatRef, pad: Pad): Promise<string | undefined> {
  if (pad.purpose === 'pin_new') {
    const { id, dataKey, phone } = await actingUser(scope, actor)
    await refuseUnproven(scope, id)
    return scope.keyring.open(dataKey, userPlace('phone', id), phone)
  }
  const registration = await findRegistration(scope, actor)
  if (registration?.id === pad.subject) return registration.draft.phone
  await deletePad(scope, pad.id)
  return fail({ code: 'pad_expired' })
}
