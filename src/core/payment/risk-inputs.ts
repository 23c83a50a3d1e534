import { after, DAY, SECOND } from '../kit/time.ts'
import type { Money } from '../money/money.ts'
import { COOLING } from '../people/cooling.ts'
import type { RiskInputs } from '../risk/assess.ts'
import type { Seen } from '../risk/seen.ts'
import type { OutKind } from './amounts.ts'

/** For so long a chat that took an account over is new. */
export const NEW_CHAT = 3 * DAY

/** The chat that pays: when it took over an account that was there before it. */
type Chat = { reboundAt: Date | null }

/** Whether a chat has taken an account over so lately that it may be a thief's. */
export const isNewChat = (chat: Chat, now: Date): boolean => {
  const until = newChatUntil(chat)
  return until !== null && now < until
}

/** Since when it has the account, while it is new: what it pays to all whom it meets adds up for as long. */
export const newChatSince = (chat: Chat, now: Date): Date | null => (isNewChat(chat, now) ? chat.reboundAt : null)

/** Until when it is; null of one that took nothing over. */
export const newChatUntil = ({ reboundAt }: Chat): Date | null => reboundAt && after(reboundAt, NEW_CHAT)

type Known = {
  singleMinor: bigint
  counted: { thisHour: number; nearLimit: number }
  seen: Seen
  payer: { coolingUntil: Date | null }
  chat: Chat
  /** When the connection that pays was allowed; null where a person pays. */
  connectedAt: Date | null
  /** Whether it is paid in a browser: what was tried there in vain counts then, too. */
  onPage: boolean
  now: Date
}

/**
 * What the rules are asked about a payment; `worth`: what it counts for in the payer's home currency, in which the rules'
 * amounts and `singleMinor` are, too. A shop is looked at as a person is, by whether its links were ever paid.
 */
export function riskInputs(
  kind: OutKind,
  worth: Money,
  { singleMinor, counted, seen: { failedOutside, ...seen }, payer, chat, connectedAt, onPage, now }: Known,
): RiskInputs {
  const newChat = isNewChat(chat, now)
  const cooling = payer.coolingUntil !== null && payer.coolingUntil > now
  const connected = connectedAt && !isOfNewChat(connectedAt, chat, now) ? secondsSince(connectedAt, now) : null
  const met =
    connected === null ? seen : { newPayee: false, acquaintedSeconds: longer(seen.acquaintedSeconds, connected) }
  const metByNewChat = newChat && isSince(met.acquaintedSeconds, chat.reboundAt, now)
  const metWhileCooling = cooling && isSince(met.acquaintedSeconds, coolingSince(payer), now)
  return {
    kind,
    currency: worth.currency,
    amountMinor: worth.minor,
    singleMinor,
    ...seen,
    ...met,
    paymentsThisHour: counted.thisHour,
    nearLimitToday: counted.nearLimit,
    failedTries: seen.failedTries + (onPage ? failedOutside : 0),
    ...{ cooling, newChat, metByNewChat, metWhileCooling },
    // Of a stranger it is what waits: nothing else went there.
    strangersMinor: (newChat && met.newPayee) || metByNewChat ? seen.strangersMinor : 0n,
    sinceMinor: ((cooling || newChat) && met.newPayee) || metByNewChat || metWhileCooling ? seen.paidMinor : 0n,
  }
}

/** Whether a payee was first paid by whoever may have taken the wallet over: what goes there adds up for as long. */
export const isMetByStranger = ({ metByNewChat, metWhileCooling }: RiskInputs): boolean =>
  metByNewChat === true || metWhileCooling === true

/** Whether somebody was first paid after that moment. */
const isSince = (acquaintedSeconds: number | null, moment: Date | null, now: Date): boolean =>
  acquaintedSeconds !== null && moment !== null && acquaintedSeconds <= secondsSince(moment, now)

const coolingSince = ({ coolingUntil }: Known['payer']): Date | null => coolingUntil && after(coolingUntil, -COOLING)

/**
 * Whom somebody let an app of theirs pay, with the PIN and up to a limit, they know from then on: for as long as that is
 * new, much at once asks them. What a chat allowed that had just taken the wallet over says nothing while it is new.
 */
const isOfNewChat = (connectedAt: Date, chat: Chat, now: Date): boolean =>
  isNewChat(chat, now) && chat.reboundAt !== null && connectedAt >= chat.reboundAt

const secondsSince = (at: Date, now: Date): number => Math.floor((now.getTime() - at.getTime()) / SECOND)

const longer = (one: number | null, other: number): number => (one !== null && one > other ? one : other)
