import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { amountOf, type Person } from '../../support/world.ts'

let town: Town
let anna: Phone & { person: Person }
let ben: Phone & { person: Person }
beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  ben = await town.customer({ name: '林小美', language: 'zh-hans' })
  town.errors.length = 0
})
afterEach(async () => {
  town.standIn.faults.clear()
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** Anna pays; what Ben is told of it waits for the worker. */
async function pay(amount: string): Promise<void> {
  const { core } = town.world
  const actor = anna.person.chat
  const payee = { userId: ben.person.userId }
  const { intentId } = granted(await core.quoteSend({ actor, payee, amount: amountOf(amount, 'EUR') }))
  granted(await core.confirmPayment({ actor, intentId }))
}

const told = () => ben.screen().filter((text) => text.includes('收到'))
/** The calls of a method that reached Telegram while something was done. */
async function calls(method: string, work: () => Promise<void>): Promise<number> {
  let count = 0
  const end = town.standIn.world.onExchange((exchange) => {
    if (exchange.method === method) count += 1
  })
  await work()
  end()
  return count
}

describe('notices/telling: Telegram in trouble', () => {
  test('R-11 a 429 is waited out to its second: one call, none before, then everything in order', async () => {
    await pay('1.00')
    await pay('2.00')
    town.standIn.faults.add({ method: 'sendMessage', code: 429, times: 1, retryAfter: 700 })
    expect(await calls('sendMessage', town.deliver)).toBe(1)
    // Far from its end: the world's clock runs on meanwhile, however busy the machine.
    await town.world.advance(500)
    expect(await calls('sendMessage', town.deliver)).toBe(0)
    expect(told()).toEqual([])
    await town.world.advance(201)
    await town.deliver()
    expect(told().map((text) => text.match(/[\d.]+ 欧元/)?.[0])).toEqual(['1.00 欧元', '2.00 欧元'])
  })

  test.each([500, 502, 'reset'] as const)('R-11 after %s it comes again by itself, once', async (code) => {
    await pay('3.00')
    town.standIn.faults.add({ method: 'sendMessage', code, times: 1 })
    await town.deliver()
    expect(told()).toEqual([])
    await town.world.advance(300)
    await town.deliver()
    await town.deliver()
    expect(told()).toHaveLength(1)
    expect(told()[0]).toContain('3.00 欧元')
  })

  test('R-11 an answer that was lost may cost one repeat, which says the same', async () => {
    await pay('3.00')
    town.standIn.faults.add({ method: 'sendMessage', code: 'lost', times: 1 })
    await town.deliver()
    await town.world.advance(5)
    await town.deliver()
    await town.deliver()
    expect(told()).toHaveLength(2)
    expect(told()[0]).toBe(told()[1])
  })
})

describe('notices/telling: people who went away', () => {
  test('R-11 who blocked the bot is told when they are back, in the language they have then, in order, once', async () => {
    town.standIn.world.block(ben.id)
    await ben.settled()
    for (const amount of ['1.00', '2.00', '3.00', '4.00', '5.00']) await pay(amount)
    expect(await calls('sendMessage', town.deliver)).toBe(0)
    expect(await town.world.balance(ben.person)).toBe('15.00')
    await town.world.advance(20 * 60)
    town.standIn.world.unblock(ben.id)
    await ben.starts()
    await town.deliver()
    await town.deliver()
    const [digest = '', ...more] = told()
    expect(more).toEqual([])
    expect(digest).toContain('5 条资金变动通知')
    expect(digest.match(/[\d.]+ 欧元/g)).toEqual(['1.00 欧元', '2.00 欧元', '3.00 欧元', '4.00 欧元', '5.00 欧元'])
    await ben.taps('账单')
    expect(ben.sees()).toContain('账单')
  })

  test('R-11 a few are told in full, with the time they are true for', async () => {
    town.standIn.world.block(anna.id)
    await anna.settled()
    const { core } = town.world
    const amount = amountOf('5.00', 'EUR')
    await core.startTopUp({ actor: anna.person.chat, rail: 'bank', amount })
    await pay('9.00')
    const back = granted(
      await core.quoteSend({ actor: ben.person.chat, payee: { userId: anna.person.userId }, amount }),
    )
    granted(await core.confirmPayment({ actor: ben.person.chat, intentId: back.intentId }))
    await town.deliver()
    await town.world.advance(20 * 60)
    await anna.starts()
    await town.deliver()
    const [only = '', ...more] = anna.screen().filter((text) => text.includes('received'))
    expect(more).toEqual([])
    expect(only).toContain('5.00 EUR received from 林小美')
    expect(only).toMatch(/As of \d+ \w+ \d+, \d\d:\d\d UTC\./)
  })

  test('R-11 a deactivated account is asked once, and never again', async () => {
    town.standIn.world.deactivate(ben.id)
    await pay('1.00')
    expect(await calls('sendMessage', town.deliver)).toBe(1)
    await pay('2.00')
    await town.world.advance(86_400)
    expect(await calls('sendMessage', town.deliver)).toBe(0)
    expect(await town.world.balance(ben.person)).toBe('3.00')
  })
})
