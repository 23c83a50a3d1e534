import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { query } from '../../support/database.ts'
import { liftTo } from '../../support/level.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const level = (userId: string, to: number) => liftTo(town.world.deps, userId, to)

describe('commands/fees actions/fees deeplinks/fees', () => {
  test('S54 S56 one currency at a time: one’s own price first, what the next level would save, version and beginning', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const seen = await anna.writes('/fees')
    for (const part of [
      'Fees in EUR\nPrices for accounts that are not verified yet.\n\nSending to a person\n1% of the amount, at least 0.01 EUR, at most 5.00 EUR\nVerified at level 1: 0.8% of the amount, at least 0.01 EUR, at most 5.00 EUR. On 100.00 EUR you would save 0.20 EUR.\nVerified at level 2: 0.5% of the amount, at least 0.01 EUR, at most 5.00 EUR. On 100.00 EUR you would save 0.50 EUR.\n\n',
      '\n\nGetting paid by payment link (the shop pays, and has it back in proportion with what it refunds; payers pay nothing)\n1% of the amount\n\n',
      '\n\nTop-up by card, paid on top of the amount\n1.5% of the amount\nVerified at level 1: 1.3% of the amount. On 100.00 EUR you would save 0.20 EUR.\nVerified at level 2: 1% of the amount. On 100.00 EUR you would save 0.50 EUR.\n\n',
      '\n\nTop-up by bank transfer\nFree\n\n',
      'You see the exact fee before you confirm, and exactly that is booked.\nVersion 1, in force since 1 Jan 2026.',
    ])
      expect(seen).toContain(part)
    await anna.taps('JPY')
    expect(anna.sees()).toContain('Fees in JPY')
    expect(anna.sees()).toContain('On 16,000 JPY you would save 32 JPY.')
    expect(await anna.writes('/fees usd')).toContain('Fees in USD')
    await anna.taps('Get verified')
    expect(anna.sees()).toContain('You are not verified yet.')

    await level(anna.person.userId, 2)
    const highest = await anna.writes('/fees')
    expect(highest).toContain('Prices at your verification level, 2.')
    expect(highest).toContain('Sending to a person\n0.5% of the amount, at least 0.01 EUR, at most 5.00 EUR\n\n')
    expect(anna.buttons()).not.toContain('Get verified')
  })

  test('S56 a change that is decided is announced with its day, in both languages', async () => {
    await query(
      town.world.database.owner,
      `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
       values (2, 'pay', 'KWD', 0, 100, 0, '2031-01-01')`,
    )
    const anna = await town.customer({ name: 'Anna Keller' })
    expect(await anna.writes('/fees KWD')).toContain('1% of the amount\nFrom 1 Jan 2031: 0.100 KWD each time')
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans', currency: 'KWD' })
    const seen = await li.writes('/fees')
    expect(seen).toContain('金额的 1%\n2031年1月1日起：每笔 0.100 科威特第纳尔')
    expect(seen).toContain('认证到 1 级：金额的 0.8%，最低 0.005 科威特第纳尔')
  })

  test('S57 the fee on a confirm card leads to what it is, and the card it stands on can still be confirmed', async () => {
    const [anna, ben] = [
      await town.customer({ name: 'Anna Keller', balance: '50.00' }),
      await town.customer({ name: 'Ben Kovac' }),
    ]
    await anna.writes(`/send 10 ${ben.person.okpayId} lunch`)
    const card = anna.newest()
    const [address] = card.entities.flatMap((entity) => ('url' in entity && entity.url ? [entity.url] : []))
    expect(address).toMatch(/^https:\/\/t\.me\/\w+\?start=fees_EUR_send$/)
    const explained = await anna.starts('fees_EUR_send')
    expect(explained).toContain('Sending to a person\n1% of the amount')
    expect(explained).toContain(
      'On 100.00 EUR that is 1.00 EUR. A fraction of the smallest unit counts as a whole one.',
    )
    expect(explained).not.toContain('Top-up')
    await anna.taps('All fees')
    expect(anna.sees()).toContain('Top-up by bank transfer')
    await anna.taps('Send 10.00 EUR', card.id)
    expect(anna.screen().join('\n')).toContain('✅ 10.00 EUR sent to Ben Kovac')
    for (const strange of ['fees', 'fees_', 'fees_XXX_nothing'])
      expect(await anna.starts(strange)).toContain('Fees in EUR')
  })

  test('S55 MNY-11 a fee that changed between card and Confirm voids the card, says so, and one tap shows the new price', async () => {
    const zh = await town.customer({ name: '李娜', language: 'zh-hans', balance: '50.00' })
    const ben = await town.customer({ name: 'Ben Kovac' })
    await zh.writes(`/send 10 ${ben.person.okpayId} 午饭`)
    expect(zh.sees()).toContain('手续费 0.10 欧元')
    await query(
      town.world.database.owner,
      `insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, valid_from)
       values (2, 'send', 'EUR', 3, 0, 0, app_now() - interval '1 second')`,
    )
    await zh.taps('确认转账 10.00 欧元')
    expect(zh.sees()).toContain('手续费在确认前有调整：由 0.10 欧元 变为 0.30 欧元，没有转出任何款项。')
    const [first = ''] = zh.buttons()
    await zh.taps(first)
    expect(zh.sees()).toContain('手续费 0.30 欧元')
    expect(zh.sees()).toContain('午饭')
    await zh.taps('确认转账 10.00 欧元')
    expect(zh.sees()).toContain('✅ 已转给 Ben Kovac 10.00 欧元')
    expect(await town.world.balance(zh.person)).toBe('39.70')
    expect(await town.world.breaches()).toEqual([])
    await query(town.world.database.owner, `delete from fee_rule where version = 2`)
  })
})
