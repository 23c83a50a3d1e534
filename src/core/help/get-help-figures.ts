import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { REQUEST_LIVES } from '../connection/request.ts'
import { COOLING as DESTINATION_NEW, DESTINATIONS_MAX } from '../destination/destination.ts'
import { AGE_LEAST } from '../identity/birth-date.ts'
import { DECIDED_WITHIN } from '../identity/submit-identity.ts'
import { DAY, HOUR, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES, type CurrencyCode, currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { INTENT_TTL_SECONDS } from '../payment/intent.ts'
import { COOLING } from '../people/cooling.ts'
import { LOOKED_AT_WITHIN } from '../people/freeze/restrict.ts'
import { LIVES } from '../people/link/link.ts'
import { LASTS as MAILBOX_LASTS } from '../people/mailbox/mailbox-case.ts'
import { LONG_ENOUGH, LONG_ENOUGH_WHEN_MIXED } from '../people/password/strength.ts'
import { PIN_LENGTH } from '../people/pin/weak.ts'
import { LASTS } from '../people/rebind/rebind.ts'
import { MAILS_PER_ADDRESS } from '../people/reset/request-reset.ts'
import { CODES } from '../people/second-factor/recovery-codes.ts'
import { SESSION_IDLE } from '../people/session/session.ts'
import { LOCK, TRIES } from '../people/throttle.ts'
import { ANSWER_DAYS, REFUND_DAYS } from '../refund/views.ts'
import { LINK_LIVES } from '../shop/create-link.ts'
import { PAYER_CODE_SECONDS } from '../shop/payer-code/views.ts'
import { ANSWERED_WITHIN } from '../support/ticket.ts'
import { BANK_HOURS } from '../topup/views.ts'
import { viewFee } from '../wallet/fee-view.ts'
import { publishedFees } from '../wallet/published-fees.ts'
import { limitRulesAt } from '../wallet/schedule.ts'
import type { HelpFigure, HelpFigures } from './views.ts'

const time = (milliseconds: number): HelpFigure => ({ kind: 'time', milliseconds })
const count = (number: number): HelpFigure => ({ kind: 'count', count: number })

/** What holds for everybody: each is where the rule itself is, and changes with it. */
const FIXED = {
  'bank-least': time(BANK_HOURS.from * HOUR),
  'bank-most': time(BANK_HOURS.to * HOUR),
  'card-lives': time(INTENT_TTL_SECONDS * SECOND),
  'link-lives': time(LINK_LIVES.usual * SECOND),
  'payer-code': time(PAYER_CODE_SECONDS * SECOND),
  'refund-answer': time(ANSWER_DAYS * DAY),
  'refund-life': time(REFUND_DAYS * DAY),
  'connect-life': time(REQUEST_LIVES),
  'reset-link': time(LIVES.password_reset),
  'reset-mails': count(MAILS_PER_ADDRESS),
  'email-link': time(LIVES.email_verify),
  cooling: time(COOLING),
  'move-undo': time(LASTS.bound),
  'mailbox-wait': time(MAILBOX_LASTS.waiting),
  'session-idle': time(SESSION_IDLE),
  tries: count(TRIES),
  locked: time(LOCK),
  'destination-new': time(DESTINATION_NEW),
  destinations: count(DESTINATIONS_MAX),
  'identity-decided': time(DECIDED_WITHIN),
  age: count(AGE_LEAST),
  'recovery-codes': count(CODES),
  'frozen-look': time(LOOKED_AT_WITHIN),
  'support-answer': time(ANSWERED_WITHIN),
  currencies: count(CURRENCY_CODES.length),
  'password-long': count(LONG_ENOUGH),
  'password-mixed': count(LONG_ENOUGH_WHEN_MIXED),
  'pin-length': count(PIN_LENGTH),
} as const

/** The figures of the help as they are in force now; amounts in the asker's home currency, in euros for everybody else. */
export const getHelpFigures: UseCase<{ actor?: ChatRef }, HelpFigures> = async (scope, { actor }) => {
  const currency = actor ? await homeOf(scope, actor) : 'EUR'
  return {
    ...FIXED,
    ...(await limitFigures(scope, currency)),
    ...(await firstPayment(scope, currency)),
    ...(await prices(scope, currency)),
  }
}

async function homeOf({ tx }: Scope, actor: ChatRef): Promise<CurrencyCode> {
  const select = { user: { select: { homeCurrency: true } } }
  const chat = await tx.chat.findUnique({ where: chatKey(actor), select })
  return chat?.user ? currencyOf(chat.user.homeCurrency) : 'EUR'
}

async function limitFigures({ tx, now }: Scope, currency: CurrencyCode) {
  const limits = await limitRulesAt(tx, [currency], now)
  const figure = (minor: bigint): HelpFigure => ({ kind: 'money', amount: money(minor, currency) })
  const at = (level: number) => limits({ level, currency })
  const [none, first, second] = [at(0), at(1), at(2)]
  return {
    'payment-0': figure(none.singleMinor),
    'day-0': figure(none.dailyMinor),
    'month-0': figure(none.monthlyMinor),
    'payment-1': figure(first.singleMinor),
    'day-1': figure(first.dailyMinor),
    'month-1': figure(first.monthlyMinor),
    'payment-2': figure(second.singleMinor),
    'day-2': figure(second.dailyMinor),
    'month-2': figure(second.monthlyMinor),
    'no-pin': figure(none.smallMinor),
    'no-pin-day': figure(none.smallDailyMinor),
    'code-above': figure(none.codeMinor),
  }
}

/** Above what the first payment to somebody waits, and how long. */
async function firstPayment({ tx, now }: Scope, currency: CurrencyCode) {
  const rule = await tx.riskRule.findFirstOrThrow({
    where: { code: 'first_payment', outcome: 'delay', currency, validFrom: { lte: now } },
    orderBy: { version: 'desc' },
    select: { overMinor: true, seconds: true },
  })
  const above: HelpFigure = { kind: 'money', amount: money(rule.overMinor, currency) }
  return { 'first-above': above, 'first-waits': time(rule.seconds * SECOND) }
}

async function prices({ tx, now }: Scope, currency: CurrencyCode) {
  const published = await publishedFees(tx, currency, now)
  const price = (name: (typeof published)[number]['operation']): HelpFigure => {
    const [rule] = published.find(({ operation }) => operation === name)?.now ?? []
    if (!rule) throw new Error(`${name} has no price in ${currency}`)
    return { kind: 'price', price: viewFee(name, currency, rule) }
  }
  return {
    'fee-send': price('send'),
    'fee-pay': price('pay'),
    'fee-exchange': price('exchange'),
    'fee-topup_card': price('topup_card'),
    'fee-topup_platform': price('topup_platform'),
    'fee-topup_provider': price('topup_provider'),
    'fee-topup_bank': price('topup_bank'),
    'fee-withdraw_bank': price('withdraw_bank'),
    'fee-withdraw_card': price('withdraw_card'),
  }
}
