import { afterAll, beforeAll, expect, test } from 'vitest'
import eraseJob from '../../../src/jobs/erase-topics.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'

let town: Town
let owner: Phone
let group: number
beforeAll(async () => {
  town = await openTown()
  await town.agent('agent', 'Lena Support')
  owner = await town.agent('owner', 'Olga Owner')
  const { world } = town.standIn
  group = world.addGroup(owner.id, 'OKPay support', { memberIds: [] }).id
  world.makeForum(group)
  world.addBotToGroup(group, owner.id)
  world.promoteBot(group, owner.id, { managesTopics: true })
  await owner.settled()
})
afterAll(() => town.close())

const topics = () => (town.standIn.world.chat(group).forum?.topics ?? []).map(({ name }) => name)
const said = () => town.standIn.world.chat(group).messages.filter(({ deleted }) => !deleted)

type Customer = Awaited<ReturnType<Town['customer']>>

async function asks(name: string, text: string): Promise<Customer> {
  const customer = await town.customer({ name })
  await customer.writes('/support')
  await customer.writes(text)
  const { id } = await town.world.deps.prisma.ticket.findFirstOrThrow({ orderBy: { number: 'desc' } })
  await town.bot.relayTicket(id)
  return customer
}

/** They leave, by the core's door: what the chat shows of that is another test's. */
async function leaves({ person }: Customer): Promise<void> {
  const { core } = town.world
  granted(await core.settleTickets({ actor: person.chat }))
  const { id } = granted(await core.openClosing({ actor: person.chat }))
  await town.world.authorise(person, id)
  granted(await core.closeAccount({ actor: person.chat, id }))
}

/** What the worker does every quarter of an hour. */
async function erase(): Promise<void> {
  const never = () => Promise.reject(new Error('topics only'))
  const parts = { deliverNotice: never, sendMail: never, removeMessage: never, deliverPaper: never }
  await eraseJob.run({ core: town.world.core, ...parts, eraseTopics: town.bot.eraseTopics })
}

test('CLS-01 S84 what somebody who left said in the operators’ group goes when its time is over, and nobody else’s', async () => {
  const leaver = await asks('Vera Voss', 'my words in the topic')
  await asks('Stan Stays', 'words that stay')
  const number = (await town.world.deps.prisma.ticket.findFirstOrThrow({ orderBy: { number: 'asc' } })).number
  await leaves(leaver)
  await erase()
  expect(topics()).toHaveLength(2)

  await town.world.advance(5 * 366 * 86_400 + 60)
  granted(await town.world.core.sweep({}))
  // Without the right Telegram keeps it, and nothing is taken for done.
  await erase()
  expect(topics()).toHaveLength(2)
  town.standIn.world.promoteBot(group, owner.id, { managesTopics: true, deletesMessages: true })
  await owner.settled()
  await erase()
  expect(topics()).toEqual([expect.stringContaining('S•••')])
  expect(said().some(({ text }) => text.includes('my words in the topic'))).toBe(false)
  expect(said().some(({ text }) => text.includes('words that stay'))).toBe(true)
  const row = await town.world.deps.prisma.ticket.findUniqueOrThrow({ where: { number } })
  expect([row.topicChat, row.topicId]).toEqual([null, null])
  // Nothing left to do, and no topic is made anew.
  await town.bot.relayTicket(row.id)
  await erase()
  expect(topics()).toHaveLength(1)
})

test('CLS-01 a topic that somebody deleted by hand is done with', async () => {
  const leaver = await asks('Hans Hand', 'gone already')
  const { id, topicId } = await town.world.deps.prisma.ticket.findFirstOrThrow({ orderBy: { number: 'desc' } })
  await leaves(leaver)
  await town.world.advance(5 * 366 * 86_400 + 60)
  granted(await town.world.core.sweep({}))
  town.standIn.world.deleteTopic(group, Number(topicId))
  await erase()
  const row = await town.world.deps.prisma.ticket.findUniqueOrThrow({ where: { id } })
  expect(row.topicId).toBeNull()
})
