import type { FailureCode } from '#core'
import { open } from '../card/card.ts'
import { homeButton, type Wordings } from './ways.ts'

type ExchangeCode = Extract<FailureCode, 'rates_stale' | 'same_currency'>

/** Why money was not exchanged, where the reason is the exchange itself. */
export const exchangeWordings: Wordings<ExchangeCode> = {
  rates_stale: (scene, { since, retryAt }, { fresh }) => {
    const { words } = scene
    const again = words.label('failure-rates-again-button')
    return {
      text: words.t('failure-rates-stale', { since: words.dateTime(since), retryAt: words.time(retryAt) }),
      buttons: [[fresh?.(again) ?? open(again, 'exchange')], [homeButton(scene)]],
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
