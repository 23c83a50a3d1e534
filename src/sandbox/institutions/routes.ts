import { json, type Response, Router } from 'express'
import { z } from 'zod'
import { explainRefusals, handle, read } from '../control/refusal.ts'
import { type Book, MISTAKES } from './book.ts'
import { asCamt053, asCsv, statementsOf } from './statement.ts'

const mistake = z.strictObject({
  rail: z.string().min(1).max(32),
  mistake: z.enum(MISTAKES),
  reference: z.string().min(1).max(140).optional(),
})

type Counter = { book: Book; now: () => Date; onStatements: () => Promise<void> }

/**
 * What institutions say of OKPay's accounts: GET /api/institutions/:rail/statement.{xml|csv} and
 * /api/institutions/:rail/books (balances by currency); POST /api/institutions/mistakes { rail, mistake, reference? } plants
 * one in the books of an institution, 404 where nothing has moved there; POST /api/institutions/statements lets OKPay fetch
 * all statements now.
 */
export function institutionRoutes({ book, now, onStatements }: Counter): Router {
  const router = Router()
  const at = '/api/institutions'
  const file = (response: Response, type: string, text: string) => void response.type(type).send(text)
  router.get(`${at}/:rail/statement.xml`, (request, response) =>
    file(response, 'application/xml', asCamt053(statementsOf(book, request.params.rail, now()))),
  )
  router.get(`${at}/:rail/statement.csv`, (request, response) =>
    file(response, 'text/csv', asCsv(statementsOf(book, request.params.rail, now()))),
  )
  router.get(
    `${at}/:rail/books`,
    handle((request) => ({ balances: book.balances(String(request.params['rail'])) })),
  )
  router.post(
    `${at}/mistakes`,
    json(),
    handle((request, response) => {
      const { rail, mistake: kind, reference } = read(mistake, request.body)
      const entry = book.err(rail, kind, reference)
      response.status(entry ? 201 : 404)
      return entry ?? { error: 'Nothing has moved there yet.' }
    }),
  )
  router.post(
    `${at}/statements`,
    handle(() => onStatements()),
  )
  router.use(explainRefusals)
  return router
}
