import type { AllowanceView } from '#core'
import { type Button, type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { keyOf } from './surface.ts'

/** What a shop's servers may pay to people: what is in force, and what one tap with PIN and code would put there. */
export function allowanceCard(scene: Scene, view: AllowanceView): Card {
  const { words } = scene
  const { surface, shop, active, perPayment, perDay, takesFactor } = view
  const key = (name: string) => keyOf(surface, name)
  const caps = { payment: words.money(perPayment), day: words.money(perDay) }
  const inForce = active && {
    ...{
      payment: words.money(active.perPayment),
      day: words.money(active.perDay),
      left: words.money(active.leftToday),
    },
    since: words.date(active.since),
  }
  return {
    text: join(
      [
        inForce ? words.t(key('on'), { shop, ...inForce }) : words.t(key('off'), { shop }),
        takesFactor ? isChanged(view) && words.t('payouts-would', caps) : words.t('payouts-factor'),
        words.t(key('how')),
      ],
      '\n\n',
    ),
    buttons: takesFactor ? deciding(scene, view) : [[factorButton(scene)], ...leaving(scene, view)],
  }
}

/** Whether the card says anything else than what is in force. */
const isChanged = ({ active, perPayment, perDay }: AllowanceView): boolean =>
  active?.perPayment.minor !== perPayment.minor || active.perDay.minor !== perDay.minor

function deciding(scene: Scene, view: AllowanceView): Button[][] {
  const { words } = scene
  const { id, surface, active, perPayment, perDay } = view
  const agree = open(
    words.label(active ? 'payouts-change-button' : 'payouts-on-button'),
    'shop-payouts-confirm',
    { intentId: id, surface },
    'primary',
  )
  return [
    ...(isChanged(view) ? [[agree]] : []),
    [
      press(words.label('connect-payment-button', { amount: words.money(perPayment) }), 'payment'),
      press(words.label('connect-day-button', { amount: words.money(perDay) }), 'day'),
    ],
    ...leaving(scene, view),
  ]
}

const factorButton = ({ words }: Scene): Button =>
  open(words.label('failure-second-factor-button'), 'second-factor', {}, 'primary')

const leaving = ({ words }: Scene, { active, surface }: AllowanceView): Button[][] => [
  ...(active ? [[open(words.label(keyOf(surface, 'off-button')), 'shop-payouts-off', { surface }, 'danger')]] : []),
  [open(words.label('api-keys-button'), 'api-keys')],
]
