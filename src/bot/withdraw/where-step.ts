import type { PayoutOffer } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { next, type Step, unexpected } from '../flow/define.ts'
import type { Scene } from '../turn.ts'
import { OTHER_CURRENCY, onOtherCurrency, otherCurrencyButton } from './other-currency.ts'
import { currencyOf, type WithdrawState } from './state.ts'

/** Where to: the saved accounts and cards that take the currency, and the ways to save one, each with its price. */
export const whereStep: Step<WithdrawState> = {
  awaits: 'withdraw-where-awaits',
  async prompt(scene, state) {
    const { core, actor, words } = scene
    const currency = currencyOf(state)
    const [listed, offered] = [await core.listDestinations({ actor }), await core.getPayoutOffers({ actor, currency })]
    if (!listed.ok) return failureCard(scene, listed.failure)
    if (!offered.ok) return failureCard(scene, offered.failure, { not: 'withdrawn', currency: otherCurrencyButton })
    const fitting = listed.value.saved.filter(
      (one) => (one.currency ?? currency) === currency && offered.value.some(({ rail }) => rail === one.kind),
    )
    return {
      text: join([
        words.t(fitting.length > 0 ? 'withdraw-where-ask' : 'withdraw-where-none', { currency }),
        ...offered.value.map((offer) => offerLine(scene, offer)),
      ]),
      buttons: [
        ...fitting.map((one) => [
          press(words.label(`withdraw-where-${one.kind}-button`, { lastFour: one.lastFour }), 'where', { id: one.id }),
        ]),
        ...addButtons(scene, offered.value, currency),
      ],
    }
  },
  accept(_turn, input) {
    if (input.kind === 'press' && input.action === OTHER_CURRENCY) return onOtherCurrency(input.payload['currency'])
    const id = input.kind === 'press' && input.action === 'where' ? input.payload['id'] : undefined
    return id ? next('confirm', { where: id }) : unexpected()
  },
}

/** The ways to save a new one. */
export const addButtons = (
  { words }: Scene,
  offers: readonly Pick<PayoutOffer, 'rail'>[],
  currency: string,
): NonNullable<Card['buttons']> =>
  offers.map(({ rail }) => [
    open(words.label(`destination-add-${rail}-button`), `destination-add-${rail}`, { currency }),
  ])

function offerLine({ words }: Scene, { rail, rule: { percent, min } }: PayoutOffer) {
  const price = { percent, least: words.money(min) }
  return words.t(min.minor > 0n ? `withdraw-offer-${rail}` : `withdraw-offer-${rail}-no-least`, price)
}
