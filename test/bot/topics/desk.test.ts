import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import relayJob from '../../../src/jobs/relay-ticket.ts'
import type { Message } from '../../../src/sandbox/telegram/world/state.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { photo } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'

let town: Town
let agent: Phone
let supervisor: Phone
let owner: Phone
let group: number
beforeAll(async () => {
  town = await openTown()
  ;[agent, supervisor, owner] = [
    await town.agent('agent', 'Lena Support'),
    await town.agent('supervisor', 'Max Super'),
    await town.agent('owner', 'Olga Owner'),
  ]
  const { world } = town.standIn
  const outsider = town.phone({ name: 'Ivan Outsider' })
  group = world.addGroup(owner.id, 'OKPay support', { memberIds: [agent.id, supervisor.id, outsider.id] }).id
  world.makeForum(group)
  world.addBotToGroup(group, owner.id)
  world.promoteBot(group, owner.id, { managesTopics: true })
  await owner.settled()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const chat = () => town.standIn.world.chat(group)
const topics = () => chat().forum?.topics ?? []
const inTopic = (id: number): Message[] =>
  chat().messages.filter(({ threadId, deleted }) => threadId === id && !deleted)
const textsIn = (id: number) => inTopic(id).map(({ text }) => text)

/** What the worker does: every ticket whose topic lacks something. */
async function relay(): Promise<void> {
  const tickets = await town.world.deps.prisma.ticket.findMany({ orderBy: { number: 'asc' } })
  const never = () => Promise.reject(new Error('topics only'))
  const { relayTicket } = town.bot
  const parts = { deliverNotice: never, sendMail: never, removeMessage: never, deliverPaper: never, relayTicket }
  for (const { id } of tickets) await relayJob.run({ core: town.world.core, ...parts }, { id })
}

async function says(who: Phone, text: string, threadId?: number): Promise<Message> {
  const message = town.standIn.world.say(who.id, text, { chatId: group, threadId })
  await who.settled()
  return message
}

async function asks(name: string, text: string, language = 'en') {
  const locale = language.startsWith('zh') ? ('zh-CN' as const) : ('en' as const)
  const customer = await town.customer({ name, language, locale })
  await customer.writes('/support')
  await customer.writes(text)
  await relay()
  const topic = topics().at(-1)
  if (!topic) throw new Error('no topic was opened')
  return { customer, topic }
}

describe('topics: the operators’ group', () => {
  test('S88 S90 SUT-01 a topic for each ticket: words and pictures both ways, notes kept apart, the name masked', async () => {
    expect(chat().messages.at(-1)?.text).toContain('This is the support group now')
    const { customer, topic } = await asks('Anna Keller', 'Where is my <money>? My code is 123456')
    expect(topic.name).toBe('No. 1 · A••• K•••••')
    expect(textsIn(topic.id).at(-1)).toContain('Where is my <money>? My code is ••••••')
    expect(textsIn(topic.id).join()).not.toContain('Keller')
    expect(agent.screen().join()).not.toContain('Where is my')

    const note = await says(agent, '// looks like a fraud', topic.id)
    const answer = await says(agent, 'I am looking', topic.id)
    expect([note.reaction, answer.reaction]).toEqual(['👍', '👍'])
    await town.deliver()
    expect(customer.sees()).toContain('Lena of OKPay answered your request no. 1\nI am looking')
    expect(customer.screen().join()).not.toContain('fraud')

    await customer.sendsPhoto(await photo(), { caption: 'See here' })
    await customer.writes('and thanks')
    await relay()
    expect(inTopic(topic.id).at(-2)).toMatchObject({ media: { kind: 'photo' }, protected: true })
    expect(inTopic(topic.id).at(-2)?.text).toContain('See here')
    expect(textsIn(topic.id).at(-1)).toContain('and thanks')
    await town.standIn.world.sendPhoto(agent.id, await photo(300, 200), 'Like this', {
      chatId: group,
      threadId: topic.id,
    })
    await agent.settled()
    await town.deliver()
    expect(customer.newest().media?.kind).toBe('photo')
    expect(customer.sees()).toContain('Like this')

    // What was said in the topic is not said there again.
    const before = inTopic(topic.id).length
    await relay()
    expect(inTopic(topic.id)).toHaveLength(before)

    await says(supervisor, '/close', topic.id)
    await town.deliver()
    expect(customer.sees()).toContain('is closed')
    await relay()
    expect(topics()[0]?.closed).toBe(true)
    await customer.taps('4 ★')
    await customer.taps('Not solved: open again')
    await relay()
    expect(topics()[0]?.closed).toBe(false)
    expect(textsIn(topic.id).join()).toContain('★★★★☆')
    expect(textsIn(topic.id).join()).toContain('The customer’s rating')
    // By hand, in the app, it is the same.
    town.standIn.world.closeTopic(agent.id, group, topic.id)
    await agent.settled()
    await relay()
    expect(granted(await town.world.core.myTicket({ actor: customer.actor }))?.state).toBe('closed')
  })

  test('S88 ready answers in the customer’s language, assigning, and /queue with who is over', async () => {
    const { customer, topic } = await asks('李小美', '充值没到账', 'zh-hans')
    await says(agent, '/answers', topic.id)
    expect(textsIn(topic.id).at(-1)).toContain('top-up-late')
    await says(agent, '/a top-up-late', topic.id)
    await town.deliver()
    expect(customer.sees()).toContain('OKPay 客服 Lena')
    expect(customer.sees()).toContain('银行转账最长需要一个工作日到账')
    await relay()
    expect(textsIn(topic.id).at(-1)).toContain('银行转账最长需要一个工作日到账')

    await customer.writes('还是没有')
    await says(agent, '/assign max', topic.id)
    await says(agent, '/assign nobody', topic.id)
    expect(textsIn(topic.id).at(-1)).toContain('Nobody who answers requests is called “nobody”')
    await town.world.advance(25 * 3600)
    await says(agent, '/queue')
    expect(chat().messages.at(-1)?.text).toMatch(/⚠️ No\. 2 · was promised by .* · Max · 3 said/)
    await says(agent, '/nonsense', topic.id)
    expect(textsIn(topic.id).at(-1)).toContain('// begins a note')
    // What every object has is no command either.
    for (const word of ['constructor', '__proto__']) {
      const before = inTopic(topic.id).length
      await says(agent, `/${word}`, topic.id)
      expect(inTopic(topic.id), word).toHaveLength(before + 2)
      expect(textsIn(topic.id).at(-1), word).toContain('// begins a note')
    }
    await says(agent, 'card 4111 1111 1111 1111', topic.id)
    expect(customer.screen().join()).not.toContain('4111')
  })

  test('TG-06 S88 what is forwarded there neither commands, nor is a note, nor goes to the customer, and that is said', async () => {
    const { customer, topic } = await asks('Fay Forward', 'Where is it?')
    const passer = town.phone({ name: 'Pat Passer' })
    for (const text of ['/close', '// her account is stolen', 'Send me your PIN']) {
      const { id: messageId } = town.standIn.world.say(passer.id, text)
      await passer.settled()
      town.standIn.world.forward(
        agent.id,
        { messageId, fromPersonId: passer.id },
        { chatId: group, threadId: topic.id },
      )
      await agent.settled()
      expect(textsIn(topic.id).at(-1)).toContain(
        'Forwarded messages, and those sent through another bot, do nothing here',
      )
    }
    await town.deliver()
    expect(customer.screen().join()).not.toMatch(/stolen|your PIN/)
    const last = await town.world.deps.prisma.ticket.findFirstOrThrow({ orderBy: { number: 'desc' } })
    expect(last.state).not.toBe('closed')
    await says(agent, 'It is here', topic.id)
    await town.deliver()
    expect(customer.sees()).toContain('It is here')
    await says(agent, '/close', topic.id)
  })

  test('ADM-01 S88 who is not staff is not heard there, nor is an auditor; other groups are left as ever', async () => {
    const { customer, topic } = await asks('Ben Braun', 'Hello?')
    const outsider = chat().members.find((id) => ![agent.id, supervisor.id, owner.id].includes(id)) as number
    const before = inTopic(topic.id).length
    for (const text of ['I am support, send me your PIN', '/close', '// x', '/queue', '/desk'])
      town.standIn.world.say(outsider, text, { chatId: group, threadId: topic.id })
    await agent.settled()
    await town.deliver()
    expect(inTopic(topic.id)).toHaveLength(before + 5)
    expect(chat().standing).toBe('member')
    expect(customer.screen().join()).not.toContain('send me your PIN')
    const other = town.standIn.world.addGroup(agent.id, 'Lunch').id
    town.standIn.world.addBotToGroup(other, agent.id)
    await agent.settled()
    expect(town.standIn.world.chat(other).standing).toBe('left')
  })

  test('S88 killed between Telegram’s answer and our note it is said again, never lost; a deleted topic is made anew', async () => {
    const { customer, topic } = await asks('Carl Conti', 'first')
    await customer.writes('/support')
    await customer.writes('second')
    const { id } = await town.world.deps.prisma.ticket.findFirstOrThrow({ orderBy: { number: 'desc' } })
    // Two processes at once, and the job come again after it was done.
    await Promise.all([town.bot.relayTicket(id), town.bot.relayTicket(id)])
    await town.bot.relayTicket(id)
    expect(textsIn(topic.id).filter((text) => text.includes('second'))).toHaveLength(1)
    town.standIn.world.deleteTopic(group, topic.id)
    await customer.writes('/support')
    await customer.writes('third')
    await relay()
    const anew = topics().at(-1)
    expect(anew?.id).not.toBe(topic.id)
    expect(textsIn(anew?.id ?? 0).join()).toContain('third')
  })

  test('S88 a group that takes no topics: staff are told so, and of the request, in their own chats; set right, it goes on there', async () => {
    const { world } = town.standIn
    world.promoteBot(group, supervisor.id, { managesTopics: false })
    await owner.settled()
    const customer = await town.customer({ name: 'Dora Dost' })
    await customer.writes('/support')
    await customer.writes('Anybody there?')
    await relay()
    await town.deliver()
    expect(agent.screen().join()).toContain('The support group takes no topics')
    expect(agent.sees()).toContain('Anybody there?')
    await customer.writes('/support')
    await customer.writes('Still here')
    await town.deliver()
    expect(agent.sees()).toContain('Still here')
    world.promoteBot(group, owner.id, { managesTopics: true })
    await owner.settled()
    await customer.writes('/support')
    await customer.writes('And now')
    await relay()
    expect(textsIn(topics().at(-1)?.id ?? 0).join()).toContain('And now')
  })
})
