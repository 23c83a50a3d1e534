import { type Request, type Response, Router } from 'express'
import { officePage, type Refusal } from './page/office-page.ts'
import { say } from './page/words.ts'
import { cents } from './price.ts'
import type { ShopParts } from './routes.ts'
import { spoken, whyNot } from './visit.ts'

/** The back office: the orders, what is given back of them, and the shop's connection to OKPay. */
export function officeRoutes({ books, till }: Pick<ShopParts, 'books' | 'till'>): Router {
  const router = Router()
  const show = (request: Request, response: Response, refusal?: Refusal) =>
    void response.send(officePage(spoken(request, response), books.orders, refusal))
  router.get('/office', (request, response) => show(request, response))
  router.post('/office/connect', (_request, response) => {
    till.leave()
    response.redirect(303, '/office')
  })
  router.post('/office/orders/:number/refund', async (request, response) => {
    const order = books.orders.find(({ number }) => number === request.params['number'])
    const language = spoken(request, response)
    if (order?.state !== 'paid') return response.redirect(303, '/office')
    const { number } = order
    const [amount, attempt] = [String(request.body?.amount ?? ''), Number(request.body?.attempt)]
    if (cents(amount) === undefined || !Number.isInteger(attempt))
      return show(request, response.status(422), { number, text: say(language, 'malformed') })
    try {
      await till.refund(order, attempt, amount)
      response.redirect(303, `/office#${number}`)
    } catch (error) {
      show(request, response.status(502), { number, text: whyNot(language, error) })
    }
  })
  return router
}
