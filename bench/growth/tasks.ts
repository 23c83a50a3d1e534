import { randomInt } from 'node:crypto'
import { must } from '../../src/core/kit/must.ts'
import { balanceAt } from '../../src/core/ledger/balance.ts'
import { BOT_ID, granted } from '../../test/support/people.ts'
import { confirmationOf, type Tap, writeCards } from '../ledger/cards.ts'
import type { Member } from '../ledger/crowd.ts'
import type { Books } from './shelf.ts'

/** As the chat shows them. */
const PAGE = 5
const DEEP = 1_000
const YEAR = 365 * 86_400_000

export const TASKS = ['confirm', 'balance', 'firstPage', 'thousandthPage', 'balanceThen'] as const
export type Task = (typeof TASKS)[number]

/** What is asked of books of every size; `confirm` takes cards that were written before. */
export async function tasksFor({
  core,
  prisma,
  crowd,
  house,
}: Books): Promise<Record<Task, () => Promise<unknown>> & { deal(cards: number): Promise<void> }> {
  const actor = ({ telegramId }: Member) => ({ botId: BOT_ID, telegramId })
  const [longest] = crowd
  const long = must(longest, 'the first of the crowd has the long history')
  // Among a hundred people who have at least a page, whatever the size.
  const regular = () => must(crowd[1 + randomInt(100)], 'a regular')
  const anybody = () => must(crowd[randomInt(1, crowd.length)], 'a place in the crowd')
  const page = async (whose: Member, cursor?: string) => {
    const { entries, older } = granted(
      await core.getHistory({ actor: actor(whose), limit: PAGE, ...(cursor && { cursor }) }),
    )
    if (entries.length < PAGE) throw new Error('every page that is measured is full')
    return must(older, 'there is more')
  }
  const deep = await walk(page, long)
  let taps: Tap[] = []
  return {
    async deal(cards) {
      taps = await writeCards(house, crowd, cards, false)
    },
    confirm: async () => granted(await core.confirmPayment(confirmationOf(must(taps.pop(), 'a card is left')))),
    balance: async () => granted(await core.getBalances({ actor: actor(anybody()) })),
    firstPage: () => page(regular()),
    thousandthPage: () => page(long, deep),
    balanceThen: () =>
      prisma.$transaction((tx) => balanceAt(tx, `user:${long.userId}`, 'EUR', new Date(Date.now() - randomInt(YEAR)))),
  }
}

/** The cursor of the thousandth page, found as anybody finds it. */
async function walk(page: (whose: Member, cursor?: string) => Promise<string>, whose: Member): Promise<string> {
  let cursor = await page(whose)
  for (let at = 2; at < DEEP; at++) cursor = await page(whose, cursor)
  return cursor
}
