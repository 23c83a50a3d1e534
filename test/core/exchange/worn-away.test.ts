import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExchangeSide, money } from '#core'
import { query } from '../../support/database.ts'
import { moveHome } from '../../support/home-currency.ts'
import { pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

const eur = (minor: bigint) => money(minor, 'EUR')
// 0.2 % fee and 0.5 % spread: what 4,000 euros cost is 28, and twice that is more than the 50 of a day.
const LARGE = { send: eur(400_000n), to: 'USD' } as const
const NEEDED = { code: 'pin_needed', why: 'exchange' }

const quote = async ({ chat }: Person, side: ExchangeSide) => {
  await tellRates(world)
  return granted(await world.core.quoteExchange({ actor: chat, side }))
}
const confirm = ({ chat }: Person, { quoteId }: { quoteId: string }) =>
  world.core.confirmExchange({ actor: chat, quoteId })
const rich = () => world.person({ balance: '100000.00' })

describe('TXA-01 a balance is not worn away without the PIN', () => {
  it('what takes the day’s exchanges above what small payments allow a day takes the PIN, and its card says so', async () => {
    const ana = await rich()
    const first = await quote(ana, LARGE)
    expect(first.pinAbove).toBeNull()
    granted(await confirm(ana, first))
    const second = await quote(ana, LARGE)
    expect(second.pinAbove).toEqual(eur(5_000n))
    expect(refusal(await confirm(ana, second))).toEqual(NEEDED)
    await pinGiven(world, ana)
    expect(granted(await confirm(ana, second)).first).toBe(true)
    expect(granted(await confirm(ana, second)).first).toBe(false)
    expect(await world.balance(ana)).toBe('91984.00')
  })

  it('a first one that costs so much takes it, too; the next day begins anew', async () => {
    const ana = await rich()
    const large = await quote(ana, { send: eur(800_000n), to: 'USD' })
    expect(refusal(await confirm(ana, large))).toEqual(NEEDED)
    granted(await confirm(ana, await quote(ana, LARGE)))
    expect((await quote(ana, LARGE)).pinAbove).toEqual(eur(5_000n))
    await world.advance(86_400)
    granted(await confirm(ana, await quote(ana, LARGE)))
  })

  it('to and fro it stays within the day’s allowance, whatever the currencies', async () => {
    const ana = await rich()
    granted(await confirm(ana, await quote(ana, LARGE)))
    const back = await quote(ana, { receive: eur(380_000n), from: 'USD' })
    expect(refusal(await confirm(ana, back))).toEqual(NEEDED)
    expect(refusal(await confirm(ana, await quote(ana, { send: eur(500_000n), to: 'KWD' })))).toEqual(NEEDED)
  })

  it('who wants the PIN for everything is asked for each', async () => {
    const ana = await rich()
    await query(world.database.owner, `update "user" set small_payment_minor = 0 where id = '${ana.userId}'`)
    const small = await quote(ana, { send: eur(1_000n), to: 'USD' })
    expect(small.pinAbove).toEqual(eur(0n))
    expect(refusal(await confirm(ana, small))).toEqual(NEEDED)
  })

  it('is counted at home, whatever that is', async () => {
    const ana = await rich()
    granted(await confirm(ana, await quote(ana, LARGE)))
    await moveHome(world, ana, 'USD')
    const card = await quote(ana, LARGE)
    expect(card.pinAbove?.currency).toBe('USD')
    expect(refusal(await confirm(ana, card))).toEqual(NEEDED)
  })

  it('TXA-03 a PIN from before a card was shown stands for another, and one stands for one exchange', async () => {
    const ana = await rich()
    granted(await confirm(ana, await quote(ana, LARGE)))
    await pinGiven(world, ana)
    await world.advance(1)
    const [one, other] = [await quote(ana, LARGE), await quote(ana, LARGE)]
    expect(refusal(await confirm(ana, one))).toEqual(NEEDED)
    await pinGiven(world, ana)
    granted(await confirm(ana, one))
    expect(refusal(await confirm(ana, other))).toEqual(NEEDED)
  })

  it('twenty taps at once, on cards of several pairs, cost no more than the day allows', async () => {
    const ana = await rich()
    const to = ['USD', 'GBP', 'HKD', 'JPY', 'CNY'] as const
    const cards = []
    for (let tap = 0; tap < 20; tap++) cards.push(await quote(ana, { ...LARGE, to: to[tap % to.length] ?? 'USD' }))
    const answers = await Promise.all(cards.map((card) => confirm(ana, card)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.failure).toEqual(NEEDED)
  })
})
