import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { granted } from '../support/people.ts'
import { quietRules } from '../support/quiet-rules.ts'
import { BOT_ID, openWorld, type Person, type World } from '../support/world.ts'

const STORM = join(import.meta.dirname, '../support/doomed-core.ts')
const KILLS = 6

let world: World
let payer: Person
let payee: Person
beforeAll(async () => {
  world = await openWorld()
  await quietRules(world.database.owner)
  payer = await world.person({ balance: '30.00' })
  payee = await world.person()
})
afterAll(() => world.close())

describe('R-01 killing the process in the middle', () => {
  it('R-01 loses nothing that was acknowledged, doubles nothing, and leaves the books balanced', async () => {
    const said: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      said.push(...(await killedAfter(startStorm(), 40 + kill * 17)))
      expect(await world.breaches()).toEqual([])
    }
    const [sent, credited, asked] = ['sent', 'credited', 'asked'].map((what) => idsAfter(said, what))
    if (!sent || !credited || !asked) throw new Error('three words give three sets')
    expect(sent.size).toBeGreaterThan(KILLS)
    expect(credited.size).toBeGreaterThan(KILLS)

    const committed = await world.deps.prisma.intent.findMany({ where: { state: 'committed' } })
    const ids = new Set(committed.map((intent) => intent.id))
    expect([...sent].filter((id) => !ids.has(id))).toEqual([])
    const topUps = await world.deps.prisma.topUp.findMany({ where: { state: 'credited' } })
    const known = new Set(topUps.map((topUp) => topUp.id))
    expect([...credited].filter((id) => !known.has(id))).toEqual([])

    // Whatever was in doubt is asked again, as a person would: each ends booked exactly once.
    for (const intentId of asked) granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
    const { balances } = granted(await world.core.getBalances({ actor: payee.chat }))
    expect(balances[0]?.available.minor).toBe(BigInt(asked.size))
    expect(await world.breaches()).toEqual([])
  })
})

/** The ids of the lines that begin with a word. */
function idsAfter(lines: readonly string[], what: string): Set<string> {
  return new Set(lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1)))
}

function startStorm(): ChildProcess {
  const key = world.keyEncryptionKey.toString('base64')
  const parts = {
    payer: String(payer.chat.telegramId),
    payeeId: payee.userId,
    account: 'TEST-EUR-0001',
    botId: String(BOT_ID),
  }
  return spawn(process.execPath, [STORM, world.database.app, key, JSON.stringify(parts)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Lets it say so many lines, kills it with no warning, and returns all it got to say. */
async function killedAfter(child: ChildProcess, lines: number): Promise<string[]> {
  const said: string[] = []
  if (!child.stdout) throw new Error('the storm speaks on stdout')
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (said.length === lines) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return said
}
