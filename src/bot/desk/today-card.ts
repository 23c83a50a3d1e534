import { BUSINESS_PERIODS, type BusinessView, type Compared, type Money } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Scene, Turn } from '../turn.ts'

type Desk = Scene & Pick<Turn, 'chat'>

/** The business of a time: its picture, and below it the figures that somebody asks for first. It must not be forwarded. */
export function todayCard({ words, chat: { may } }: Desk, business: BusinessView, picture: Uint8Array): Card {
  const { period, waiting, suspense, rating } = business
  const others = BUSINESS_PERIODS.filter((other) => other !== period)
  const over = waiting.reduce((sum, line) => sum + line.over, 0)
  const count = waiting.reduce((sum, line) => sum + line.count, 0)
  return {
    picture: { bytes: picture, name: 'okpay-today.png' },
    inPlace: true,
    text: join([
      words.t(`today-title-${period}`, { from: words.date(business.from), at: words.dateTime(business.until) }),
      amountLine({ words }, 'today-volume', totalOf(business), period),
      amountLine({ words }, 'today-fees', business.fees.worth, period),
      numberLine({ words }, 'today-users', business.newUsers, period),
      numberLine({ words }, 'today-failures', business.failures.count, period),
      words.t(over > 0 ? 'today-waiting-over' : 'today-waiting', { count, over }),
      words.t('today-suspense', {
        count: suspense.count,
        sums: suspense.sums.map((sum) => words.money(sum)).join(' · ') || '0',
      }),
      rating.average === null
        ? words.t('today-rating-none')
        : words.t('today-rating', { stars: rating.average.toFixed(1), count: rating.count }),
    ]),
    buttons: [
      others.map((other) => open(words.label(`today-${other}-button`), 'today', { period: other })),
      [
        ...(may.includes('queue.see') ? [open(words.label('ticket-queue-button'), 'queue')] : []),
        ...(may.includes('books.see') ? [open(words.label('books-button'), 'books')] : []),
        open(words.label('home-button'), 'home'),
      ],
    ],
    protect: true,
  }
}

/** Everything that moved, of every kind, in euros. */
function totalOf({ volumes, fees }: BusinessView): Compared<Money> {
  const none = { ...fees.worth.now, minor: 0n }
  const sum = (of: (worth: Compared<Money>) => Money | null): Money => ({
    ...none,
    minor: volumes.reduce((total, { worth }) => total + (of(worth)?.minor ?? 0n), 0n),
  })
  const average = fees.worth.average === null ? null : sum((worth) => worth.average)
  return { now: sum((worth) => worth.now), before: sum((worth) => worth.before), average }
}

type Period = BusinessView['period']
type Speaking = Pick<Scene, 'words'>

const amountLine = (
  { words }: Speaking,
  key: string,
  { now, before, average }: Compared<Money>,
  period: Period,
): Html =>
  words.t(key, {
    now: words.money(now),
    beside: beside({ words }, period, words.money(before), average && words.money(average)),
  })

const numberLine = (
  { words }: Speaking,
  key: string,
  { now, before, average }: Compared<number>,
  period: Period,
): Html =>
  words.t(key, { now, beside: beside({ words }, period, String(before), average === null ? null : average.toFixed(1)) })

/** "yesterday by now 3 · on average 2.4": what a figure is held against. */
const beside = ({ words }: Speaking, period: Period, before: string, average: string | null): string =>
  average === null
    ? words.label(`business-beside-${period}`, { before })
    : words.label(`business-beside-${period}`, { before, average })
