import type { TopUpView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { writeAmount } from '../input/amount-seed.ts'
import type { Speaking } from '../turn.ts'
import { waitingCard } from './rails.ts'
import { topUpReasonText } from './reason.ts'
import { topUpRemedies } from './remedies.ts'

/** A top-up as it stands now (S33): awaited, arrived, or not, and then why and what helps. */
export function topUpCard(scene: Speaking, view: TopUpView): Card {
  return view.state === 'pending' ? waitingCard(scene, view) : endedCard(scene, view)
}

function endedCard(scene: Speaking, view: TopUpView): Card {
  const { rail, state, amount, credited, reference, reason } = view
  const { words } = scene
  const home = open(words.label('home-button'), 'home')
  const values = { amount: words.money(credited ?? amount), reference }
  if (state === 'credited')
    return {
      text: words.t('topup-credited', values),
      buttons: [[open(words.label('balance-send-button'), 'send'), open(words.label('balance-button'), 'balance')]],
    }
  if (state === 'in_review') {
    const ask = open(words.label('topup-ask-support-button'), 'support', { about: reference })
    return { text: words.t('topup-in-review', values), buttons: [[ask, home]] }
  }
  if (state === 'expired') {
    const again = words.label('topup-again-same-button', { amount: words.money(amount) })
    return {
      text: words.t(`topup-${rail}-expired`, values),
      buttons: [[open(again, 'topup', { amount: writeAmount(amount), rail }, 'primary')], [home]],
    }
  }
  return {
    text: join([
      words.t(state === 'failed' ? 'topup-failed' : `topup-${rail}-returned`, values),
      reason !== null && topUpReasonText(scene, rail, reason),
      reason !== null && words.t('failure-code', { code: reason }),
    ]),
    buttons: topUpRemedies(scene, { rail, amount, reference, reason }),
  }
}
