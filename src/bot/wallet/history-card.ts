import type { HistoryPage } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { entryWords, signedMoney } from './entry-words.ts'

/**
 * One page of what happened, each entry said once, and under it a row of their numbers: a tap opens one, which leads
 * back to this page.
 */
export function historyCard({ words }: Speaking, page: HistoryPage, cursor: string | undefined, waits: boolean): Card {
  const home = open(words.label('home-button'), 'home')
  const holds = waits ? [open(words.label('holds-button'), 'holds')] : []
  if (page.entries.length === 0)
    return {
      text: words.t('history-empty'),
      buttons: [holds, [open(words.label('balance-topup-button'), 'topup')], [home]],
    }
  const lines = page.entries.map((entry, index) =>
    words.t('history-line', {
      number: index + 1,
      amount: signedMoney(words, entry),
      what: entryWords(words, entry),
      at: words.dateTime(entry.at),
    }),
  )
  const here: Record<string, string> = cursor === undefined ? {} : { cursor }
  const details = page.entries.map(({ reference }, index) =>
    open(`${index + 1}`, 'transaction', { reference, ...here }),
  )
  const newer =
    page.newer !== null ? [open(words.label('history-newer-button'), 'history', { cursor: page.newer })] : []
  const older =
    page.older !== null ? [open(words.label('history-older-button'), 'history', { cursor: page.older })] : []
  return {
    text: join([words.t('history-title'), join(lines), words.t('history-open')], '\n\n'),
    buttons: [details, holds, [...newer, ...older], [open(words.label('statement-button'), 'statement'), home]],
  }
}
