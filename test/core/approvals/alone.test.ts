import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ApprovalKind, ApprovalView, Asked, ChatRef } from '#core'
import { KINDS } from '../../../src/core/approvals/kinds.ts'
import { oneDifference } from '../../support/bank-statement.ts'
import { query } from '../../support/database.ts'
import { heldForReview, pay } from '../../support/held.ts'
import { looksAt, waitingCase } from '../../support/identity.ts'
import { caseOf, lostMailbox } from '../../support/lost-mailbox.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/rates.ts'
import { recoveryOf } from '../../support/recovery.ts'
import { sold } from '../../support/refund.ts'
import { reviewed } from '../../support/review.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { doubtfulPayout } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let asker: ChatRef
let linked: ChatRef
let others: ChatRef[]
let auditor: ChatRef
let effects = 0
let attempts = 0

beforeAll(async () => {
  world = await openWorld()
  await tellRates(world.deps)
  asker = await world.agent('owner')
  linked = await world.agent('owner')
  others = [await world.agent('owner'), await world.agent('owner')]
  auditor = await world.agent('auditor')
  granted(await world.core.tieStaff({ chat: asker, other: linked }))
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(async () => {
  console.log(
    `what takes two: ${Object.keys(PLANS).length} kinds, attempted alone ${attempts} times, effects ${effects}`,
  )
  await world.close()
})

const eur = (text: string) => amountOf(text, 'EUR')
const inDays = (days: number) => new Date(world.deps.clock().getTime() + days * 86_400_000)
const db = () => world.deps.prisma

/** Something to be asked for, whom it is about (a wallet, or a chat without one), and how often its effect has happened. */
type Plan = { asked: Asked; about: Person | ChatRef | null; done(): Promise<number> }

const is = async (state: Promise<{ state: string } | null>, wanted: string) => ((await state)?.state === wanted ? 1 : 0)
const itemIs = (id: string, state: string) => is(db().suspenseItem.findUnique({ where: { id } }), state)
const intentIs = (id: string, state: string) => is(db().intent.findUnique({ where: { id } }), state)

async function closedWay(way: string): Promise<void> {
  const closed = await world.core.closeRail({ actor: asker, way, reason: 'down' })
  if (!closed.ok) expect(closed.failure.code).toBe('superseded')
}

/** Every kind. One that is not decided here does not compile, and is found missing below. */
const PLANS: Record<ApprovalKind, () => Promise<Plan>> = {
  async release_account() {
    const about = await world.person()
    const { userId } = about
    granted(await world.core.restrictCustomer({ actor: asker, userId, category: 'security', reason: 'odd' }))
    const done = () => is(db().user.findUnique({ where: { id: userId } }), 'active')
    return { asked: { kind: 'release_account', userId }, about, done }
  },
  async rebind_account() {
    const about = await world.person()
    const rebindId = await recoveryOf(world, about)
    const was = (await db().rebind.findUniqueOrThrow({ where: { id: rebindId } })).state
    const done = async () => ((await db().rebind.findUniqueOrThrow({ where: { id: rebindId } })).state === was ? 0 : 1)
    return { asked: { kind: 'rebind_account', rebindId }, about, done }
  },
  async replace_mailbox() {
    const about = await world.person()
    const mailboxId = await lostMailbox(world, about, `new.${about.email}`)
    const asked = { kind: 'replace_mailbox', mailboxId } as const
    return { asked, about, done: () => is(caseOf(world, about), 'waiting') }
  },
  async assign_suspense() {
    const about = await world.person()
    const itemId = await unmatchedMoney(world, eur('7.00'))
    const asked = { kind: 'assign_suspense', itemId, userId: about.userId } as const
    return { asked, about, done: async () => Number((await world.balance(about)) === '7.00') }
  },
  async send_back_suspense() {
    const itemId = await unmatchedMoney(world, eur('8.00'))
    return { asked: { kind: 'send_back_suspense', itemId }, about: null, done: () => itemIs(itemId, 'sent_back') }
  },
  async write_off_suspense() {
    const itemId = await unmatchedMoney(world, eur('9.00'), { type: 'topup.returned' })
    return { asked: { kind: 'write_off_suspense', itemId }, about: null, done: () => itemIs(itemId, 'written_off') }
  },
  async release_payment() {
    const about = await world.person({ balance: '100.00' })
    const intentId = await heldForReview(world, about)
    return { asked: { kind: 'release_payment', intentId }, about, done: () => intentIs(intentId, 'committed') }
  },
  async release_withdrawal() {
    const about = await world.person({ balance: '100.00' })
    const { payoutId } = await reviewed(world, about)
    const done = () => is(db().payout.findUnique({ where: { id: payoutId } }), 'held')
    return { asked: { kind: 'release_withdrawal', intentId: payoutId }, about, done }
  },
  async set_level() {
    const about = await world.person()
    const caseId = await waitingCase(world, about)
    await looksAt(world, caseId, asker, ...others)
    const level = async () => (await db().user.findUniqueOrThrow({ where: { id: about.userId } })).level
    const was = await level()
    return { asked: { kind: 'set_level', caseId }, about, done: async () => Number((await level()) !== was) }
  },
  async settle_difference() {
    const differenceId = await oneDifference(world)
    const done = async () =>
      Number((await db().reconcileException.findUniqueOrThrow({ where: { id: differenceId } })).state !== 'open')
    return { asked: { kind: 'settle_difference', differenceId }, about: null, done }
  },
  async resolve_payout() {
    const about = await world.person({ balance: '100.00' })
    const { payoutId } = await doubtfulPayout(world, about)
    const asked = { kind: 'resolve_payout', payoutId, outcome: 'failed', providerReference: 'TRX-20415' } as const
    return { asked, about, done: async () => Number((await world.balance(about)) === '100.00') }
  },
  async refund_payment() {
    const { payment, id, payer } = await sold(world)
    const done = () => db().refund.count({ where: { intentId: id, state: 'succeeded' } })
    return { asked: { kind: 'refund_payment', payment, amount: eur('5.00'), why: 'dispute' }, about: payer, done }
  },
  async reverse_entry() {
    const [about, ben] = [await world.person({ balance: '50.00' }), await world.person()]
    const id = await pay(world, about, ben, '10.00')
    const { reference } = await db().intent.findUniqueOrThrow({ where: { id } })
    const asked = { kind: 'reverse_entry', entry: reference, amount: eur('4.00'), why: 'mistake' } as const
    return { asked, about, done: () => db().correction.count({ where: { ofId: id } }) }
  },
  async post_manually() {
    const about = await world.person()
    const { userId } = about
    const terms = { from: 'goodwill', to: null, userId, amount: eur('3.00'), why: 'goodwill' } as const
    return {
      asked: { kind: 'post_manually', ...terms },
      about,
      done: () => db().correction.count({ where: { toUser: userId } }),
    }
  },
  async set_limits() {
    const about = await world.person()
    const { userId } = about
    const limits = { single: eur('25.00'), daily: null, monthly: null }
    const done = () => db().limitOverride.count({ where: { userId } })
    return { asked: { kind: 'set_limits', userId, limits, until: inDays(30) }, about, done }
  },
  async open_rail() {
    await closedWay('card')
    const before = await db().railSwitch.count({ where: { off: false } })
    const done = async () => (await db().railSwitch.count({ where: { off: false } })) - before
    return { asked: { kind: 'open_rail', way: 'card' }, about: null, done }
  },
  async set_fee() {
    const before = await db().feeRule.count({ where: { operation: 'send', currency: 'USD' } })
    const rows = await db().feeRule.count({ where: { operation: 'send', currency: 'USD', version: 1 } })
    const done = async () =>
      ((await db().feeRule.count({ where: { operation: 'send', currency: 'USD' } })) - before) / rows
    const terms = { percent: '0.5', fixed: '0', min: '1', max: '100' }
    return {
      asked: { kind: 'set_fee', operation: 'send', currency: 'USD', level: 0, terms, from: inDays(20) },
      about: null,
      done,
    }
  },
  async set_limit_rule() {
    const where = { operation: 'out', currency: 'USD', level: 0 }
    const before = await db().limitRule.count({ where })
    const { singleMinor, dailyMinor, monthlyMinor } = await db().limitRule.findFirstOrThrow({
      where,
      orderBy: { version: 'desc' },
    })
    const sums = { single: singleMinor, daily: dailyMinor, monthly: monthlyMinor - 1n }
    return {
      asked: { kind: 'set_limit_rule', currency: 'USD', level: 0, ...sums, from: inDays(20) },
      about: null,
      done: async () => (await db().limitRule.count({ where })) - before,
    }
  },
  async set_role() {
    const about = await world.agent('supervisor')
    const who = String(about.telegramId)
    const done = async () =>
      db().staff.count({ where: { botId: about.botId, telegramId: about.telegramId, role: 'finance' } })
    return { asked: { kind: 'set_role', who, role: 'finance', name: null }, about, done }
  },
}

const ask = async ({ asked }: Plan, actor = asker): Promise<ApprovalView> =>
  granted(await world.core.requestApproval({ actor, asked, reason: 'as it should be' }))
const approve = ({ id, hash }: Pick<ApprovalView, 'id' | 'hash'>, actor: ChatRef) =>
  world.core.decideApproval({ actor, id, hash, decision: 'approve' })

async function nothing(plan: Plan, attempt: Promise<unknown>): Promise<void> {
  await attempt
  attempts += 1
  const done = await plan.done()
  effects += done
  expect(done).toBe(0)
}

/** Whoever it is about, with every right there is: by their wallet, or by the chat the role is for. */
async function concerned(about: Person | ChatRef): Promise<ChatRef> {
  if ('telegramId' in about) return about
  await appoint(world, about.chat, 'owner', 'Concerned')
  return about.chat
}

describe('ADM-03 ADM-04 what takes two people, attempted by one', () => {
  test('ADM-04 every kind there is has been decided here', () => {
    expect(Object.keys(PLANS).toSorted()).toEqual(Object.keys(KINDS).toSorted())
  })

  test.each(Object.keys(PLANS) as ApprovalKind[])('ADM-04 %s: nobody alone; by two, once', async (kind) => {
    const plan = await PLANS[kind]()
    const asked = await ask(plan)
    await nothing(
      plan,
      approve(asked, asker).then((own) => expect(refusal(own).code).toBe('second_person')),
    )
    await nothing(
      plan,
      approve(asked, linked).then((own) => expect(refusal(own).code).toBe('second_person')),
    )
    await nothing(
      plan,
      approve(asked, auditor).then((other) => expect(refusal(other).code).toBe('not_allowed')),
    )
    if (plan.about) {
      const theirs = await approve(asked, await concerned(plan.about))
      await nothing(plan, Promise.resolve(expect(['own_account', 'not_allowed']).toContain(refusal(theirs).code)))
    }
    await nothing(plan, selfApproved(asked))
    await nothing(plan, approve({ ...asked, hash: 'another' }, others[0] as ChatRef))
    // A changed hash ended that one; asked anew, two agree at the same moment, and it happens once.
    const again = await ask(plan)
    const both = await Promise.all(others.map((actor) => approve(again, actor)))
    for (const one of both) expect(granted(one).state).toBe('approved')
    expect(await plan.done()).toBe(1)
    granted(await approve(again, others[0] as ChatRef))
    expect(await plan.done()).toBe(1)
  })

  test.each(Object.keys(PLANS) as ApprovalKind[])('ADM-04 %s: after 24 hours nothing comes of it', async (kind) => {
    const plan = await PLANS[kind]()
    const asked = await ask(plan)
    await query(
      world.database.superuser,
      `set session_replication_role = replica; update approval set expires_at = created_at where id = '${asked.id}'`,
    )
    await nothing(
      plan,
      approve(asked, others[0] as ChatRef).then((late) => expect(granted(late).state).toBe('expired')),
    )
  })
})

/** One person's hand in the database itself: the row of a request they made, approved by them. */
async function selfApproved({ id }: ApprovalView): Promise<void> {
  for (const { botId, telegramId } of [asker, linked]) {
    const by = `decided_bot = ${botId}, decided_telegram = ${telegramId}`
    const edit = `update approval set state = 'approved', decided_at = now(), ${by} where id = '${id}'`
    await expect(query(world.database.owner, edit)).rejects.toMatchObject({ code: '23514' })
  }
}
