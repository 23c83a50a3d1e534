import { open } from '../card/card.ts'
import { again, type Next, next, type Step, unexpected } from '../flow/define.ts'
import { payLinkIn } from '../input/pay-link.ts'
import type { Scene } from '../turn.ts'
import { emptyPayment, type PayState } from './state.ts'

/** Which link. A photo of its code is read before any step sees it, see `frame/pictures.ts`. */
export const askStep: Step<PayState> = {
  awaits: 'pay-ask-awaits',
  prompt: (scene) => ({
    text: scene.words.t('pay-ask', { example: `t.me/${scene.botUsername}?start=pay_…` }),
    buttons: [[open(scene.words.label('pay-code-button'), 'code')]],
  }),
  accept(turn, input) {
    if (input.kind === 'forward') return again('pay-forwarded')
    return input.kind === 'text' ? onWords(turn, input.text) : unexpected()
  },
}

/** On to the card of the link that was written; back to the question where there is none, or more than one. */
export async function onWords(
  scene: Pick<Scene, 'botUsername' | 'publicUrl' | 'core'>,
  text: string,
): Promise<Next<PayState>> {
  const found = payLinkIn(text, scene)
  if (found.kind === 'one') return onLink(scene, { ...emptyPayment, link: found.link })
  return next('ask', emptyPayment, found.kind === 'several' ? 'pay-several' : 'pay-no-link', {
    ...(found.kind === 'none' ? { typed: text.trim().slice(0, 60) } : {}),
  })
}

/** On to its card, or first to the sum, where the link leaves that to whoever pays it. */
export async function onLink({ core }: Pick<Scene, 'core'>, state: PayState): Promise<Next<PayState>> {
  const read = await core.readPaymentLink({ token: state.link })
  const open = read.ok && read.value.amount === null && read.value.state === 'open'
  return next(open && !state.amount ? 'amount' : 'confirm', state)
}
