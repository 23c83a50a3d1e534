import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERMISSIONS } from '#core'
import { readAction } from '../../../src/bot/card/keyboard.ts'
import type { Input } from '../../../src/bot/flow/input.ts'
import type { Seed, Turn } from '../../../src/bot/turn.ts'
import { bareTurns } from '../../support/bare-turn.ts'
import { everyRow, type Loot, plundered } from '../../support/loot.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let thief: Person
let loot: Loot
let bare: Awaited<ReturnType<typeof bareTurns>>
beforeAll(async () => {
  world = await openWorld()
  const { victim, ...rest } = await plundered(world)
  loot = rest.loot
  thief = await world.person({ name: 'Mallory Thief', balance: '50.00' })
  granted(await world.core.nameShop({ actor: thief.chat, name: 'Corner Kiosk' }))
  bare = await bareTurns(world)
  expect(victim.userId).not.toBe(thief.userId)
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

const WALKS = 8
const STEPS = 6
const hears = () => undefined

/** What may be done at the step a flow stands at: each of its buttons as it is, and with stolen things in it; words, a picture. */
async function inputsAt(turn: Turn, round: number): Promise<Input[]> {
  const card = turn.session.flow?.card ?? ''
  const buttons = await world.deps.prisma.button.findMany({ where: { card }, orderBy: { action: 'asc' } })
  const stolen = loot.seed(round, hears)
  const presses = buttons.flatMap(({ action: stored, payload }): Input[] => {
    const { kind, action } = readAction(stored)
    if (kind !== 'press') return []
    const own = payload as Seed
    const swapped = Object.fromEntries(Object.entries(own).map(([name, is]) => [name, stolen[name] ?? is]))
    return [swapped, own].map((it) => ({ kind, action, payload: it }))
  })
  const thing = loot.stolen[(round * 7) % loot.stolen.length] ?? ''
  const texts = ['5', thing, 'because I say so', `https://okpay.example/pay/${thing}`]
  const contact: Input = { kind: 'contact', phone: '+4915100000000', telegramId: null }
  return [...presses, ...texts.map((text): Input => ({ kind: 'text', text })), contact, { kind: 'photo', fileId: 'x' }]
}

/** Begins a flow, with stolen things or with nothing, and goes on as far as it leads; which steps it stood at. */
async function walk(name: string, round: number, may: readonly string[], told: Set<string>): Promise<string[]> {
  const { turn, said } = await bare.press(thief.chat, may)
  const stoodAt: string[] = []
  // What nonsense does is of no interest here, only what it gives away before.
  await turn.start(name, round % 2 === 0 ? {} : loot.seed(round, hears)).catch(hears)
  for (let step = 0; step < STEPS && turn.session.flow; step++) {
    stoodAt.push(`${name} ${turn.session.flow.step}`)
    const inputs = await inputsAt(turn, round + step)
    const input = inputs[(round * 5 + step * 3) % inputs.length]
    if (input) await bare.feed(turn, input).catch(hears)
  }
  const text = said.join('\n')
  for (const secret of loot.secrets) if (text.includes(secret)) told.add(`${name}: ${secret}`)
  await world.deps.prisma.user.updateMany({ where: { id: thief.userId }, data: { state: 'active' } })
  await world.deps.prisma.chat.updateMany({ where: { userId: thief.userId }, data: { lockOn: false } })
  return stoodAt
}

/**
 * What a stranger may write that names somebody: as on the first card, and a top-up of their own for a link that anybody
 * may pay, and words of their own under their own shop.
 */
const OWN = [
  ...['public.factor_throttle', 'public.intent', 'public.kept_payee', 'public.ticket', 'public.top_up'],
  ...['public.shop_refund_policy', 'public.shop'],
]

test('TG-02 API-03 later steps, too, tell a stranger nothing and change nothing, whatever is put into their buttons', async () => {
  const before = await everyRow(world)
  const [told, steps] = [new Set<string>(), new Set<string>()]
  for (const name of bare.registries.flows.keys())
    for (let round = 0; round < WALKS; round++)
      for (const step of await walk(name, round, round % 3 === 2 ? PERMISSIONS : [], told)) steps.add(step)
  const after = await everyRow(world)
  expect([...told]).toEqual([])
  const own = [thief.userId, String(thief.chat.telegramId)]
  const others = [...before].filter((row) => !own.some((mine) => row.includes(mine)))
  expect(others.filter((row) => !after.has(row))).toEqual([])
  const fresh = [...after].filter((row) => !before.has(row) && loot.stolen.some((thing) => row.includes(thing)))
  expect([...new Set(fresh.map((row) => row.split(' ')[0] ?? ''))].filter((table) => !OWN.includes(table))).toEqual([])
  // It came further than first cards; how far is not the same each time, for tokens differ.
  const flows = [...steps].map((step) => step.split(' ')[0])
  expect(flows.filter((flow, at) => flows.indexOf(flow) !== at).length).toBeGreaterThan(8)
})
