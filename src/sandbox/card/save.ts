import express, { type Request, type Response, Router } from 'express'
import { protect } from '../rail/protect.ts'
import { isSigned } from '../rail/signature.ts'
import { cardNumber } from './cards.ts'
import { savePage } from './page/save-page.ts'
import { pageLanguage } from './page/words.ts'
import { newSaving, type Saving, type Vault } from './vault.ts'

type Served = { vault: Vault; secret: string; now: () => Date }

/** Saving a card: OKPay asks for a page at /v1/cards, its owner types the number there, and OKPay gets token and four digits. */
export function saveRoutes({ vault, secret, now }: Served): Router {
  const router = Router()
  const raw = express.raw({ type: () => true, limit: '16kb' })

  router.post('/v1/cards', raw, (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body.toString() : ''
    if (!signed(request, body)) return void response.status(401).json({ code: 'not_signed' })
    const asked = newSaving.safeParse(contentOf(body))
    if (!asked.success) return void response.status(400).json({ code: 'malformed', issues: asked.error.issues })
    const page = `${request.protocol}://${request.get('host')}/save/${vault.begin(asked.data).id}`
    response.status(201).json({ page_url: page })
  })
  router.get('/v1/cards/:name', (request, response) => {
    if (!signed(request, '')) return void response.status(401).json({ code: 'not_signed' })
    const saving = vault.find(String(request.params['name']))
    if (!saving) return void response.status(404).json({ code: 'no_such_card' })
    const { token, lastFour } = saving
    response.json(token ? { state: 'saved', token, last_four: lastFour } : { state: 'open' })
  })
  router.get('/save/:id', (request, response) => show(request, response))
  router.post('/save/:id', express.urlencoded({ extended: false, limit: '4kb' }), (request, response) => {
    const saving = vault.find(String(request.params['id']))
    const digits = cardNumber(String(request.body?.number ?? ''))
    if (saving && !saving.token && !digits) return show(request, response.status(422), 'notACard')
    if (saving && digits) vault.save(saving, digits)
    show(request, response)
  })
  return router

  function signed(request: Request, body: string): boolean {
    return isSigned(secret, (name) => request.get(name), body, now())
  }

  function show(request: Request, response: Response, problem?: 'notACard'): void {
    const saving: Saving | undefined = vault.find(String(request.params['id']))
    protect(response, saving ? new URL(saving.return_url).origin : "'self'")
    const language = pageLanguage(request.query['lang'] ?? saving?.locale ?? request.get('accept-language'))
    if (!saving) response.status(404)
    response.send(savePage({ language, saving, ...(problem && { problem }) }))
  }
}

function contentOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
