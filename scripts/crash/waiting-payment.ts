import type { Money } from '../../src/core/index.ts'
import { granted, PIN, typePin } from '../../test/support/people.ts'
import type { Customer } from './customer.ts'
import type { Scene } from './scene.ts'

/** Anna's card for a payment, with her PIN typed for it; kept under a name. */
export async function cardTo({ core, town: { anna }, kept }: Scene, payee: Customer, amount: Money, name: string) {
  const actor = anna.chat
  const { intentId } = granted(await core.quoteSend({ actor, payee: { userId: payee.userId }, amount }))
  const { padId } = granted(await core.openPad({ actor, purpose: 'authorise', intentId }))
  await typePin(core, actor, padId, PIN)
  kept[name] = intentId
}

/** Confirms it: it has to wait, and for that reason. */
export async function confirmWaiting(scene: Scene, name: string, why: 'first_payment' | 'review'): Promise<void> {
  const intentId = scene.of(name)
  const receipt = granted(await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId }))
  if (receipt.waits?.why !== why) throw new Error('a payment that has to wait went at once')
  scene.booked.push(`hold:${intentId}`)
}
