import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { tellRates } from '../../support/rates.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

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
    await tellRates(world.deps)
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
})
