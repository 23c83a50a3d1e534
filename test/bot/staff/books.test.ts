import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'

let town: Town
let finance: Phone
let supervisor: Phone
beforeAll(async () => {
  town = await openTown()
  finance = await town.agent('finance', 'Nora')
  supervisor = await town.agent('supervisor', 'Max')
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

/** Somebody's top-up, as the rail reported it. */
async function toppedUp(balance: string): Promise<string> {
  const { person } = await town.customer({ balance })
  return (await town.world.deps.prisma.topUp.findFirstOrThrow({ where: { userId: person.userId } })).reference
}

describe('staff/books, actions/books, actions/difference, actions/difference-open, actions/difference-take, actions/ask-approval', () => {
  test('MNY-17 ADM-05 notices/differences-found: a difference is told, seen in full with a reason, taken, and settled by two', async () => {
    expect(await finance.writes('/books')).toContain('No open differences')
    const reference = await toppedUp('30.00')
    await readIn(town.world, [
      lineOf({ minor: 2_900n, reference, counterparty: 'Zoë <b>K.</b>', info: 'for the boat' }),
    ])
    await town.deliver()
    expect(finance.sees()).toContain('1 new difference between a statement and our books: Bank transfer, 1 open.')
    expect(supervisor.sees()).toContain('1 new difference')
    await finance.writes('/queue')
    await finance.taps('Differences · 1 open')
    expect(finance.sees()).toContain('Bank transfer · EUR')
    expect(finance.sees()).toContain('1 open difference')
    await finance.taps('29.00 EUR · another amount')
    const card = finance.sees()
    expect(card).toContain(`29.00 EUR in, reference ${reference}`)
    expect(card).toContain(`30.00 EUR in, reference ${reference}`)
    expect(card).toContain('From or to: Z•• <•••••')
    expect(card).not.toContain('the boat')
    expect(card).toContain('With everybody of finance, due')
    const ways = ['Take it', 'Hand it over', 'Settle it', 'Books and statements']
    expect(finance.buttons()).toEqual(['Show in full', ...ways])
    await finance.taps('Show in full')
    expect(finance.sees()).toContain('Why do you need it? The reason is kept with your name.')
    await finance.writes('to call the bank')
    expect(finance.sees()).toContain('From or to: Zoë <b>K.</b>')
    expect(finance.sees()).toContain('Text: for the boat')
    expect(finance.buttons()).toEqual(ways)
    await finance.taps('Take it')
    expect(finance.sees()).toContain('With Nora, due')
    await finance.taps('Settle it')
    await finance.writes('the bank kept a euro')
    expect(finance.sees()).toContain('What is missing becomes the house’s loss')
    await finance.taps('Ask for approval')
    await town.deliver()
    await supervisor.taps('Look')
    expect(supervisor.sees()).toContain('29.00 EUR · another amount')
    expect(supervisor.sees()).toContain('From or to: Zoë <b>K.</b>')
    await supervisor.taps('Approve')
    expect(supervisor.sees()).toContain('✅ Settle a difference · done')
    expect(await finance.writes('/books')).toContain('No open differences')
    expect(finance.sees()).toContain('to be cleared 0.00 EUR')
  })

  test('MNY-17 notices/difference-handed, actions/difference-hand, actions/difference-handed, actions/difference-explain, flows/difference-explain: handed over, and closed with a reason', async () => {
    await readIn(town.world, [], { currency: 'USD', closing: 500n })
    await finance.writes('/books')
    await finance.taps('5.00 USD · balances that do not follow each other')
    expect(finance.buttons()).toEqual(['Take it', 'Hand it over', 'Close with a reason', 'Books and statements'])
    await finance.taps('Hand it over')
    expect(finance.sees()).toContain('Who takes it over?')
    await finance.taps('Max')
    expect(finance.sees()).toContain('With Max, due')
    await town.deliver()
    expect(supervisor.sees()).toContain('Nora hands a difference over to you: 5.00 USD')
    await supervisor.taps('Look')
    await supervisor.taps('Close with a reason')
    await supervisor.writes('their test account')
    expect(supervisor.sees()).toContain('✅ Closed: “their test account”')
    expect(await finance.writes('/books')).toContain('No open differences')
  })

  test('MNY-17 in Chinese it reads as a bank’s own staff would write it', async () => {
    const reference = await toppedUp('11.00')
    const mei = await town.agent('finance', '梅')
    await mei.writes('/language')
    await mei.taps('简体中文')
    await readIn(town.world, [lineOf({ minor: 1_100n, reference }), lineOf({ minor: 1_100n, reference })])
    await town.deliver()
    expect(mei.sees()).toContain('对账发现 1 笔新差异')
    await mei.taps('对账')
    await mei.taps('账单重复记账')
    expect(mei.sees()).toContain('我方账目无此记录')
    expect(mei.buttons()).toEqual(['查看完整信息', '由我处理', '转交同事', '平账', '对账'])
  })

  test('ADM-01 an agent, and a customer, learn nothing of it', async () => {
    const agent = await town.agent('agent', 'Lena')
    const ana = await town.customer({ name: 'Ana Ilić' })
    for (const phone of [agent, ana]) expect(await phone.writes('/books')).not.toMatch(/statement|Books/)
  })
})
