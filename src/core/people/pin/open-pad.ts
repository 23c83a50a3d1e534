import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import type { Money } from '../../money/money.ts'
import { findAuthorisable, wasAuthorisable } from '../../payment/authorisable.ts'
import { type ActingUser, actingUser } from '../actor.ts'
import { refuseFrozen } from '../freeze/refuse-frozen.ts'
import { openRegistration } from '../registration/draft.ts'
import { checkAllowance } from '../thresholds/bounds.ts'
import { refuseLocked } from '../throttle.ts'
import type { PadView } from '../views.ts'
import { createPad, viewPad } from './pad.ts'
import { refuseUnproven } from './renewal.ts'
import { refuseUnsetPin } from './void-pin.ts'

/** What a pad is for. */
export type PadOpening =
  | { actor: ChatRef; purpose: 'pin_set' | 'unlock' | 'pin_change' | 'pin_new' }
  | { actor: ChatRef; purpose: 'authorise'; intentId: string }
  | { actor: ChatRef; purpose: 'allowance'; amount: Money }

/**
 * A shuffled pad: to choose a PIN while registering, to authorise an intent of one's own, for a larger allowance, to
 * unlock the chat, and to choose another PIN after the one there is. `pin_unset` where there is none to ask for.
 */
export const openPad: UseCase<PadOpening, PadView> = async (scope, input) => {
  if (input.purpose === 'allowance') return allowancePad(scope, input)
  return viewPad(await createPad(scope, input.actor, input.purpose, await subjectOf(scope, input)))
}

type Plain = Exclude<PadOpening, { purpose: 'allowance' }>

async function subjectOf(scope: Scope, input: Plain): Promise<string> {
  if (input.purpose === 'pin_set') return (await openRegistration(scope, input.actor)).id
  if (input.purpose === 'authorise') return ownIntent(scope, input.actor, input.intentId)
  const user = await actingUser(scope, input.actor)
  await (input.purpose === 'pin_new' ? refuseUnproven(scope, user.id) : refuseUnasked(scope, user))
  return user.id
}

/** No pad for a PIN that is not there (`pin_unset`), or not looked at for now (`auth_locked`). */
async function refuseUnasked(scope: Scope, user: Pick<ActingUser, 'id' | 'pinHash'>): Promise<void> {
  refuseUnsetPin(user)
  await refuseLocked(scope, `user:${user.id}`, 'pin')
}

async function allowancePad(scope: Scope, { actor, amount }: Extract<PadOpening, { purpose: 'allowance' }>) {
  const user = await actingUser(scope, actor)
  await refuseUnasked(scope, user)
  refuseFrozen(user)
  await checkAllowance(scope, user, amount)
  return viewPad(await createPad(scope, actor, 'allowance', user.id, `${amount.minor} ${amount.currency}`))
}

async function ownIntent(scope: Scope, actor: ChatRef, id: string): Promise<string> {
  const user = await actingUser(scope, actor)
  await refuseUnasked(scope, user)
  const mine = { id, ownerId: user.id }
  if (await findAuthorisable(scope, mine)) return id
  return fail({ code: (await wasAuthorisable(scope, mine)) ? 'quote_expired' : 'not_found' })
}
