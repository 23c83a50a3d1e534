import { expect, test } from 'vitest'
import { readStatements, type TopUpReport } from '#core'
import { lineOf, readIn, statementOf } from '../../support/bank-statement.ts'
import { CARD_ACCOUNT } from '../../support/card-desk.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import type { Person } from '../../support/world.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'
import { shownLines } from './shown-line.ts'

const desk = suspenseDesk()
const { given, decided, ordered, itemOf, stateOf, houseHas } = desk
const { keepers, settled, shown } = shownLines(desk)

const says = (text: string, change: Partial<TopUpReport>) => unmatchedMoney(desk.world, eur(text), change)
const has = (person: Person) => desk.world.balance(person)
const cases = (minor: bigint) => desk.world.deps.prisma.suspenseItem.count({ where: { amount: minor } })
const seen = async (itemId: string) => granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))
const awaited = async (reference: string) => {
  granted(await desk.world.core.matchRail({ rail: 'bank' }))
  return desk.world.deps.prisma.clearingItem.count({ where: { reference, state: 'open' } })
}

test('CBK-05 CBK-09 MNY-17 the callback of a line that two of staff booked credits its order out of suspense, and ends the case', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '44.00')
  const before = { clearing: await houseHas('topup_clearing'), unidentified: await houseHas('unidentified') }
  const id = await shown(reference, '44.00')
  expect(await seen(id)).toMatchObject({ cause: 'unreported', told: null })
  const word = { reference, eventId: 'late-44' }
  await says('44.00', word)
  await says('44.00', word)
  expect([await has(ana), await stateOf(id), await cases(4_400n), await awaited(reference)]).toEqual([
    '44.00',
    'assigned',
    1,
    0,
  ])
  expect({ clearing: await houseHas('topup_clearing'), unidentified: await houseHas('unidentified') }).toEqual(before)
  expect((await seen(id)).told).toBeInstanceOf(Date)
  const where = { subject: `suspense:${id}`, action: 'suspense.told' }
  expect(await desk.world.deps.prisma.auditEvent.count({ where })).toBe(1)
  // A second transfer is a second line, and has a callback of its own, whichever comes first.
  const twice = await says('44.00', { reference })
  expect(await itemOf(twice)).toMatchObject({ cause: 'paid_twice', state: 'open' })
  expect(await readIn(desk.world, [lineOf({ minor: 4_400n, reference })])).toMatchObject({ matched: 1, open: 0 })
  await decided({ kind: 'send_back_suspense', itemId: twice })
  expect(await has(ana)).toBe('44.00')
})

test.each(['assigned', 'sent_back', 'returned'] as const)(
  'CBK-05 CBK-09 MNY-17 the callback of a line whose money is %s already is no second payment',
  async (state) => {
    const ana = await desk.world.person()
    const reference = await ordered(ana, '45.00')
    const id = await shown(reference, '45.00')
    if (state === 'assigned') await given(id, ana)
    else if (state === 'sent_back') await decided({ kind: 'send_back_suspense', itemId: id })
    else await says('45.00', { ...RETURNED, reference })
    const before = { has: await has(ana), cases: await cases(4_500n), awaited: await awaited(reference) }
    expect(await says('45.00', { reference })).toBe('')
    expect({ has: await has(ana), cases: await cases(4_500n), awaited: await awaited(reference) }).toEqual(before)
    expect(before.has).toBe(state === 'assigned' ? '45.00' : '0.00')
    expect(await seen(id)).toMatchObject({ state, told: expect.any(Date) })
    // The next callback is of other money.
    await says('45.00', { reference })
    expect(await has(ana)).toBe('45.00')
    if (state === 'assigned') expect(await cases(4_500n)).toBe(before.cases + 1)
  },
)

test('CBK-04 CBK-09 what its callback says of it that nobody can place: the case is the same, and says why', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '50.00')
  const id = await shown(reference, '46.00')
  expect(await says('46.00', { reference })).toBe('')
  expect(await itemOf(id)).toMatchObject({ cause: 'wrong_amount', state: 'open' })
  expect([await cases(4_600n), await awaited(reference)]).toEqual([1, 0])
  expect(await desk.world.deps.prisma.topUp.findUnique({ where: { reference } })).toMatchObject({ state: 'in_review' })
  await given(id, ana)
  expect(await has(ana)).toBe('46.00')
})

test.each([
  ['47.01', 'for my Aunt', 'FOR  MY aunt'],
  ['47.02', 'Invoice 2026/1147', 'INVOICE 2026-1147'],
  ['47.03', '', ''],
])(
  'CBK-09 words that name no order are one case, too, however they are written: %s "%s"',
  async (text, written, as) => {
    const { minor } = eur(text)
    const id = await shown(written, text)
    expect((await itemOf(id)).reference).toBe(written)
    expect(await says(text, { reference: as })).toBe('')
    expect([await cases(minor), await stateOf(id)]).toEqual([1, 'open'])
    // A month later the same words and sum are other money.
    const other = await says(text, { reference: as, occurredAt: new Date(Date.now() + 30 * 86_400_000) })
    expect(await stateOf(other)).toBe('open')
  },
)

test('CBK-09 MNY-17 money in parts, and the same twice: each callback is of one line', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '48.00')
  const parts = [await shown(reference, '30.00'), await shown(reference, '18.00')]
  const again = await shown(reference, '18.00')
  expect(await itemOf(again)).toMatchObject({ cause: 'paid_twice' })
  for (const text of ['18.00', '30.00', '18.00']) expect(await says(text, { reference })).toBe('')
  for (const id of [...parts, again]) expect(await itemOf(id)).toMatchObject({ cause: 'wrong_amount', state: 'open' })
  expect(await awaited(reference)).toBe(0)
  expect((await itemOf(await says('18.00', { reference }))).cause).toBe('wrong_amount')
})

test('CBK-05 MNY-17 of two lines and two callbacks in any order one pays the order and one waits', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '49.00')
  const [first, second] = [await shown(reference, '49.00'), await shown(reference, '49.00')]
  await given(first, ana)
  for (const _ of [1, 2]) expect(await says('49.00', { reference })).toBe('')
  expect([await has(ana), await stateOf(second), await awaited(reference)]).toEqual(['49.00', 'open', 0])
  expect((await itemOf(await says('49.00', { reference }))).cause).toBe('paid_twice')
})

test('CBK-05 MNY-17 taken back first, then shown, then said to have come: it leaves suspense', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '51.00')
  await says('51.00', { ...RETURNED, reference })
  const id = await shown(reference, '51.00')
  await says('51.00', { reference })
  expect([await has(ana), await stateOf(id)]).toEqual(['0.00', 'returned'])
  expect(await readIn(desk.world, [lineOf({ minor: -5_100n, reference })])).toMatchObject({ matched: 1, open: 0 })
})

test.each([
  ['taken back, then shown, then said to have come', ['returned', 'shown', 'came']],
  ['shown, then taken back, then said to have come', ['shown', 'returned', 'came']],
  ['shown, then said to have come, then taken back', ['shown', 'came', 'returned']],
] as const)(
  'CBK-05 CBK-09 MNY-17 an order that its payer wrote otherwise, %s: nothing is left of it',
  async (_, order) => {
    const ana = await desk.world.person()
    const before = [await houseHas('topup_clearing'), await houseHas('unidentified')]
    const reference = await ordered(ana, '56.00')
    const written = `Invoice ${reference.replaceAll('-', ' ')}`
    let id = ''
    for (const step of order) {
      if (step === 'shown') id = await shown(written, '56.00')
      else await says('56.00', { ...(step === 'returned' && RETURNED), reference })
    }
    expect([await has(ana), await stateOf(id)]).toEqual(['0.00', order[2] === 'came' ? 'returned' : 'assigned'])
    // The line of its going says what the line of its coming said, or names the order that was credited.
    await readIn(desk.world, [lineOf({ minor: -5_600n, reference: order[2] === 'came' ? written : reference })])
    expect([await houseHas('topup_clearing'), await houseHas('unidentified')]).toEqual(before)
  },
)

test('CBK-05 CBK-09 MNY-17 a second transfer, written otherwise, is known by the rail’s words once it is told of', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '57.00')
  await says('57.00', { reference })
  await readIn(desk.world, [lineOf({ minor: 5_700n, reference })])
  const id = await shown(`Invoice ${reference.replaceAll('-', ' ')}`, '57.00')
  await says('57.00', { reference })
  expect(await itemOf(id)).toMatchObject({ cause: 'paid_twice', state: 'open', reference })
})

test('CBK-05 CBK-09 MNY-17 what two of staff sent back, written otherwise: its bank says so, and takes it from nobody', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '58.00')
  await says('58.00', { reference })
  await readIn(desk.world, [lineOf({ minor: 5_800n, reference })])
  const id = await shown(`Invoice ${reference.replaceAll('-', ' ')}`, '58.00')
  await decided({ kind: 'send_back_suspense', itemId: id })
  await says('58.00', { ...RETURNED, reference })
  expect([await has(ana), await stateOf(id)]).toEqual(['58.00', 'returned'])
})

test('CBK-05 CBK-09 words nobody knows, taken back, then shown, then said to have come: nothing is left of it', async () => {
  const reference = 'from grandmother'
  const missing = await says('52.00', { ...RETURNED, reference })
  const id = await shown(reference, '52.00')
  expect((await seen(id)).alsoMissing).toBe(true)
  await says('52.00', { reference })
  expect([await stateOf(id), await stateOf(missing)]).toEqual(['returned', 'returned'])
})

test('CLS-01 CBK-09 whose owner has left meanwhile: the case stays, and says so', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '53.00')
  const id = await shown(reference, '53.00')
  await desk.world.deps.prisma.user.update({ where: { id: ana.userId }, data: { state: 'closed' } })
  await says('53.00', { reference })
  expect(await itemOf(id)).toMatchObject({ cause: 'account_closed', state: 'open' })
})

test('CBK-03 MNY-17 the callback while two of staff book its line, over two processes: one of both moves the money', async () => {
  const { world } = desk
  const second = world.another()
  for (const reference of [await ordered(await world.person(), '54.00'), 'rent of may', 'Rent of June']) {
    await readIn(world, [lineOf({ minor: 5_400n, reference })])
    const open = await world.deps.prisma.reconcileException.findFirstOrThrow({
      where: { minor: 5_400n, state: 'open' },
    })
    const [asker, other] = await keepers()
    const asked = { kind: 'settle_difference', differenceId: open.id } as const
    const { id, hash } = granted(await world.core.requestApproval({ actor: asker, asked, reason: 'no news' }))
    const before = await houseHas('topup_clearing')
    await Promise.all([
      second.core.decideApproval({ actor: other, id, hash, decision: 'approve' }).then(granted),
      says('54.00', { reference: reference.toUpperCase() }),
    ])
    granted(await world.core.matchRail({ rail: 'bank' }))
    expect(await houseHas('topup_clearing')).toBe(before)
    expect(await awaited(reference)).toBe(0)
  }
  expect(await cases(5_400n)).toBe(2)
  await second.close()
})

test('S26 CBK-05 MNY-17 the callback of a card payment whose line was booked credits the order and its fee out of suspense', async () => {
  const { world } = desk
  const ana = await world.person()
  const order = granted(await world.core.startTopUp({ actor: ana.chat, rail: 'card', amount: eur('55.00') }))
  const { minor } = order.total
  const before = [await houseHas('topup_clearing'), await houseHas('unidentified')]
  await readStatements(world.core, 'card', statementOf([lineOf({ minor, reference: order.reference })]))
  const id = await settled(minor)
  const word = { rail: 'card', account: CARD_ACCOUNT, reference: order.reference }
  await unmatchedMoney(world, order.total, word)
  expect([await has(ana), await stateOf(id)]).toEqual(['55.00', 'assigned'])
  expect([await houseHas('topup_clearing'), await houseHas('unidentified')]).toEqual(before)
  await unmatchedMoney(world, order.total, { ...word, ...RETURNED })
  expect(await has(ana)).toBe('0.00')
})
