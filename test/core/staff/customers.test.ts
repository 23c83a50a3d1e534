import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { looksAt, waitingCase } from '../../support/identity.ts'
import { granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from '../people/outbox.ts'

let world: World
let agent: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const eventsOf = async ({ userId }: Person) =>
  (
    await world.deps.prisma.auditEvent.findMany({ where: { subject: `user:${userId}` }, orderBy: { id: 'asc' } })
  ).filter(({ actor }) => actor === `chat:${agent.botId}:${agent.telegramId}`)

test('ADM-05 a customer is found by OKPay ID, name, email, Telegram id; always masked, and each look leaves a row', async () => {
  const anna = await world.person({ name: 'Anna Keller', username: 'anna_k', balance: '77.00' })
  const ways = [
    { handle: anna.okpayId },
    { handle: '@Anna_K' },
    { email: anna.email.toUpperCase() },
    { telegramId: anna.chat.telegramId },
  ]
  for (const who of ways) {
    const seen = granted(await world.core.lookUpCustomer({ actor: agent, who }))
    expect(seen).toMatchObject({ userId: anna.userId, maskedName: 'A••• K•••••', state: 'active', unmasked: null })
    expect(seen.email).toMatch(/^p•••@example\.org$/)
    expect(seen.phone).toBe(`•••${anna.phone.slice(-4)}`)
    const text = JSON.stringify(seen)
    for (const secret of ['Keller', anna.email, anna.phone, '7700']) expect(text).not.toContain(secret)
  }
  expect((await eventsOf(anna)).map(({ action }) => action)).toEqual(ways.map(() => 'customer.seen'))
})

test('ADM-05 what staff wrote of a customer, or to them, is masked like who they are, until they say why', async () => {
  const anna = await world.person()
  const words = 'Your passport says Keller-Braun'
  const caseId = await waitingCase(world, anna)
  await looksAt(world, caseId, agent)
  const decision = { caseId, decision: 'reject', code: 'incomplete', words } as const
  granted(await world.core.decideIdentity({ actor: agent, ...decision }))
  const freeze = { actor: agent, userId: anna.userId, category: 'security', reason: 'her ex has the phone' } as const
  granted(await world.core.restrictCustomer(freeze))
  const who = { userId: anna.userId }
  const masked = granted(await world.core.lookUpCustomer({ actor: await world.agent('auditor'), who }))
  expect(masked).toMatchObject({
    restrictions: [{ category: 'security', reason: null, by: 'Agent' }],
    identity: { state: 'rejected', code: 'incomplete', words: null },
  })
  const whole = granted(await world.core.lookUpCustomer({ actor: agent, who, reason: 'she calls' }))
  expect(whole).toMatchObject({ restrictions: [{ reason: 'her ex has the phone' }], identity: { words } })
})

test('ADM-05 with a reason everything but secrets is shown; the reason is kept sealed, and its row names it', async () => {
  const anna = await world.person({ name: 'Anna Keller', balance: '77.00' })
  const look = (reason: string) => world.core.lookUpCustomer({ actor: agent, who: { userId: anna.userId }, reason })
  const seen = granted(await look('calls about code 274905'))
  expect(seen).toMatchObject({ email: anna.email, phone: anna.phone, unmasked: { name: 'Anna Keller' } })
  expect(seen.unmasked?.balances[0]?.available).toEqual(eur('77.00'))
  const [event] = await eventsOf(anna)
  expect(event?.action).toBe('customer.unmasked')
  const reason = (event?.detail as { reason?: string } | undefined)?.reason ?? ''
  const row = await world.deps.prisma.staffReason.findUniqueOrThrow({ where: { id: reason } })
  expect(Buffer.from(row.text).includes('calls about')).toBe(false)
  expect(world.deps.keyring.open(row.dataKey, `staff_reason.text:${row.id}`, row.text)).toBe('calls about code ••••••')
  expect(refusal(await look('  '))).toEqual({ code: 'reason_needed' })
  expect(refusal(await look('é'.repeat(501)))).toEqual({ code: 'text_too_long', max: 500 })
})

test('somebody without an account is nobody, also to staff', async () => {
  const stranger = world.stranger()
  granted(await world.core.meetChat({ chat: stranger, firstName: 'X', username: 'no_account' }))
  for (const who of [{ handle: '@no_account' }, { telegramId: stranger.telegramId }, { email: 'x@example.org' }])
    expect(refusal(await world.core.lookUpCustomer({ actor: agent, who }))).toEqual({
      code: 'customer_not_found',
      asked: String(Object.values(who)[0]),
    })
})

test('ADM-03 RSK-02 staff freeze alone: nothing goes out, cards end, its owner hears the category by chat and mail', async () => {
  const [anna, ben] = [await world.person({ balance: '50.00' }), await world.person()]
  const pay = { actor: anna.chat, payee: { userId: ben.userId }, amount: eur('5.00') }
  const { intentId } = granted(await world.core.quoteSend(pay))
  const freeze = { actor: agent, userId: anna.userId, category: 'security', reason: 'a stolen phone' } as const
  expect(granted(await world.core.restrictCustomer(freeze))).toMatchObject({
    state: 'restricted',
    restrictions: [{ category: 'security', reason: 'a stolen phone', by: 'Agent' }],
  })
  expect(refusal(await world.core.confirmPayment({ actor: anna.chat, intentId }))).toEqual({ code: 'quote_expired' })
  expect(refusal(await world.core.quoteSend(pay))).toEqual({ code: 'account_restricted' })
  expect((await world.deps.prisma.intent.findUniqueOrThrow({ where: { id: intentId } })).state).toBe('cancelled')
  expect(await world.deps.prisma.notice.count({ where: { userId: anna.userId, kind: 'account_restricted' } })).toBe(1)
  expect((await mailsTo(world, anna.email)).map(({ template }) => template)).toContain('account_restricted')
  expect(refusal(await world.core.restrictCustomer({ ...freeze, category: 'legal' }))).toEqual({ code: 'superseded' })
  const [event] = (await eventsOf(anna)).filter(({ action }) => action === 'account.restricted')
  expect(JSON.stringify(event?.detail)).not.toContain('stolen')
  expect(event?.detail).toMatchObject({ category: 'security' })
})

test('MNY-16 RSK-02 a freeze that races payments is before each of them or after; whoever was told of it is safe', async () => {
  const ben = await world.person()
  for (let round = 0; round < 6; round++) {
    const anna = await world.person({ balance: '50.00' })
    const pay = { actor: anna.chat, payee: { userId: ben.userId }, amount: eur('1.00') }
    const quotes = await Promise.all(Array.from({ length: 8 }, () => world.core.quoteSend(pay)))
    const confirm = (quote: (typeof quotes)[number]) =>
      world.core.confirmPayment({ actor: anna.chat, intentId: granted(quote).intentId })
    const [raced, later] = [quotes.slice(0, 4), quotes.slice(4)]
    const freeze = { actor: agent, userId: anna.userId, category: 'payment', reason: 'race' } as const
    const freezing = world.core.restrictCustomer(freeze)
    const racing = raced.map(confirm)
    granted(await freezing)
    for (const quote of later) expect(refusal(await confirm(quote))).toEqual({ code: 'quote_expired' })
    const told = (await Promise.all(racing)).filter((answer) => answer.ok).length
    const booked = await world.deps.prisma.intent.count({ where: { ownerId: anna.userId, state: 'committed' } })
    expect(booked).toBe(told)
    expect(await world.deps.prisma.intent.count({ where: { ownerId: anna.userId, state: 'draft' } })).toBe(0)
    expect(refusal(await world.core.quoteSend(pay))).toEqual({ code: 'account_restricted' })
  }
})
