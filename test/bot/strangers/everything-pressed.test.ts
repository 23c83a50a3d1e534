import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERMISSIONS } from '#core'
import type { Seed, Turn } from '../../../src/bot/turn.ts'
import { bareTurns } from '../../support/bare-turn.ts'
import { everyRow, type Loot, plundered } from '../../support/loot.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let victim: Person
let thief: Person
let loot: Loot
let bare: Awaited<ReturnType<typeof bareTurns>>
beforeAll(async () => {
  world = await openWorld()
  ;({ victim, loot } = await plundered(world))
  thief = await world.person({ name: 'Mallory Thief', balance: '50.00' })
  granted(await world.core.nameShop({ actor: thief.chat, name: 'Corner Kiosk' }))
  bare = await bareTurns(world)
})
afterAll(async () => {
  expect(await world.breaches()).toEqual([])
  await world.close()
})

/** What a button can set off. `staffs`: whatever it carries, who is none is refused before it is looked at. */
type Thing = { name: string; staffs: boolean; run(turn: Turn, seed: Seed): Promise<void> }

/** Every action, and every flow that one of them could start. */
const everything = (): Thing[] => [
  ...[...bare.registries.actions.values()].map(({ name, needs, run }) => ({ name, staffs: needs !== undefined, run })),
  ...[...bare.registries.flows.values()].map(({ name, takesCode }) => ({
    ...{ name: `flow ${name}`, staffs: takesCode === true },
    run: (turn: Turn, seed: Seed) => turn.start(name, seed),
  })),
]

const TAKEN_ALONG = 8

/** Presses it all as somebody, with each choice of what they copied: which secrets they were told by what, and what names nobody knows. */
async function pressAll(who: Person, may: readonly string[], choices: number) {
  const [told, unknown] = [new Set<string>(), new Set<string>()]
  for (const { name, staffs, run } of everything()) {
    let rounds = 1
    const reads = (key: string, whole: boolean) => {
      const known = loot.choices(key).length
      if (known === 0) unknown.add(key)
      // What is taken along whole is looked at name by name further on: a few of each do there.
      if (!staffs) rounds = Math.min(choices, Math.max(rounds, whole ? Math.min(known, TAKEN_ALONG) : known))
    }
    for (let round = 0; round < rounds; round++) {
      const { turn, said } = await bare.press(who.chat, may)
      // What a payload of nonsense does is of no interest here, only what it gives away before.
      await run(turn, loot.seed(round, reads)).catch(() => undefined)
      const text = said.join('\n')
      for (const secret of loot.secrets) if (text.includes(secret)) told.add(`${name}: ${secret}`)
    }
    await unbraked(who)
  }
  return { told: [...told], unknown: [...unknown].sort() }
}

/** One who froze or locked themselves on the way is asked as before: each press is to find its own reason to refuse. */
async function unbraked({ userId }: Person): Promise<void> {
  await world.deps.prisma.user.updateMany({
    where: { id: userId, state: { not: 'active' } },
    data: { state: 'active' },
  })
  await world.deps.prisma.chat.updateMany({ where: { userId }, data: { lockOn: false } })
}

/** Names of a button's that lead to nothing of anybody's: words, choices, where a list goes on, and what staff type. */
const HARMLESS = [
  ...['act', 'action', 'after', 'as', 'before', 'below', 'change', 'code', 'count', 'cursor', 'everything', 'flow'],
  ...['form', 'from', 'helped', 'kept', 'level', 'line', 'locale', 'note', 'operation', 'outcome', 'page', 'platform'],
  ...['proven', 'providerReference', 'query', 'rest', 'solved', 'subject', 'surface', 'times', 'to', 'topic', 'until'],
  ...['what', 'why', 'word', 'words'],
]

/**
 * What a stranger may write that names somebody: a card of their own to pay them, whom they keep, whose questions they
 * declined, and a number they ask support about.
 */
const OWN = ['public.factor_throttle', 'public.intent', 'public.kept_payee', 'public.ticket']

test('TG-02 API-03 whatever is pressed with what somebody else’s buttons carry tells a stranger nothing and changes nothing', async () => {
  const before = await everyRow(world)
  // The bot's own look at a permission is passed over: the core must say no, too.
  const { told, unknown } = await pressAll(thief, PERMISSIONS, Number.POSITIVE_INFINITY)
  const after = await everyRow(world)
  expect(told).toEqual([])
  const own = [thief.userId, String(thief.chat.telegramId)]
  const others = [...before].filter((row) => !own.some((name) => row.includes(name)))
  expect(others.filter((row) => !after.has(row))).toEqual([])
  const fresh = [...after].filter((row) => !before.has(row) && loot.stolen.some((thing) => row.includes(thing)))
  expect([...new Set(fresh.map((row) => row.split(' ')[0]))].sort()).toEqual(OWN)
  expect(unknown).toEqual(HARMLESS)
})

test('the same, pressed by whose it is, tells a great deal: what was copied was the right thing', async () => {
  const { told } = await pressAll(victim, [], 1)
  expect(told.length).toBeGreaterThan(20)
  const secrets = new Set(told.map((line) => line.split(': ')[1]))
  expect(loot.secrets.filter((secret) => !secrets.has(secret))).toEqual([])
})
