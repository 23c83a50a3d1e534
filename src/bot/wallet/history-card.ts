import type { HistoryPage } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { entryWords, signedMoney } from './entry-words.ts'

/** One page of what happened. Each entry is a button to its details, which lead back to this page. */
export function historyCard({ words }: Speaking, page: HistoryPage, cursor: string | undefined, waits: boolean): Card {
  const home = open(words.label('home-button'), 'home')
  const holds = waits ? [open(words.label('holds-button'), 'holds')] : []
  if (page.entries.length === 0)
    return {
      text: words.t('history-empty'),
      buttons: [holds, [open(words.label('balance-topup-button'), 'topup')], [home]],
    }
  const lines = page.entries.map((entry) =>
    words.t('history-line', {
      amount: signedMoney(words, entry),
      what: entryWords(words, entry),
      at: words.dateTime(entry.at),
    }),
  )
  const here: Record<string, string> = cursor === undefined ? {} : { cursor }
  const details = page.entries.map((entry) => {
    const label = words.label('history-entry-button', {
      amount: signedMoney(words, entry),
      what: entryWords(words, entry),
    })
    return [open(label, 'transaction', { reference: entry.reference, ...here })]
  })
  const newer =
    page.newer !== null ? [open(words.label('history-newer-button'), 'history', { cursor: page.newer })] : []
  const older =
    page.older !== null ? [open(words.label('history-older-button'), 'history', { cursor: page.older })] : []
  return {
    text: join([words.t('history-title'), join(lines)], '\n\n'),
    buttons: [holds, ...details, [...newer, ...older], [open(words.label('statement-button'), 'statement'), home]],
  }
}
