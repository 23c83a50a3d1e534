import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApprovalView, ChatRef } from '#core'
import type { Approval, Prisma, PrismaClient } from '#prisma'
import { auditApprovals } from '../../../src/core/approvals/audit-approvals.ts'
import { isDecidedSo } from '../../../src/core/approvals/marks.ts'
import type { Tx } from '../../../src/core/kit/use-case.ts'
import { query } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

// Whoever has the application's own role writes every column of a request, and the trail beside it. What they cannot write
// is the mark of who asked and of who decided.

let world: World
let agent: ChatRef
let supervisor: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  supervisor = await world.agent('supervisor')
})
afterAll(() => world.close())

async function asked(actor = agent): Promise<ApprovalView> {
  const { userId } = await world.person()
  granted(await world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'a stolen phone' }))
  const wish = { kind: 'release_account', userId } as const
  return granted(await world.core.requestApproval({ actor, asked: wish, reason: 'called back' }))
}

const decide = ({ id, hash }: Pick<ApprovalView, 'id' | 'hash'>, decision: 'approve' | 'refuse' | 'withdraw') =>
  world.core.decideApproval({ actor: decision === 'withdraw' ? agent : supervisor, id, hash, decision })

const rowOf = ({ id }: { id: string }) => world.deps.prisma.approval.findUniqueOrThrow({ where: { id } })

const UNDONE = new Error('undone')

/** What the audit says of requests once this was done with the application's role, which is undone again. */
async function found(work: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  let sample: string[] = []
  const done = world.deps.prisma.$transaction(async (tx) => {
    await work(tx)
    sample = granted(await auditApprovals({ ...world.deps, prisma: tx as PrismaClient })).sample
    throw UNDONE
  })
  await expect(done).rejects.toBe(UNDONE)
  return sample
}

/** A request of the agent's that the agent never made: like one of theirs, about another account. */
const forgedLike = (row: Approval, over: Partial<Approval> = {}) =>
  ({ ...row, id: randomUUID(), ...over }) as Prisma.ApprovalUncheckedCreateInput & { id: string }

const approved = (decidedMark: Uint8Array | null, state = 'approved', now = new Date()) => ({
  ...{ state, decidedAt: now, decidedBot: supervisor.botId, decidedTelegram: supervisor.telegramId },
  decidedMark: decidedMark && new Uint8Array(decidedMark),
})

describe('ADM-03 who asked for what takes two, and who decided', () => {
  test('ADM-03 I8 is whom it names, of everything that went through the door', async () => {
    for (const decision of ['approve', 'refuse', 'withdraw'] as const) granted(await decide(await asked(), decision))
    await asked()
    const { examined, breaches, sample } = granted(await world.core.auditApprovals({}))
    expect([breaches, sample]).toEqual([0, []])
    expect(examined).toBe(await world.deps.prisma.approval.count())
  })

  test('ADM-03 I8 a request nobody made is found', async () => {
    const row = await rowOf(await asked())
    for (const over of [{}, { askedMark: new Uint8Array(32) }, { reasonId: (await rowOf(await asked())).reasonId }]) {
      const data = forgedLike(row, over as Partial<Approval>)
      const says = [`approval ${data.id}: not asked by whom it names`]
      expect(await found((tx) => tx.approval.create({ data }))).toEqual(says)
    }
  })

  test('ADM-03 I8 a decision nobody took is found, with whatever mark there is to copy', async () => {
    const [real, other, open] = [await asked(), await asked(), await asked()]
    granted(await decide(real, 'approve'))
    granted(await decide(other, 'refuse'))
    const copied = [(await rowOf(real)).decidedMark, (await rowOf(other)).decidedMark, (await rowOf(open)).askedMark]
    for (const mark of copied) {
      const forged = (tx: Tx) => tx.approval.update({ where: { id: open.id }, data: approved(mark) })
      expect(await found(forged)).toEqual([`approval ${open.id}: not decided by whom it names`])
    }
  })

  test('ADM-03 I8 nor does a decision lose its mark unseen, whichever it was', async () => {
    const marked = await rowOf(await asked())
    for (const state of ['approved', 'refused', 'withdrawn', 'void', 'expired'])
      expect(isDecidedSo(world.deps.keyring, { ...marked, ...approved(null, state) }), state).toBe(false)
    expect(isDecidedSo(world.deps.keyring, marked)).toBe(true)
    // Of those that name nobody, only the time decides.
    const ended = (state: string, decidedAt: Date) => isDecidedSo(world.deps.keyring, { ...marked, state, decidedAt })
    for (const state of ['approved', 'refused', 'withdrawn', 'void'])
      expect(ended(state, marked.expiresAt), state).toBe(false)
    expect(ended('expired', new Date(marked.expiresAt.getTime() - 1))).toBe(false)
    expect(ended('expired', marked.expiresAt)).toBe(true)
  })

  test('ADM-03 the database takes neither without its mark', async () => {
    const open = await asked()
    const data = forgedLike(await rowOf(open), { askedMark: null })
    await expect(world.deps.prisma.approval.create({ data })).rejects.toThrow(/mark of who asked/)
    const unmarked = world.deps.prisma.approval.update({ where: { id: open.id }, data: approved(null) })
    await expect(unmarked).rejects.toThrow(/mark of who decided/)
    for (const state of ['refused', 'withdrawn', 'void', 'expired']) {
      const inTheirName = world.deps.prisma.approval.update({ where: { id: open.id }, data: approved(null, state) })
      await expect(inTheirName, state).rejects.toThrow(/mark of who decided/)
    }
    for (const state of ['refused', 'withdrawn', 'void', 'expired'])
      for (const decidedAt of [new Date(), open.expiresAt]) {
        const byNobody = world.deps.prisma.approval.update({ where: { id: open.id }, data: { state, decidedAt } })
        await expect(byNobody, state).rejects.toThrow(/mark of who decided/)
      }
    const strip = `update approval set asked_mark = null where id = '${open.id}'`
    await expect(query(world.database.owner, strip)).rejects.toMatchObject({ code: '23001' })
  })
})

describe('a process of before, which knows no marks, beside this schema', () => {
  const until = (moment: string) =>
    query(
      world.database.owner,
      `create or replace function unmarked_until() returns timestamptz language sql immutable as $$ select ${moment} $$`,
    )

  test('goes on for the hour of an upgrade, and leaves no request open for longer than a day', async () => {
    const row = await rowOf(await asked())
    await until(`'${new Date(Date.now() + 3_600_000).toISOString()}'::timestamptz`)
    const longer = forgedLike(row, { askedMark: null, expiresAt: new Date(Date.now() + 2 * 86_400_000) })
    await expect(world.deps.prisma.approval.create({ data: longer })).rejects.toThrow(/mark of who asked/)
    const data = forgedLike(row, { askedMark: null })
    await world.deps.prisma.approval.create({ data })
    await world.deps.prisma.approval.update({ where: { id: data.id }, data: approved(null) })
    await until(`'-infinity'::timestamptz`)
    expect(granted(await world.core.auditApprovals({}))).toMatchObject({ breaches: 0, sample: [] })
  })
})

describe('ADM-03 a request whose time is over', () => {
  test('ADM-03 I8 is ended by nobody, without a mark', async () => {
    const { id } = await asked()
    await world.advance(86_400)
    granted(await world.core.sweep({}))
    expect(await rowOf({ id })).toMatchObject({ state: 'expired', decidedMark: null, decidedTelegram: null })
    expect(granted(await world.core.auditApprovals({}))).toMatchObject({ breaches: 0, sample: [] })
  })
})

describe('ADM-03 a request nobody made', () => {
  test('ADM-03 does nothing when it is agreed to', async () => {
    const row = await rowOf(await asked())
    const data = forgedLike(row)
    await world.deps.prisma.approval.create({ data })
    const { hash } = granted(await world.core.readApproval({ actor: supervisor, id: data.id }))
    expect(granted(await decide({ id: data.id, hash }, 'approve'))).toMatchObject({ state: 'void' })
    const user = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: row.beneficiaryUser ?? '' } })
    expect(user.state).toBe('restricted')
    expect(granted(await world.core.auditApprovals({}))).toMatchObject({ breaches: 1 })
  })
})
