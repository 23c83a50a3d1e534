import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import type { Person } from '../../support/world.ts'
import { eur, suspenseDesk } from './desk.ts'

const MIGRATIONS = ['20261212090001_case_as_ordered', '20261213090001_case_as_ordered_again']

const desk = suspenseDesk()

/** An order as we write it, and as somebody else may. */
async function spelled(person: Person, amount: string) {
  const reference = await desk.ordered(person, amount)
  return { reference, rewritten: reference.toLowerCase().replaceAll('-', ' ') }
}

test('CBK-09 of two transfers of one order, the second spelled otherwise, nothing is left when both are taken back', async () => {
  const ana = await desk.world.person()
  const { reference, rewritten } = await spelled(ana, '300.00')
  await unmatchedMoney(desk.world, eur('300.00'), { reference })
  const itemId = await unmatchedMoney(desk.world, eur('300.00'), { reference: rewritten })
  expect(await desk.decided({ kind: 'assign_suspense', itemId, userId: ana.userId })).toBe('approved')
  expect(await desk.world.balance(ana)).toBe('600.00')
  await unmatchedMoney(desk.world, eur('300.00'), { reference: rewritten, type: 'topup.returned' })
  await unmatchedMoney(desk.world, eur('300.00'), { reference, type: 'topup.returned' })
  expect(await desk.world.balance(ana)).toBe('0.00')
})

test('CBK-09 what we sent back is not taken from its customer where the bank spells it otherwise', async () => {
  const ana = await desk.world.person()
  const { reference, rewritten } = await spelled(ana, '25.00')
  await unmatchedMoney(desk.world, eur('25.00'), { reference })
  const itemId = await unmatchedMoney(desk.world, eur('25.00'), { reference: rewritten })
  expect(await desk.decided({ kind: 'send_back_suspense', itemId })).toBe('approved')
  await unmatchedMoney(desk.world, eur('25.00'), { reference, type: 'topup.returned' })
  expect(await desk.world.balance(ana)).toBe('25.00')
})

test('CBK-09 what waits uncredited leaves suspense when it is taken back in another spelling: nobody gives it out', async () => {
  const ana = await desk.world.person()
  const { reference, rewritten } = await spelled(ana, '26.00')
  const itemId = await unmatchedMoney(desk.world, eur('26.00'), { reference: rewritten, account: 'SOMEBODY-ELSE' })
  await unmatchedMoney(desk.world, eur('26.00'), { reference, type: 'topup.returned' })
  const item = await desk.world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id: itemId } })
  expect([item.state, item.reference]).toEqual(['returned', reference])
})

test('CBK-09 a recall whose words are written otherwise than those of what waits shows it, and both end when that is returned', async () => {
  const ana = await desk.world.person()
  const waits = `rent ${await desk.ordered(ana, '27.00')} thanks`
  const clearing = await desk.houseHas('topup_clearing')
  for (const [came, gone] of [
    [waits, waits.toUpperCase().replaceAll('-', '')],
    ['Rent for  May', ' RENT FOR MAY'],
    ['房租', '房租 '],
  ] as const) {
    const here = await unmatchedMoney(desk.world, eur('27.00'), { reference: came })
    const missing = await unmatchedMoney(desk.world, eur('27.00'), { reference: gone, type: 'topup.returned' })
    const seen = async (itemId: string) => granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))
    expect([(await seen(missing)).alsoHere, (await seen(here)).alsoMissing], came).toEqual([true, true])
    expect(await desk.decided({ kind: 'send_back_suspense', itemId: here })).toBe('approved')
    expect([await desk.stateOf(here), await desk.stateOf(missing)]).toEqual(['returned', 'returned'])
  }
  expect(await desk.houseHas('topup_clearing')).toBe(clearing)
})

test('CBK-09 what was given out under words that its recall writes otherwise is taken back by two of staff; other words are another’s', async () => {
  const [eve, ben] = [await desk.world.person(), await desk.world.person()]
  const given = async (person: Person, reference: string) =>
    desk.given(await unmatchedMoney(desk.world, eur('28.00'), { reference }), person)
  expect([await given(eve, 'Miete Mai'), await given(ben, '房租')]).toEqual(['approved', 'approved'])
  const gone = (reference: string) => unmatchedMoney(desk.world, eur('28.00'), { reference, type: 'topup.returned' })
  const [hers, nobodys] = [await gone('MIETE  MAI'), await gone('工资')]
  const givenTo = async (itemId: string) =>
    granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId })).given.map(({ userId }) => userId)
  expect([await givenTo(hers), await givenTo(nobodys)]).toEqual([[eve.userId], []])
  expect(await desk.decided({ kind: 'take_back_suspense', itemId: hers, userId: eve.userId })).toBe('approved')
  expect([await desk.world.balance(eve), await desk.world.balance(ben)]).toEqual(['0.00', '28.00'])
})

test.each(MIGRATIONS)(
  'CBK-09 cases of before are known by their orders, too; what names none stays as it was written: %s',
  async (name) => {
    const kept = async (reference: string, written: string) => {
      const id = await unmatchedMoney(desk.world, eur('1.00'), { reference, account: 'SOMEBODY-ELSE' })
      await query(desk.world.database.owner, 'update suspense_item set reference = $2 where id = $1', [id, written])
      return id
    }
    const written = [
      ['OK-10CD-0F12', 'ok iocd-of12'],
      ['rent for May', 'rent for May'],
      ['W-ABCD-EFGH', 'w-abcd-efgh'],
    ] as const
    const ids: string[] = []
    for (const [reference, was] of written) ids.push(await kept(reference, was))
    await query(
      desk.world.database.owner,
      await readFile(new URL(`../../../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8'),
    )
    const rows = await desk.world.deps.prisma.suspenseItem.findMany({ where: { id: { in: ids } } })
    expect(ids.map((id) => rows.find((row) => row.id === id)?.reference)).toEqual([
      'OK-10CD-0F12',
      'rent for May',
      'w-abcd-efgh',
    ])
  },
)
