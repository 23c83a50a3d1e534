import type { OwnLinkView } from '#core'
import { type Button, type Card, copy, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { payAddress } from '../input/pay-link.ts'
import type { Scene } from '../turn.ts'
import { takenLine } from './link-words.ts'

/** The shop's own code, to be printed: whoever scans it says how much. */
export async function counterCard(scene: Scene, view: OwnLinkView): Promise<Card> {
  const { words } = scene
  const { shop, token, currency, takes, accepting } = view
  const address = payAddress(scene, token)
  return {
    picture: { bytes: await scene.drawQr(address), name: 'okpay-counter.png' },
    text: join([
      words.t('counter-title', { shop }),
      words.t('counter-text', { currency }),
      takes && words.t('counter-takes', { once: words.money(takes.atOnce), day: words.money(takes.aDay) }),
      takenLine(scene, view),
      !accepting && words.t('link-shop-paused'),
      words.t('counter-address', { address }),
    ]),
    buttons: [
      [copy(words.label('link-copy-button'), address)],
      [
        open(words.label('counter-renew-button'), 'counter-renew'),
        open(words.label('counter-stop-button'), 'counter-stop', { link: token }),
      ],
      leave(scene),
    ],
  }
}

/** There is none, or none any more. */
export const noCounterCard = (scene: Scene, key: 'counter-none' | 'counter-stopped'): Card => ({
  text: scene.words.t(key),
  buttons: [[open(scene.words.label('counter-make-button'), 'counter-make', {}, 'primary')], leave(scene)],
})

/** Before a code that may hang printed on a wall dies. */
export function askRenewCard({ words }: Scene): Card {
  return {
    keepPicture: true,
    text: words.t('counter-renew-ask'),
    buttons: [
      [open(words.label('counter-renew-now-button'), 'counter-make', {}, 'danger')],
      [open(words.label('counter-keep-button'), 'counter')],
    ],
  }
}

const leave = ({ words }: Scene): Button[] => [
  open(words.label('shop-button'), 'merchant'),
  open(words.label('home-button'), 'home'),
]
