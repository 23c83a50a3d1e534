import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import type { Step } from '../../../src/bot/flow/define.ts'
import { readSession } from '../../../src/bot/session.ts'
import type { SessionStore } from '../../../src/platform/sessions/store.ts'
import { TEST_NUMBERS } from '../../support/card-numbers.ts'
import { openTown, type Town } from '../../support/chat.ts'
import { dumpOf } from '../../support/dump.ts'
import { BOT_ID } from '../../support/world.ts'

/** Every step of every flow there is: one more file in the folder is walked, too. */
const { flows } = await loadRegistries()
const STEPS = [...flows.values()].flatMap((flow) => Object.keys(flow.steps).map((step) => ({ flow, step })))

const kept = new Map<string, unknown>()
const sessions: SessionStore = {
  read: async (key) => kept.get(key),
  write: async (key, value) => void kept.set(key, structuredClone(value)),
  delete: async (key) => void kept.delete(key),
}

const log: string[] = []
let town: Town
beforeAll(async () => {
  town = await openTown({ sessions, log: (line) => void log.push(line) })
})
afterAll(() => town.close())

const WRITTEN = [
  (number: string) => number,
  (number: string) => `it is ${number.replace(/(\d{4})(?=\d)/g, '$1 ')} 12/28`,
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1-'),
  (number: string) => `卡号${number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))}`,
]

describe('a card number typed into a flow', () => {
  test('PCI-02 is deleted at every step of every flow, reaches none of them and is kept nowhere', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    const key = `${BOT_ID}:${anna.id}`
    const stand = ({ flow, step }: (typeof STEPS)[number]) => ({
      ...{ flow: flow.name, version: flow.version, step, data: { about: 'topup' }, card: randomUUID() },
      ...{ trail: [], startedAt: town.world.deps.clock().getTime() },
    })
    // That a session planted like this is one the flow goes on with: harmless words do reach it.
    const support = flows.get('support')
    const heard = vi.spyOn(support?.steps['write'] as Step<object>, 'accept')
    if (support) kept.set(key, { flow: stand({ flow: support, step: 'write' }) })
    await anna.writes('where is my money?')
    expect(heard).toHaveBeenCalledOnce()
    heard.mockRestore()

    for (const [at, one] of STEPS.entries()) {
      const number = TEST_NUMBERS[at % TEST_NUMBERS.length] ?? ''
      const accept = vi.spyOn(one.flow.steps[one.step] as Step<object>, 'accept')
      const place = `${one.flow.name}/${one.step}`
      const flow = stand(one)
      kept.set(key, { flow })
      // What stands beside one goes to support, and its question is answered by that: there it stands alone.
      const write = one.flow.name === 'support' ? String : WRITTEN[at % WRITTEN.length]
      const said = (write ?? String)(number)
      expect([place, await anna.writes(said)]).toEqual([
        place,
        expect.stringContaining('That looks like a card number'),
      ])
      expect([place, accept.mock.calls.length, anna.said().includes(said)]).toEqual([place, 0, false])
      // They stand where they stood: the question can still be answered.
      expect(readSession(kept.get(key)).flow?.step).toBe(one.step)
      accept.mockRestore()
    }

    expect(new Set(STEPS.map(({ flow }) => flow.name))).toEqual(new Set(flows.keys()))
    const { text: dump } = await dumpOf(town.world.database.superuser)
    const everywhere = [
      dump,
      log.join('\n'),
      JSON.stringify([...kept]),
      anna.screen().join('\n'),
      anna.said().join('\n'),
    ]
    const digits = everywhere.map((place) => place.normalize('NFKC').replace(/[\s-]/g, ''))
    for (const number of TEST_NUMBERS) expect(digits.map((place) => place.includes(number))).not.toContain(true)
    expect(town.errors).toEqual([])
  })
})
