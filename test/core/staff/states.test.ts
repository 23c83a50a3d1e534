import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChatRef, type Core, STAFF_ROLES } from '#core'
import { query } from '../../support/database.ts'
import { askEverything } from '../../support/door.ts'
import { everyRow } from '../../support/loot.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let customer: Person
/** Every call that is staff's: whatever the core refuses to a customer for not being staff. */
let calls: string[]
/** A request that is open, so that deciding it is refused for who decides and for nothing else. */
let request: { id: string; hash: string }
beforeAll(async () => {
  world = await openWorld()
  customer = await world.person()
  const asked = await askEverything(world, await world.person())
  calls = [...asked].flatMap(([name, answer]) => (answer === 'not_allowed' ? [name] : []))
  const [actor, { userId }] = [await world.agent('owner'), await world.person()]
  granted(await world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'odd' }))
  const release = { kind: 'release_account', userId } as const
  request = granted(await world.core.requestApproval({ actor, asked: release, reason: 'all is well' }))
})
afterAll(() => world.close())

/** All there is, but for what the house notes of a refusal itself. */
const standing = async () =>
  new Set([...(await everyRow(world))].filter((row) => !/access\.denied|,refusal,/.test(row)))

/** Asks these of somebody; what each is refused for, and the rows that are new or gone since. */
async function asks(chat: ChatRef, names: readonly string[]) {
  const others = Object.keys(world.core).filter((name) => !names.includes(name))
  const given = { decideApproval: { ...request, decision: 'approve' } }
  const before = await standing()
  const answers = await askEverything(world, { chat, userId: customer.userId }, given, others)
  const after = await standing()
  const rows = [...after].filter((row) => !before.has(row)).concat([...before].filter((row) => !after.has(row)))
  return { answers: Object.fromEntries(answers), rows }
}
const all = (names: readonly string[], code: string) => Object.fromEntries(names.map((name) => [name, code]))

/** Stands in the database, whatever the house knows of it. */
const roleIs = (chat: ChatRef, role: string) =>
  query(world.database.owner, `update staff set role = '${role}' where telegram_id = ${chat.telegramId}`)

/** How somebody who works here comes not to; each begins as an owner who has just typed a code. */
const STATES: Record<string, (owner: ChatRef) => Promise<ChatRef>> = {
  'was dismissed': async (owner) => {
    granted(await world.core.dismissStaff(owner))
    return owner
  },
  'was suspended': async (owner) => {
    await roleIs(owner, 'suspended')
    return owner
  },
  'has the same number in front of another bot': async (owner) => {
    const chat = { ...owner, botId: owner.botId + 1n }
    granted(await world.core.meetChat({ chat, firstName: 'Lena' }))
    return chat
  },
}

describe('staff’s calls', () => {
  test('ADM-01 there are many, and each is a call of the door', () => {
    expect(calls.length).toBeGreaterThan(50)
    expect(calls.filter((name) => !(name in world.core))).toEqual([])
  })

  test.each(Object.keys(STATES))('ADM-01 of one who %s: each refused, nothing changed', async (state) => {
    const owner = await world.agent('owner')
    const chat = (await STATES[state]?.(owner)) ?? owner
    const { answers, rows } = await asks(chat, calls)
    expect(answers).toEqual(all(calls, 'not_allowed'))
    expect(rows).toEqual([])
  })

  test('ADM-02 of one whose code is too old: each asks for a fresh one but for what is named here, and changes nothing', async () => {
    const chat = await world.agent('owner')
    const provenUntil = new Date(world.deps.clock().getTime() - 1)
    await world.deps.prisma.staff.updateMany({ where: { telegramId: chat.telegramId }, data: { provenUntil } })
    const free: readonly string[] = Object.values(WITHOUT_CODE).flat()
    expect(free.filter((name) => !calls.includes(name))).toEqual([])
    const behind = calls.filter((name) => !free.includes(name))
    const { answers, rows } = await asks(chat, behind)
    expect(answers).toEqual(all(behind, 'staff_code_needed'))
    expect(rows).toEqual([])
  })

  const below = [...STAFF_ROLES.filter((role) => role !== 'owner' && role !== 'supervisor' && role !== 'compliance')]
  test.each(below)(
    'ADM-01 ADM-03 a role that became %s between the card and its button decides nothing',
    async (role) => {
      const { core, deps } = world
      const chat = await world.agent('supervisor')
      const { hash } = granted(await core.readApproval({ actor: chat, id: request.id }))
      expect(hash).toBe(request.hash)
      await roleIs(chat, role)
      const before = await standing()
      const decided = await core.decideApproval({ actor: chat, ...request, decision: 'approve' })
      expect(decided).toMatchObject({ ok: false, failure: { code: 'not_allowed' } })
      expect(await standing()).toEqual(before)
      expect(await deps.prisma.approval.findUnique({ where: { id: request.id } })).toMatchObject({ state: 'open' })
    },
  )
})

/** What staff do without a fresh code, and why they may (ADM-02). */
const WITHOUT_CODE = {
  'a list, or a card, that shows nobody’s secrets': [
    ...(['listCases', 'listRisk', 'readRisk', 'listPayouts', 'readPayout', 'listWays', 'listMerchants'] as const),
    ...(['listWaiting', 'readBusiness', 'listApprovals', 'readApproval', 'listSuspense', 'readSuspense'] as const),
    ...(['listBooks', 'listBookkeepers', 'readLimits', 'listMailboxCases', 'listRestricted'] as const),
  ],
  'talking with customers is what they do all day': [
    ...(['listTickets', 'showTicketFile', 'answerTicket', 'takeTicket', 'assignTicket', 'noteTicket'] as const),
    ...(['closeTicket', 'reopenTicket', 'ticketOfTopic', 'explainRisk'] as const),
  ],
  'an alarm waits for nobody to find their phone': ['lookAfterAlarm'],
  'it is what asks for the code': ['proveStaff'],
} as const satisfies Record<string, readonly (keyof Core)[]>
