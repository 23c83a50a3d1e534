import type { HistoryEntry } from '#core'
import { absolute } from '../../words/money.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Words } from '../i18n/words.ts'

/** An amount from its owner's side: what came in has a plus, what went out a minus, what never moved or came back neither. */
export function signedMoney(words: Words, { amount, kind, state }: HistoryEntry): string {
  if (state === 'returned') return words.money(absolute(amount))
  return amount.minor > 0n && (kind !== 'topup' || state === 'credited')
    ? `+${words.money(amount)}`
    : words.money(amount)
}

/** What an entry is, in a few words: "to Ben Kovač", "top-up, on its way". */
export function entryWords(words: Words, entry: HistoryEntry): string {
  const { kind, counterparty, state, exchanged, calledOff, takenBack } = entry
  if (kind === 'exchange' && exchanged)
    return words.label('history-exchange', { received: words.money(exchanged.received) })
  if (takenBack) return words.label('history-topup-part', { amount: words.money(takenBack) })
  if (kind === 'topup') return words.label('history-topup', { state: words.label(`history-state-${inKey(state)}`) })
  if (kind === 'corrected' || kind === 'taken_back') return words.label(`history-${inKey(kind)}`)
  const who = counterparty ?? ''
  if (state !== 'done')
    return words.label(`history-${kind}-state`, {
      who,
      state: words.label(`history-state-${calledOff ? 'called-off' : inKey(state)}`),
    })
  return words.label(`history-${kind}`, { who })
}
