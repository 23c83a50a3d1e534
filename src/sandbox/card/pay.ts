import express, { type Request, type Response, Router } from 'express'
import type { Served } from '../rail/orders/institution.ts'
import { type RailOrder, tellingOf } from '../rail/orders/order.ts'
import { protect } from '../rail/protect.ts'
import { cardNumber, tryWith } from './cards.ts'
import { payPage } from './page/pay-page.ts'
import { type PageLanguage, pageLanguage } from './page/words.ts'

type Visit = { order: RailOrder; language: PageLanguage }

/** The hosted page: GET shows an order, POST tries to pay it and sends the payer back. Nothing is paid by looking. */
export function payRoutes({ processor, now, home }: Served): Router {
  const router = Router()

  function visit(request: Request, response: Response): Visit | undefined {
    const order = processor.find(String(request.params['id']))
    // Browsers hold the answer to a form to this, too, so the way back has to be in it.
    protect(response, order ? new URL(order.return_url).origin : "'self'")
    const language = pageLanguage(request.query['lang'] ?? order?.locale ?? request.get('accept-language'))
    if (order) return { order, language }
    response.status(404).send(payPage({ language, order: undefined, home: home() }))
    return undefined
  }
  const show = (response: Response, { order, language }: Visit, problem?: string) =>
    response.send(payPage({ language, order, problem, isOpen: processor.isOpen(order), now: now() }))

  // The bare address belongs to nobody's order: it says where orders come from.
  router.get('/', (request, response) => {
    protect(response, "'self'")
    const language = pageLanguage(request.query['lang'] ?? request.get('accept-language'))
    response.send(payPage({ language, order: undefined, isDoor: true, home: home() }))
  })
  router.get('/pay/:id', (request, response) => {
    const here = visit(request, response)
    if (here) show(response, here)
  })
  router.post('/pay/:id', express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
    const here = visit(request, response)
    if (!here) return
    const { order } = here
    if (!processor.isOpen(order)) return void show(response, here)
    const digits = cardNumber(String(request.body?.number ?? ''))
    if (!digits) return void show(response.status(422), here, 'notACard')
    const outcome = await processor.pay(order, tryWith(digits), tellingOf(request.body?.telling))
    if (outcome === 'paid') return response.redirect(303, order.return_url)
    show(response.status(402), here, outcome)
  })
  return router
}
