import { afterAll, beforeAll, expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { refusal } from '../../support/people.ts'
import { newlySaved } from '../../support/review.ts'
import { eur, savedAccount, savedCard } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  // Rules are data: these let nothing go to an account saved since another chat took the wallet over.
  await query(
    world.database.owner,
    `insert into risk_rule (version, code, outcome, currency, alerts, valid_from)
     select 9, 'new_chat', 'refuse', code, 'nobody', '2026-01-02' from ledger.currency`,
  )
})
afterAll(() => world.close())

const USD_ACCOUNT = { currency: 'USD', typed: '026009593, 12345678' } as const

const refused = async ({ chat: actor }: Person, destinationId: string) =>
  refusal(await world.core.quotePayout({ actor, destinationId, amount: eur(100_00n) }))

test('S51 that an account added longer ago still works is said to whom it is true, and to nobody else', async () => {
  const [only, older, dollars] = [
    await world.person({ balance: '200.00' }),
    await world.person({ balance: '200.00' }),
    await world.person({ balance: '200.00' }),
  ]
  const { destination } = world.deps.prisma
  const longAgo = (id: string) => destination.update({ where: { id }, data: { openedAt: new Date(0) } })
  const one = await newlySaved(world, only)
  expect(await refused(only, one.id)).toMatchObject({ code: 'risk_refused', reason: 'new_chat' })
  expect(await refused(only, one.id)).not.toHaveProperty('elsewhere')

  const card = await savedCard(world, older)
  const two = await newlySaved(world, older)
  expect(await refused(older, two.id)).not.toHaveProperty('elsewhere')
  await query(world.database.owner, 'alter table destination disable trigger user')
  await longAgo(card.id)
  expect(await refused(older, two.id)).toMatchObject({ code: 'risk_refused', elsewhere: true })

  const other = await savedAccount(world, dollars, USD_ACCOUNT)
  const three = await newlySaved(world, dollars)
  await longAgo(other.id)
  expect(await refused(dollars, three.id)).not.toHaveProperty('elsewhere')
})
