import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { heldRow } from '../../support/at-once.ts'
import { allowPayouts, type Payer, pay, payerOf } from '../../support/payouts.ts'
import { granted } from '../../support/people.ts'
import { factorLink } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const HOURS = 3_600

/** A payout to a stranger, which waits. */
async function waiting(): Promise<{ payer: Payer; ben: Person; settled(): Promise<string> }> {
  const payer = await payerOf(world)
  await allowPayouts(world, payer, [{ of: 'payment', minor: 40_000n }])
  const ben = await world.person()
  const made = granted(await pay(world, payer, ben, 30_000n))
  if ('declined' in made) throw new Error('it was in earnest')
  expect(made.answer.status).toBe('waiting')
  return {
    ...{ payer, ben },
    async settled() {
      await world.advance(3 * HOURS)
      granted(await world.core.settleHeld({}))
      const { shopPayout, intent } = world.deps.prisma
      const { intentId } = await shopPayout.findFirstOrThrow({ where: { shop: { ownerId: payer.owner.userId } } })
      return (await intent.findUniqueOrThrow({ where: { id: intentId ?? '' } })).state
    },
  }
}

const off = ({ owner }: Payer) => world.core.endPayouts({ actor: owner.chat })

async function revoke({ owner: { chat: actor } }: Payer) {
  const [key] = granted(await world.core.listApiKeys({ actor })) ?? []
  return world.core.revokeApiKey({ actor, id: key?.id ?? '' })
}

async function withoutFactor({ owner, phone }: Payer) {
  const token = await factorLink(world, owner)
  return world.core.switchOffSecondFactor({ token, code: await phone.next() })
}

async function replaceKey({ owner, phone }: Payer) {
  const [key] = granted(await world.core.listApiKeys({ actor: owner.chat })) ?? []
  const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
  const replaces = { id: key?.id ?? '', overlap: 'hour' } as const
  const code = await phone.next()
  return world.core.makeApiKey({ token, password: owner.password, code, scopes: [], replaces })
}

it.each([
  ['turned payouts off', off],
  ['revoked the key', revoke],
  ['had another key take the place of its key, whose end is reached', replaceKey],
  ['switched the second factor off', withoutFactor],
])('MNY-16 API-01 what a server asked for and still waits comes back where its owner %s meanwhile', async (_, stop) => {
  const { payer, ben, settled } = await waiting()
  expect((await stop(payer)).ok).toBe(true)
  // Whoever allows it anew, another day, with another key, does not mean what was asked for before.
  await world.advance(60)
  if (stop === off) await allowPayouts(world, payer, [{ of: 'payment', minor: 40_000n }])
  expect(await settled()).toBe('returned')
  expect([await world.balance(payer.owner), await world.balance(ben)]).toEqual(['500.00', '0.00'])
  const { notice, shopEvent } = world.deps.prisma
  expect(await notice.count({ where: { userId: payer.owner.userId, kind: 'held_returned' } })).toBe(1)
  expect(await shopEvent.count({ where: { shop: { ownerId: payer.owner.userId }, type: 'payout.failed' } })).toBe(1)
})

it('goes where its owner allowed more, or less, meanwhile', async () => {
  const { payer, ben, settled } = await waiting()
  await world.advance(60)
  await allowPayouts(world, payer, [{ of: 'payment', minor: 10_000n }])
  expect(await settled()).toBe('committed')
  expect(await world.balance(ben)).toBe('300.00')
})

it('MNY-16 of both at once the one that was first counts: nothing goes after payouts were turned off', async () => {
  const { payer, ben } = await waiting()
  await world.advance(3 * HOURS)
  const allowance = await world.deps.prisma.payoutAllowance.findFirstOrThrow({
    where: { ownerId: payer.owner.userId, state: 'active' },
  })
  const held = await heldRow(world, `select 1 from payout_allowance where id = '${allowance.id}' for update`)
  const ended = off(payer)
  await held.someoneWaits(1)
  const sent = world.core.settleHeld({})
  await held.someoneWaits(2)
  await held.release()
  granted(await ended)
  granted(await sent)
  expect([await world.balance(payer.owner), await world.balance(ben)]).toEqual(['500.00', '0.00'])
})
