import type { ChatRef } from '../../chat/views.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { findRegistration } from '../registration/draft.ts'
import type { PadKey, PadOutcome } from '../views.ts'
import { type Attempt, authorise, charge } from './authorise.ts'
import { type Choice, keepPin } from './keep-pin.ts'
import { deletePad, findPad, type Pad, restart, savePad, viewPad } from './pad.ts'
import { isWeakPin, PIN_LENGTH } from './weak.ts'

type Press = { actor: ChatRef; padId: string; key: PadKey }
type Pressed = { outcome: PadOutcome } | { attempt: Attempt } | { choice: Choice }

/**
 * One press. Most are one transaction; the sixth digit needs a slow hash, which is made between two, so that neither a
 * connection nor a lock waits for it.
 */
export async function pressPad(deps: CoreDeps, input: Press): Promise<Result<PadOutcome>> {
  const pressed = await run(deps, press, input)
  if (!pressed.ok) return pressed
  if ('outcome' in pressed.value) return { ok: true, value: pressed.value.outcome }
  return 'attempt' in pressed.value ? authorise(deps, pressed.value.attempt) : keepPin(deps, pressed.value.choice)
}

async function press(scope: Scope, { actor, padId, key }: Press): Promise<Pressed> {
  const pad = await findPad(scope, actor, padId)
  const typed = afterKey(pad, key)
  if (typed.length < PIN_LENGTH) {
    pad.typing.typed = typed
    await savePad(scope, pad)
    return { outcome: { state: 'more', pad: viewPad(pad) } }
  }
  if (pad.purpose !== 'pin_set') return { attempt: await charge(scope, actor, pad, typed) }
  return choose(scope, actor, pad, typed)
}

function afterKey({ typing }: Pad, key: PadKey): string {
  if (key === 'clear') return ''
  if (key === 'back') return typing.typed.slice(0, -1)
  return typing.typed + (typing.layout[key.position] ?? fail({ code: 'pad_expired' }))
}

/** A PIN is chosen by typing it twice; a weak one, or two that differ, start over with a word why. */
async function choose(scope: Scope, actor: ChatRef, pad: Pad, typed: string): Promise<Pressed> {
  const registration = await findRegistration(scope, actor)
  if (registration?.id !== pad.subject) {
    await deletePad(scope, pad.id)
    return fail({ code: 'pad_expired' })
  }
  const repeating = pad.typing.stage === 'repeat'
  if (repeating && typed === pad.typing.first) return { choice: { actor, padId: pad.id, pin: typed } }
  const weak = !repeating && isWeakPin(typed, registration.draft.phone)
  restart(scope, pad, repeating || weak ? {} : { stage: 'repeat', first: typed })
  await savePad(scope, pad)
  const problem = repeating ? 'pin_mismatch' : weak ? 'pin_weak' : undefined
  return { outcome: { state: 'more', pad: viewPad(pad, problem) } }
}
