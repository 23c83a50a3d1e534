import type { BooksLine, BooksView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { causeLabel } from './difference-line.ts'
import { railLabel } from './rail-label.ts'

const SHOWN_MAX = 8

/** Each account as statements and our books have it, and the differences, those due first at the top. */
export function booksCard(scene: Scene, { accounts, differences, open: count }: BooksView): Card {
  const { words } = scene
  const shown = differences.slice(0, SHOWN_MAX)
  return {
    text: join(
      [
        words.t('books-title'),
        ...(accounts.length > 0 ? accounts.map((account) => accountLines(scene, account)) : [words.t('books-none')]),
        join([
          words.t('books-differences', { count }),
          ...shown.map(({ amount, cause, rail, dueAt }) =>
            words.t('books-difference-line', {
              amount: words.money(amount),
              cause: causeLabel(words, cause),
              rail: railLabel(words, rail),
              due: words.date(dueAt),
            }),
          ),
        ]),
      ],
      '\n\n',
    ),
    buttons: [
      ...shown.map(({ id, amount, cause }) => [
        open(`${words.money(amount)} · ${causeLabel(words, cause)}`, 'difference', { id }),
      ]),
      [open(words.label('queue-refresh-button'), 'books'), open(words.label('home-button'), 'home')],
    ],
    protect: true,
  }
}

function accountLines({ words }: Scene, { rail, currency, bank, clearing, there, until, waiting }: BooksLine): Html {
  const statement =
    there && until
      ? words.t('books-statement', { until: words.date(until), there: words.money(there) })
      : words.t('books-statement-none')
  return join([
    words.t('books-account', {
      rail: railLabel(words, rail),
      currency,
      bank: words.money(bank),
      clearing: words.money(clearing),
    }),
    statement,
    waiting && words.t('books-waiting', { count: waiting.count, since: words.date(waiting.since) }),
  ])
}
