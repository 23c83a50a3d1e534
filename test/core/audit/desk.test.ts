import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import type { AuditAction } from '../../../src/core/kit/audit-actions.ts'
import { oneDifference, readIn } from '../../support/bank-statement.ts'
import { waitingCase } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { recoveryOf } from '../../support/recovery.ts'
import { byChat, ofUser, type Row, reasonOf, trailOf } from '../../support/trail.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// What staff look at, and what one of them alone does: each theirs, with what it was and, where one is asked for, the reason.
let world: World
let actor: ChatRef
let ana: Person
beforeAll(async () => {
  world = await openWorld()
  actor = await world.agent('owner')
  ana = await world.person()
})
afterAll(() => world.close())

const core = () => world.core
/** The rows of an action are this one: by that member of staff, of that, with that beside it. */
const isAll = async (action: AuditAction, subject: string, detail: object = {}) =>
  expect([action, await trailOf(world, action)]).toEqual([action, [{ actor: byChat(actor), subject, detail }]])

const LOOKS: [action: AuditAction, look: () => Promise<[subject: string, detail?: object]>][] = [
  [
    'business.read',
    async () => {
      granted(await core().readBusiness({ actor, period: 'today' }))
      return ['business', { period: 'today' }]
    },
  ],
  [
    'limits.seen',
    async () => {
      granted(await core().readLimits({ actor, who: { userId: ana.userId } }))
      return [ofUser(ana)]
    },
  ],
  [
    'suspense.read',
    async () => {
      const itemId = await unmatchedMoney(world, amountOf('7.00', 'EUR'))
      granted(await core().readSuspense({ actor, itemId }))
      return [`suspense:${itemId}`]
    },
  ],
  [
    'recovery.read',
    async () => {
      const id = await recoveryOf(world, await world.person())
      granted(await core().readCase({ actor, id }))
      return [`rebind:${id}`]
    },
  ],
  [
    'identity.seen',
    async () => {
      const caseId = await waitingCase(world, ana)
      granted(await core().openIdentity({ actor, caseId }))
      return [ofUser(ana), { case: caseId }]
    },
  ],
  [
    'approval.read',
    async () => {
      const asked = {
        kind: 'send_back_suspense',
        itemId: await unmatchedMoney(world, amountOf('8.00', 'EUR')),
      } as const
      const { id } = granted(await core().requestApproval({ actor, asked, reason: 'nobody’s' }))
      granted(await core().readApproval({ actor, id }))
      return [`approval:${id}`]
    },
  ],
]

test.each(LOOKS)('LOG-04 ADM-05 %s is whoever looked, and what at', async (action, look) => {
  const [subject, detail] = await look()
  await isAll(action, subject, detail)
})

test('LOG-04 approval.refused, approval.withdrawn and approval.void are whoever decided, of the request', async () => {
  const other = await world.agent('owner')
  const ask = async () => {
    const asked = { kind: 'send_back_suspense', itemId: await unmatchedMoney(world, amountOf('9.00', 'EUR')) } as const
    return granted(await core().requestApproval({ actor, asked, reason: 'nobody’s' }))
  }
  const [refused, withdrawn, changed] = [await ask(), await ask(), await ask()]
  granted(await core().decideApproval({ actor: other, id: refused.id, hash: refused.hash, decision: 'refuse' }))
  granted(await core().decideApproval({ actor, id: withdrawn.id, hash: withdrawn.hash, decision: 'withdraw' }))
  granted(await core().decideApproval({ actor: other, id: changed.id, hash: 'another', decision: 'approve' }))
  const row = (by: ChatRef, id: string): Row[] => [
    { actor: byChat(by), subject: `approval:${id}`, detail: { kind: 'send_back_suspense' } },
  ]
  expect(await trailOf(world, 'approval.refused')).toEqual(row(other, refused.id))
  expect(await trailOf(world, 'approval.withdrawn')).toEqual(row(actor, withdrawn.id))
  expect(await trailOf(world, 'approval.void')).toEqual(row(other, changed.id))
})

test('LOG-04 approval.expired is the house’s where nobody decided in time', async () => {
  const asked = { kind: 'send_back_suspense', itemId: await unmatchedMoney(world, amountOf('6.00', 'EUR')) } as const
  const { id } = granted(await core().requestApproval({ actor, asked, reason: 'nobody’s' }))
  await world.advance(86_401)
  granted(await core().sweep({}))
  const subject = `approval:${id}`
  const over = { actor: 'system', subject, detail: { kind: 'send_back_suspense' } }
  expect(await trailOf(world, 'approval.expired', subject)).toEqual([over])
})

test('LOG-04 difference.seen, difference.handed and difference.explained, with why; statement.opened and statement.read are the rail’s', async () => {
  const [colleague, id] = [await world.agent('finance'), await oneDifference(world)]
  granted(await core().readDifference({ actor, id }))
  granted(await core().handDifference({ actor, id, to: colleague }))
  await isAll('difference.seen', `difference:${id}`)
  const to = byChat(colleague)
  await isAll('difference.handed', `difference:${id}`, { to })
  const read = await trailOf(world, 'statement.read')
  expect(read).toEqual([{ actor: 'system', subject: expect.stringMatching(/^statement:/), detail: { lines: 1 } }])
  const opened = { actor: 'system', subject: read[0]?.subject, detail: { rail: 'bank', currency: 'GBP' } }
  expect(await trailOf(world, 'statement.opened')).toEqual([opened])

  await readIn(world, [], { currency: 'USD', opening: 0n, closing: 500n })
  const where = { cause: 'balance_gap' }
  const gap = await world.deps.prisma.reconcileException.findFirst({ where })
  granted(await core().takeDifference({ actor: colleague, id: gap?.id ?? '' }))
  granted(
    await core().explainDifference({ actor: colleague, id: gap?.id ?? '', reason: 'the first statement is missing' }),
  )
  const [explained] = await trailOf(world, 'difference.explained')
  expect(explained).toMatchObject({ actor: byChat(colleague), subject: `difference:${gap?.id}`, detail: where })
  expect(await reasonOf(world, explained)).toBe('the first statement is missing')
})

test('LOG-04 announcement.made, announcement.ended, maintenance.begun and maintenance.ended are whoever said so', async () => {
  const [startsAt, id] = [world.deps.clock(), randomUUID()]
  const wish = {
    kind: 'maintenance',
    concerns: 'topup',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
  } as const
  const texts = { en: 'Cards rest.', 'zh-CN': '银行卡充值暂停。' }
  granted(await core().makeAnnouncement({ actor, id, texts, ...wish }))
  granted(await core().endAnnouncement({ actor, id }))
  await isAll('announcement.made', `announcement:${id}`, { kind: 'maintenance', concerns: 'topup' })
  await isAll('announcement.ended', `announcement:${id}`)
  granted(await core().setMode({ actor, maintenance: true }))
  granted(await core().setMode({ actor, maintenance: false }))
  await isAll('maintenance.begun', 'house')
  await isAll('maintenance.ended', 'house')
})
