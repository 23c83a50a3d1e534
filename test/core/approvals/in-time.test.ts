import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApprovalView, ChatRef } from '#core'
import type { Prisma } from '#prisma'
import { markAsked, markDecided } from '../../../src/core/approvals/marks.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

// The 24 hours of a request, held by the database: a fault of the program, or whoever has its role, decides none later.
let world: World
let agent: ChatRef
let supervisor: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  supervisor = await world.agent('supervisor')
})
afterAll(() => world.close())

const HOUR = 3_600_000

async function asked(): Promise<ApprovalView> {
  const { userId } = await world.person()
  granted(await world.core.restrictCustomer({ actor: agent, userId, category: 'security', reason: 'a stolen phone' }))
  const wish = { kind: 'release_account', userId } as const
  return granted(await world.core.requestApproval({ actor: agent, asked: wish, reason: 'called back' }))
}

const rowOf = ({ id }: { id: string }) => world.deps.prisma.approval.findUniqueOrThrow({ where: { id } })

/** Agreed to by the other one, at that moment, with the mark of who did. */
async function agreedAt({ id }: ApprovalView, decidedAt: Date) {
  const row = await rowOf({ id })
  const by = { decidedBot: supervisor.botId, decidedTelegram: supervisor.telegramId, decidedUser: null }
  const decided = { state: 'approved', decidedAt, ...by }
  const decidedMark = markDecided(world.deps.keyring, { ...row, ...decided })
  return world.deps.prisma.approval.update({ where: { id }, data: { ...decided, decidedMark } })
}

/** Asked for so long before its end, with the mark of who asked. */
async function askedFor(open: ApprovalView, createdAt: Date, expiresAt: Date) {
  const row = { ...(await rowOf(open)), id: randomUUID(), createdAt, expiresAt, decidedMark: null }
  const data = { ...row, askedMark: markAsked(world.deps.keyring, row) }
  return world.deps.prisma.approval.create({ data: data as Prisma.ApprovalUncheckedCreateInput })
}

test('ADM-03 a request lives for 24 hours at most, whoever writes it', async () => {
  const open = await asked()
  const now = world.deps.clock().getTime()
  await askedFor(open, new Date(now), new Date(now + 24 * HOUR))
  for (const [since, until] of [
    [now, now + 24 * HOUR + 1],
    [now + 2 * HOUR, now + 26 * HOUR],
  ] as const)
    await expect(askedFor(open, new Date(since), new Date(until))).rejects.toThrow(/lives for 24 hours/)
})

test('ADM-03 nobody agrees after its time, nor says later that it was before', async () => {
  const [late, back, last] = [await asked(), await asked(), await asked()]
  await expect(agreedAt(late, late.expiresAt)).rejects.toThrow(/within its time/)
  await agreedAt(last, last.createdAt)
  await world.advance((24 * HOUR) / 1000 + 120)
  await expect(agreedAt(back, new Date(back.expiresAt.getTime() - 1))).rejects.toThrow(/within its time/)
  expect(await rowOf(back)).toMatchObject({ state: 'open' })
})
