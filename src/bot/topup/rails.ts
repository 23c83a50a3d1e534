import type { TopUpOffer, TopUpRail, TopUpReason, TopUpView } from '#core'
import type { Card } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { bankRail } from './bank-rail.ts'
import { cardRail } from './card-rail.ts'
import type { Remedy } from './remedies.ts'

export type Speaking = Pick<Scene, 'words'>
export type OfferOf<R extends TopUpRail> = Extract<TopUpOffer, { rail: R }>
export type ViewOf<R extends TopUpRail> = Extract<TopUpView, { rail: R }>

/** A way for money to come in, as a person sees it. Its texts are `topup-<rail>-...`. */
export type RailFace<R extends TopUpRail> = {
  /** What to know before choosing it: what it is, what it costs, how long it takes. */
  about(scene: Speaking, offer: OfferOf<R>): Html
  /** What to do now, until when, and what happens then. */
  waitingCard(scene: Speaking, view: ViewOf<R>): Card
  /** Said when somebody asks and nothing has arrived yet. */
  stillWaiting(scene: Speaking, view: ViewOf<R>): string
  /** What helps against each reason why it failed. */
  remedies: Record<TopUpReason, Remedy>
  /** The way to try when this one does not work. */
  instead: TopUpRail | null
}

/** Every rail the core has. One more does not compile until it is here. */
const FACES: { [R in TopUpRail]: RailFace<R> } = { bank: bankRail, card: cardRail }

export const faceOf = <R extends TopUpRail>(rail: R): RailFace<R> => FACES[rail]

export const aboutRail = (scene: Speaking, offer: TopUpOffer): Html =>
  (faceOf(offer.rail).about as (scene: Speaking, offer: TopUpOffer) => Html)(scene, offer)

export const waitingCard = (scene: Speaking, view: TopUpView): Card =>
  (faceOf(view.rail).waitingCard as (scene: Speaking, view: TopUpView) => Card)(scene, view)

export const stillWaiting = (scene: Speaking, view: TopUpView): string =>
  (faceOf(view.rail).stillWaiting as (scene: Speaking, view: TopUpView) => string)(scene, view)
