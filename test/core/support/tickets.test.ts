import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, Notice } from '#core'
import { maskName } from '../../../src/core/people/mask-name.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
let agent: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
})
afterAll(() => world.close())

async function customer(): Promise<ChatRef> {
  const chat = world.stranger()
  granted(await world.core.meetChat({ chat, firstName: 'Curious' }))
  return chat
}
const write = async (actor: ChatRef, text: string, about?: string) =>
  granted(await world.core.writeToSupport({ actor, text, ...(about && { about }) }))

test('S87 S88 a ticket goes to the agents, its answer to the customer, and a reply back on the same ticket', async () => {
  const { chat: actor, name, okpayId } = await world.person()
  const opened = await write(actor, 'Where is my money?', 'T-7QK2-9FXD')
  expect(opened).toMatchObject({
    state: 'open',
    about: 'T-7QK2-9FXD',
    customer: { chat: actor, name, okpayId, locale: 'en' },
    messages: [{ author: 'customer', text: 'Where is my money?' }],
  })
  expect(opened.dueAt.getTime() - opened.createdAt.getTime()).toBe(86_400_000)
  const { number } = opened
  expect((await noticesFor(world, agent)).at(-1)).toEqual({
    kind: 'ticket_opened',
    number,
    from: maskName(name),
    text: 'Where is my money?',
  } satisfies Notice)

  expect(granted(await world.core.listTickets({ actor: agent })).map((ticket) => ticket.number)).toContain(number)
  granted(await world.core.answerTicket({ actor: agent, number, text: 'It is on its way.' }))
  const text = 'It is on its way.'
  expect(await noticesFor(world, actor)).toContainEqual({
    ...{ kind: 'ticket_answered', number, text, by: 'Agent', began: true },
  })
  expect(granted(await world.core.listTickets({ actor: agent })).map((ticket) => ticket.number)).not.toContain(number)

  await world.advance(3600)
  const replied = await write(actor, 'Thanks, it came.')
  expect(replied).toMatchObject({ number, state: 'open' })
  expect(replied.dueAt.getTime()).toBeGreaterThan(opened.dueAt.getTime())
  const mine = granted(await world.core.myTicket({ actor }))
  expect(mine?.messages.map(({ author }) => author)).toEqual(['customer', 'agent', 'customer'])

  granted(await world.core.closeTicket({ actor: agent, number }))
  expect(granted(await world.core.myTicket({ actor }))?.state).toBe('closed')
  expect((await write(actor, 'Another thing')).number).toBeGreaterThan(number)
})

test('S88 people without an account are heard, too', async () => {
  const actor = await customer()
  expect(granted(await world.core.myTicket({ actor }))).toBeNull()
  expect((await write(actor, 'How do I register?')).customer).toMatchObject({ name: 'Curious', okpayId: null })
})

test('S88 customers see no tickets but their own, and learn nothing of others', async () => {
  const [actor, other] = [await customer(), await customer()]
  const { number } = await write(other, 'private')
  for (const attempt of [
    world.core.listTickets({ actor }),
    world.core.readTicket({ actor, number }),
    world.core.readTicket({ actor, number: 999_999 }),
    world.core.answerTicket({ actor, number, text: 'I am support' }),
    world.core.closeTicket({ actor, number }),
  ])
    expect(refusal<unknown>(await attempt)).toEqual({ code: 'not_allowed' })
  expect(granted(await world.core.readTicket({ actor: agent, number })).messages).toHaveLength(1)
  expect(refusal(await world.core.readTicket({ actor: agent, number: 999_999 }))).toEqual({ code: 'ticket_not_found' })
})

test('SUT-01 secrets are hidden before anything is kept or passed on', async () => {
  const actor = await customer()
  const { messages } = await write(actor, 'my pin is 274905')
  expect(messages[0]?.text).toBe('my pin is ••••••')
  expect((await noticesFor(world, agent)).at(-1)).toMatchObject({ text: 'my pin is ••••••' })
})

test('a message has an end, and so has patience: 2,000 characters, 30 messages an hour', async () => {
  const actor = await customer()
  const long = await world.core.writeToSupport({ actor, text: 'é'.repeat(2001) })
  expect(refusal(long)).toEqual({ code: 'text_too_long', max: 2000 })
  await write(actor, 'é'.repeat(2000))
  for (let n = 1; n < 30; n++) await write(actor, `message ${n}`)
  expect(refusal(await world.core.writeToSupport({ actor, text: 'once more' })).code).toBe('too_many_requests')
  await world.advance(3600)
  await write(actor, 'once more')
})

test('two first messages at the same time open one ticket', async () => {
  const actor = await customer()
  const [a, b] = await Promise.all([write(actor, 'one'), write(actor, 'two')])
  expect(a.number).toBe(b.number)
  expect(granted(await world.core.myTicket({ actor }))?.messages).toHaveLength(2)
})

test('LOG-04 what agents do with tickets is noted, with who and which', async () => {
  const { number } = await write(await customer(), 'please')
  granted(await world.core.readTicket({ actor: agent, number }))
  granted(await world.core.answerTicket({ actor: agent, number, text: 'done' }))
  granted(await world.core.closeTicket({ actor: agent, number }))
  const events = await world.deps.prisma.auditEvent.findMany({
    where: { subject: `ticket:${number}` },
    orderBy: { id: 'asc' },
  })
  expect(events.map(({ action }) => action)).toEqual(['ticket.seen', 'ticket.answered', 'ticket.closed'])
  expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([`chat:${agent.botId}:${agent.telegramId}`]))
})

test('S88 closed twice it is told once; its customer rates it, and may open it again for a week, once there is none newer', async () => {
  const [actor, other] = [await customer(), await customer()]
  const { number } = await write(actor, 'first')
  granted(await world.core.closeTicket({ actor: agent, number }))
  granted(await world.core.closeTicket({ actor: agent, number }))
  expect((await noticesFor(world, actor)).filter(({ kind }) => kind === 'ticket_closed')).toHaveLength(1)
  expect(refusal(await world.core.rateTicket({ actor: other, number, stars: 1 })).code).toBe('ticket_not_found')
  expect(refusal(await world.core.reopenOwnTicket({ actor: other, number })).code).toBe('ticket_not_found')
  expect(refusal(await world.core.closeOwnTicket({ actor: other, number })).code).toBe('ticket_not_found')
  expect(refusal(await world.core.rateTicket({ actor, number, stars: 6 })).code).toBe('ticket_not_found')
  expect(granted(await world.core.rateTicket({ actor, number, stars: 4 }))).toMatchObject({
    rating: 4,
    state: 'closed',
  })
  expect(granted(await world.core.readTicket({ actor: agent, number })).messages.at(-1)).toMatchObject({
    text: '★★★★☆',
  })

  expect(granted(await world.core.reopenOwnTicket({ actor, number }))).toMatchObject({ state: 'open', rating: null })
  granted(await world.core.closeOwnTicket({ actor, number }))
  await world.advance(7 * 86_400)
  expect(refusal(await world.core.reopenOwnTicket({ actor, number })).code).toBe('ticket_over')
  granted(await world.core.reopenTicket({ actor: agent, number }))
  granted(await world.core.closeTicket({ actor: agent, number }))
  await write(actor, 'second')
  expect(refusal(await world.core.reopenOwnTicket({ actor, number })).code).toBe('ticket_over')
  expect(refusal(await world.core.reopenTicket({ actor: agent, number })).code).toBe('ticket_over')
})

test('S88 who is taken over hears with whom they talk; the talk ends by itself, and notes stay among staff', async () => {
  const actor = await customer()
  const { number } = await write(actor, 'help')
  const isTalking = async () => granted(await world.core.isTalking({ actor }))
  expect(await isTalking()).toBe(false)
  granted(await world.core.takeTicket({ actor: agent, number }))
  granted(await world.core.takeTicket({ actor: agent, number }))
  expect((await noticesFor(world, actor)).filter(({ kind }) => kind === 'ticket_joined')).toEqual([
    { kind: 'ticket_joined', number, by: 'Agent' },
  ])
  expect(await isTalking()).toBe(true)
  granted(await world.core.noteTicket({ actor: agent, number, text: 'careful' }))
  expect(granted(await world.core.myTicket({ actor }))?.messages.map(({ text }) => text)).toEqual(['help'])
  await world.advance(31 * 60)
  expect(await isTalking()).toBe(false)
  for (const attempt of [
    world.core.takeTicket({ actor, number }),
    world.core.noteTicket({ actor, number, text: 'x' }),
    world.core.reopenTicket({ actor, number }),
    world.core.showTicketFile({ actor, id: '00000000-0000-7000-8000-000000000000' }),
  ])
    expect(refusal<unknown>(await attempt)).toEqual({ code: 'not_allowed' })
})
