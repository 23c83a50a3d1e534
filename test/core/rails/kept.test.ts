import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { query, rows } from '../../support/database.ts'
import { heldForReview, pay } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

const STATES = ['draft', 'held', 'committed', 'cancelled', 'expired', 'returned']

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function card(from: Person, to: Person): Promise<string> {
  const asked = { actor: from.chat, payee: { userId: to.userId }, amount: eur(500n) }
  return granted(await world.core.quoteSend(asked)).intentId
}

async function ended(id: string, state: string): Promise<string> {
  await world.deps.prisma.intent.update({ where: { id }, data: { state } })
  return id
}

describe('what the application’s role may not do to what was written', () => {
  test('CBK-10 the sums above which rails are asked are the owner’s alone', async () => {
    const { app } = world.database
    for (const sql of ['update rail_rule set ask_above = 999999999999', 'delete from rail_rule'])
      await expect(query(app, sql)).rejects.toThrow('permission denied')
    const insert = `insert into rail_rule values (2, 'card', 'EUR', 999999999999, '2026-01-01')`
    await expect(query(app, insert)).rejects.toThrow('permission denied')
  })

  test('CBK-10 doubts and modes are only added', async () => {
    for (const table of ['callback_doubt', 'service_mode'])
      for (const sql of [
        `update ${table} set ${table === 'service_mode' ? 'by' : 'rail'} = 'x'`,
        `delete from ${table}`,
      ])
        await expect(query(world.database.app, sql)).rejects.toThrow('permission denied')
  })

  test('TXA-03 an account that was saved is never another one, nor open again, nor gone', async () => {
    const ana = await world.person({ balance: '50.00' })
    const bo = await world.person()
    const { id } = await savedAccount(world, ana)
    const { app } = world.database
    for (const set of [
      `details = '\\x00'`,
      `fingerprint = '\\x00'`,
      `hash = '\\x00'`,
      `last_four = '0000'`,
      `currency = 'USD'`,
      `owner_id = '${bo.userId}'`,
      `state = 'draft'`,
      `opened_at = '2026-01-01'`,
    ])
      await expect(query(app, `update destination set ${set} where id = '${id}'`), set).rejects.toThrow('stays')
    await expect(query(app, `delete from destination where id = '${id}'`)).rejects.toThrow('stays')
    granted(await world.core.removeDestination({ actor: ana.chat, id }))
    await expect(query(app, `update destination set state = 'open' where id = '${id}'`)).rejects.toThrow('stays')
  })

  test('MNY-14 a withdrawal that was confirmed keeps its rail, its number and what it was counted for', async () => {
    const ana = await world.person({ balance: '50.00' })
    const { payoutId } = await confirmed(world, ana, await savedAccount(world, ana), eur(1_000n))
    for (const set of [`rail = 'card'`, `reference = 'W-0'`, 'counted = 999999', 'confirmed_at = now()'])
      await expect(query(world.database.app, `update payout set ${set} where id = '${payoutId}'`), set).rejects.toThrow(
        'stays',
      )
  })

  test('MNY-10 an exchange that was booked is neither changed nor forgotten', async () => {
    const ana = await world.person({ balance: '50.00' })
    await tellRates(world)
    const side = { send: eur(1_000n), to: 'USD' as const }
    const { quoteId } = granted(await world.core.quoteExchange({ actor: ana.chat, side }))
    granted(await world.core.confirmExchange({ actor: ana.chat, quoteId }))
    for (const set of ['receive = 1', `state = 'cancelled', confirmed_at = null`, 'rate = 9'])
      await expect(
        query(world.database.app, `update exchange set ${set} where id = '${quoteId}'`),
        set,
      ).rejects.toThrow('stays')
    await expect(query(world.database.app, `delete from exchange where id = '${quoteId}'`)).rejects.toThrow('stays')
  })

  test.each([
    ['committed', [], async (one: Person, other: Person) => pay(world, one, other, '5.00')],
    ['cancelled', [], async (one: Person, other: Person) => ended(await card(one, other), 'cancelled')],
    ['expired', [], async (one: Person, other: Person) => ended(await card(one, other), 'expired')],
    ['held', ['committed', 'returned'], async (one: Person, other: Person) => heldForReview(world, one, other)],
    [
      'returned',
      [],
      async (one: Person, other: Person) => {
        const intentId = await heldForReview(world, one, other)
        granted(await world.core.cancelHeld({ actor: one.chat, intentId }))
        return intentId
      },
    ],
  ])('MNY-14 a payment that is %s stays so, and what it was', async (state, then, made) => {
    const [ana, bo] = [await world.person({ balance: '100.00' }), await world.person()]
    const id = await made(ana, bo)
    const { app, owner } = world.database
    expect(await rows(owner, 'select state from intent where id = $1', [id])).toEqual([{ state }])
    const others = STATES.filter((other) => other !== state && !then.includes(other))
    for (const set of [
      ...others.map((other) => `state = '${other}'`),
      'amount = amount + 1',
      'fee = fee + 1',
      `payee_id = '${ana.userId}'`,
      'payee_account = payer_account',
      `currency = 'USD'`,
      `reference = 'T-0'`,
      `hash = '\\x00'`,
      'authorised_at = now()',
      `factor = 'nobody'`,
    ])
      for (const role of [app, owner])
        await expect(query(role, `update intent set ${set} where id = '${id}'`), set).rejects.toThrow('stays')
    await expect(query(app, `delete from intent where id = '${id}'`)).rejects.toThrow('stays')
    expect(await world.breaches()).toEqual([])
  })

  test('MNY-14 a link that was paid is never open again, nor another payment’s', async () => {
    const [shop, ana] = [await world.person(), await world.person({ balance: '50.00' })]
    granted(await world.core.nameShop({ actor: shop.chat, name: 'Café Aurora' }))
    const wish = { actor: shop.chat, amount: eur(1_000n), description: 'Two cappuccinos' }
    const { token } = granted(await world.core.createLink(wish))
    const { intentId } = granted(await world.core.quotePayment({ actor: ana.chat, token }))
    granted(await world.core.confirmPayment({ actor: ana.chat, intentId }))
    for (const set of [`state = 'open'`, `state = 'withdrawn'`, 'paid_intent = null', 'amount = 1', 'paid_at = now()'])
      await expect(
        query(world.database.app, `update payment_link set ${set} where token = '${token}'`),
        set,
      ).rejects.toThrow('stays')
    await expect(query(world.database.app, `delete from payment_link where token = '${token}'`)).rejects.toThrow(
      'stays',
    )
  })

  test('MNY-14 a top-up that waits stays what was asked for, until its money comes and after its time', async () => {
    const ana = await world.person()
    const asked = { actor: ana.chat, rail: 'bank', amount: eur(5_000n) } as const
    const { reference } = granted(await world.core.startTopUp(asked))
    const { app, owner } = world.database
    const where = `where reference = '${reference}'`
    const refused = async (sql: string) => {
      for (const role of [app, owner]) await expect(query(role, `${sql} ${where}`), sql).rejects.toThrow('stays')
    }
    const sets = [
      'amount = 1',
      'fee = fee + 1',
      'fee_version = 2',
      `currency = 'USD'`,
      `rail = 'card'`,
      `reference = 'OK-X'`,
    ]
    for (const state of ['pending', 'in_review', 'failed', 'expired']) {
      await query(app, `update top_up set state = '${state}' ${where}`)
      for (const set of [...sets, 'user_id = gen_random_uuid()', 'id = gen_random_uuid()', `expires_at = now()`])
        await refused(`update top_up set ${set}`)
      await refused('delete from top_up')
    }
    await railSays(world, reference)
    expect(await world.balance(ana)).toBe('50.00')
    expect(await world.breaches()).toEqual([])
  })

  test('MNY-14 a top-up that was credited is only ever taken back, and then it is over', async () => {
    const ana = await world.person({ balance: '50.00' })
    const { reference } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId: ana.userId } })
    const refusedNow = async (sets: readonly string[]) => {
      for (const set of sets)
        await expect(
          query(world.database.app, `update top_up set ${set} where reference = '${reference}'`),
          set,
        ).rejects.toThrow('stays')
    }
    const kept = ['amount = 1', 'fee = 1', 'credited = 1', `rail = 'card'`, `user_id = gen_random_uuid()`]
    await refusedNow([...kept, ...['pending', 'failed', 'expired', 'in_review'].map((other) => `state = '${other}'`)])
    await railSays(world, reference, { type: 'topup.returned' })
    await refusedNow([...kept, ...['pending', 'credited', 'in_review'].map((other) => `state = '${other}'`)])
    expect(await world.balance(ana)).toBe('0.00')
  })
})
