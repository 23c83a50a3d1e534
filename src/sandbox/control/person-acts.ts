import express, { type Request, Router } from 'express'
import { z } from 'zod'
import type { StandIn } from '../telegram/index.ts'
import type { Message } from '../telegram/world/state.ts'
import { handle, read } from './refusal.ts'

const id = z.coerce.number().int()
const personParam = z.object({ id })

const text = z.strictObject({ text: z.string(), replyTo: id.optional() })
const tap = z.strictObject({ label: z.string().min(1), messageId: id.optional() })
const contact = z.strictObject({ phone: z.string().optional(), userId: id.optional() })
const start = z.strictObject({ payload: z.string().optional() })
const forward = z.strictObject({ messageId: id, fromPersonId: id.optional() })
const edit = z.strictObject({ messageId: id, text: z.string() })
const username = z.strictObject({ username: z.string() })

const photo = z.object({ caption: z.string().default('') })
const document = z.object({ name: z.string().min(1).default('file'), caption: z.string().default('') })

/** People may send what a bot may not fetch: above 20 MB `getFile` refuses. */
const UPLOAD_LIMIT = '50mb'

/** POST /api/people/:id/<act>: everything a person can do with their phone. */
export function personActs({ world }: StandIn): Router {
  const router = Router()
  const act = (name: string, perform: (personId: number, body: unknown) => unknown): void => {
    router.post(
      `/api/people/:id/${name}`,
      express.json(),
      handle((request) => perform(world.person(read(personParam, request.params).id).id, request.body)),
    )
  }

  const upload = (
    name: string,
    perform: (personId: number, bytes: Buffer, request: Request) => Promise<Message>,
  ): void => {
    router.post(
      `/api/people/:id/${name}`,
      express.raw({ type: () => true, limit: UPLOAD_LIMIT }),
      handle(async (request) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        return sent(await perform(world.person(read(personParam, request.params).id).id, bytes, request))
      }),
    )
  }

  // An image comes as it is; what kind it is shows in its first bytes, so the content type does not matter.
  upload('photo', (personId, bytes, { query }) => world.sendPhoto(personId, bytes, read(photo, query).caption))
  upload('document', (personId, bytes, request) => {
    const { name, caption } = read(document, request.query)
    const mime = request.headers['content-type'] ?? 'application/octet-stream'
    return world.sendDocument(personId, { bytes, name, mime }, caption)
  })

  act('text', (personId, body) => {
    const { text: words, replyTo } = read(text, body)
    return sent(world.say(personId, words, { replyTo }))
  })
  act('tap', (personId, body) => {
    const { label, messageId } = read(tap, body)
    return world.tap(personId, label, messageId === undefined ? {} : { messageId })
  })
  act('contact', (personId, body) => sent(world.shareContact(personId, read(contact, body))))
  act('start', (personId, body) => sent(world.start(personId, read(start, body).payload)))
  act('forward', (personId, body) => sent(world.forward(personId, read(forward, body))))
  act('edit', (personId, body) => {
    const { messageId, text: words } = read(edit, body)
    return sent(world.edit(personId, messageId, words))
  })
  act('username', (personId, body) => world.setUsername(personId, read(username, body).username))
  act('block', (personId) => world.block(personId))
  act('unblock', (personId) => world.unblock(personId))
  act('delete-chat', (personId) => world.deleteChat(personId))
  act('deactivate', (personId) => world.deactivate(personId))
  return router
}

const sent = (message: { id: number }) => ({ messageId: message.id })
