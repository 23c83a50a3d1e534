import { type Destination, money, type PayoutOffer } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { next, type Step, unexpected } from '../flow/define.ts'
import type { Scene, Seed } from '../turn.ts'
import { currencyOf, type WithdrawState, wantedIn } from './state.ts'
import { seedOf } from './wanted.ts'
import { onWayOut, waysOut } from './ways-out.ts'

/** Where to: the saved accounts and cards that take the currency, and the ways to save one, each with its price. */
export const whereStep: Step<WithdrawState> = {
  awaits: 'withdraw-where-awaits',
  async prompt(scene, state) {
    const { core, actor, words } = scene
    const currency = currencyOf(state)
    // More than there is is told before anything is asked; of everything, whether there is anything.
    const amount = state.amount ?? money(1n, currency)
    const listed = await core.listDestinations({ actor })
    const offered = await core.getPayoutOffers({ actor, currency, amount })
    if (!listed.ok) return failureCard(scene, listed.failure)
    if (!offered.ok) return failureCard(scene, offered.failure, waysOut(scene))
    const fitting = listed.value.saved.filter(
      (one) => (one.currency ?? currency) === currency && offered.value.some(({ rail }) => rail === one.kind),
    )
    return {
      text: join([
        words.t(fitting.length > 0 ? 'withdraw-where-ask' : 'withdraw-where-none', { currency }),
        ...offered.value.map((offer) => offerLine(scene, offer)),
      ]),
      buttons: [
        ...fitting.map((one) => [press(whereLabel(scene, one, offered.value), 'where', { id: one.id })]),
        ...addButtons(scene, offered.value, currency, seedOf(wantedIn(state))),
        fitting.length > 0 ? [open(words.label('destinations-button'), 'destinations')] : [],
      ],
    }
  },
  accept(turn, input, state) {
    const id = input.kind === 'press' && input.action === 'where' ? input.payload['id'] : undefined
    return id ? next('confirm', { where: id }) : (onWayOut(turn, input, state) ?? unexpected())
  },
}

/** The ways to save a new one; what was to be withdrawn goes with it, so that it is not asked again. */
export const addButtons = (
  { words }: Scene,
  offers: readonly Pick<PayoutOffer, 'rail'>[],
  currency: string,
  wanted: Seed = {},
): NonNullable<Card['buttons']> =>
  offers.map(({ rail }) => [
    open(words.label(`destination-add-${rail}-button`), `destination-add-${rail}`, { currency, ...wanted }),
  ])

/** A destination's button; one whose way out does not work now is marked (S32). */
function whereLabel({ words }: Scene, { kind, lastFour }: Destination, offers: readonly PayoutOffer[]): string {
  const label = words.label(`withdraw-where-${kind}-button`, { lastFour })
  return offers.find(({ rail }) => rail === kind)?.health === 'up' ? label : `⚠️ ${label}`
}

/** What does not work now says so before anybody tries it (S32). */
function offerLine({ words }: Scene, { rail, rule: { percent, min }, health }: PayoutOffer) {
  const price = { percent, least: words.money(min) }
  return join([
    words.t(min.minor > 0n ? `withdraw-offer-${rail}` : `withdraw-offer-${rail}-no-least`, price),
    health !== 'up' && words.t(`withdraw-offer-${health}`),
  ])
}
