import { again, type Next, next, type Step, unexpected } from '../flow/define.ts'
import { payLinkIn } from '../input/pay-link.ts'
import type { Scene } from '../turn.ts'
import type { PayState } from './state.ts'

/** Which link. A photo of its code is read before any step sees it, see `frame/pictures.ts`. */
export const askStep: Step<PayState> = {
  awaits: 'pay-ask-awaits',
  prompt: (scene) => ({ text: scene.words.t('pay-ask', { example: `t.me/${scene.botUsername}?start=pay_…` }) }),
  accept(turn, input) {
    if (input.kind === 'forward') return again('pay-forwarded')
    return input.kind === 'text' ? onWords(turn, input.text) : unexpected()
  },
}

/** On to the card of the link that was written; back to the question where there is none, or more than one. */
export function onWords(scene: Pick<Scene, 'botUsername' | 'publicUrl'>, text: string): Next<PayState> {
  const found = payLinkIn(text, scene)
  if (found.kind === 'one') return next('confirm', { link: found.link, from: null })
  return next('ask', { link: '', from: null }, found.kind === 'several' ? 'pay-several' : 'pay-no-link', {
    ...(found.kind === 'none' ? { typed: text.trim().slice(0, 60) } : {}),
  })
}
