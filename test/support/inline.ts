import renewPosts from '../../src/jobs/renew-posts.ts'
import type { Message } from '../../src/sandbox/telegram/world/state.ts'
import type { Phone, Town } from './chat.ts'

type Hand = Pick<Phone, 'id'>

/** What somebody is offered while they type after our name, in a chat of theirs; without one, in the chat with us. */
export const typed = ({ standIn }: Town, { id }: Hand, text: string, chatId?: number) =>
  standIn.world.ask(id, text, chatId)

/** Somebody types, takes the only thing, or the one with these words, and it stands in the chat. */
export async function posted(town: Town, hand: Hand, text: string, chatId?: number, words = ''): Promise<Message> {
  const { queryId, results = [], button } = await typed(town, hand, text, chatId)
  const result = results.find(({ title, description = '' }) => `${title} ${description}`.includes(words))
  if (!result) throw new Error(`nothing to choose: ${button?.text}`)
  const message = town.standIn.world.choose(hand.id, queryId, result.id)
  await town.standIn.world.pollWaiting()
  return message
}

/** Where the button of a posted message leads, as the payload of START. */
export const payloadOf = (message: Message | undefined): string =>
  message?.inlineKeyboard?.[0]?.[0]?.url?.split('?start=')[1] ?? ''

/** Does what the queue was asked to do about posted messages. */
export async function renewed({ world, bot }: Town): Promise<void> {
  const never = () => Promise.reject(new Error('posts only'))
  const parts = { core: world.core, deliverNotice: never, sendMail: never, removeMessage: never, deliverPaper: never }
  const jobs = await world.deps.prisma.$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where task_identifier = 'renew-posts'`
  for (const { key } of jobs)
    await renewPosts.run({ ...parts, renewPost: bot.renewPost }, { id: key.replace('renew-posts:', '') })
}
