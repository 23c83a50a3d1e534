import express, { Router } from 'express'
import { z } from 'zod'
import type { StandIn } from '../telegram/index.ts'
import type { Chat } from '../telegram/world/state.ts'
import { personView } from './person-chat.ts'
import { postView } from './post-view.ts'
import { handle, read } from './refusal.ts'

const id = z.coerce.number().int()
const personParam = z.object({ id })
const meeting = z.strictObject({ title: z.string().min(1).max(64), personIds: z.array(id).min(1) })
const words = z.strictObject({ chatId: id, topicId: id.optional(), text: z.string() })
const asking = z.strictObject({ text: z.string(), chatId: id.optional() })
const choice = z.strictObject({ queryId: z.string(), resultId: z.string() })

/**
 * Chats of several people, with the bot or without: what is written there, in which topic, and what they post by the
 * bot's name in the text field, there or in any other chat (`ask`, then `choose`).
 */
export function groupRoutes(standIn: StandIn): Router {
  const { world } = standIn
  const router = Router()
  const personOf = (params: unknown) => world.person(read(personParam, params).id).id
  const json = express.json()

  router.get(
    '/api/groups',
    handle(() => world.groups().map((group) => groupView(standIn, group))),
  )
  router.post(
    '/api/groups',
    json,
    handle((request) => {
      const { title, personIds } = read(meeting, request.body)
      return { id: world.gather(title, personIds).id }
    }),
  )
  router.post(
    '/api/people/:id/group-text',
    json,
    handle((request) => {
      const { chatId, topicId, text } = read(words, request.body)
      return { messageId: world.say(personOf(request.params), text, { chatId, threadId: topicId }).id }
    }),
  )
  router.post(
    '/api/people/:id/ask',
    json,
    handle(async (request) => {
      const { text, chatId } = read(asking, request.body)
      const { queryId, results = [], button } = await world.ask(personOf(request.params), text, chatId)
      return {
        queryId,
        results: results.map(({ id: name, title, description }) => ({ id: name, title, description })),
        button,
      }
    }),
  )
  router.post(
    '/api/people/:id/choose',
    json,
    handle((request) => {
      const { queryId, resultId } = read(choice, request.body)
      return { messageId: world.choose(personOf(request.params), queryId, resultId).id }
    }),
  )
  return router
}

function groupView({ world, bot }: StandIn, { id: chatId, title, members, messages, forum, standing }: Chat) {
  const nameOf = (id: number) => (id === bot.id ? bot.firstName : personView(world.person(id)).name)
  return {
    id: chatId,
    title,
    bot: bot.username,
    /** Whether the bot is in it. */
    hasBot: standing === 'member',
    members: members.map((member) => personView(world.person(member))),
    /** Null: its topics are off. */
    topics: forum?.topics ?? null,
    messages: messages.filter(({ deleted }) => !deleted).map((message) => postView(message, nameOf)),
  }
}
