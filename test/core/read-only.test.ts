import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Unavailable } from '#core'
import { troubleKey } from '../../src/bot/frame/apology.ts'
import { rows } from '../support/database.ts'
import { granted } from '../support/people.ts'
import { amountOf, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** From now on, for whoever connects; and nobody stays connected as they were. */
async function writable(may: boolean): Promise<void> {
  const { name } = world.database
  const superuser = `${world.database.superuser}?options=${encodeURIComponent('-c default_transaction_read_only=off')}`
  await rows(superuser, `alter database ${name} set default_transaction_read_only = ${may ? 'off' : 'on'}`)
  await rows(
    superuser,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
  )
}

test('R-22 a database that takes nothing: balances are shown, payments refused whole with words for it, and booked once afterwards', async () => {
  const { core, deps } = world
  const [ana, ben] = [await world.person({ balance: '20.00' }), await world.person()]
  const wish = { actor: ana.chat, payee: { userId: ben.userId }, amount: amountOf('5.00', 'EUR') }
  const { intentId } = granted(await core.quoteSend(wish))
  const counted = () =>
    Promise.all([deps.prisma.journal.count(), deps.prisma.notice.count(), deps.prisma.intent.count()])
  const before = await counted()

  await writable(false)
  const [confirmed, quoted, topUp] = await Promise.allSettled([
    core.confirmPayment({ actor: ana.chat, intentId }),
    core.quoteSend(wish),
    core.startTopUp({ actor: ana.chat, rail: 'bank', amount: amountOf('5.00', 'EUR') }),
  ])
  for (const refused of [confirmed, quoted, topUp]) {
    if (refused?.status !== 'rejected') throw new Error('nothing can have been written')
    expect(refused.reason).toBeInstanceOf(Unavailable)
    expect(refused.reason).toMatchObject({ effect: 'none' })
    expect(troubleKey(refused.reason)).toBe('unavailable')
  }
  expect(await world.balance(ana)).toBe('20.00')

  await writable(true)
  // Whoever asks next may be given a connection that was cut: only the core asks again by itself.
  expect(await vi.waitFor(counted, { timeout: 60_000 })).toEqual(before)
  const receipts = [
    granted(await core.confirmPayment({ actor: ana.chat, intentId })),
    granted(await core.confirmPayment({ actor: ana.chat, intentId })),
  ]
  expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1)
  expect(await world.balance(ben)).toBe('5.00')
  expect(await world.breaches()).toEqual([])
})
