import type { ChatRef } from '../../chat/views.ts'
import { fail, type Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import type { PadKey, PadOutcome } from '../views.ts'
import { type Attempt, authorise, charge } from './authorise.ts'
import { choose } from './choose.ts'
import { keepNewPin } from './keep-new-pin.ts'
import { type Choice, keepPin } from './keep-pin.ts'
import { findPad, type Pad, savePad, viewPad } from './pad.ts'
import { PIN_LENGTH } from './weak.ts'

type Press = { actor: ChatRef; padId: string; key: PadKey }
type Pressed = { outcome: PadOutcome } | { attempt: Attempt } | { choice: Choice; isNew?: boolean }

/**
 * One press. Most are one transaction; the sixth digit needs a slow hash, which is made between two, so that neither a
 * connection nor a lock waits for it.
 */
export async function pressPad(deps: CoreDeps, input: Press): Promise<Result<PadOutcome>> {
  const pressed = await run(deps, press, input)
  if (!pressed.ok) return pressed
  if ('outcome' in pressed.value) return { ok: true, value: pressed.value.outcome }
  if ('attempt' in pressed.value) return authorise(deps, pressed.value.attempt)
  const { choice, isNew } = pressed.value
  return isNew ? keepNewPin(deps, choice) : keepPin(deps, choice)
}

async function press(scope: Scope, { actor, padId, key }: Press): Promise<Pressed> {
  const pad = await findPad(scope, actor, padId)
  // The keys were dealt anew and the chat still shows the ones before: another digit stands there now.
  if (typeof key === 'object' && key.deal !== pad.typing.deal) return { outcome: { state: 'stale', pad: viewPad(pad) } }
  const typed = afterKey(pad, key)
  if (typed.length < PIN_LENGTH) {
    pad.typing.typed = typed
    await savePad(scope, pad)
    return { outcome: { state: 'more', pad: viewPad(pad) } }
  }
  const isNew = pad.purpose === 'pin_new'
  if (pad.purpose !== 'pin_set' && !isNew) return { attempt: await charge(scope, actor, pad, typed) }
  return { ...(await choose(scope, actor, pad, typed)), isNew }
}

function afterKey({ typing }: Pad, key: PadKey): string {
  if (key === 'clear') return ''
  if (key === 'back') return typing.typed.slice(0, -1)
  return typing.typed + (typing.layout[key.position] ?? fail({ code: 'pad_expired' }))
}
