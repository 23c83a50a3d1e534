import type { ConsentView } from '#core'
import { type Button, type Card, open, press } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { CANCEL } from '../flow/navigation.ts'
import type { Scene } from '../turn.ts'

/** Who asks, for what, how much at the most and until when (OAU-04); all of it can be changed before it is allowed. */
export function consentCard(scene: Scene, consent: ConsentView): Card {
  const { words } = scene
  const { id, shop, ownerMasked, replaces } = consent
  return {
    text: join(
      [
        words.t('connect-card-title', { shop, owner: ownerMasked }),
        join([words.t('connect-card-may'), ...allowed(scene, consent)]),
        join([
          consent.scopes.includes('payments') && words.t('connect-card-counts'),
          words.t('connect-card-end'),
          replaces && words.t('connect-card-replaces'),
        ]),
      ],
      '\n\n',
    ),
    buttons: [
      [open(words.label('connect-allow-button'), 'connect-confirm', { intentId: id, to: shop }, 'primary')],
      ...changes(scene, consent),
      [press(words.label('connect-refuse-button'), CANCEL, {}, 'danger')],
    ],
  }
}

function allowed({ words }: Scene, { scopes, budget, endsAt }: ConsentView): Html[] {
  const until = words.date(endsAt)
  const sums = {
    payment: words.money(budget.perPayment),
    day: words.money(budget.perDay),
    month: words.money(budget.perMonth),
  }
  const pays = scopes.includes('payments')
  return [
    ...(pays ? [words.t('connect-may-payments', { ...sums, until })] : []),
    ...(scopes.includes('profile') ? [words.t('connect-may-profile')] : []),
    ...(pays ? [] : [words.t('connect-may-until', { until })]),
  ]
}

function changes({ words }: Scene, { asked, scopes, budget, days }: ConsentView): Button[][] {
  const sum = (of: 'payment' | 'day' | 'month', amount: ConsentView['budget']['perDay']) =>
    press(words.label(`connect-${of}-button`, { amount: words.money(amount) }), of)
  const lasts = press(words.label('connect-days-button', { days }), 'days')
  const ticks = asked.map((scope) => {
    const on = scopes.includes(scope)
    return press(words.label(`connect-${scope}-${on ? 'off' : 'on'}-button`), 'scope', {
      scope,
      allowed: on ? 'no' : 'yes',
    })
  })
  const sums = [
    [sum('payment', budget.perPayment), sum('day', budget.perDay)],
    [sum('month', budget.perMonth), lasts],
  ]
  return [...(scopes.includes('payments') ? sums : [[lasts]]), ...(asked.length > 1 ? [ticks] : [])]
}
