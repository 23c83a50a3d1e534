import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let ana: Person
let ben: Person
beforeAll(async () => {
  world = await openWorld()
  ana = await world.person({ name: 'Ana Ilić', balance: '100.00' })
  ben = await world.person({ name: 'Ben Kovač' })
  for (let i = 1; i <= 12; i++) {
    const { intentId } = granted(
      await world.core.quoteSend({
        actor: ana.chat,
        payee: { userId: ben.userId },
        amount: amountOf(`1.${String(i).padStart(2, '0')}`, 'EUR'),
        note: `no. ${i}`,
      }),
    )
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId }))
  }
  granted(await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: amountOf('7.00', 'EUR') }))
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

describe('history', () => {
  it('S19 S33 shows everything once, newest first, in pages that go both ways', async () => {
    const seen: string[] = []
    const cursors: (string | undefined)[] = []
    let cursor: string | undefined
    do {
      cursors.push(cursor)
      const page = granted(await world.core.getHistory({ actor: ana.chat, limit: 5, ...(cursor && { cursor }) }))
      seen.push(...page.entries.map((e) => `${e.kind} ${e.amount.minor} ${e.state}`))
      cursor = page.older ?? undefined
    } while (cursor)
    const sent = Array.from({ length: 12 }, (_, i) => `sent ${-(112 - i)} done`)
    expect(seen).toEqual(['topup 700 pending', ...sent, 'topup 10000 credited'])
    const third = granted(await world.core.getHistory({ actor: ana.chat, limit: 5, cursor: cursors[2] ?? '' }))
    const second = granted(await world.core.getHistory({ actor: ana.chat, limit: 5, cursor: third.newer ?? '' }))
    expect(second.entries.map((e) => `${e.kind} ${e.amount.minor} ${e.state}`)).toEqual(seen.slice(5, 10))
    const first = granted(await world.core.getHistory({ actor: ana.chat, limit: 5, cursor: second.newer ?? '' }))
    expect(first.newer).toBeNull()
    expect(first.entries).toHaveLength(5)
  })

  it('S19 one transaction in detail, for each side its own', async () => {
    const { entries } = granted(await world.core.getHistory({ actor: ben.chat, limit: 1 }))
    const reference = entries[0]?.reference ?? ''
    const of = async (who: Person) => granted(await world.core.getTransaction({ actor: who.chat, reference }))
    expect(await of(ana)).toMatchObject({
      kind: 'sent',
      amount: { minor: -112n },
      fee: { minor: 2n },
      total: { minor: 114n },
      counterparty: 'Ben Kovač',
      note: 'no. 12',
      counterpartyOkpayId: ben.okpayId,
    })
    expect(await of(ben)).toMatchObject({
      kind: 'received',
      amount: { minor: 112n },
      fee: { minor: 0n },
      total: { minor: 112n },
      counterparty: 'Ana Ilić',
      note: 'no. 12',
    })
    expect((await of(ben)).balanceAfter).toEqual(amountOf(await world.balance(ben), 'EUR'))
    expect((await of(ana)).balanceAfter).toEqual(amountOf(await world.balance(ana), 'EUR'))
  })

  it('API-03 nobody sees the transaction of others', async () => {
    const { entries } = granted(await world.core.getHistory({ actor: ana.chat, limit: 2 }))
    const eve = await world.person()
    for (const { reference } of entries)
      expect(refusal(await world.core.getTransaction({ actor: eve.chat, reference })).code).toBe('not_found')
    expect(granted(await world.core.getHistory({ actor: eve.chat, limit: 5 })).entries).toEqual([])
  })

  it('S18 balances name the home currency even when it is empty', async () => {
    const kim = await world.person({ currency: 'JPY' })
    const { home, balances } = granted(await world.core.getBalances({ actor: kim.chat }))
    expect([home, balances]).toEqual([
      'JPY',
      [
        {
          currency: 'JPY',
          available: { minor: 0n, currency: 'JPY' },
          onHold: { minor: 0n, currency: 'JPY' },
          total: { minor: 0n, currency: 'JPY' },
        },
      ],
    ])
  })
})
