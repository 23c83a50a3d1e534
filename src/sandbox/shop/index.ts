import { fileURLToPath } from 'node:url'
import express from 'express'
import { listen } from '../../platform/listen.ts'
import { openBooks } from './books.ts'
import { shopRoutes } from './routes.ts'
import { type MakeKey, openTill } from './till.ts'

const FILES = fileURLToPath(new URL('files/', import.meta.url))

/** `home`: where OKPay is, once that is known. */
type Given = { file: string; now: () => Date; home: () => string | undefined }

/** Café Aurora's own shop on the web, at an address of its own: nothing of OKPay but what its client and its webhooks say. */
export async function openShop({ file, now, home }: Given) {
  const books = openBooks(file)
  let makeKey: MakeKey = async () => undefined
  const app = express()
  app.disable('x-powered-by')
  app.use('/files', express.static(FILES, { cacheControl: false, index: false }))
  // Where it was before, if that is free: its webhooks and its customers come back there.
  const port = books.account ? Number(new URL(books.account.origin).port) : 0
  const server = await listen(app, port, { mayMove: true })
  const okpayUrl = () => home() ?? ''
  const till = openTill({ books, origin: server.url, okpayUrl, makeKey: (origin) => makeKey(origin) })
  app.use(shopRoutes({ books, till, now, okpayUrl }))
  return {
    url: server.url,
    /** Somebody runs it from now on, and makes keys for it. */
    hire(who: MakeKey) {
      makeKey = who
    },
    close: () => server.close(),
  }
}
