import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../../support/database.ts'
import { appoint, granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let people: Person[]
let supervisor: Person
beforeAll(async () => {
  world = await openWorld()
  people = []
  for (let made = 0; made < 6; made++) people.push(await world.person())
  supervisor = await world.person()
  await appoint(world, supervisor.chat, 'supervisor')
})
afterAll(() => world.close())

async function planned(hours = 2) {
  const now = world.deps.clock()
  const endsAt = new Date(now.getTime() + hours * 3_600_000)
  return granted(
    await world.core.makeAnnouncement({
      ...{ actor: supervisor.chat, id: randomUUID(), kind: 'maintenance', concerns: 'topup' },
      texts: { en: 'Cards rest.', 'zh-CN': '银行卡充值暂停。' },
      ...{ startsAt: now, endsAt },
    }),
  )
}

/** How often each person has a notice of it; of nobody two. */
async function toldOf(since: Date): Promise<number[]> {
  const rows = await world.deps.prisma.notice.groupBy({
    by: ['userId'],
    where: { kind: 'announcement', createdAt: { gte: since } },
    _count: true,
  })
  return rows.map(({ _count }) => _count)
}

describe('S91 an announcement is told', () => {
  it('jobs/tell-announcement: in batches, by jobs that run side by side, to everybody once', async () => {
    const since = world.deps.clock()
    const { id } = await planned()
    const [job] = await world.deps.prisma.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from graphile_worker.jobs where task_identifier = 'tell-announcement'`
    expect(job?.n).toBe(1)
    const first = granted(await world.core.tellAnnouncement({ id, most: 2 }))
    expect(first).toEqual({ told: 2, done: false })
    const rest = await Promise.all([1, 2, 3, 4, 5].map(() => world.core.tellAnnouncement({ id, most: 2 })))
    expect(rest.map(granted).reduce((sum, { told }) => sum + told, 0)).toBe(people.length + 1 - 2)
    expect(await toldOf(since)).toEqual(Array(people.length + 1).fill(1))
    expect(granted(await world.core.tellAnnouncement({ id }))).toEqual({ told: 0, done: true })
    const [listed] = granted(await world.core.listAnnouncements({ actor: supervisor.chat }))
    expect(listed).toMatchObject({ id, told: people.length + 1, toldAllAt: expect.any(Date) })
  })

  it('to nobody by a batch that dies in the middle, and to everybody once by whoever goes on', async () => {
    await world.advance(10)
    const since = world.deps.clock()
    const { id } = await planned()
    granted(await world.core.tellAnnouncement({ id, most: 3 }))
    const { owner } = world.database
    await query(
      owner,
      `create function death() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$`,
    )
    await query(owner, 'create trigger death after insert on notice for each row execute function death()')
    await expect(world.core.tellAnnouncement({ id, most: 3 })).rejects.toThrow()
    await query(owner, 'drop trigger death on notice')
    while (!granted(await world.core.tellAnnouncement({ id, most: 3 })).done);
    expect(await toldOf(since)).toEqual(Array(people.length + 1).fill(1))
  })

  it('to nobody who has gone, and to nobody once it is over', async () => {
    await world.advance(10)
    const since = world.deps.clock()
    const { id } = await planned(1)
    const [gone] = people
    granted(await world.core.setBlocked({ chat: gone?.chat ?? supervisor.chat, blocked: true }))
    granted(await world.core.tellAnnouncement({ id, most: 2 }))
    const waiting = await world.deps.prisma.notice.findFirstOrThrow({
      where: { kind: 'announcement', createdAt: { gte: since }, state: 'waiting' },
    })
    granted(await world.core.endAnnouncement({ actor: supervisor.chat, id }))
    expect(granted(await world.core.tellAnnouncement({ id }))).toEqual({ told: 0, done: true })
    expect(granted(await world.core.getAnnouncements({})).map((one) => one.id)).not.toContain(id)
    for (let taken = 0; taken < 30; taken++) {
      const notice = granted(await world.core.takeNotice({ id: waiting.id }))
      if (!notice) break
      expect(notice.notice).not.toMatchObject({ kind: 'announcement', id })
      granted(await world.core.settleNotice({ id: notice.id, told: notice.ids, outcome: 'sent' }))
    }
  })

  it('by itself no more after its end', async () => {
    const { id } = await planned(1)
    expect(granted(await world.core.getAnnouncements({ about: ['topup'] })).map((one) => one.id)).toContain(id)
    expect(granted(await world.core.getAnnouncements({ about: ['exchange'] })).map((one) => one.id)).not.toContain(id)
    await world.advance(3_601)
    expect(granted(await world.core.getAnnouncements({})).map((one) => one.id)).not.toContain(id)
    expect(granted(await world.core.tellAnnouncement({ id }))).toEqual({ told: 0, done: true })
  })
})
