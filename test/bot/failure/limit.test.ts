import { describe, expect, test } from 'vitest'
import { startOfDay } from '../../../src/core/kit/time.ts'
import { verified } from '../../support/identity.ts'
import { liftTo } from '../../support/level.ts'
import { granted } from '../../support/people.ts'
import { sendingTown } from './sending.ts'

const at = sendingTown()

/** As if so much had gone out before. */
const hasSpent = (spent: bigint, spentMonth: bigint) => {
  const day = startOfDay(at.town.world.deps.clock())
  const row = { userId: at.anna.person.userId, day, operation: 'out', currency: 'EUR', spent, spentMonth }
  return at.town.world.deps.prisma.spendCounter.create({ data: row })
}

describe('a limit says what, why and what helps, and its first button solves it', () => {
  test('S46 S50 limit_single: the most that one payment may be', async () => {
    await at.opens('900.00')
    expect(await at.anna.writes(`/send 600 ${at.handle} rent`)).toContain('one payment may be up to 500.00 EUR')
    expect(at.anna.sees()).toContain('limit_single')
    expect(at.anna.buttons().slice(0, 2)).toEqual(['Send 500.00 EUR instead', 'Send it in 2 payments'])
    await at.anna.taps('Send 500.00 EUR instead')
    await at.confirms('500.00 EUR')
    expect(await at.received()).toBe('500.00')
  })

  test('S46 limit_single: a sum far beyond it is not cut into payments that nobody would confirm', async () => {
    await at.opens('900.00')
    await at.anna.writes(`/send 90000 ${at.handle}`)
    expect(at.anna.buttons()).toEqual(['Send 500.00 EUR instead', 'See limits', 'Cancel'])
  })

  test('S46 S50 limit_single: the whole sum in several payments, each confirmed by itself', async () => {
    await at.opens('900.00')
    await at.anna.writes(`/send 800 ${at.handle} rent`)
    await at.anna.taps('Send it in 2 payments')
    expect(at.anna.sees()).toContain('800.00 EUR to B•• K••••')
    expect(at.anna.sees()).toContain('1. 500.00 EUR\n2. 300.00 EUR')
    await at.anna.taps('Start with 500.00 EUR')
    expect(at.anna.sees()).toContain('Payment 1 of 2.')
    await at.confirms('500.00 EUR')
    await at.anna.taps('Send the next 300.00 EUR (2 of 2)')
    expect(at.anna.sees()).toContain('Payment 2 of 2.')
    expect(at.anna.sees()).toContain('“rent”')
    await at.confirms('300.00 EUR')
    expect(at.anna.buttons()[0]).toBe('Details')
    expect(await at.received()).toBe('800.00')
  })

  test('S47 S50 several payments are not offered where the day has no room for them', async () => {
    await at.opens('1500.00')
    await at.anna.writes(`/send 1200 ${at.handle}`)
    await at.anna.taps('Send it in 3 payments')
    expect(at.anna.sees()).toContain('Only 1,000.00 EUR of your daily limit is left')
    await at.anna.taps('Send 500.00 EUR instead')
    await at.confirms('500.00 EUR')
  })

  test('S47 S50 limit_daily: what is left of the day goes at once; then the level that would allow more', async () => {
    await at.opens('1100.00')
    for (const sum of ['500', '400']) {
      await at.anna.writes(`/send ${sum} ${at.handle}`)
      await at.confirms(`${sum}.00 EUR`)
    }
    expect(await at.anna.writes(`/send 200 ${at.handle}`)).toMatch(
      /100\.00 EUR of today's limit is left\.\nUp to 1,000\.00 EUR a day may go out, and 900\.00 EUR has gone out today\. It starts over at .*00:00 UTC\.\nVerification level 1 would allow it\.\nlimit_daily · Help$/,
    )
    expect(at.anna.buttons()[0]).toBe('Send 100.00 EUR instead')
    await at.anna.taps('Send 100.00 EUR instead')
    await at.confirms('100.00 EUR')

    expect(await at.anna.writes(`/send 5 ${at.handle}`)).toContain("today's limit of 1,000.00 EUR is used up")
    expect(at.anna.buttons()).toEqual(['Raise my limits', 'See limits', 'Cancel'])
    await at.anna.taps('Raise my limits')
    expect(at.anna.sees()).toContain('You are not verified yet.')
    await verified(at.town.world, at.anna.person)
    await at.anna.writes(`/send 5 ${at.handle}`)
    await at.confirms('5.00 EUR')
  })

  test('S70 S50 limit_monthly: what is left of the month goes; verified, the rest does', async () => {
    await at.opens('300.00')
    await hasSpent(0n, 490_000n)
    expect(await at.anna.writes(`/send 200 ${at.handle}`)).toMatch(
      /100\.00 EUR of this month's limit is left\.\nUp to 5,000\.00 EUR a month may go out, and 4,900\.00 EUR has gone out this month\. It starts over at 1 .*00:00 UTC\.\nVerification level 1 would allow it\.\nlimit_monthly · Help$/,
    )
    await at.anna.taps('Send 100.00 EUR instead')
    await at.confirms('100.00 EUR')
    expect(await at.anna.writes(`/send 5 ${at.handle}`)).toContain("this month's limit of 5,000.00 EUR is used up")
    await at.anna.taps('Raise my limits')
    await verified(at.town.world, at.anna.person)
    await at.anna.writes(`/send 5 ${at.handle}`)
    await at.confirms('5.00 EUR')
  })

  test('S50 at the highest level support is asked, with the numbers', async () => {
    await at.opens('300.00')
    await liftTo(at.town.world.deps, at.anna.person.userId, 2)
    await hasSpent(10_000_000n, 10_000_000n)
    expect(await at.anna.writes(`/send 5 ${at.handle}`)).toContain("today's limit of 100,000.00 EUR is used up")
    expect(at.anna.buttons()[0]).toBe('Ask to raise my limit')
    await at.anna.taps('Ask to raise my limit')
    expect(at.anna.sees()).toContain('asks to raise your limit')
    const ticket = granted(await at.town.world.core.myTicket({ actor: at.anna.actor }))
    expect(ticket?.about).toBe('limit_daily')
    expect(ticket?.messages[0]?.text).toContain('A day: 100,000.00 EUR, 100,000.00 EUR of it used.')
  })
})
