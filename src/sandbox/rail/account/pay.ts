import express, { type Request, type Response, Router } from 'express'
import type { Served } from '../orders/institution.ts'
import { type RailOrder, tellingOf } from '../orders/order.ts'
import { protect } from '../protect.ts'
import { accountPayment } from './accounts.ts'
import { accountPage } from './page.ts'
import { languageOf, type PageLanguage } from './words.ts'

/** What whoever takes the money is called on the page of an order. */
export type NameOf = (language: PageLanguage, order: RailOrder | undefined) => string

/** The page people pay on from an account of theirs: GET shows an order, POST pays it and sends the payer back. */
export const accountPages =
  (nameOf: NameOf) =>
  ({ processor, home }: Served): Router => {
    const router = Router()
    const show = (request: Request, response: Response, declined?: Parameters<typeof accountPage>[0]['declined']) => {
      const order = processor.find(String(request.params['id']))
      protect(response, order ? new URL(order.return_url).origin : "'self'")
      const language = languageOf(request.query['lang'] ?? order?.locale ?? request.get('accept-language'))
      if (!order) response.status(404)
      const isOpen = order !== undefined && processor.isOpen(order)
      response.send(accountPage({ language, name: nameOf(language, order), order, isOpen, declined, home: home() }))
    }
    router.get('/pay/:id', (request, response) => show(request, response))
    router.post('/pay/:id', express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
      const order = processor.find(String(request.params['id']))
      if (!order || !processor.isOpen(order)) return show(request, response)
      const { outcome, telling } = request.body ?? {}
      const tried = accountPayment.safeParse({ outcome })
      if (!tried.success) return show(request, response.status(422))
      const became = await processor.pay(order, tried.data, tellingOf(telling))
      if (became === 'paid') return response.redirect(303, order.return_url)
      show(request, response.status(402), became)
    })
    return router
  }
