import { expect, test } from 'vitest'
import { heldRow } from '../../support/at-once.ts'
import { hasLeft } from '../../support/left.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'

// What a bank takes back is named by what its payer wrote, and two transfers may say the same: of whom is it taken?
const desk = suspenseDesk()

test('CBK-09 what may be the money that staff gave to another is not taken from whom it names; once both transfers are, it is', async () => {
  const [ana, eve, clearing] = [
    await desk.world.person(),
    await desk.world.person(),
    await desk.houseHas('topup_clearing'),
  ]
  const reference = await desk.ordered(ana, '300.00')
  await unmatchedMoney(desk.world, eur('300.00'), { reference })
  // Eve writes Ana's reference, says that it was a slip, is given the money, and has her bank take it back.
  const slip = await unmatchedMoney(desk.world, eur('300.00'), { reference })
  expect(await desk.given(slip, eve)).toBe('approved')
  const missing = await unmatchedMoney(desk.world, eur('300.00'), { reference, ...RETURNED })
  expect(await desk.world.balance(ana)).toBe('300.00')
  expect(await desk.itemOf(missing)).toMatchObject({ cause: 'returned_unknown', state: 'open' })
  // Written off or not: the second word can only be the other transfer's.
  expect(await desk.decided({ kind: 'write_off_suspense', itemId: missing })).toBe('approved')
  await unmatchedMoney(desk.world, eur('300.00'), { reference, ...RETURNED })
  expect([await desk.world.balance(ana), await desk.world.balance(eve)]).toEqual(['0.00', '300.00'])
  expect(await desk.houseHas('topup_clearing')).toBe(clearing)
})

test('CLS-01 CBK-09 money for somebody who has left, given to another and taken back, is not taken for news of what never came', async () => {
  const [ana, ben, clearing] = [
    await desk.world.person(),
    await desk.world.person(),
    await desk.houseHas('topup_clearing'),
  ]
  const reference = await desk.ordered(ana, '31.00')
  await hasLeft(desk.world, ana)
  const itemId = await unmatchedMoney(desk.world, eur('31.00'), { reference })
  expect(await desk.itemOf(itemId)).toMatchObject({ cause: 'account_closed' })
  expect(await desk.given(itemId, ben)).toBe('approved')
  const missing = await unmatchedMoney(desk.world, eur('31.00'), { reference, ...RETURNED })
  expect(await desk.houseHas('topup_clearing')).toBe(clearing)
  expect(missing).not.toBe('')
  expect(await desk.itemOf(missing)).toMatchObject({ cause: 'returned_unknown', state: 'open' })
})

test('CBK-09 a recall that meets the agreement to give its money out takes it from whom it was given to', async () => {
  const [ana, clearing] = [await desk.world.person(), await desk.houseHas('topup_clearing')]
  const reference = await desk.ordered(ana, '44.00')
  await unmatchedMoney(desk.world, eur('44.00'), { reference })
  const itemId = await unmatchedMoney(desk.world, eur('44.00'), { reference })
  await unmatchedMoney(desk.world, eur('44.00'), { reference, ...RETURNED })
  const held = await heldRow(desk.world, `select 1 from "user" where id = '${ana.userId}' for no key update`)
  const giving = desk.given(itemId, ana)
  await held.someoneWaits(1)
  const taking = unmatchedMoney(desk.world, eur('44.00'), { reference, ...RETURNED })
  await held.someoneWaits(2)
  await held.release()
  expect([await giving, await taking]).toEqual(['approved', ''])
  expect(await desk.itemOf(itemId)).toMatchObject({ state: 'assigned' })
  expect([await desk.world.balance(ana), await desk.houseHas('topup_clearing')]).toEqual(['0.00', clearing])
})

test('CBK-05 CBK-09 that money nobody can place came, and that it was taken back, told at once, are each other’s end', async () => {
  const reference = 'OK-BOTH-0NCE'
  const kept = await desk.houseHas('unidentified')
  const rails = "select 1 from ledger.account where kind = 'topup_clearing' and currency = 'EUR' for no key update"
  const held = await heldRow(desk.world, rails)
  const came = unmatchedMoney(desk.world, eur('6.00'), { reference })
  await held.someoneWaits(1)
  const gone = unmatchedMoney(desk.world, eur('6.00'), { reference, ...RETURNED })
  await held.someoneWaits(2)
  await held.release()
  await Promise.all([came, gone])
  const items = await desk.world.deps.prisma.suspenseItem.findMany({ where: { reference } })
  expect(items.map(({ state }) => state).filter((state) => state !== 'returned')).toEqual([])
  expect(await desk.houseHas('unidentified')).toBe(kept)
})

test('CBK-09 two recalls at once take two transfers, and the same one told twice takes one', async () => {
  const [ana, clearing] = [await desk.world.person(), await desk.houseHas('topup_clearing')]
  const reference = await desk.ordered(ana, '21.00')
  await unmatchedMoney(desk.world, eur('21.00'), { reference })
  expect(await desk.given(await unmatchedMoney(desk.world, eur('21.00'), { reference }), ana)).toBe('approved')
  expect(await desk.given(await unmatchedMoney(desk.world, eur('21.00'), { reference }), ana)).toBe('approved')
  const eventId = 'evt_told_twice'
  const word = { reference, ...RETURNED }
  await Promise.all([
    unmatchedMoney(desk.world, eur('21.00'), { ...word, eventId }),
    unmatchedMoney(desk.world, eur('21.00'), { ...word, eventId }),
    unmatchedMoney(desk.world, eur('21.00'), word),
  ])
  expect([await desk.world.balance(ana), await desk.houseHas('topup_clearing')]).toEqual(['21.00', clearing - 21_00n])
  expect(await desk.world.deps.prisma.suspenseItem.count({ where: { reference, state: 'open' } })).toBe(0)
})
