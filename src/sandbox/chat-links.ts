import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import type { StandIn } from './telegram/index.ts'

const root = fileURLToPath(new URL('page/', import.meta.url))

/**
 * What `https://t.me/` is outside: `/t.me/<bot>`, with `?start=` and a payload or without, and `/t.me/share/url`. A page
 * asks on which phone the link was tapped. Looking at it does nothing: the tap that follows does.
 */
export function chatLinks({ bot }: StandIn): Router {
  const router = Router()
  router.get('/t.me/share/url', (_request, response) => response.sendFile('open-chat.html', { root }))
  router.get('/t.me/:name', ({ params }, response, next) => {
    // Any other name is somebody of the real Telegram, whom nobody knows here.
    if (params.name.toLowerCase() !== bot.username.toLowerCase()) return next()
    response.sendFile('open-chat.html', { root })
  })
  return router
}
