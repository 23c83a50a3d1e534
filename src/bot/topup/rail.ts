import type { RailReason, TopUpOffer, TopUpRail, TopUpView } from '#core'
import type { Card } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Scene, Speaking } from '../turn.ts'

export type OfferOf<R extends TopUpRail> = Extract<TopUpOffer, { rail: R }>
export type ViewOf<R extends TopUpRail> = Extract<TopUpView, { rail: R }>

/** What to tap against a reason; the amount is kept wherever it was not the trouble. */
export type Remedy = { key: string; keepsAmount: boolean }

/** A way for money to come in, as a person sees it. Its texts are `topup-<rail>-...`. */
export type RailFace<R extends TopUpRail> = {
  /** What to know before choosing it: what it is, what it costs, how long it takes. */
  about(scene: Scene, offer: OfferOf<R>): Html
  /** What to do now, until when, and what happens then. */
  waitingCard(scene: Speaking, view: ViewOf<R>): Card
  /** Said when somebody asks and nothing has arrived yet. */
  stillWaiting(scene: Speaking, view: ViewOf<R>): string
  /** What helps against each reason why it failed. */
  remedies: Record<RailReason, Remedy>
  /** The way to try when this one does not work. */
  instead: TopUpRail
}
