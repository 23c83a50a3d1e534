import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../../src/core/kit/use-case.ts'
import { sealBody } from '../../../src/core/rails/kept-body.ts'
import { callbacksAbout } from '../../../src/core/rails/own-callbacks.ts'
import { agreed } from '../../support/agreed.ts'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { confirmed, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// ADM-06: of what rails told, who of staff is a customer, too, reads nothing that is about their own money. Whose it is say
// the words of the callback alone, which are kept sealed.
let world: World
let ana: Person
let ben: Person
let hers: string
let his: string
beforeAll(async () => {
  world = await openWorld()
  ana = await world.person({ balance: '300.00' })
  ben = await world.person({ balance: '5.00' })
  hers = await ordered(ana)
  his = await ordered(ben)
})
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const ordered = async ({ chat: actor }: Person) =>
  granted(await world.core.startTopUp({ actor, rail: 'bank', amount: eur('30.00') })).reference

let events = 0
/** A callback nothing has to be done about, in whatever bytes; its name as the trail has it. */
async function told(body: string, eventId = `evt_${++events}`, rail = 'bank'): Promise<string> {
  const raw = new TextEncoder().encode(body)
  granted(await world.core.receiveReport({ rail, eventId, type: 'unread', raw, signature: 'test' }))
  return `${rail}:${eventId}`
}
const saying = (reference: unknown, ...of: string[]) => told(JSON.stringify({ data: { reference } }), ...of)

const about = async (people: readonly Person[], names: readonly string[]) => {
  const wallets = people.map(({ userId }) => userId)
  return granted(await run(world.deps, (scope) => callbacksAbout(scope, wallets, names), null))
}

test('ADM-06 a callback is about whose order stands in it, however it was written, and everybody’s where several do', async () => {
  const own = [
    await saying(hers),
    await saying(hers.toLowerCase().replaceAll('-', ' ')),
    await saying(`rent, ${hers.slice(0, 5)}\u200b${hers.slice(5)}, thanks`),
  ]
  const both = await saying(`${his} and ${hers}`)
  const others = [await saying(his), await saying('rent for May'), await saying(''), await saying('OK-7QK2-9FXD')]
  const all = [...own, both, ...others]
  expect(await about([ana], all)).toEqual([...own, both])
  expect(await about([ben], all)).toEqual([both, others[0]])
  expect(await about([ana, ben], all)).toEqual([...own, both, others[0]])
  expect(await about([], all)).toEqual([])
  expect(await about([ana], [])).toEqual([])
})

test('ADM-06 so is one whose withdrawal stands in it', async () => {
  const { reference } = await confirmed(world, ana, await savedAccount(world, ana), eur('40.00'))
  const one = await saying(reference)
  expect([await about([ana], [one]), await about([ben], [one])]).toEqual([[one], []])
})

test('ADM-06 one that its rail did not vouch for, and one that stands in clear from before, are found by their words, too', async () => {
  const doubted = {
    rail: 'bank',
    eventId: 'evt:doubted:1',
    raw: Buffer.from(JSON.stringify({ data: { reference: hers } })),
  }
  const { sealed, dataKey } = sealBody(world.deps.keyring, 'callback_doubt', doubted)
  await query(
    world.database.superuser,
    `insert into callback_doubt (rail, event_id, body, data_key, signature, received_at) values ($1, $2, $3, $4, 'x', now())`,
    [doubted.rail, doubted.eventId, sealed, dataKey],
  )
  const clear = await saying(his)
  await query(
    world.database.superuser,
    `update callback_inbox set body = $2, data_key = null where rail || ':' || event_id = $1`,
    [clear, doubted.raw],
  )
  const names = ['bank:evt:doubted:1', clear]
  expect([await about([ana], names), await about([ben], names)]).toEqual([names, []])
})

test('ADM-06 one that left a case of theirs is theirs without a word of it', async () => {
  const eventId = 'evt_case'
  const raw = new TextEncoder().encode(JSON.stringify({ data: { reference: 'somebody', event_id: eventId } }))
  const money = { reference: 'somebody', account: 'TEST-EUR-0001', amount: eur('7.00'), occurredAt: world.deps.clock() }
  const report = { rail: 'bank', eventId, type: 'topup.succeeded', raw, signature: 'test', ...money } as const
  granted(await world.core.receiveReport(report))
  const { id: itemId } = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { eventId } })
  expect(await about([ana], [`bank:${eventId}`])).toEqual([])
  const staff = [await world.agent('finance'), await world.agent('owner')] as const
  await agreed(world, [...staff], { kind: 'assign_suspense', itemId, userId: ana.userId })
  expect(await about([ana], [`bank:${eventId}`])).toEqual([`bank:${eventId}`])
  expect(await about([ben], [`bank:${eventId}`])).toEqual([])
})

test('ADM-06 the same event of another rail is another, and what is no name of one, or says nothing, is nobody’s', async () => {
  await saying(hers, 'evt_same')
  await saying('rent', 'evt_same', 'card')
  expect(await about([ana], ['bank:evt_same', 'card:evt_same'])).toEqual(['bank:evt_same'])
  const silent = [await told('[1'), await told('{}'), await told('null'), await saying(7), await saying({ of: hers })]
  expect(await about([ana], [...silent, 'bank:evt_unknown', 'evt_same', ':evt_same', 'bank:', ''])).toEqual([])
})

test('ADM-06 LOG-04 one that does not open any more keeps nobody from reading what else there is', async () => {
  const [broken, own] = [await saying(hers), await saying(hers)]
  const cut = `update callback_inbox set body = overlay(body placing '\\x00'::bytea from 20) where rail || ':' || event_id = $1`
  await query(world.database.superuser, cut, [broken])
  expect(await about([ana], [broken, own])).toEqual([own])
})
