import type { Money, Result, TopUpView } from '#core'
import type { Card } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { bankRail } from './bank-rail.ts'

export type RailName = TopUpView['rail']

/** A way for money to come in, as a person sees it. */
export type TopUpRail = {
  name: RailName
  /** Its name on a button. */
  label(scene: Pick<Scene, 'words'>): string
  /** What to know before choosing it. */
  about(scene: Pick<Scene, 'words'>): Html
  start(scene: Scene, amount: Money): Promise<Result<TopUpView>>
  /** What to do now, until when, and what happens then. */
  waitingCard(scene: Pick<Scene, 'words'>, view: TopUpView): Card
}

/** Every rail the core has, in the order they are offered. One more does not compile until it is here. */
const RAILS: { [R in RailName]: TopUpRail } = { bank: bankRail }

export const topUpRails: readonly TopUpRail[] = Object.values(RAILS)

export const railNamed = (name: RailName): TopUpRail => RAILS[name]
