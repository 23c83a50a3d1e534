import { describe, expect, it } from 'vitest'
import { ownLedger } from '../../support/own-ledger.ts'

const ledger = ownLedger()

async function funded(owner: string, minor: bigint): Promise<bigint> {
  const id = await ledger.account(owner)
  expect(await ledger.book(ledger.journal([ledger.leg(ledger.house, id, minor)]))).toEqual(['posted'])
  return id
}

describe('posting journals', () => {
  it('MNY-05 books what can be paid and refuses only what cannot, in the order given', async () => {
    const [a, b] = [await funded('order-a', 1_000n), await ledger.account('order-b')]
    const pay = (minor: bigint) => ledger.journal([ledger.leg(a, b, minor)])
    expect(await ledger.book(pay(600n), pay(500n), pay(400n))).toEqual(['posted', 'below_floor', 'posted'])
    expect([await ledger.balance(a), await ledger.balance(b)]).toEqual([0n, 1_000n])
  })

  it('lets money that arrives in a batch be spent later in the same batch', async () => {
    const [a, b, c] = [await funded('chain-a', 100n), await ledger.account('chain-b'), await ledger.account('chain-c')]
    const hops = [ledger.journal([ledger.leg(a, b, 100n)]), ledger.journal([ledger.leg(b, c, 100n)])]
    expect(await ledger.book(...hops)).toEqual(['posted', 'posted'])
    expect(await ledger.balance(c)).toBe(100n)
  })

  it('gives all legs of a journal one fate', async () => {
    const [a, b] = [await funded('fate-a', 100n), await ledger.account('fate-b')]
    const journal = ledger.journal([ledger.leg(a, b, 100n), ledger.leg(a, ledger.house, 1n)])
    expect(await ledger.book(journal)).toEqual(['below_floor'])
    expect([await ledger.balance(a), await ledger.balance(b)]).toEqual([100n, 0n])
  })

  it('one id books once: repeated beside itself, later, and at the same time', async () => {
    const [a, b] = [await funded('once-a', 1_000n), await ledger.account('once-b')]
    const journal = ledger.journal([ledger.leg(a, b, 10n)])
    expect(await ledger.book(journal, journal)).toEqual(['posted', 'repeated'])
    expect(await ledger.book(journal)).toEqual(['repeated'])
    const other = ledger.journal([ledger.leg(a, b, 10n)])
    const answers = await Promise.all(Array.from({ length: 8 }, () => ledger.book(other)))
    expect(answers.flat().sort()).toEqual(['posted', ...Array(7).fill('repeated')])
    expect(await ledger.balance(b)).toBe(20n)
  })

  it('a repeat of a refused journal is refused with it', async () => {
    const [a, b] = [await funded('twin-a', 5n), await ledger.account('twin-b')]
    const journal = ledger.journal([ledger.leg(a, b, 10n)])
    expect(await ledger.book(journal, journal)).toEqual(['below_floor', 'below_floor'])
  })

  it('the same id or business key with other contents is a conflict for ever', async () => {
    const [a, b] = [await funded('key-a', 1_000n), await ledger.account('key-b')]
    const first = ledger.journal([ledger.leg(a, b, 10n)])
    const sameId = { ...first, legs: [ledger.leg(a, b, 11n)] }
    const sameKey = ledger.journal([ledger.leg(a, b, 10n)], { businessKey: first.businessKey })
    expect(await ledger.book(first, sameId, sameKey)).toEqual(['posted', 'conflict', 'conflict'])
    expect(await ledger.book(sameId, sameKey)).toEqual(['conflict', 'conflict'])
    expect(await ledger.balance(b)).toBe(10n)
  })

  it('an account that is not there, or of another currency, refuses only its own journal', async () => {
    const [a, b] = [await funded('home-a', 100n), await ledger.account('home-b')]
    const stray = ledger.journal([ledger.leg(a, 999_999_999n, 1n)])
    const foreign = ledger.journal([{ from: a, to: b, amount: { minor: 1n, currency: 'USD' } }])
    expect(await ledger.book(stray, foreign, ledger.journal([ledger.leg(a, b, 1n)]))).toEqual([
      'no_account',
      'no_account',
      'posted',
    ])
  })

  it('MNY-09 MNY-08 a leg of nothing, of too much, or to itself refuses only its own journal', async () => {
    const [a, b] = [await funded('shape-a', 100n), await ledger.account('shape-b')]
    const legs = [ledger.leg(a, b, 0n), ledger.leg(a, b, -1n), ledger.leg(a, b, 10n ** 13n + 1n), ledger.leg(a, a, 1n)]
    const wrong = [...legs.map((leg) => ledger.journal([leg])), ledger.journal([])]
    expect(await ledger.book(...wrong, ledger.journal([ledger.leg(a, b, 1n)]))).toEqual([
      ...Array(5).fill('invalid'),
      'posted',
    ])
    const tooMuch = ledger.journal([ledger.leg(ledger.house, b, 10n ** 13n)])
    expect(await ledger.book(tooMuch)).toEqual(['posted'])
  })

  it('books two currencies in one journal, each by itself', async () => {
    const usd = await ledger.account('fx', 'user', 'USD')
    const [eur, house] = [await funded('fx', 100n), await ledger.account('fx-house', 'user', 'USD')]
    const dollars = { from: usd, to: house, amount: { minor: 5n, currency: 'USD' } } as const
    expect(await ledger.book(ledger.journal([ledger.leg(eur, ledger.house, 100n), dollars]))).toEqual(['below_floor'])
    expect(await ledger.balance(eur)).toBe(100n)
  })

  it('F2 MNY-07 opposing payments at the same time never deadlock and lose nothing', async () => {
    const [a, b] = [await funded('to-a', 10_000n), await funded('to-b', 10_000n)]
    const both = Array.from({ length: 320 }, (_, i) => (i % 2 ? ledger.leg(a, b, 7n) : ledger.leg(b, a, 7n)))
    const answers = await Promise.all(both.map((leg) => ledger.book(ledger.journal([leg]))))
    expect(answers.flat()).toEqual(Array(320).fill('posted'))
    expect((await ledger.balance(a)) + (await ledger.balance(b))).toBe(20_000n)
  })

  it('F1 MNY-05 a balance good for one is spent once by many at the same time', async () => {
    const [a, b] = [await funded('race-a', 100n), await ledger.account('race-b')]
    const answers = await Promise.all(
      Array.from({ length: 32 }, () => ledger.book(ledger.journal([ledger.leg(a, b, 100n)]))),
    )
    expect(answers.flat().filter((status) => status === 'posted')).toHaveLength(1)
    expect([await ledger.balance(a), await ledger.balance(b)]).toEqual([0n, 100n])
  })
})
