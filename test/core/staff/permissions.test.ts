import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Asked,
  type ChatRef,
  type Core,
  PERMISSIONS,
  type Permission,
  permissionsOf,
  type Result,
  STAFF_ROLES,
} from '#core'
import { oneDifference } from '../../support/bank-statement.ts'
import { query } from '../../support/database.ts'
import { heldForReview } from '../../support/held.ts'
import { looksAt, waitingCase } from '../../support/identity.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { recoveryOf } from '../../support/recovery.ts'
import { sold } from '../../support/refund.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { doubtfulPayout } from '../../support/withdraw.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let customer: Person
let frozen: Person
let asker: ChatRef
let itemId: string
let intentId: string
let caseId: string
let recovery: string
let differenceId: string
let doubtful: string
let payment: string
const NOBODY = '00000000-0000-4000-8000-000000000000'

beforeAll(async () => {
  world = await openWorld()
  customer = await world.person()
  asker = await world.agent('owner')
  frozen = await world.person()
  const { userId } = frozen
  granted(await world.core.restrictCustomer({ actor: asker, userId, category: 'legal', reason: 'a reason' }))
  intentId = await heldForReview(world)
  caseId = await waitingCase(world, customer)
  await looksAt(world, caseId, asker)
  recovery = await recoveryOf(world, customer)
  itemId = await unmatchedMoney(world, amountOf('77.00', 'EUR'))
  differenceId = await oneDifference(world)
  doubtful = (await doubtfulPayout(world)).payoutId
  payment = (await sold(world)).payment
  granted(await world.core.closeRail({ actor: asker, way: 'card', reason: 'a reason' }))
})
afterAll(() => world.close())

// What each permission opens, as the doors say it. A permission without a door does not compile.
const DOORS: Record<Permission, (core: Core, actor: ChatRef) => Promise<Result<unknown>>> = {
  'house.maintenance': (core, actor) => core.setMode({ actor, maintenance: false }),
  'announcements.make': (core, actor) => core.listAnnouncements({ actor }),
  'queue.see': (core, actor) => core.listApprovals({ actor }),
  'support.desk': (core, actor) => core.claimDesk({ actor, chatId: -1001n, locale: 'en' }),
  'alarms.take': (core, actor) => core.lookAfterAlarm({ actor, token: 'none' }),
  'tickets.read': (core, actor) => core.readTicket({ actor, number: 999_999 }),
  'tickets.answer': (core, actor) => core.answerTicket({ actor, number: 999_999, text: 'Hello' }),
  'customers.see': (core, actor) => core.lookUpCustomer({ actor, who: { userId: customer.userId } }),
  'customers.unmask': (core, actor) => core.lookUpCustomer({ actor, who: { handle: '@nobody' }, reason: 'a reason' }),
  'transactions.see': (core, actor) => core.lookUpTransaction({ actor, word: 'T-0000-0000' }),
  'merchants.see': (core, actor) => core.listMerchants({ actor }),
  'business.see': (core, actor) => core.readBusiness({ actor, period: 'today' }),
  'audit.see': (core, actor) => core.listAudit({ actor }),
  'accounts.restrict': (core, actor) =>
    core.restrictCustomer({ actor, userId: NOBODY, category: 'security', reason: 'a reason' }),
  'accounts.ask_release': (core, actor) =>
    core.requestApproval({ actor, asked: { kind: 'release_account', userId: NOBODY }, reason: 'a reason' }),
  'accounts.approve_release': (core, actor) => decide(core, actor, 'release'),
  'risk.see': (core, actor) => core.listRisk({ actor }),
  'risk.decide': (core, actor) => core.closeRisk({ actor, id: NOBODY }),
  'risk.approve': (core, actor) => decide(core, actor, 'release_payment'),
  'identity.see': (core, actor) => core.openIdentity({ actor, caseId: NOBODY }),
  'identity.ask': (core, actor) =>
    core.requestApproval({ actor, asked: { kind: 'set_level', caseId: NOBODY }, reason: 'a reason' }),
  'identity.approve': (core, actor) => decide(core, actor, 'set_level'),
  'recovery.see': (core, actor) => core.listCases({ actor }),
  'recovery.ask': (core, actor) => core.readCase({ actor, id: recovery }),
  'recovery.approve': async (core, actor) => {
    const asked = { kind: 'rebind_account', rebindId: recovery } as const
    const { id, hash } = granted(await core.requestApproval({ actor: asker, asked, reason: 'a reason' }))
    return core.decideApproval({ actor, id, hash, decision: 'refuse' })
  },
  'payouts.see': (core, actor) => core.listPayouts({ actor }),
  'payouts.ask': (core, actor) => core.requestApproval({ actor, asked: asks.resolve(NOBODY), reason: 'a reason' }),
  'payouts.approve': (core, actor) => decide(core, actor, 'resolve'),
  'suspense.see': (core, actor) => core.listSuspense({ actor }),
  'suspense.ask': (core, actor) =>
    core.requestApproval({ actor, asked: { kind: 'send_back_suspense', itemId: NOBODY }, reason: 'a reason' }),
  'suspense.approve': (core, actor) => decide(core, actor, 'send_back'),
  'refunds.ask': (core, actor) => core.proposeApproval({ actor, asked: asks.refund() }),
  'refunds.approve': (core, actor) => decide(core, actor, 'refund'),
  'entries.ask': (core, actor) => core.proposeApproval({ actor, asked: asks.post() }),
  'entries.approve': (core, actor) => decide(core, actor, 'post'),
  'limits.ask': (core, actor) => core.proposeApproval({ actor, asked: asks.limits() }),
  'limits.approve': (core, actor) => decide(core, actor, 'limits'),
  'rails.see': (core, actor) => core.listWays({ actor }),
  'rails.close': (core, actor) => core.closeRail({ actor, way: 'nowhere', reason: 'a reason' }),
  'rails.ask': (core, actor) => core.proposeApproval({ actor, asked: asks.open() }),
  'rails.approve': (core, actor) => decide(core, actor, 'open'),
  'tariff.ask': (core, actor) => core.proposeApproval({ actor, asked: asks.fee() }),
  'tariff.approve': (core, actor) => decide(core, actor, 'fee'),
  'staff.ask': (core, actor) => core.proposeApproval({ actor, asked: asks.role() }),
  'staff.approve': (core, actor) => decide(core, actor, 'role'),
  'staff.dismiss': (core, actor) => core.dismissColleague({ actor, who: '1234567', reason: 'a reason' }),
  'books.see': (core, actor) => core.listBooks({ actor }),
  'books.work': (core, actor) => core.takeDifference({ actor, id: NOBODY }),
  'books.approve': (core, actor) => decide(core, actor, 'settle'),
}

const asks = {
  release: () => ({ kind: 'release_account', userId: frozen.userId }) as const,
  send_back: () => ({ kind: 'send_back_suspense', itemId }) as const,
  set_level: () => ({ kind: 'set_level', caseId }) as const,
  release_payment: () => ({ kind: 'release_payment', intentId }) as const,
  settle: () => ({ kind: 'settle_difference', differenceId }) as const,
  refund: () => ({ kind: 'refund_payment', payment, amount: null, why: 'dispute' }) as const,
  post: () =>
    ({
      ...({ kind: 'post_manually', from: 'goodwill', to: null, userId: customer.userId } as const),
      ...({ amount: amountOf('1.00', 'EUR'), why: 'goodwill' } as const),
    }) as const,
  limits: () =>
    ({
      ...({ kind: 'set_limits', userId: customer.userId } as const),
      limits: { single: amountOf('10.00', 'EUR'), daily: null, monthly: null },
      until: new Date(world.deps.clock().getTime() + 86_400_000),
    }) as const,
  open: () => ({ kind: 'open_rail', way: 'card' }) as const,
  fee: () =>
    ({
      ...({ kind: 'set_fee', operation: 'send', currency: 'EUR', level: 0 } as const),
      terms: { percent: '0.5', fixed: '0', min: '1', max: '100' },
      from: new Date(world.deps.clock().getTime() + 86_400_000),
    }) as const,
  role: () => ({ kind: 'set_role', who: '7654321', role: 'agent', name: 'Newcomer' }) as const,
  resolve: (payoutId = doubtful) =>
    ({ kind: 'resolve_payout', payoutId, outcome: 'failed', providerReference: 'TRX-1' }) as const,
}

/** Refuses what the asker asks for anew each time. */
async function decide(core: Core, actor: ChatRef, kind: keyof typeof asks): Promise<Result<unknown>> {
  const asked: Asked = asks[kind]()
  const { id, hash } = granted(await core.requestApproval({ actor: asker, asked, reason: 'a reason' }))
  return core.decideApproval({ actor, id, hash, decision: 'refuse' })
}

/** A staff member whose role stands in the database as given, known to the house or not. */
async function staffAs(role: string): Promise<ChatRef> {
  const chat = await world.agent()
  await query(world.database.owner, `update staff set role = '${role}' where telegram_id = ${chat.telegramId}`)
  return chat
}

const isRefused = async (permission: Permission, actor: ChatRef): Promise<boolean> => {
  const answer = await DOORS[permission](world.core, actor)
  return !answer.ok && answer.failure.code === 'not_allowed'
}

describe('ADM-01 what staff may do', () => {
  test('ADM-01 the table, as it was agreed', () => {
    const table = Object.fromEntries(
      PERMISSIONS.map((permission) => [
        permission,
        STAFF_ROLES.filter((role) => permissionsOf(role).includes(permission)).join(' '),
      ]),
    )
    const all = STAFF_ROLES.join(' ')
    expect(table).toEqual({
      'house.maintenance': 'supervisor owner',
      'announcements.make': 'supervisor owner',
      'queue.see': all,
      'support.desk': 'owner',
      'alarms.take': 'agent supervisor finance compliance owner',
      'tickets.read': 'agent supervisor compliance auditor owner',
      'tickets.answer': 'agent supervisor owner',
      'customers.see': all,
      'customers.unmask': 'agent supervisor compliance owner',
      'transactions.see': all,
      'merchants.see': all,
      'business.see': 'supervisor finance compliance auditor owner',
      'audit.see': 'supervisor compliance auditor owner',
      'accounts.restrict': 'agent supervisor compliance owner',
      'accounts.ask_release': 'agent supervisor compliance owner',
      'accounts.approve_release': 'supervisor compliance owner',
      'risk.see': 'agent supervisor compliance auditor owner',
      'risk.decide': 'agent supervisor compliance owner',
      'risk.approve': 'supervisor compliance owner',
      'identity.see': 'agent supervisor compliance owner',
      'identity.ask': 'agent supervisor compliance owner',
      'identity.approve': 'supervisor compliance owner',
      'recovery.see': 'agent supervisor compliance owner',
      'recovery.ask': 'agent supervisor compliance owner',
      'recovery.approve': 'supervisor compliance owner',
      'payouts.see': 'agent supervisor finance auditor owner',
      'payouts.ask': 'supervisor finance owner',
      'payouts.approve': 'supervisor finance owner',
      'refunds.ask': 'agent supervisor finance owner',
      'refunds.approve': 'supervisor finance owner',
      'entries.ask': 'supervisor finance owner',
      'entries.approve': 'supervisor finance owner',
      'limits.ask': 'agent supervisor compliance owner',
      'limits.approve': 'supervisor compliance owner',
      'rails.see': 'agent supervisor finance auditor owner',
      'rails.close': 'supervisor finance owner',
      'rails.ask': 'supervisor finance owner',
      'rails.approve': 'supervisor finance owner',
      'tariff.ask': 'finance owner',
      'tariff.approve': 'finance owner',
      'staff.ask': 'supervisor owner',
      'staff.approve': 'owner',
      'staff.dismiss': 'owner',
      'suspense.see': 'agent supervisor finance auditor owner',
      'suspense.ask': 'agent supervisor finance owner',
      'suspense.approve': 'supervisor finance owner',
      'books.see': 'supervisor finance auditor owner',
      'books.work': 'supervisor finance owner',
      'books.approve': 'supervisor finance owner',
    })
  })

  const cases = [...STAFF_ROLES, 'janitor', 'Owner', ''].flatMap((role) =>
    PERMISSIONS.map((permission) => [role, permission] as const),
  )
  test.each(cases)('ADM-01 %s and %s: the core decides as the table says', async (role, permission) => {
    expect(await isRefused(permission, await staffAs(role))).toBe(!permissionsOf(role).includes(permission))
  })

  test.each(PERMISSIONS)('ADM-01 a customer, and a stranger, may not %s', async (permission) => {
    expect(await isRefused(permission, customer.chat)).toBe(true)
    expect(await isRefused(permission, world.stranger())).toBe(true)
  })

  test('ADM-01 what a chat may do is said with the chat, and nothing to customers', async () => {
    const see = async (chat: ChatRef) => granted(await world.core.meetChat({ chat, firstName: 'X' })).may
    expect(await see(await staffAs('finance'))).toEqual(permissionsOf('finance'))
    expect(await see(await staffAs('janitor'))).toEqual([])
    expect(await see(customer.chat)).toEqual([])
  })
})

test('ADM-06 nobody handles their own account, from whichever of their chats; nor their own support request', async () => {
  const own = await world.person({ name: 'Lena Own' })
  await appoint(world, own.chat, 'owner', 'Lena')
  const second = { ...own.chat, telegramId: own.chat.telegramId + 700_000n }
  granted(await world.core.meetChat({ chat: second, firstName: 'Lena' }))
  await world.deps.prisma.chat.updateMany({ where: { telegramId: second.telegramId }, data: { userId: own.userId } })
  await appoint(world, second, 'owner', 'Lena')
  const { number } = granted(await world.core.writeToSupport({ actor: own.chat, text: 'please' }))
  for (const actor of [own.chat, second]) {
    const { userId } = own
    for (const attempt of [
      world.core.lookUpCustomer({ actor, who: { userId } }),
      world.core.lookUpCustomer({ actor, who: { email: own.email }, reason: 'curious' }),
      world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'to hide' }),
      world.core.answerTicket({ actor, number, text: 'granted' }),
      world.core.closeTicket({ actor, number }),
    ])
      expect(refusal<unknown>(await attempt)).toEqual({ code: 'own_account' })
  }
})
