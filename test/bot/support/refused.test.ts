import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startOfDay } from '../../../src/core/kit/time.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { acquaint } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'

let town: Town
let ben: Phone & { person: Person }
beforeAll(async () => {
  town = await openTown()
  ben = await town.customer({ name: 'Ben Kovac', username: 'ben_refused' })
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const opens = async (language = 'en', balance = '2000.00') => {
  const one = await town.customer({ name: 'Anna Keller', balance, language })
  await acquaint(town.world, one.person, ben.person)
  return one
}

const hasSpent = (one: { person: Person }, spent: { spent?: bigint; inHour?: number }) => {
  const now = town.world.deps.clock()
  const counted = { hour: now.getUTCHours(), ...spent }
  const row = { userId: one.person.userId, day: startOfDay(now), operation: 'out', currency: 'EUR', ...counted }
  return town.world.deps.prisma.spendCounter.create({ data: row })
}

const myTicket = async (phone: Phone) => granted(await town.world.core.myTicket({ actor: phone.actor }))

describe('support/refused, commands/support: what was refused last, whoever types it', () => {
  test('S51 S47 typed after a reached limit: the reason with its numbers, that nothing was taken, and support sees which it was', async () => {
    const anna = await opens()
    await hasSpent(anna, { spent: 90_000n })
    expect(await anna.writes('/send 200 @ben_refused')).toContain('limit_daily')
    expect(await anna.writes('/support')).toContain('it was more than may still go out today')
    expect(anna.sees()).toContain('A day: up to 1,000.00 EUR · 900.00 EUR used · 100.00 EUR left')
    expect(anna.sees()).toContain('The daily limit starts over on')
    expect(anna.sees()).toContain('Level 1 would allow')
    expect(anna.sees()).toContain('Your account is safe: nothing was taken')
    expect(anna.sees()).toContain('What was refused, support sees.')
    await anna.writes('Why so little?')
    expect((await myTicket(anna))?.about).toBe('limit_daily')
    // It stands there, too, while the request is open.
    expect(await anna.writes('/support')).toContain('it was more than may still go out today')
    expect(anna.sees()).toContain('Why so little?')
  })

  test('S51 in Chinese', async () => {
    const mei = await opens('zh-hans')
    await hasSpent(mei, { spent: 90_000n })
    expect(await mei.writes('/send 200 @ben_refused')).toContain('limit_daily')
    expect(await mei.writes('/support')).toContain('超出今日剩余限额')
    expect(mei.sees()).toContain('您的账户是安全的，本次操作没有扣款。')
    expect(mei.sees()).not.toMatch(/[a-z]{4,} [a-z]{4,}/)
  })

  test('S51 too little, and what the rules refuse: the rule that may be told; whether the account is safe people look at', async () => {
    const anna = await opens('en', '10.00')
    expect(await anna.writes('/send 12 @ben_refused')).toContain('insufficient_balance')
    expect(await anna.writes('/support')).toContain('less was available than it needed')
    const greta = await opens()
    await hasSpent(greta, { inHour: 60 })
    await greta.writes('/send 1 @ben_refused')
    await greta.taps('Send 1.00 EUR')
    expect(greta.sees()).toContain('risk_refused')
    expect(await greta.writes('/support')).toContain('There were very many payments within an hour.')
    expect(greta.sees()).toContain('Nothing has left your account')
    expect(greta.sees()).not.toContain('Your account is safe')
  })

  test('S51 frozen, by its owner or by us: what is needed, and until when', async () => {
    const anna = await opens()
    granted(await town.world.core.freezeSelf({ actor: anna.actor }))
    await anna.writes('/send 5 @ben_refused')
    expect(await anna.writes('/support')).toContain('Your account is frozen until you unfreeze it.')
    expect(anna.buttons()).toContain('Unfreeze my account')
    const greta = await opens()
    const lena = await town.agent('agent', 'Lena Support')
    const freeze = { userId: greta.person.userId, category: 'payment', reason: 'a stolen phone' } as const
    granted(await town.world.core.restrictCustomer({ actor: lena.actor, ...freeze }))
    await town.deliver()
    await greta.writes('/send 5 @ben_refused')
    expect(greta.sees()).toContain('account_restricted')
    expect(await greta.writes('/support')).toContain('Your account is frozen for now. We are checking a payment.')
  })

  test('S51 what stood in the way is over meanwhile: it is not told as if it did', async () => {
    const anna = await opens()
    const { core } = town.world
    granted(await core.freezeSelf({ actor: anna.actor }))
    await anna.writes('/send 5 @ben_refused')
    const { token } = granted(await core.issueLink({ actor: anna.actor, purpose: 'unfreeze' }))
    granted(await core.unfreezeSelf({ token, password: anna.person.password }))
    expect(await anna.writes('/support')).toContain('What stood in the way then is over')
    expect(anna.sees()).not.toContain('is frozen')
  })

  test('the button of a refusal says the same; what is about something else is asked without it, and later it is forgotten', async () => {
    const anna = await opens()
    expect(await anna.writes('/support')).not.toContain('Refused')
    granted(await town.world.core.freezeSelf({ actor: anna.actor }))
    await anna.writes('/send 5 @ben_refused')
    await anna.taps('Ask support')
    expect(anna.sees()).toContain('Your account is frozen until you unfreeze it.')
    await anna.taps('It is about something else')
    expect(anna.sees()).toMatch(/^Support\nWhat happened\?/)
    expect(anna.sees()).not.toContain('About')
    await anna.writes('/send 5 @ben_refused')
    await town.world.advance(31 * 60)
    expect(await anna.writes('/support')).toMatch(/^Support\nWhat happened\?/)
    expect(anna.sees()).not.toContain('frozen until')
  })

  test('what has no reason of its own leads to the answer that explains it', async () => {
    const anna = await opens()
    expect(await anna.writes('/send 5 @nobody_there')).toContain('payee_not_found')
    expect(await anna.writes('/support')).toContain('payee_not_found')
    expect(anna.sees()).toContain('explains why')
  })
})
