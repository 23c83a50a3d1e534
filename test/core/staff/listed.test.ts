import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, Core, Result } from '#core'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

// Every list of people that staff can ask for, masked or not, and what the trail calls it.
const LISTS: [action: string, ask: (core: Core, actor: ChatRef) => Promise<Result<unknown>>][] = [
  ['approvals.listed', (core, actor) => core.listApprovals({ actor })],
  ['identities.listed', (core, actor) => core.listIdentities({ actor })],
  ['recoveries.listed', (core, actor) => core.listCases({ actor })],
  ['mailboxes.listed', (core, actor) => core.listMailboxCases({ actor })],
  ['customers.listed', (core, actor) => core.listRestricted({ actor })],
  ['tickets.listed', (core, actor) => core.listTickets({ actor })],
  ['risk.listed', (core, actor) => core.listRisk({ actor })],
  ['payouts.listed', (core, actor) => core.listPayouts({ actor })],
  ['suspense.listed', (core, actor) => core.listSuspense({ actor })],
  ['merchants.listed', (core, actor) => core.listMerchants({ actor })],
  ['books.listed', (core, actor) => core.listBooks({ actor })],
  ['audit.read', (core, actor) => core.listAudit({ actor })],
]

test.each(LISTS)('LOG-04 ADM-05 who asks for a list leaves a row, once for each time: %s', async (action, ask) => {
  const actor = await world.agent('owner')
  const rows = () =>
    world.deps.prisma.auditEvent.count({ where: { action, actor: `chat:${actor.botId}:${actor.telegramId}` } })
  for (const times of [1, 2]) {
    expect((await ask(world.core, actor)).ok).toBe(true)
    expect(await rows()).toBe(times)
  }
  await ask(world.core, world.stranger())
  expect(await world.deps.prisma.auditEvent.count({ where: { action } })).toBe(2)
})
