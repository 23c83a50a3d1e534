import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown } from '../../support/chat.ts'
import { type MoneyButton, moneyButtons, type Scene } from '../../support/money-buttons.ts'
import { movedAway } from '../../support/recovery.ts'
import { tellRates } from '../../support/tell-rates.ts'

const on = {} as Scene
const BUTTONS: Record<string, MoneyButton> = moneyButtons(on)
beforeAll(async () => {
  on.town = await openTown()
  await tellRates(on.town.world)
})
beforeEach(async () => {
  on.anna = await on.town.customer({ name: 'Anna Keller', balance: '500.00' })
  on.ben = await on.town.customer({ name: 'Ben Kovac' })
})
afterEach(async () => {
  expect(await on.town.world.breaches()).toEqual([])
  expect(on.town.errors).toEqual([])
})
afterAll(() => on.town.close())

/** All that a money button of hers could book, allow or bring back. */
async function standing() {
  const { prisma } = on.town.world.deps
  const { userId } = on.anna.person
  const byState = { by: 'state', _count: true, orderBy: { state: 'asc' } } as const
  return {
    journals: await prisma.journal.count(),
    intents: await prisma.intent.groupBy({ ...byState, where: { ownerId: userId } }),
    payouts: await prisma.payout.groupBy({ ...byState, where: { ownerId: userId } }),
    refunds: await prisma.refund.groupBy({ ...byState, where: { sellerId: userId } }),
    topUps: await prisma.topUp.count({ where: { userId } }),
    connections: await prisma.connection.groupBy({ ...byState, where: { ownerId: userId } }),
  }
}

/** What is pressed by staff stands in a chat of theirs: a customer's move leaves nothing of it behind. */
const OF_STAFF = ['approval-decide']

/** What it says, and its first button, which puts it right. */
const WORDS = {
  en: { says: 'Your wallet has moved to another Telegram account', stop: 'This was not me: stop it' },
  'zh-CN': { says: '您的钱包已换绑到另一个 Telegram 账号', stop: '不是我，立即阻止' },
} as const

describe('a card that stands in a chat the wallet has left', () => {
  const cases = Object.keys(BUTTONS)
    .filter((name) => !OF_STAFF.includes(name))
    .map((name, at) => [name, at % 2 ? 'zh-CN' : 'en'] as const)
  test.each(cases)(
    'REC-07 TG-03 %s (%s): books nothing, and says that it moved and how to stop that',
    async (name, locale) => {
      const { prisma } = on.town.world.deps
      const { phone, label } = await (BUTTONS[name] as MoneyButton).shown()
      expect(phone).toBe(on.anna)
      await movedAway(on.town.world, on.anna.person)
      await prisma.chat.updateMany({ where: on.anna.person.chat, data: { locale } })
      const before = await standing()
      await phone.taps(label)
      expect(await standing()).toEqual(before)
      expect(phone.sees()).toContain(WORDS[locale].says)
      expect(phone.buttons()[0]).toBe(WORDS[locale].stop)
      await phone.taps(WORDS[locale].stop)
      const { userId } = on.anna.person
      expect(await prisma.chat.count({ where: { ...on.anna.person.chat, userId } })).toBe(1)
      expect(await prisma.user.findUnique({ where: { id: userId } })).toMatchObject({ state: 'frozen_by_user' })
      expect((await standing()).journals).toBe(before.journals)
    },
  )
})
