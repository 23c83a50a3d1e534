import type { CurrencyCode, Money, Platform, TopUpOffer } from '#core'
import { type Card, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene, Speaking } from '../turn.ts'
import { railLabel } from './rail-buttons.ts'
import { aboutRail } from './rails.ts'

/** The action of a button that names a rail; its payload has it. */
export const RAIL = 'rail'

/** The action of a button that names a platform; its payload has it. */
export const PLATFORM = 'platform'

/** Which of the platforms behind a rail? */
export function platformCard({ words }: Speaking, platforms: readonly Platform[]): Card {
  return {
    text: words.t('topup-platform-ask'),
    buttons: platforms.map(({ code, name }) => [press(name[words.locale], PLATFORM, { platform: code })]),
  }
}

/** Which way? Each with what it costs and how long it takes, exactly where the amount is known. */
export async function railCard(scene: Scene, currency: CurrencyCode, amount: Money | null): Promise<Card> {
  const { words } = scene
  const offers = await offersOf(scene, currency, amount)
  const question = amount
    ? words.t('topup-rail-ask-amount', { amount: words.money(amount) })
    : words.t('topup-rail-ask')
  return {
    text: join([question, ...offers.map((offer) => aboutOffer(scene, offer))], '\n\n'),
    buttons: offers.map((offer) => [press(offerLabel(scene, offer), RAIL, { rail: offer.rail })]),
  }
}

/** Where one name stands behind a rail, the button has it. */
function offerLabel(scene: Scene, offer: TopUpOffer): string {
  const [only, ...others] = 'platforms' in offer ? offer.platforms : []
  return only && others.length === 0 ? only.name[scene.words.locale] : railLabel(scene, offer.rail)
}

/** What does not work now says so before anybody tries it (S32). */
const aboutOffer = (scene: Scene, offer: TopUpOffer) =>
  join([
    offer.usual && scene.words.t('topup-rail-usual'),
    aboutRail(scene, offer),
    offer.health !== 'up' && scene.words.t(`topup-rail-${offer.health}`),
  ])

export async function offersOf(
  { core, actor }: Scene,
  currency: CurrencyCode,
  amount: Money | null,
): Promise<TopUpOffer[]> {
  const offers = await core.getTopUpOffers({
    actor,
    ...(amount ? { currency: amount.currency, amount } : { currency }),
  })
  return offers.ok ? offers.value : []
}
