import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import type { Result } from '../../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../../kit/use-case.ts'
import { openRegistration } from '../registration/draft.ts'
import { advance } from '../registration/progress.ts'
import type { PadOutcome } from '../views.ts'
import { deletePad, findPad } from './pad.ts'

export type Choice = { actor: ChatRef; padId: string; pin: string }

/** Keeps a PIN that was typed twice. It may be the last thing the account waited for. */
export async function keepPin(deps: CoreDeps, { actor, padId, pin }: Choice): Promise<Result<PadOutcome>> {
  const pinHash = await deps.hasher.hashPin(pin)
  return run(deps, keep, { actor, padId, pinHash })
}

async function keep(scope: Scope, input: { actor: ChatRef; padId: string; pinHash: string }): Promise<PadOutcome> {
  await findPad(scope, input.actor, input.padId)
  const registration = await openRegistration(scope, input.actor)
  registration.draft.pinHash = input.pinHash
  await deletePad(scope, input.padId)
  await audit(scope, input.actor, 'pin.set', `registration:${registration.id}`)
  return { state: 'pin_set', registration: await advance(scope, registration) }
}
