import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ClosingBlocker, createCore } from '#core'
import { keyOf } from '../../support/api.ts'
import { appOf, charge, connect } from '../../support/connection.ts'
import { closes } from '../../support/leaving.ts'
import { accountOn, granted, refusal } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { enrol } from '../../support/second-factor.ts'
import { hire } from '../../support/shop.ts'
import { endpointOf } from '../../support/webhook.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await quietRules(world.database.owner)
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const device = { browser: null, system: null } as const
const opened = async ({ chat }: Person) => granted(await world.core.openClosing({ actor: chat }))
const inTheWay = async (person: Person) => (await opened(person)).blockers.map(({ kind }) => kind)
const rowOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })

async function sends(from: Person, to: Person, amount: string, core = world.core) {
  const payee = { userId: to.userId }
  const quote = granted(await core.quoteSend({ actor: from.chat, payee, amount: amountOf(amount, 'EUR') }))
  if (quote.factor !== 'none') await world.authorise(from, quote.intentId)
  return core.confirmPayment({ actor: from.chat, intentId: quote.intentId })
}

test('S83 S84 whatever is left or under way stands in the way by name, and nothing is closed with it', async () => {
  const [anna, ben] = [await world.person({ balance: '25.25' }), await world.person()]
  const order = granted(await world.core.startTopUp({ actor: anna.chat, rail: 'bank', amount: eur(700n) }))
  granted(await world.core.writeToSupport({ actor: anna.chat, text: 'where is my card' }))
  const account = await savedAccount(world, anna)
  const payout = await confirmed(world, anna, account, eur(500n))
  const { id, blockers } = await opened(anna)
  expect(blockers.map(({ kind }) => kind)).toEqual([
    'balance',
    'payouts',
    'top_ups',
    'tickets',
  ] satisfies ClosingBlocker['kind'][])
  await world.authorise(anna, id)
  expect(refusal(await world.core.closeAccount({ actor: anna.chat, id })).code).toBe('closing_blocked')
  // A withdrawal that was called off is a balance again.
  granted(await world.core.cancelPayout({ actor: anna.chat, payoutId: payout.payoutId }))
  granted(await world.core.dropTopUps({ actor: anna.chat }))
  granted(await world.core.settleTickets({ actor: anna.chat }))
  granted(await world.core.freezeSelf({ actor: anna.chat }))
  expect(await inTheWay(anna)).toEqual(['frozen', 'balance'])
  const { token } = granted(await world.core.issueLink({ actor: anna.chat, purpose: 'unfreeze' }))
  granted(await world.core.unfreezeSelf({ token, password: PASSWORD }))
  await world.deps.prisma.user.update({ where: { id: anna.userId }, data: { coolingUntil: null } })
  granted(await sends(anna, ben, '25.00'))
  expect(await inTheWay(anna)).toEqual([])
  granted(await closes(world, anna))

  // What arrives late for somebody who has left is a case for staff, never a balance.
  const said = { rail: 'bank', eventId: 'evt_late', type: 'topup.succeeded', reference: order.reference } as const
  const when = { occurredAt: new Date(), raw: new TextEncoder().encode('{}'), signature: 'builder' }
  granted(await world.core.receiveReport({ ...said, account: accountOn(order), amount: eur(700n), ...when }))
  expect(await world.deps.prisma.suspenseItem.findMany({ where: { reference: order.reference } })).toMatchObject([
    { cause: 'account_closed', amount: 700n, state: 'open' },
  ])
})

test('CLS-01 S82 a shop’s owner leaves with PIN and code: everything that opens or pays ends at once, twice is once', async () => {
  const anna = await world.person({ name: 'Anna Leaver', email: 'anna.leaver@example.org', balance: '25.25' })
  const [ben, cleo] = [await world.person({ balance: '100.00' }), await world.person()]
  const actor = anna.chat
  granted(await world.core.nameShop({ actor, name: 'Closing Down' }))
  const key = await keyOf(world, anna)
  await endpointOf(world, key)
  await hire(world, actor, cleo.chat, 'cashier')
  const link = granted(await world.core.createLink({ actor, amount: eur(500n), description: 'the last cup' }))
  const app = await appOf(world)
  const connected = await connect(world, anna, app)
  const session = granted(await world.core.logIn({ email: anna.email, password: PASSWORD, source: '1.1.1.1', device }))
  const phone = await enrol(world, anna)
  const account = await savedAccount(world, anna).catch(() => null)
  expect(account).toBeNull()
  granted(await sends(anna, ben, '25.00'))

  const { id, blockers, ends, keptUntil } = await opened(anna)
  expect(blockers).toEqual([])
  expect(ends).toMatchObject({ shop: 'Closing Down', links: 1, team: 1, keys: 1, connections: 1 })
  expect(keptUntil?.getTime()).toBeGreaterThan(world.deps.clock().getTime() + 5 * 365 * 86_400_000 - 1000)
  const close = (core = world.core) => core.closeAccount({ actor, id })
  expect(refusal(await close())).toEqual({ code: 'auth_required', factor: 'pin' })
  await world.authorise(anna, id)
  expect(refusal(await close())).toEqual({ code: 'auth_required', factor: 'code' })
  granted(await world.core.giveCode({ actor, intentId: id, code: await phone.next() }))

  // Killed in the middle: nothing of it stays.
  const { prisma } = world.deps
  const killed = new Proxy(prisma, {
    get: (target, name) =>
      name === '$transaction'
        ? (body: (tx: unknown) => Promise<unknown>) =>
            target.$transaction(async (tx) => {
              await body(tx)
              throw new Error('killed')
            })
        : Reflect.get(target, name),
  })
  await expect(close(createCore({ ...world.deps, prisma: killed }))).rejects.toThrow('killed')
  expect(granted(await world.core.meetChat({ chat: actor, firstName: 'A' })).user?.state).toBe('active')

  const other = world.another()
  const both = await Promise.all([close(), close(other.core)])
  for (const one of both) granted(one)
  await other.close()
  granted(await close())
  expect(await prisma.auditEvent.count({ where: { action: 'account.closed', subject: `user:${anna.userId}` } })).toBe(1)

  expect(granted(await world.core.meetChat({ chat: actor, firstName: 'A' })).user).toBeNull()
  expect(refusal(await world.core.getBalances({ actor })).code).toBe('not_registered')
  expect(refusal(await world.core.getApiBalance({ key })).code).toBe('api_key_invalid')
  expect(refusal(await charge(world, connected, 100n)).code).toBe('connect_auth_failed')
  expect((await world.core.logIn({ email: anna.email, password: PASSWORD, source: '1.1.1.1', device })).ok).toBe(false)
  expect(session).toBeDefined()
  expect(await prisma.webSession.count({ where: { userId: anna.userId } })).toBe(0)
  const ofShop = { shop: { ownerId: anna.userId } }
  expect(await prisma.webhookEndpoint.count({ where: ofShop })).toBe(0)
  expect(await prisma.shopMember.count({ where: ofShop })).toBe(0)
  expect(refusal(await world.core.quotePayment({ actor: ben.chat, token: link.token })).code).toMatch(
    /merchant_unavailable|invoice_withdrawn/,
  )
  const payee = { userId: anna.userId }
  const quote = await world.core.quoteSend({ actor: ben.chat, payee, amount: amountOf('1.00', 'EUR') })
  expect(refusal(quote).code).toBe('payee_unavailable')
  expect((await mailsTo(world, anna.email)).at(-1)).toMatchObject({ template: 'account_closed' })

  // Whoever they paid reads their receipts as before; address, phone and chat are free for an account anew.
  expect(granted(await world.core.getHistory({ actor: ben.chat, limit: 20 })).entries.length).toBeGreaterThan(0)
  const anew = await world.person({ chat: anna.chat, name: 'Anna Again', email: anna.email, phone: anna.phone })
  expect(anew.userId).not.toBe(anna.userId)
  granted(await sends(ben, anew, '5.00'))

  // And the rest is erased once its time is over.
  const { openName } = await import('../../../src/core/people/actor.ts')
  expect(openName(world.deps, await rowOf(anna))).toBe('Anna Leaver')
  await world.advance(5 * 366 * 86_400 + 60)
  granted(await world.core.sweep({}))
  expect(openName(world.deps, await rowOf(anna))).toBe('—')
})

test('CLS-01 MNY-16 closing races money on its way in and out: never money in a closed account', async () => {
  const payers = await Promise.all([1, 2, 3, 4].map(() => world.person({ balance: '50.00' })))
  for (const payer of payers) {
    const leaver = await world.person({ balance: '5.05' })
    granted(await sends(leaver, payer, '5.00'))
    const { id } = await opened(leaver)
    await world.authorise(leaver, id)
    const other = world.another()
    const [closed, sent] = await Promise.all([
      other.core.closeAccount({ actor: leaver.chat, id }),
      sends(payer, leaver, '5.00').catch(() => null),
    ])
    await other.close()
    const { state } = await rowOf(leaver)
    const [sum] = await world.deps.prisma.$queryRaw<{ total: bigint }[]>`
      select coalesce(sum(balance), 0)::bigint as total from ledger.account where owner = ${`user:${leaver.userId}`}`
    expect([closed.ok, state === 'closed', sum?.total === 0n]).toEqual([closed.ok, closed.ok, closed.ok])
    if (!closed.ok) expect([closed.failure.code, sent?.ok]).toEqual(['closing_blocked', true])
  }
})
