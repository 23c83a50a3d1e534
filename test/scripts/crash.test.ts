import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  explore,
  type Found,
  graveOf,
  type Killed,
  killAll,
  oneOfEachState,
  sampled,
  soonestOfEach,
  statesOf,
  type Target,
  targetsOf,
} from '../../scripts/crash/campaign.ts'
import { nameOf } from '../../scripts/crash/point.ts'
import payLink from '../../scripts/crash/scenarios/pay-link.ts'
import topUpCard from '../../scripts/crash/scenarios/topup-card.ts'
import { openServer, type Server } from '../../scripts/crash/server.ts'
import { TEMPLATE } from '../support/database.ts'

const broken = (how: string) => join(import.meta.dirname, `../support/doomed-${how}.ts`)

let server: Server
let pay: Found
let card: Found
beforeAll(async () => {
  const urls = inject('postgres')
  const of = { postgres: urls.superuser, okpay_owner: urls.owner, okpay_app: urls.app }
  server = await openServer({ url: (role, name) => of[role].replace('$db', name) }, TEMPLATE)
  const found = await explore(server, [payLink, topUpCard])
  pay = found[0] as Found
  card = found[1] as Found
}, 240_000)
afterAll(() => server?.close())

/** The point at which she who pays is booked, or waits for it. */
function at({ record, scenario }: Found, act: number, side: 'before' | 'after', what: string): Target {
  const point = record.points.find((one) => one.act === act && one.side === side && one.what.startsWith(what))
  if (!point) throw new Error(`no point ${side} ${what}`)
  return { record, scenario, point }
}

async function killedAt(target: Target, entry?: string): Promise<Killed['outcome']> {
  const killed: Killed[] = []
  await killAll(server, [target], { lanes: 1, ...(entry && { entry }), tell: (one) => void killed.push(one) })
  return killed[0]?.outcome ?? { state: 'missed' }
}

describe('R-01 the crash points', () => {
  test('are before and after each statement, each commit and each outgoing call, and no two have one name', () => {
    const points = [pay, card].flatMap(({ record }) => record.points)
    for (const side of ['before', 'after'] as const) {
      expect(at(pay, 2, side, 'BEGIN')).toBeDefined()
      expect(at(pay, 2, side, 'select status from ledger.post_batch')).toBeDefined()
      expect(at(pay, 2, side, 'COMMIT')).toBeDefined()
      expect(at(card, 1, side, 'POST /v1/orders')).toBeDefined()
    }
    const { length } = points.filter(({ side }) => side === 'before')
    expect(points).toHaveLength(2 * length)
    const names = targetsOf([pay]).map(({ point }) => nameOf(point))
    expect(new Set(names).size).toBe(names.length)
  })

  test('are grave where money is booked, and where a rail calls', () => {
    expect([...pay.record.grave]).toEqual([2])
    expect([...card.record.grave]).toEqual([2, 3, 4])
  })

  test('between two commits a death leaves the same, wherever it comes: what is left is one state', () => {
    const states = statesOf(graveOf(targetsOf([pay]))).map((same) => same.map(({ point }) => nameOf(point)))
    expect(states).toHaveLength(2)
    expect([states[0]?.at(0), states[0]?.at(-1)]).toEqual(['2 before 1 sql BEGIN', '2 before 1 sql COMMIT'])
    expect(states[1]).toEqual(['2 after 1 sql COMMIT'])
  })

  test('acts that pass the very same points are one, in whatever scenario: the one come by soonest is killed in', () => {
    const later: Found = { ...pay, scenario: { ...pay.scenario, name: 'later', needs: ['web'] } }
    const once = soonestOfEach(graveOf(targetsOf([pay, card])))
    expect(soonestOfEach(graveOf(targetsOf([later, pay, card])))).toEqual(once)
    expect(once.length).toBeGreaterThan(pay.record.points.filter(({ act }) => act === 2).length)
  })

  test('a call, its answer and what is kept of it are states of their own, and each of them is killed in', () => {
    const ordered = targetsOf([card]).filter(({ point }) => point.act === 1)
    const stateOf = (side: 'before' | 'after', what: string) =>
      statesOf(ordered).findIndex((same) => same.some(({ point }) => point === at(card, 1, side, what).point))
    const order = stateOf('before', 'POST /v1/orders')
    expect(order).toBeGreaterThan(-1)
    expect(stateOf('after', 'POST /v1/orders')).toBeGreaterThan(order)
    const chosen = oneOfEachState(ordered, 7)
    expect(chosen).toHaveLength(statesOf(ordered).length)
    expect(oneOfEachState(ordered, 7)).toEqual(chosen)
    for (const [index, same] of statesOf(ordered).entries()) expect(same).toContain(chosen[index])
  })

  test('a statement that slipped out of its transaction leaves a state of its own', async () => {
    const [careless] = await explore(server, [payLink], { entry: broken('autocommit') })
    const left = (side: 'before' | 'after') =>
      at(careless as Found, 2, side, 'select status from ledger.post_batch').point.leaves
    expect(left('before')).toBeDefined()
    expect(left('after')).toBeDefined()
    expect(left('after')).not.toBe(left('before'))
  })

  test('a sample is the same for a seed, and another for another', () => {
    const all = targetsOf([pay, card])
    expect(sampled(all, 12, 7)).toEqual(sampled(all, 12, 7))
    expect(sampled(all, 12, 7)).not.toEqual(sampled(all, 12, 8))
    expect(sampled(all, 12, 7)).toHaveLength(12)
  })

  test.each(['before', 'after'] as const)(
    'R-01 a process killed right %s its commit: one payment, once',
    async (side) => {
      expect(await killedAt(at(pay, 2, side, 'COMMIT'))).toEqual({ state: 'survived' })
    },
  )

  test('R-01 a process killed with an order at the processor, before it could keep its page', async () => {
    expect(await killedAt(at(card, 1, 'after', 'POST /v1/orders'))).toEqual({ state: 'survived' })
  })

  test('a driver whose transactions are none is found out: half of it is there', async () => {
    const outcome = await killedAt(at(pay, 2, 'after', 'select status from ledger.post_batch'), broken('autocommit'))
    expect(outcome).toMatchObject({ state: 'failed' })
    expect(JSON.stringify(outcome)).toContain('half done: journals pay: 2, undisturbed 1')
  })

  test('a driver that says a commit is done before it is, is found out: what was acknowledged is not there', async () => {
    const outcome = await killedAt(at(pay, 2, 'after', 'COMMIT'), broken('hasty'))
    expect(outcome).toMatchObject({ state: 'failed' })
    expect(JSON.stringify(outcome)).toContain('half done: journals pay: 1, undisturbed 2')
  })
})
