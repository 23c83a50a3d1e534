import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { FEE_OPERATIONS } from '#core'
import { createCardDesk } from '../../support/card-desk.ts'
import { openTown, type Town } from '../../support/chat.ts'
import { type Language, walksIn } from './walks.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  const named = (code: string, en: string, zh: string) => createCardDesk([{ code, name: { en, 'zh-CN': zh } }])
  Object.assign(town.world.deps.orderDesks, {
    platform: named('kite', 'Kite', '纸鸢支付'),
    provider: named('sandpal', 'Sandpal', '沙宝'),
  })
})
afterEach(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
})
afterAll(() => town.close())

/** What fees have come to in EUR, over all operations, in cents. */
async function earned(): Promise<bigint> {
  const accounts = await town.world.deps.prisma.ledgerAccount.findMany({
    where: { kind: { startsWith: 'fee_' }, currency: 'EUR' },
  })
  return accounts.reduce((sum, { balance }) => sum + balance, 0n)
}

const NAMED = /(?:[Ff]ee|the shop pays|手续费|由商户承担) (\d+)\.(\d\d) (?:EUR|欧元)/

/** The fee a card names, in cents; nothing where it says that there is none. */
function feeOn(card: string): bigint {
  const named = NAMED.exec(card)
  if (named) return BigInt(`${named[1]}${named[2]}`)
  expect(card).toMatch(/[Nn]o fee|免手续费|免费/)
  return 0n
}

const cases = FEE_OPERATIONS.flatMap((operation) =>
  (['en', 'zh'] as const).map((language) => [operation, language] as const),
)

describe('deeplinks/fees what was shown is what is booked', () => {
  test.each(cases)(
    'S54 S55 S57 %s (%s): the fee on the card is the fee in the books, and the one told afterwards',
    async (operation, language: Language) => {
      const walk = walksIn(language)[operation]
      const phone = await town.customer({
        name: 'Anna Keller',
        balance: '200.00',
        ...(language === 'zh' && { language: 'zh-hans' }),
      })
      const before = await earned()
      const { card, receipt, theirs } = await walk(town, phone)
      const booked = theirs ?? (await earned()) - before
      expect(feeOn(card)).toBe(booked)
      // What cost nothing need not say so again.
      if (booked > 0n) expect(feeOn(receipt)).toBe(booked)
      else expect(receipt).not.toMatch(NAMED)
    },
  )
})
