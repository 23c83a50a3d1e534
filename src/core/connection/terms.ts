import { createHash } from 'node:crypto'
import type { Connection } from '#prisma'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { ActingUser } from '../people/actor.ts'
import { type LimitRule, limitRulesAt } from '../wallet/schedule.ts'
import { type Budget, CONNECT_SCOPES, type ConnectScope } from './views.ts'

/** How long a connection can last, in days, and how long it does where nobody says otherwise. No refresh goes beyond it. */
export const DAYS = [7, 30, 90] as const
export const DAYS_USUAL = 30

/** A month of what goes out without a PIN on four days. */
const USUAL_DAYS_A_MONTH = 4n

type Terms = Pick<
  Connection,
  | 'id'
  | 'appId'
  | 'shopId'
  | 'ownerId'
  | 'requestId'
  | 'scopes'
  | 'currency'
  | 'perPayment'
  | 'perDay'
  | 'perMonth'
  | 'days'
>
type Sums = Pick<Connection, 'perPayment' | 'perDay' | 'perMonth'>

/** What PIN and code are given for (TXA-03): exactly what the card shows. */
export function termsHash(terms: Terms): Uint8Array<ArrayBuffer> {
  const { id, appId, shopId, ownerId, requestId, scopes, currency, perPayment, perDay, perMonth, days } = terms
  const parts = [id, appId, shopId, ownerId, requestId, scopes.join(' '), currency, perPayment, perDay, perMonth, days]
  return new Uint8Array(createHash('sha256').update(parts.join('\n')).digest())
}

/**
 * The budget a card begins with, and how far it can go. It begins with what goes out without a PIN; one payment never goes
 * beyond what would need a code, for nobody is there to type it.
 */
export async function budgetsFor({ tx, now }: Scope, me: Pick<ActingUser, 'homeCurrency' | 'level'>) {
  const currency = currencyOf(me.homeCurrency)
  const rule = (await limitRulesAt(tx, [currency], now))({ level: me.level, currency })
  return { currency, usual: usualOf(rule), most: mostOf(rule) }
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)

function mostOf({ singleMinor, dailyMinor, monthlyMinor, codeMinor }: LimitRule): Sums {
  const perPayment = least(singleMinor, codeMinor)
  return { perPayment, perDay: dailyMinor, perMonth: monthlyMinor }
}

function usualOf(rule: LimitRule): Sums {
  const most = mostOf(rule)
  const perPayment = least(rule.smallMinor, most.perPayment)
  const perDay = least(rule.smallDailyMinor, most.perDay)
  return { perPayment, perDay, perMonth: least(perDay * USUAL_DAYS_A_MONTH, most.perMonth) }
}

export function budgetOf({ perPayment, perDay, perMonth }: Sums, currency: CurrencyCode): Budget {
  const sum = (minor: bigint) => money(minor, currency)
  return { perPayment: sum(perPayment), perDay: sum(perDay), perMonth: sum(perMonth) }
}

/** The scopes as the code knows them, in one order. */
export const scopesOf = (scopes: readonly string[]): ConnectScope[] =>
  CONNECT_SCOPES.filter((one) => scopes.includes(one))

export const endOf = ({ now }: Pick<Scope, 'now'>, days: number): Date => after(now, days * DAY)

/** The sums with one of them changed: a larger one takes those above it along, a smaller one those below. */
export function changedSums(sums: Sums, of: 'payment' | 'day' | 'month', minor: bigint): Sums {
  const { perPayment, perDay, perMonth } = sums
  const most = (one: bigint, other: bigint) => (one > other ? one : other)
  if (of === 'payment') {
    const day = most(perDay, minor)
    return { perPayment: minor, perDay: day, perMonth: most(perMonth, day) }
  }
  if (of === 'day') return { perPayment: least(perPayment, minor), perDay: minor, perMonth: most(perMonth, minor) }
  const day = least(perDay, minor)
  return { perPayment: least(perPayment, day), perDay: day, perMonth: minor }
}
