import type { CustomerView, MerchantCase, Permission, TicketView, TransactionCase } from '#core'
import type { ButtonStyle } from '../card/card.ts'
import type { Seed } from '../turn.ts'

/** What a staff card is about, by the folder of `src/bot/offers` that holds its buttons. */
export type Subjects = {
  customer: CustomerView
  transaction: TransactionCase
  merchant: MerchantCase
  ticket: TicketView
}

/** A button on every staff card of a kind, for those who may do what it leads to. */
export type Offer<Kind extends keyof Subjects> = {
  needs: Permission
  /** Rows of the card from above, and the places in one: numbers that leave room for more. */
  row: number
  place: number
  /** The text on it, which may depend on what the card shows. */
  label: string | ((subject: Subjects[Kind]) => string)
  /** The action it runs. */
  action: string
  style?: ButtonStyle
  /** What the action is given; null where there is nothing to offer about this one. */
  seed(subject: Subjects[Kind]): Seed | null
}

/** Declares a button of staff cards. A file in `src/bot/offers/<kind>` exports one by default. */
export const defineOffer = <Kind extends keyof Subjects>(_kind: Kind, offer: Offer<Kind>): Offer<Kind> => offer
