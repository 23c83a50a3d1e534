import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

test('TG-10 ADM-05 what must not be passed on never takes the place of a message that may be', async () => {
  const agent = await town.agent('agent', 'Lena')
  const anna = await town.customer({ name: 'Anna Keller' })
  await anna.writes('/support')
  await anna.writes('Where is my money?')
  await town.deliver()
  const notice = agent.newest()
  expect(notice.protected).toBe(false)
  await agent.taps(agent.buttons()[0] ?? '')
  expect(agent.sees()).toContain('Where is my money?')
  const ticket = agent.newest()
  expect(ticket.id).not.toBe(notice.id)
  expect(ticket.protected).toBe(true)
  expect(agent.buttonsOf(notice.id)).toEqual([])
  // From here on it is one message, whatever it shows.
  await agent.taps('Customer')
  expect(agent.sees()).toContain('A••• K•••••')
  expect(agent.newest().id).toBe(ticket.id)
})
