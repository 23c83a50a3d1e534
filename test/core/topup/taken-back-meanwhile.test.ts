import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { heldRow } from '../../support/at-once.ts'
import { acquaint, pay } from '../../support/held.ts'
import { granted } from '../../support/people.ts'
import { railSays } from '../../support/rail-word.ts'
import { confirmed, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// What becomes of a top-up's money in the instant between the look at what its owner has put aside and the locks.
let world: World
beforeAll(async () => {
  world = await openWorld()
  // The rail's account is older than anybody's below, and so the first lock that a return waits for.
  await toppedUp()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')

/** Somebody whose bank has sent 300.00, and may take it back. */
async function toppedUp(): Promise<{ ana: Person; reference: string }> {
  const ana = await world.person()
  const wish = { actor: ana.chat, rail: 'bank', amount: eur('300.00') } as const
  const { reference } = granted(await world.core.startTopUp(wish))
  await railSays(world, reference)
  return { ana, reference }
}

/** The return has looked, and stands before the rail's account, which it locks before its owner's; this happens meanwhile. */
async function returnedWhile(reference: string, meanwhile: () => Promise<unknown>): Promise<void> {
  const rails = "select 1 from ledger.account where kind = 'topup_clearing' and currency = 'EUR' for no key update"
  const held = await heldRow(world, rails)
  const returned = railSays(world, reference, { type: 'topup.returned' })
  await held.someoneWaits(1)
  await meanwhile()
  await held.release()
  await returned
}

const lost = async (): Promise<bigint> =>
  -((await world.deps.prisma.ledgerAccount.findFirst({ where: { kind: 'loss', currency: 'EUR' } }))?.balance ?? 0n)
const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

test('CBK-09 a payment that began to wait meanwhile comes back all the same: nothing is lost, nobody restricted', async () => {
  const [{ ana, reference }, ben, before] = [await toppedUp(), await world.person(), await lost()]
  let intentId = ''
  await returnedWhile(reference, async () => {
    intentId = await pay(world, ana, ben, '290.00')
  })
  const { intent } = world.deps.prisma
  expect(await intent.findUniqueOrThrow({ where: { id: intentId } })).toMatchObject({ state: 'returned' })
  expect([await world.balance(ana), await lost(), await stateOf(ana)]).toEqual(['0.00', before, 'active'])
})

test('CBK-09 MNY-14 so does a withdrawal that was confirmed meanwhile: it never leaves', async () => {
  const [{ ana, reference }, before] = [await toppedUp(), await lost()]
  const account = await savedAccount(world, ana)
  let payout = { payoutId: '', reference: '' }
  await returnedWhile(reference, async () => {
    payout = await confirmed(world, ana, account, eur('200.00'))
  })
  granted(await world.core.sendPayout({ id: payout.payoutId }))
  const { reference: named } = payout
  const seen = granted(await world.core.getPayout({ actor: ana.chat, reference: named }))
  expect(seen).toMatchObject({ state: 'cancelled', declined: 'taken_back' })
  expect([await world.balance(ana), await lost(), await stateOf(ana)]).toEqual(['0.00', before, 'active'])
})

test('CBK-09 what was spent meanwhile is lost, and its owner restricted; what they were shown pays nothing any more', async () => {
  const [{ ana, reference }, ben, before] = [await toppedUp(), await world.person(), await lost()]
  await acquaint(world, ana, ben)
  const asked = { actor: ana.chat, payee: { userId: ben.userId }, amount: eur('5.00') }
  const open = granted(await world.core.quoteSend(asked))
  await returnedWhile(reference, () => pay(world, ana, ben, '290.00'))
  expect([await world.balance(ana), await world.balance(ben)]).toEqual(['0.00', '290.00'])
  expect([(await lost()) - before >= 290_00n, await stateOf(ana)]).toEqual([true, 'restricted'])
  expect((await world.core.confirmPayment({ actor: ana.chat, intentId: open.intentId })).ok).toBe(false)
})
