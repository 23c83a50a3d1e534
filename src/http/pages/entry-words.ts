import type { HistoryEntry, Locale } from '#core'
import { absolute } from '../../words/money.ts'
import { type Html, html } from '../kit/html.ts'
import { momentText } from '../kit/moment-text.ts'
import { moneyText } from '../kit/money-text.ts'
import type { Call, Say } from '../kit/route.ts'

type Kinds = { [K in HistoryEntry['kind']]: (say: Say, entry: HistoryEntry, locale: Locale) => string }

const KINDS: Kinds = {
  sent: (say, { counterparty }) => say('account-sent', { who: counterparty ?? '' }),
  received: (say, { counterparty }) => say('account-received', { who: counterparty ?? '' }),
  paid: (say, { counterparty }) => say('account-paid', { who: counterparty ?? '' }),
  sold: (say, { counterparty }) => say('account-sold', { who: counterparty ?? '' }),
  refund: (say, { counterparty }) => say('account-refund', { who: counterparty ?? '' }),
  refunded: (say, { counterparty }) => say('account-refunded', { who: counterparty ?? '' }),
  corrected: (say) => say('account-corrected'),
  taken_back: (say) => say('account-taken-back'),
  topup: (say) => say('account-topup'),
  withdrawal: (say, { counterparty }) => say('account-withdrawal', { who: counterparty ?? '' }),
  exchange: (say, { exchanged }, locale) =>
    say('account-exchange', { received: exchanged ? moneyText(exchanged.received, locale) : '' }),
}

/** What a transaction is, from its owner's side: "To Ben Kovač". */
export const entryWords = ({ say, locale }: Pick<Call, 'say' | 'locale'>, entry: HistoryEntry): string =>
  KINDS[entry.kind](say, entry, locale)

/** What came in has a plus, what went out a minus, what never moved or came back neither. */
export function signedText({ amount, state }: HistoryEntry, locale: Locale): string {
  const text = moneyText(state === 'returned' ? absolute(amount) : amount, locale)
  return amount.minor > 0n && (state === 'done' || state === 'credited') ? `+${text}` : text
}

/** Transactions, each a line that leads to its page. */
export const entryList = (call: Call, entries: readonly HistoryEntry[]): Html => html`
  <ul class="entries">${entries.map(
    (entry) => html`
    <li><a href="/account/transactions/${entry.reference}?lang=${call.locale}">
      <span>${entryWords(call, entry)}</span>
      <b class="${amountClass(entry)}">${signedText(entry, call.locale)}</b>
      <small>${stateWords(call, entry)}${momentText(entry.at, call.locale)}</small>
    </a></li>`,
  )}</ul>`

function stateWords({ say, locale }: Call, { state, calledOff, takenBack }: HistoryEntry): string {
  if (takenBack) return `${say('account-taken-back-part', { amount: moneyText(takenBack, locale) })} · `
  return state === 'done' || state === 'credited'
    ? ''
    : `${say(`account-state-${calledOff ? 'called_off' : state}`)} · `
}

const amountClass = ({ amount, state }: HistoryEntry): string =>
  state !== 'done' && state !== 'credited' ? 'pending' : amount.minor > 0n ? 'in' : 'out'
