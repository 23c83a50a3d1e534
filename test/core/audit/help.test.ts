import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import type { AuditAction } from '../../../src/core/kit/audit-actions.ts'
import { photo } from '../../support/identity.ts'
import { appoint, granted } from '../../support/people.ts'
import { byChat, ofUser, reasonOf, trailOf } from '../../support/trail.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// Who helps whom, and who was called when something was wrong: by chat, of the request, and never a word of it.
let world: World
let agent: ChatRef
let ana: Person
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent('owner')
  ana = await world.person({ name: 'Ana Asks' })
})
afterAll(() => world.close())

const core = () => world.core
const isAll = async (action: AuditAction, actor: string, subject: string, detail: object = {}) =>
  expect([action, await trailOf(world, action)]).toEqual([action, [{ actor, subject, detail }]])

test('LOG-04 ticket.taken, ticket.assigned, ticket.file_shown, ticket.unmasked and ticket.reopened are staff’s, of the request', async () => {
  const sent = { actor: ana.chat, text: 'where is my money', file: await photo(300, 300) }
  const { number } = granted(await core().sendFileToSupport(sent))
  const { id } = await world.deps.prisma.ticketMessage.findFirstOrThrow({ where: { ticket: { number } } })
  const colleague = world.stranger()
  await appoint(world, colleague, 'agent', 'Lena Support')
  granted(await core().takeTicket({ actor: agent, number }))
  granted(await core().showTicketFile({ actor: agent, id }))
  granted(await core().readTicket({ actor: agent, number, reason: 'to call back' }))
  granted(await core().noteTicket({ actor: agent, number, text: 'be careful' }))
  granted(await core().assignTicket({ actor: agent, number, to: 'Lena' }))
  granted(await core().closeTicket({ actor: agent, number }))
  granted(await core().reopenTicket({ actor: agent, number }))
  const [by, of] = [byChat(agent), `ticket:${number}`]
  await isAll('ticket.taken', by, of)
  await isAll('ticket.noted', by, of)
  await isAll('ticket.file_shown', by, `ticket_message:${id}`)
  await isAll('ticket.assigned', by, of, { to: String(colleague.telegramId) })
  await isAll('ticket.reopened', by, of)
  const [unmasked] = await trailOf(world, 'ticket.unmasked')
  expect(unmasked).toMatchObject({ actor: by, subject: of })
  expect(await reasonOf(world, unmasked)).toBe('to call back')
})

test('LOG-04 ticket.settled is whoever asked and needs no help any more', async () => {
  granted(await core().settleTickets({ actor: ana.chat }))
  await isAll('ticket.settled', byChat(ana.chat), ofUser(ana), { count: 1 })
})

test('LOG-04 support.desk_claimed is the owner’s, support.desk_placed says which group it came to', async () => {
  granted(await core().claimDesk({ actor: agent, chatId: -1001n, locale: 'en' }))
  const [of, detail] = [`bot:${agent.botId}`, { chat: '-1001' }]
  await isAll('support.desk_claimed', byChat(agent), of, detail)
  await isAll('support.desk_placed', 'system', of, detail)
})

test('LOG-04 alarm.raised and alarm.over are the house’s, alarm.taken whoever looks after it', async () => {
  const reference = 'OK-NOBO-DY01'
  await unmatchedMoney(world, amountOf('10000.00', 'EUR'), { reference })
  granted(await core().checkAlarms({}))
  const { token } = await world.deps.prisma.alarm.findFirstOrThrow({ where: { name: 'suspense' } })
  granted(await core().lookAfterAlarm({ actor: agent, token }))
  await unmatchedMoney(world, amountOf('10000.00', 'EUR'), { reference, type: 'topup.returned' })
  granted(await core().checkAlarms({}))
  const of = 'alarm:suspense'
  const detail = { subject: expect.any(String) }
  for (const action of ['alarm.raised', 'alarm.over'] as const)
    expect([action, await trailOf(world, action, of)]).toEqual([action, [{ actor: 'system', subject: of, detail }]])
  await isAll('alarm.taken', byChat(agent), of, detail)
})
