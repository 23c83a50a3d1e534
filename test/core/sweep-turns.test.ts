import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { query, rows } from '../support/database.ts'
import { leaves } from '../support/leaving.ts'
import { lostMailbox } from '../support/lost-mailbox.ts'
import { granted } from '../support/people.ts'
import { newChat, recoveryOf } from '../support/recovery.ts'
import { amountOf, BOT_ID, openWorld, type Person, type World } from '../support/world.ts'

const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
  await sql(`create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const sql = (text: string, given: unknown[] = []) => query(world.database.superuser, text, given)
/** From now on nothing of a kind can be done, or not with the rows that are so. */
async function breaks(table: string, event: 'update' | 'delete', when = 'true'): Promise<() => Promise<unknown>> {
  await sql(`create trigger broken before ${event} on "${table}" for each row when (${when}) execute function broken()`)
  return () => sql(`drop trigger broken on "${table}"`)
}

async function waitingTopUp({ chat: actor }: Person): Promise<() => Promise<string>> {
  const { core, deps } = world
  const { reference } = granted(await core.startTopUp({ actor, rail: 'bank', amount: amountOf('5.00', 'EUR') }))
  return async () => (await deps.prisma.topUp.findUniqueOrThrow({ where: { reference } })).state
}

/** Updates of long ago, so many; the last one has the highest number. */
const oldUpdates = (count: number) =>
  sql(
    `insert into handled_update (bot_id, update_id, claimed_at, handled_at)
     select $1, n, now() - interval '60 days', now() - interval '60 days' from generate_series(1, $2::int) n`,
    [BOT_ID, count],
  )
const updates = () => world.deps.prisma.handledUpdate.count()
const sweep = () => world.core.sweep({})

test('R-01 what cannot be deleted keeps nobody’s money waiting, nor anything else that is over: its fault is thrown once the rest is done', async () => {
  const ana = await world.person()
  const topUp = await waitingTopUp(ana)
  granted(await world.core.openPad({ actor: ana.chat, purpose: 'unlock' }))
  await world.advance(15 * DAY)
  await oldUpdates(3)
  const mend = await breaks('handled_update', 'delete')
  await expect(sweep()).rejects.toThrow('broken')
  expect([await topUp(), await world.deps.prisma.pinPad.count(), await updates()]).toEqual(['expired', 0, 3])
  await mend()
  granted(await sweep())
  expect(await updates()).toBe(0)
})

test('R-01 nor does what cannot be ended keep the rest from its turn; of several faults each is told', async () => {
  const topUp = await waitingTopUp(await world.person())
  await world.advance(15 * DAY)
  await oldUpdates(2)
  const mend = [await breaks('top_up', 'update'), await breaks('handled_update', 'delete', 'old.update_id = 2')]
  await expect(sweep()).rejects.toThrow('2 kinds could not be ended: top-ups, updates')
  expect([await topUp(), await updates()]).toEqual(['pending', 2])
  for (const one of mend) await one()
  granted(await sweep())
  expect([await topUp(), await updates()]).toEqual(['expired', 0])
})

test('R-01 what is deleted goes some at a time, so many in one sweep; what went before a fault is gone, and the next sweep goes on there', async () => {
  await oldUpdates(50_003)
  const mend = await breaks('handled_update', 'delete', 'old.update_id = 5001')
  await expect(sweep()).rejects.toThrow('broken')
  expect(await updates()).toBe(45_003)
  await mend()
  expect(granted(await sweep()).ended).toBe(45_003)
  await oldUpdates(50_003)
  expect(granted(await sweep()).ended).toBe(50_000)
  expect(granted(await sweep()).ended).toBe(3)
  expect(await updates()).toBe(0)
})

const begins = {
  registration: async () => granted(await world.core.startRegistration({ actor: (await newChat(world)).chat })),
  rebind: () => newChat(world),
  web_session: async () => {
    const { email, password } = await world.person()
    const device = { browser: null, system: null }
    granted(await world.core.logIn({ email, password, device, source: '192.0.2.8' }))
  },
  factor_throttle: async () => {
    const { email } = await world.person()
    await world.core.logIn({
      email,
      password: 'not-My-passw0rd',
      device: { browser: null, system: null },
      source: '192.0.2.9',
    })
  },
}

test.each([
  ['registration', 'expires_at'],
  ['rebind', 'until'],
  ['web_session', 'last_seen_at'],
  ['factor_throttle', 'window_start'],
] as const)(
  'R-01 ATH-07 REC-07 what somebody is just taking the next step with is not deleted beneath them: %s',
  async (table, time) => {
    await begins[table]()
    await sql(`update ${table} set ${time} = '2000-01-01'`)
    const later = `update ${table} set ${time} = '2100-01-01'`
    const count = await world.deps.prisma.$transaction(async (tx) => {
      const touched = await tx.$executeRawUnsafe(later)
      granted(await sweep())
      return touched
    })
    expect(count).toBeGreaterThan(0)
    expect(
      await rows(world.database.superuser, `delete from ${table} where ${time} = '2100-01-01' returning 1`),
    ).toHaveLength(count)
  },
)

const aRequest = async ({ userId }: Person): Promise<string> => {
  const actor = await world.agent()
  granted(await world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'a stolen phone' }))
  const asked = { kind: 'release_account', userId } as const
  return granted(await world.core.requestApproval({ actor, asked, reason: 'called back' })).id
}
/** Of whom something is kept, and not for long. */
const aClosing = async (person: Person): Promise<string> => {
  await leaves(world, person)
  const [closing] = await rows<{ id: string }>(
    world.database.superuser,
    'update closing set erased_at = null where owner_id = $1 returning id',
    [person.userId],
  )
  return closing?.id ?? ''
}

test.each([
  ['recovery', 'rebind', `state = 'closed'`, (person: Person) => recoveryOf(world, person)],
  [
    'mailbox',
    'mailbox_case',
    `state = 'closed'`,
    (person: Person) => lostMailbox(world, person, `new.${person.email}`),
  ],
  ['request of staff', 'approval', `state = 'expired'`, aRequest],
  ['person who left', 'closing', 'erased_at is not null', aClosing],
])(
  'R-01 one %s that cannot be ended keeps no other waiting, whoever was first; its fault is thrown once they are done',
  async (_, table, over, begin) => {
    const [broken, other] = [await begin(await world.person()), await begin(await world.person())]
    const mend = await breaks(table, 'update', `old.id = '${broken}'`)
    await world.advance(15 * DAY)
    const ended = async () =>
      (
        await rows<{ id: string }>(world.database.superuser, `select id from ${table} where ${over} and id = any($1)`, [
          [broken, other],
        ])
      ).map(({ id }) => id)
    await expect(sweep()).rejects.toThrow('broken')
    expect(await ended()).toEqual([other])
    await mend()
    granted(await sweep())
    expect((await ended()).sort()).toEqual([broken, other].sort())
  },
)

test('R-01 CRY-04 nor does one whose owner’s key does not open', async () => {
  const [lost, other] = [await world.person(), await world.person()]
  const [first, second] = [await recoveryOf(world, lost), await recoveryOf(world, other)]
  const { dataKey } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: lost.userId } })
  await world.deps.prisma.user.update({ where: { id: lost.userId }, data: { dataKey: dataKey.toReversed() } })
  await world.advance(15 * DAY)
  await expect(sweep()).rejects.toThrow()
  const states = await world.deps.prisma.rebind.findMany({ where: { id: { in: [first, second] } } })
  expect(states.map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [first, 'identity'],
      [second, 'closed'],
    ].sort(),
  )
  await world.deps.prisma.user.update({ where: { id: lost.userId }, data: { dataKey } })
  granted(await sweep())
})
