import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { TEST_NUMBERS } from '../../support/card-numbers.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const [CARD = ''] = TEST_NUMBERS
const spaced = CARD.replace(/(\d{4})(?=\d)/g, '$1 ')

/** A difference whose line says that, as staff see it, and as it is kept. */
async function shown(said: { reference?: string; counterparty?: string; info?: string }) {
  const line = lineOf({ minor: 500n, ...said })
  await readIn(world, [line])
  const { core, deps } = world
  granted(await core.matchRail({ rail: 'bank' }))
  const where = { lineKey: { contains: line.bankReference } }
  const row = await deps.prisma.bankLine.findFirstOrThrow({ where })
  const { id } = await deps.prisma.reconcileException.findFirstOrThrow({ where: { lineId: row.id } })
  const view = granted(await core.readDifference({ actor: await world.agent('finance'), id, reason: 'what it says' }))
  return { kept: row.reference, line: view.line }
}

test('PCI-02 of a card’s number a payer wrote to the bank, four digits are kept and shown to staff', async () => {
  const tail = `••••${CARD.slice(-4)}`
  const { kept, line } = await shown({ reference: spaced, counterparty: `Ann ${CARD}`, info: `from ${spaced}` })
  expect(kept).toBe(tail)
  expect(line).toMatchObject({ reference: tail, counterparty: `Ann ${tail}`, info: `from ${tail}` })
  expect((await shown({ info: spaced })).kept).toBe(tail)
})

test('TG-08 what a payer writes to the bank is one line of a card: it breaks none, turns none around and fills none', async () => {
  const { line } = await shown({
    reference: 'rent\u2028Settled by two',
    counterparty: 'Ann\n\u202e✅ Two people agreed\u2066',
    info: 'x'.repeat(9000),
  })
  expect(line?.reference).toBe('rent Settled by two')
  expect(line?.counterparty).toBe('Ann ✅ Two people agreed')
  expect(line?.info?.length).toBeLessThanOrEqual(280)
})
