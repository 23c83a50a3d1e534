import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from './kit/percentile.ts'
import { openDesk } from './taps/desk.ts'

// From a customer's message in a ticket to its arrival in the ticket's topic of the support group: the whole program, its
// job queue and the stand-in for Telegram. One message at a time, below the twenty a minute that Telegram takes in a group;
// an agent answers each customer once. `npm run bench -- topics 40`: so many messages. The last line is JSON.
const MESSAGES = Number(process.argv[3] ?? 40)
const PAUSE_MS = 3_100
/** So much each customer says: nobody may say much more in an hour. */
const EACH = 20
const PATIENCE_MS = 60_000

type Person = { id: number; name: string }
type Post = { topicId?: number; text: string }
type Group = { id: number; hasBot: boolean; members: Person[]; topics: { id: number }[] | null; messages: Post[] }

const desk = await openDesk()
let customer = 0
const [times, firsts]: [number[], number[]] = [[], []]
for (let number = 0; number < MESSAGES; number++) {
  if (number % EACH === 0) {
    customer = await desk.payer(number)
    await desk.writes(customer, '/support')
    firsts.push(await toTopic(`Where is my top-up no. ${number}?`))
    await answer(`Looking for no. ${number}`)
  }
  await pause(PAUSE_MS)
  times.push(await toTopic(`More about it, number ${number} of ${MESSAGES}`))
}
await desk.close()

const at = (share: number) => Math.round(percentile(times, share))
const result = {
  messages: times.length,
  firstP50: Math.round(percentile(firsts, 0.5)),
  p50: at(0.5),
  p95: at(0.95),
  most: at(1),
}
process.stdout.write(
  `a first message, with a topic made for it: p50 ${result.firstP50} ms\n` +
    `from a message to the agent's topic, ${result.messages} of them: p50 ${result.p50} ms, p95 ${result.p95} ms, ` +
    `at most ${result.most} ms\n${JSON.stringify(result)}\n`,
)
process.exit(0)

/** Milliseconds from the customer's message until it stands in a topic, whatever stands there around it. */
async function toTopic(text: string): Promise<number> {
  const began = performance.now()
  await desk.writes(customer, text)
  while (performance.now() - began < PATIENCE_MS) {
    const { messages } = await supportGroup()
    if (messages.some((post) => post.topicId !== undefined && post.text.includes(text)))
      return performance.now() - began
    await pause(2)
  }
  throw new Error(`not in a topic within ${PATIENCE_MS} ms: ${text}`)
}

/** An agent answers in the topic, and it reaches the customer: from then on what they write goes straight to the agent. */
async function answer(text: string): Promise<void> {
  const { id: chatId, members, topics } = await supportGroup()
  const [topic, agent] = [topics?.at(-1), members[0]]
  if (!topic || !agent) throw new Error('there is a topic and somebody to answer in it')
  const write = () => desk.sandbox.post(`/api/people/${agent.id}/group-text`, { chatId, topicId: topic.id, text })
  await desk.timed(customer, write, new RegExp(text))
}

async function supportGroup(): Promise<Group> {
  const group = (await desk.sandbox.get<Group[]>('/api/groups')).find(({ hasBot, topics }) => hasBot && topics)
  if (!group) throw new Error('there is a support group')
  return group
}
