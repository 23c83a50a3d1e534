import type { PayoutCase, PayoutResolution } from '#core'
import { type Html, html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'
import { whereText } from '../withdraw/words.ts'
import { customerLine } from './customer-line.ts'

/** A withdrawal as staff see it: how much, whose, where to, and how far the provider was asked. */
export function payoutLines(scene: Scene, payout: PayoutCase): Html {
  const { words } = scene
  const { reference, owner, rail, lastFour, amount, fee, state, key, asked, askedAt, providerReference } = payout
  return join([
    words.t('payout-facts', {
      amount: words.money(amount),
      fee: words.money(fee),
      reference,
      state: words.label(`payout-state-${state}`),
      to: whereText(scene, rail, lastFour),
    }),
    html`${words.t('payout-owner')} ${customerLine(owner)}`,
    key === null ? words.t('payout-key-none') : words.t('payout-key', { key, count: asked }),
    askedAt !== null && words.t('payout-asked-at', { at: words.dateTime(askedAt) }),
    providerReference !== null && words.t('payout-provider-reference', { reference: providerReference }),
  ])
}

/** Everything that was noted of it, in order. */
export const payoutStory = ({ words }: Scene, { happened }: PayoutCase): Html =>
  join(
    happened.map(({ what, at }) =>
      words.t('payout-happened', { what: words.label(`payout-happened-${inKey(what)}`), at: words.dateTime(at) }),
    ),
  )

/** What staff ask to be said of it. */
export const resolutionLine = (
  { words }: Scene,
  { outcome, providerReference }: { outcome: PayoutResolution; providerReference: string },
): Html =>
  join([
    words.t(`payout-resolution-${outcome}`),
    providerReference !== '' && words.t('payout-provider-reference', { reference: providerReference }),
  ])
