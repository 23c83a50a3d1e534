import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExchangeSide, money } from '#core'
import { query, rows } from '../../support/database.ts'
import { granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { savedAccount } from '../../support/withdraw.ts'
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
const usd = (minor: bigint) => money(minor, 'USD')

const quote = async ({ chat }: Person, side: ExchangeSide) => {
  await tellRates(world)
  return granted(await world.core.quoteExchange({ actor: chat, side }))
}
const confirm = ({ chat }: Person, quoteId: string, core = world.core) => core.confirmExchange({ actor: chat, quoteId })

async function houseHas(kind: string, currency: string): Promise<bigint> {
  const [row] = await rows<{ balance: string }>(
    world.database.superuser,
    `select balance from ledger.account where owner = 'house' and kind = $1 and currency = $2`,
    [kind, currency],
  )
  return BigInt(row?.balance ?? 0)
}

describe('MNY-10 an exchange', () => {
  it('is quoted by what is sent, and books exactly that, each part in its account', async () => {
    const ana = await world.person({ balance: '200.00' })
    const card = await quote(ana, { send: eur(10_001n), to: 'USD' })
    expect(card).toMatchObject({
      given: 'send',
      send: eur(10_001n),
      fee: eur(21n),
      total: eur(10_022n),
      receive: usd(12_438n),
      rate: '1.24375',
      inverseRate: '0.804021',
      keeps: eur(9_978n),
    })
    expect(card.expiresAt.getTime() - world.deps.clock().getTime()).toBeLessThanOrEqual(60_000)
    const receipt = granted(await confirm(ana, card.quoteId))
    expect(receipt).toMatchObject({ send: eur(10_001n), receive: usd(12_438n), rate: '1.24375', first: true })
    expect([await world.balance(ana), await world.balance(ana, 'USD')]).toEqual(['99.78', '124.38'])
    expect(await houseHas('fx_position', 'EUR')).toBe(10_001n)
    expect(await houseHas('fx_position', 'USD')).toBe(-12_501n)
    expect([await houseHas('fx_spread', 'USD'), await houseHas('rounding', 'USD')]).toEqual([62n, 1n])
    expect(await houseHas('fee_exchange', 'EUR')).toBe(21n)
  })

  it('is quoted by what is to be had, and that is had to the cent', async () => {
    const ana = await world.person({ balance: '200.00' })
    const card = await quote(ana, { receive: usd(5_000n), from: 'EUR' })
    expect(card).toMatchObject({ given: 'receive', send: eur(4_021n), receive: usd(5_000n) })
    granted(await confirm(ana, card.quoteId))
    expect(await world.balance(ana, 'USD')).toBe('50.00')
  })

  it('goes between currencies without decimals and with three', async () => {
    const ken = await world.person({ balance: '16000', currency: 'JPY' })
    const card = await quote(ken, { send: money(8_000n, 'JPY'), to: 'KWD' })
    // the larger spread of the two is 0.9 %: 8000 * 0.0025 * 0.991
    expect(card.receive).toEqual(money(19_820n, 'KWD'))
    granted(await confirm(ken, card.quoteId))
    expect(await world.balance(ken, 'KWD')).toBe('19.820')
  })

  it('is booked once, however often and from wherever it is confirmed: 200 taps, two processes', async () => {
    const ana = await world.person({ balance: '1000.00' })
    const { quoteId } = await quote(ana, { send: eur(10_000n), to: 'USD' })
    const other = world.another()
    const taps = await Promise.all(
      Array.from({ length: 200 }, (_, tap) => confirm(ana, quoteId, tap % 2 ? other.core : world.core)),
    )
    await other.close()
    const receipts = taps.map(granted)
    expect(receipts.filter(({ first }) => first)).toHaveLength(1)
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1)
    expect(await world.balance(ana)).toBe('899.80')
  })

  it('books what was shown when the market moved between card and tap', async () => {
    const ana = await world.person({ balance: '200.00' })
    const { quoteId, receive } = await quote(ana, { send: eur(10_000n), to: 'GBP' })
    await tellRates(world, { GBP: '0.4' })
    granted(await confirm(ana, quoteId))
    expect(await world.balance(ana, 'GBP')).toBe('79.60')
    expect(receive).toEqual(money(7_960n, 'GBP'))
    await tellRates(world)
  })

  it('is refused after its minute, and a fresh quote is one tap away', async () => {
    const ana = await world.person({ balance: '200.00' })
    const { quoteId } = await quote(ana, { receive: usd(2_000n), from: 'EUR' })
    await world.advance(60)
    expect(refusal(await confirm(ana, quoteId))).toEqual({ code: 'quote_expired' })
    const fresh = granted(await world.core.requoteExchange({ actor: ana.chat, quoteId }))
    expect(fresh.receive).toEqual(usd(2_000n))
    granted(await confirm(ana, fresh.quoteId))
    expect(await world.balance(ana, 'USD')).toBe('20.00')
  })

  it('is refused when its amounts were changed in the database', async () => {
    const ana = await world.person({ balance: '200.00' })
    for (const column of ['receive', 'send', 'fee', 'spread', 'rate']) {
      const { quoteId } = await quote(ana, { send: eur(5_000n), to: 'USD' })
      await query(world.database.owner, `update exchange set ${column} = ${column} + 1 where id = '${quoteId}'`)
      expect(refusal(await confirm(ana, quoteId))).toEqual({ code: 'quote_expired' })
    }
    expect(await world.balance(ana)).toBe('200.00')
  })

  it('is nobody else’s, and no browser’s', async () => {
    const [ana, eve] = [await world.person({ balance: '200.00' }), await world.person({ balance: '200.00' })]
    const { quoteId } = await quote(ana, { send: eur(5_000n), to: 'USD' })
    expect(refusal(await confirm(eve, quoteId))).toEqual({ code: 'quote_expired' })
    expect(refusal(await world.core.requoteExchange({ actor: eve.chat, quoteId }))).toEqual({ code: 'not_found' })
    granted(await world.core.cancelExchange({ actor: eve.chat, quoteId }))
    granted(await confirm(ana, quoteId))
    const browser = { session: 'a-cookie' } as unknown as Person['chat']
    const side = { send: eur(100n), to: 'USD' } as const
    expect(refusal(await world.core.quoteExchange({ actor: browser, side }))).toEqual({ code: 'not_allowed' })
  })

  it('is refused with what helps: too little, too small, too large, one currency', async () => {
    const ana = await world.person({ balance: '10.00' })
    await tellRates(world)
    const asked = async (side: ExchangeSide) => refusal(await world.core.quoteExchange({ actor: ana.chat, side }))
    expect(await asked({ send: eur(2_000n), to: 'USD' })).toMatchObject({
      code: 'insufficient_balance',
      short: eur(1_004n),
      sendable: eur(998n),
    })
    expect(await asked({ send: eur(1_000n), to: 'USD' })).toMatchObject({
      code: 'insufficient_for_fee',
      short: eur(2n),
    })
    expect(await asked({ send: eur(49n), to: 'USD' })).toEqual({ code: 'amount_too_small', least: eur(50n) })
    expect(await asked({ receive: money(1n, 'KRW'), from: 'EUR' })).toMatchObject({ code: 'amount_too_small' })
    expect(await asked({ send: eur(10n ** 12n), to: 'KRW' })).toMatchObject({ code: 'amount_too_large' })
    expect(await asked({ send: eur(500n), to: 'EUR' })).toEqual({ code: 'same_currency', currency: 'EUR' })
  })

  it('is refused while rates are stale, and says when it will be tried again', async () => {
    const ana = await world.person({ balance: '10.00' })
    await tellRates(world)
    await world.advance(901)
    const failure = refusal(await world.core.quoteExchange({ actor: ana.chat, side: { send: eur(500n), to: 'USD' } }))
    if (failure.code !== 'rates_stale') throw new Error(`refused as ${failure.code}`)
    const wait = failure.retryAt.getTime() - world.deps.clock().getTime()
    expect(wait).toBeGreaterThan(-1_000)
    expect(wait).toBeLessThanOrEqual(60_000)
    expect(failure.retryAt.getTime() % 60_000).toBe(0)
  })

  it('never exceeds the balance: twenty different quotes at once, good for one', async () => {
    const ana = await world.person({ balance: '10.02' })
    await tellRates(world)
    const cards = await Promise.all(Array.from({ length: 20 }, () => quote(ana, { send: eur(1_000n), to: 'USD' })))
    const answers = await Promise.all(cards.map(({ quoteId }) => confirm(ana, quoteId)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.balance(ana)).toBe('0.00')
  })

  it('is not booked after a freeze was: freezing races confirming, many times', async () => {
    const booked: boolean[] = []
    for (let round = 0; round < 12; round++) {
      const ana = await world.person({ balance: '10.02' })
      const { quoteId } = await quote(ana, { send: eur(1_000n), to: 'USD' })
      const [answer, frozen] = await Promise.all([confirm(ana, quoteId), world.core.freezeSelf({ actor: ana.chat })])
      granted(frozen)
      booked.push(answer.ok)
      if (!answer.ok) expect(answer.failure).toEqual({ code: 'account_frozen_by_user' })
      const again = await confirm(ana, quoteId)
      expect(again.ok).toBe(answer.ok)
    }
  })

  it('is limited in pace: twenty an hour, which is too few to wear a balance away', async () => {
    const ana = await world.person({ balance: '1000.00' })
    for (let trip = 0; trip < 20; trip++)
      granted(await confirm(ana, (await quote(ana, { send: eur(100n), to: 'USD' })).quoteId))
    const side = { send: eur(100n), to: 'USD' } as const
    expect(refusal(await world.core.quoteExchange({ actor: ana.chat, side }))).toMatchObject({
      code: 'too_many_requests',
    })
  })

  it('MNY-10 leaves nobody richer who goes to and fro, in the books too', async () => {
    const ana = await world.person({ balance: '1000.00' })
    for (const to of ['USD', 'JPY', 'KWD', 'KRW', 'CNY'] as const) {
      const before = await world.balance(ana)
      const there = await quote(ana, { send: eur(3_333n), to })
      granted(await confirm(ana, there.quoteId))
      const fee = (there.receive.minor * 3n) / 1000n + 10n
      const back = await quote(ana, { send: { ...there.receive, minor: there.receive.minor - fee }, to: 'EUR' })
      granted(await confirm(ana, back.quoteId))
      expect(Number(await world.balance(ana))).toBeLessThan(Number(before))
      expect(back.receive.minor).toBeLessThan(3_333n)
    }
    expect(await world.breaches()).toEqual([])
  })

  it('shows in the history and by its reference, with both amounts and the rate', async () => {
    const ana = await world.person({ balance: '200.00' })
    const { quoteId } = await quote(ana, { send: eur(10_000n), to: 'USD' })
    const { reference } = granted(await confirm(ana, quoteId))
    const { entries } = granted(await world.core.getHistory({ actor: ana.chat, limit: 10 }))
    expect(entries.map(({ kind }) => kind)).toEqual(['exchange', 'topup'])
    const found = granted(await world.core.getTransaction({ actor: ana.chat, reference }))
    expect(found).toMatchObject({
      kind: 'exchange',
      amount: eur(-10_000n),
      fee: eur(20n),
      exchanged: { received: usd(12_437n), rate: '1.24375' },
      balanceAfter: eur(9_980n),
    })
  })
})

describe('SES-03 a card from before', () => {
  it('MNY-16 an exchange and a withdrawal that were shown before a freeze book nothing after it', async () => {
    const ana = await world.person({ balance: '200.00' })
    const where = await savedAccount(world, ana)
    const { quoteId } = await quote(ana, { send: eur(1_000n), to: 'USD' })
    const wish = { actor: ana.chat, destinationId: where.id, amount: eur(1_000n) }
    const { payoutId } = granted(await world.core.quotePayout(wish))
    granted(await world.core.freezeSelf({ actor: ana.chat }))
    const { token } = granted(await world.core.issueLink({ actor: ana.chat, purpose: 'unfreeze' }))
    granted(await world.core.unfreezeSelf({ token, password: ana.password }))
    expect(refusal(await confirm(ana, quoteId)).code).toBe('quote_expired')
    expect(refusal(await world.core.confirmPayout({ actor: ana.chat, payoutId })).code).toBe('quote_expired')
    expect(await world.balance(ana)).toBe('200.00')
  })

  it('an exchange that was confirmed before stays booked, and its card still says so', async () => {
    const ana = await world.person({ balance: '200.00' })
    const { quoteId } = await quote(ana, { send: eur(1_000n), to: 'USD' })
    granted(await confirm(ana, quoteId))
    granted(await world.core.freezeSelf({ actor: ana.chat }))
    const { token } = granted(await world.core.issueLink({ actor: ana.chat, purpose: 'unfreeze' }))
    granted(await world.core.unfreezeSelf({ token, password: ana.password }))
    expect(granted(await confirm(ana, quoteId)).first).toBe(false)
  })
})
