import { expect, test } from 'vitest'
import type { TopUpReport } from '#core'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { noticesFor } from '../people/outbox.ts'
import { eur, RETURNED, suspenseDesk } from './desk.ts'
import { shownLines } from './shown-line.ts'

// What a payer wrote is the statement's, the rail's and the case's alike: only a number of ours stands for it.
const desk = suspenseDesk()
const { given, decided, ordered, itemOf, stateOf, houseHas } = desk
const { shown } = shownLines(desk)

const says = (text: string, change: Partial<TopUpReport>) => unmatchedMoney(desk.world, eur(text), change)
const seen = async (itemId: string) => granted(await desk.world.core.readSuspense({ actor: desk.agent, itemId }))

test.each([
  ['61.01', 'RE-2026-1147 rent for June', ['came', 'came again', 'returned']],
  ['61.02', 'RE-2026-1148 rent for July', ['returned', 'came']],
  ['61.03', 'KD-1234-5678', ['came', 'returned']],
] as const)(
  'CBK-05 CBK-09 %s shown as “%s” and given out, then %s: two of staff take it back from who got it',
  async (text, reference, news) => {
    const mal = await desk.world.person()
    const before = [await houseHas('topup_clearing'), await houseHas('unidentified')]
    const id = await shown(reference, text)
    expect((await itemOf(id)).reference).toBe(reference)
    await given(id, mal)
    let missing = ''
    for (const step of news) {
      if (step === 'returned') missing = await says(text, { ...RETURNED, reference })
      // Another word of the same is of other money, and waits.
      else expect((await says(text, { reference })) === '', step).toBe(step === 'came')
    }
    expect((await seen(missing)).given.map(({ userId }) => userId)).toEqual([mal.userId])
    expect(await decided({ kind: 'take_back_suspense', itemId: missing, userId: mal.userId })).toBe('approved')
    expect(await desk.world.balance(mal)).toBe('0.00')
    if (news.length < 3)
      expect([await houseHas('topup_clearing'), await houseHas('unidentified')]).toEqual([
        (before[0] ?? 0n) + eur(text).minor,
        before[1],
      ])
  },
)

test('CBK-05 CBK-09 what was taken back before its good news is returned to nobody a second time', async () => {
  const [reference, other] = ['RE-2026-1149 rent for May', 'RE-2026-1150 rent for March']
  const id = await shown(reference, '62.00')
  await says('62.00', { ...RETURNED, reference })
  expect(await stateOf(id)).toBe('returned')
  // A bank shows it in capitals.
  const here = await shown(other.toUpperCase(), '62.50')
  const missing = await says('62.50', { ...RETURNED, reference: other })
  expect([(await seen(here)).alsoMissing, (await seen(missing)).alsoHere]).toEqual([true, true])
  const before = await houseHas('topup_clearing')
  expect(await decided({ kind: 'send_back_suspense', itemId: here })).toBe('approved')
  expect([await stateOf(here), await stateOf(missing)]).toEqual(['returned', 'returned'])
  expect(await houseHas('topup_clearing')).toBe(before)
})

test('CBK-09 money under the orders of two is of neither by itself: no word about one of them is a word about it', async () => {
  const [ana, ben] = [await desk.world.person(), await desk.world.person()]
  const [a, b] = [await ordered(ana, '63.00'), await ordered(ben, '63.00')]
  const id = await shown(`${a} ${b}`, '63.00')
  expect(await seen(id)).toMatchObject({ reference: `${a} ${b}`, order: null, named: null })
  await says('63.00', { reference: a })
  expect(await desk.world.balance(ana)).toBe('63.00')
  expect(await itemOf(id)).toMatchObject({ state: 'open', toldAt: null })
  // Its own word is.
  expect(await says('63.00', { reference: `for ${a} and ${b}` })).toBe('')
  expect((await itemOf(id)).toldAt).toBeInstanceOf(Date)
  await says('63.00', { ...RETURNED, reference: `for ${a} and ${b}` })
  expect([await stateOf(id), await desk.world.balance(ana)]).toEqual(['returned', '63.00'])
})

test('ADM-06 CBK-09 MNY-17 whose order stands in a line, first or second, has no part in it: difference, case and callback', async () => {
  const { core, deps } = desk.world
  const [ana, ben] = [await desk.world.person(), await desk.world.person()]
  for (const own of [ana, ben]) await appoint(desk.world, own.chat, 'owner', 'Own')
  const [a, b] = [await ordered(ana, '64.00'), await ordered(ben, '64.00')]
  const reference = `${a} ${b}`
  await readIn(desk.world, [lineOf({ minor: 6_400n, reference })])
  const { id } = await deps.prisma.reconcileException.findFirstOrThrow({ where: { minor: 6_400n, state: 'open' } })
  const itemId = await says('65.00', { reference })
  for (const { chat: actor } of [ana, ben]) {
    expect(refusal(await core.readDifference({ actor, id }))).toEqual({ code: 'own_account' })
    expect(refusal(await core.readSuspense({ actor, itemId }))).toEqual({ code: 'own_account' })
    expect(granted(await core.listSuspense({ actor })).map((one) => one.id)).not.toContain(itemId)
    expect(await noticesFor(desk.world, actor)).not.toContainEqual(
      expect.objectContaining({ kind: 'suspense_opened', amount: eur('65.00') }),
    )
  }
})

test.each(['KD-1234-5678', 'OK-1234-5678'])(
  'CBK-09 “%s” names nobody: two months later, under the same words, it is other money',
  async (reference) => {
    const text = reference.startsWith('K') ? '66.00' : '66.50'
    const id = await shown(reference, text)
    await decided({ kind: 'send_back_suspense', itemId: id })
    const later = await says(text, { reference, occurredAt: new Date(Date.now() + 60 * 86_400_000) })
    expect([await stateOf(later), (await itemOf(id)).toldAt]).toEqual(['open', null])
  },
)

test.each(['', ' - '])('CBK-05 CBK-09 words that are none (“%s”) tell nothing of what is over', async (reference) => {
  const text = reference === '' ? '67.00' : '67.50'
  const [first, second] = [await shown(reference, text), await shown(reference, text)]
  await decided({ kind: 'send_back_suspense', itemId: first })
  // Either payer's word is of what waits; the other's is a case of its own, and neither opens what is over.
  expect(await says(text, { reference })).toBe('')
  expect((await itemOf(second)).toldAt).toBeInstanceOf(Date)
  const other = await says(text, { reference })
  expect(await stateOf(other)).toBe('open')
  expect(await itemOf(first)).toMatchObject({ state: 'sent_back', toldAt: null })
  // Whoever decides about that one sees the one it may be.
  const on = (await desk.world.deps.prisma.bankLine.findFirstOrThrow({ where: { minor: eur(text).minor } })).bookedOn
  expect((await seen(other)).shown).toEqual({ id: first, state: 'sent_back', on })
  expect((await seen(first)).shown).toBe(null)
  expect((await seen(second)).shown).toBe(null)
})

test('CBK-09 what names somebody, or is of another sum, or came long after, points to no case that is over without a word', async () => {
  const first = await shown('', '69.00')
  await decided({ kind: 'send_back_suspense', itemId: first })
  const pointed = async (text: string, reference: string) => (await seen(await says(text, { reference }))).shown?.id
  expect([await pointed('69.00', 'rent'), await pointed('69.01', ''), await pointed('69.00', '')]).toEqual([
    undefined,
    undefined,
    first,
  ])
  const bookedOn = new Date(Date.now() - 31 * 86_400_000)
  await desk.world.deps.prisma.bankLine.updateMany({ where: { minor: 6_900n }, data: { bookedOn } })
  expect(await pointed('69.00', '')).toBe(undefined)
})

test('CBK-05 CBK-09 what was over when its rail told of it is known by the rail’s words too: its recall takes nothing from anybody', async () => {
  const ana = await desk.world.person()
  const reference = await ordered(ana, '68.00')
  await says('68.00', { reference })
  await readIn(desk.world, [lineOf({ minor: 6_800n, reference })])
  const id = await shown(`Invoice ${reference.replaceAll('-', ' ')}`, '68.00')
  await decided({ kind: 'send_back_suspense', itemId: id })
  expect(await says('68.00', { reference })).toBe('')
  // Its line may be one from before, which the sweep reads again.
  const { lineId } = await itemOf(id)
  const where = { id: lineId ?? '' }
  await desk.world.deps.prisma.bankLine.update({ where, data: { rule: 1, reference: 'INVOICE' } })
  granted(await desk.world.core.sweep({}))
  expect((await itemOf(id)).reference).toBe(reference)
  await says('68.00', { ...RETURNED, reference })
  expect([await desk.world.balance(ana), await stateOf(id)]).toEqual(['68.00', 'returned'])
})
