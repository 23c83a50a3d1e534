import { describe, expect, test } from 'vitest'
import { rows } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { amountOf } from '../../support/world.ts'
import { releaseDesk } from './desk.ts'

// What comes of an account that two of staff release.
const desk = releaseDesk()
const eur = (text: string) => amountOf(text, 'EUR')

/** Delivers everything that stands before a notice, and it: a reader is told in the order in which it happened. */
async function toldLast(id: string) {
  for (let last: unknown; ; ) {
    const told = granted(await desk.world.core.takeNotice({ id }))
    if (!told) return last
    granted(await desk.world.core.settleNotice({ id: told.id, told: told.ids, outcome: 'sent' }))
    last = told.notice
  }
}

describe('releasing an account', () => {
  test('MNY-16 what waited on hold is its owner’s in the same moment, and they are told how much arrived', async () => {
    const [anna, ben] = [await desk.restricted(), await desk.world.person({ balance: '50.00' })]
    for (const sum of ['3.00', '4.00']) {
      const pay = { actor: ben.chat, payee: { userId: anna.userId }, amount: eur(sum) }
      const { intentId } = granted(await desk.world.core.quoteSend(pay))
      granted(await desk.world.core.confirmPayment({ actor: ben.chat, intentId }))
    }
    expect(await desk.world.balance(anna)).toBe('20.00')
    granted(await desk.decide(granted(await desk.ask(anna))))
    expect(await desk.world.balance(anna)).toBe('27.00')
    expect(granted(await desk.world.core.getBalances({ actor: anna.chat })).balances[0]?.onHold.minor).toBe(0n)
    const held = await rows<{ state: string }>(
      desk.world.database.owner,
      `select h.state from ledger.hold h join ledger.account a on a.id = h.account_id where a.owner = 'user:${anna.userId}'`,
    )
    expect(held.map(({ state }) => state)).toEqual(['closed', 'closed'])
    const notice = await desk.world.deps.prisma.notice.findFirst({
      where: { userId: anna.userId, kind: 'account_released' },
    })
    expect(await toldLast(notice?.id ?? '')).toEqual({
      kind: 'account_released',
      arrived: [eur('7.00')],
      frozen: false,
    })
  })

  test('MNY-16 payments that arrive while it is released are held and released, or arrive: none is left behind', async () => {
    for (let round = 0; round < 4; round++) {
      const [anna, ben] = [await desk.restricted(), await desk.world.person({ balance: '50.00' })]
      const pay = { actor: ben.chat, payee: { userId: anna.userId }, amount: eur('1.00') }
      const quotes = await Promise.all(Array.from({ length: 4 }, () => desk.world.core.quoteSend(pay)))
      const asked = granted(await desk.ask(anna))
      const second = desk.world.another()
      await Promise.all([
        desk.decide(asked),
        ...quotes.map((quote, at) =>
          (at % 2 ? desk.world.core : second.core).confirmPayment({
            actor: ben.chat,
            intentId: granted(quote).intentId,
          }),
        ),
      ])
      await second.close()
      expect(await desk.world.balance(anna)).toBe('24.00')
      expect(await desk.world.breaches()).toEqual([])
    }
  })

  test('S64 an account its owner had frozen stays frozen when staff lift theirs', async () => {
    const anna = await desk.world.person({ balance: '5.00' })
    granted(await desk.world.core.freezeSelf({ actor: anna.chat }))
    const freeze = { actor: desk.agent, userId: anna.userId, category: 'identity', reason: 'papers' } as const
    granted(await desk.world.core.restrictCustomer(freeze))
    granted(await desk.decide(granted(await desk.ask(anna))))
    expect(await desk.stateOf(anna)).toBe('frozen_by_user')
  })
})
