import type { TopUpOffer, TopUpRail, TopUpView } from '#core'
import type { Card } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Scene, Speaking } from '../turn.ts'
import { bankRail } from './bank-rail.ts'
import { cardRail } from './card-rail.ts'
import { platformRail } from './platform-rail.ts'
import { providerRail } from './provider-rail.ts'
import type { RailFace } from './rail.ts'

/** Every rail the core has. One more does not compile until it is here. */
const FACES: { [R in TopUpRail]: RailFace<R> } = {
  bank: bankRail,
  card: cardRail,
  platform: platformRail,
  provider: providerRail,
}

export const faceOf = <R extends TopUpRail>(rail: R): RailFace<R> => FACES[rail]

export const aboutRail = (scene: Scene, offer: TopUpOffer): Html =>
  (faceOf(offer.rail).about as (scene: Scene, offer: TopUpOffer) => Html)(scene, offer)

export const waitingCard = (scene: Speaking, view: TopUpView): Card =>
  (faceOf(view.rail).waitingCard as (scene: Speaking, view: TopUpView) => Card)(scene, view)

export const stillWaiting = (scene: Speaking, view: TopUpView): string =>
  (faceOf(view.rail).stillWaiting as (scene: Speaking, view: TopUpView) => string)(scene, view)
