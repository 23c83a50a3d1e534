/** The two currencies everybody here may have money in. */
export const CURRENCIES = ['EUR', 'USD'] as const
export type Currency = (typeof CURRENCIES)[number]

/** So many people; whoever has a higher number is a stranger who never opened an account. The first have shops. */
export const PEOPLE = 8
export const SHOPS = 3

/**
 * An amount, named by what it is measured against, so that it stays a tight case when operations before it are left
 * out: `by` minor units more or less than that.
 */
export type Sum = {
  of:
    | 'nothing'
    | 'available'
    | 'sendable'
    | 'single'
    | 'today'
    | 'this month'
    | 'small'
    | 'small today'
    | 'cooling'
    | 'cap'
    | 'least'
    | 'takes'
    | 'left'
    | 'allowed'
    | 'budget'
  by: number
}

/** A moment, named likewise: `by` milliseconds after it. Time never goes back. */
export type Moment = {
  of:
    | 'now'
    | 'card'
    | 'link'
    | 'top-up'
    | 'day'
    | 'month'
    | 'held'
    | 'cooling'
    | 'lock'
    | 'terms'
    | 'sale'
    | 'answer'
    | 'token'
    | 'connection'
  by: number
}

/** One of the fees or limits below, in force from so many milliseconds after it is announced. */
export type Terms = { which: number; currency: Currency; after: number }

/** The one risk rule of this house: what goes to somebody for the first time, above so many minor units, waits. */
export const WAITS = { over: 5_000, seconds: 900 }

/** What a thousand euros are in dollars, as somebody may tell; the first when a play begins. */
export const RATES = [1_159, 1_100, 1_251] as const
/** How the house exchanges: hundredths of a per cent it keeps, how old a rate and a card may be, the least, and how often. */
export const FX = { spread: 50n, staleMs: 900_000, cardMs: 60_000, least: 50, anHour: 20 }

/** Fees: hundredths of a per cent, and minor units. */
export const FEES = [
  { points: 100, fixed: 0, min: 1, max: 500 },
  { points: 0, fixed: 0, min: 0, max: null },
  { points: 250, fixed: 30, min: 0, max: null },
  { points: 1_000, fixed: 0, min: 5, max: 900 },
] as const
/** Verification levels, the lowest first. */
export const LEVELS = [0, 1, 2] as const
export const LIMITS = [
  { single: 50_000, daily: 100_000, monthly: 400_000, small: 2_000, smallDaily: 5_000 },
  { single: 50_000, daily: 150_000, monthly: 220_000, small: 8_000, smallDaily: 90_000 },
  { single: 700, daily: 1_500, monthly: 2_200, small: 300, smallDaily: 650 },
] as const
/** What a shop may be paid, whatever its owner's level: in euro cents. */
export const TAKES = { single: 30_000, daily: 45_000, monthly: 120_000 }

/** How often a link may be paid; null: as often as anybody likes. And for how many seconds. */
export const USES = [1, 2, 3, null] as const
export const LIVES = [60, 3_600, 7 * 86_400, 31 * 86_400] as const

/**
 * What may happen at the core's door, as plain data. People are numbers; cards, links and top-ups are named by how far
 * back they lie, the newest first.
 */
export type Operation =
  // cards: none of these moves anything
  | {
      do: 'send'
      who: number
      to: number
      sum: Sum
      currency: Currency
      note: boolean
      from?: Currency
      into?: Currency
    }
  | { do: 'send again'; who?: number; card: number }
  /** `sum`: what the payer names, where the link leaves that to them; `wrong`: in another currency than its own. */
  | { do: 'pay'; who: number; link: number; from?: Currency; sum?: Sum; wrong?: 'currency' }
  | { do: 'exchange'; who: number; side: 'send' | 'receive'; sum: Sum; currency: Currency }
  // confirmations; `who` is left out where it is the card's owner, or the link's
  | { do: 'confirm'; card: number; who?: number }
  // acts of one person, or of staff about one
  | { do: 'pin'; card: number; who?: number; right: boolean }
  | { do: 'cancel'; card: number; who?: number }
  | { do: 'swap'; quote: number; who?: number }
  | { do: 'call off'; card: number; who?: number }
  | { do: 'freeze' | 'restrict' | 'release' | 'reset'; who: number }
  | { do: 'unfreeze'; who: number; right: boolean }
  | { do: 'accept'; who: number; accepting: boolean }
  /** `open`: its payer names the sum, and not below `sum` where that is the least. Without a word it is paid once, within a week. */
  | {
      do: 'link'
      who: number
      sum: Sum
      currency: Currency
      open?: 'any' | 'least'
      uses?: number | null
      lives?: number
    }
  | { do: 'withdraw'; link: number; who?: number }
  | { do: 'top up'; who: number; rail: 'bank' | 'card'; minor: number; currency: Currency }
  | {
      do: 'report'
      topUp: number
      says: 'succeeded' | 'failed' | 'returned'
      wrong?: 'amount' | 'account' | 'reference'
      /** Of those that staff made of money in suspense. */
      own?: true
    }
  | { do: 'repeat'; topUp: number }
  // two of staff give money in suspense to whom it names, or to `who`; or have its bank send it back
  | { do: 'give out'; item: number; who?: number }
  | { do: 'send back'; item: number }
  // a shop gives back of a sale: `all` that is left, or a sum of it; `wrong`: in another currency, or of what was no sale
  | { do: 'give back'; sale: number; who?: number; sum: Sum; all: boolean; wrong?: 'currency' | 'kind' }
  | { do: 'pin back'; refund: number; who?: number; right: boolean }
  | { do: 'confirm back'; refund: number; who?: number }
  | { do: 'put back'; refund: number; who?: number }
  // a buyer wants it back, and the shop says no: `mute` without a word why
  | { do: 'ask back'; sale: number; who?: number; mute: boolean }
  | { do: 'decline back'; sale: number; who?: number; mute: boolean }
  | { do: 'dispute back'; sale: number; who?: number }
  | { do: 'see sale'; sale: number; who?: number }
  // somebody lets an app of a shop pay: so much at once, a day and a month, in euro cents
  | { do: 'connect'; who: number; shop: number; payment: number; day: number; month: number; days: 7 | 30 | 90 }
  /** `again`: the newest request of the connection, under its name. */
  | { do: 'charge'; connection: number; sum: Sum; currency: Currency; again: boolean }
  /** `used`: for a token that was used before. */
  | { do: 'refresh'; connection: number; used: boolean }
  | { do: 'revoke'; connection: number; who?: number }
  // money out: its card, and what becomes of it
  | { do: 'pay out'; who: number; sum: Sum; currency: Currency; all: boolean }
  | { do: 'confirm out'; payout: number; who?: number }
  | { do: 'call out'; payout: number; who?: number }
  | { do: 'pin out'; payout: number; who?: number; right: boolean }
  | { do: 'send out'; payout: number; answer: 'accepted' | 'settled' | 'refused' | 'unknown' | 'absent' }
  | { do: 'report out'; payout: number; says: 'settled' | 'returned'; wrong?: 'amount' | 'account' }
  // what everybody feels
  | { do: 'wait'; until: Moment }
  | ({ do: 'fee'; on: 'send' | 'pay' | 'topup_card' | 'exchange' | 'withdraw_bank' } & Terms)
  | ({ do: 'limits'; level: number } & Terms)
  | { do: 'rates'; which: number }
  | { do: 'sweep' }

/** What is asked at the same time. Only operations of one kind share a round: those whose order decides are confirmations. */
export type Round = Operation[]
