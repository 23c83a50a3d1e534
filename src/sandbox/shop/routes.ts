import express, { type Request, type Response, Router } from 'express'
import { protect } from '../rail/protect.ts'
import type { ShopBooks } from './books.ts'
import { changed, readCart, writeCart } from './cart.ts'
import { hear } from './ear.ts'
import { officeRoutes } from './office.ts'
import { orderPage } from './page/order-page.ts'
import { shelfPage } from './page/shelf-page.ts'
import type { Till } from './till.ts'
import { cookie, ownFormsOnly, spoken, whyNot } from './visit.ts'

export type ShopParts = { books: ShopBooks; till: Till; now: () => Date; okpayUrl: () => string }

/** The shop's pages, and the one address where OKPay tells it what happened. */
export function shopRoutes(parts: ShopParts): Router {
  const { books, till, now, okpayUrl } = parts
  const router = Router()
  router.post('/okpay', express.raw({ type: () => true, limit: '64kb' }), (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    response.status(hear(books, body, request.headers, now()) ? 204 : 401).end()
  })
  router.use(ownFormsOnly, express.urlencoded({ extended: false, limit: '4kb' }), (_request, response, next) => {
    protect(response, okpayUrl())
    next()
  })
  router.get('/', (request, response) => void response.send(shelfPage(spoken(request, response), cartOf(request))))
  router.post('/cart', (request, response) => {
    const by = request.body?.by === '-1' ? -1 : 1
    keepCart(response, writeCart(changed(cartOf(request), String(request.body?.product), by)))
    response.redirect(303, '/')
  })
  router.post('/checkout', async (request, response) => {
    const [language, lines] = [spoken(request, response), cartOf(request)]
    if (lines.length === 0) return response.redirect(303, '/')
    try {
      const { payUrl } = await till.order(lines, language)
      keepCart(response, '')
      response.redirect(303, `${payUrl}?lang=${language}`)
    } catch (error) {
      response.status(502).send(shelfPage(language, lines, whyNot(language, error)))
    }
  })
  router.get('/thanks', (request, response) => {
    const order = books.orders.find(({ invoice }) => invoice === request.query['invoice'])
    response.status(order ? 200 : 404).send(orderPage(spoken(request, response), order))
  })
  return router.use(officeRoutes(parts))
}

const cartOf = (request: Request) => readCart(cookie(request, 'cart'))

const keepCart = (response: Response, cart: string) =>
  response.cookie('cart', cart, { httpOnly: true, sameSite: 'lax' })
