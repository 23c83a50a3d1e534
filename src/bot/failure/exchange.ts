import type { FailureCode } from '#core'
import { open } from '../card/card.ts'
import { homeButton, notDone, type Wordings } from './ways.ts'

type ExchangeCode = Extract<FailureCode, 'rates_stale' | 'same_currency'>

/** Why money was not exchanged, by itself or on its way to somebody, where the reason is the exchange. */
export const exchangeWordings: Wordings<ExchangeCode> = {
  rates_stale: (scene, { since, retryAt }, ways) => {
    const { words } = scene
    const again = words.label('failure-rates-again-button')
    return {
      text: words.t('failure-rates-stale', {
        not: notDone(scene, { not: 'exchanged', ...ways }),
        since: words.dateTime(since),
        retryAt: words.time(retryAt),
      }),
      buttons: [[ways.fresh?.(again) ?? ways.again?.(again) ?? open(again, 'exchange')], [homeButton(scene)]],
    }
  },
  same_currency: (scene, { currency }, { payee: other }) => {
    const { words } = scene
    const button = words.label('failure-other-currency-button')
    return {
      text: words.t('failure-same-currency', { currency }),
      buttons: [[other?.(button) ?? open(button, 'exchange')], [homeButton(scene)]],
    }
  },
}
