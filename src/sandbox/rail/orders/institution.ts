import { fileURLToPath } from 'node:url'
import express, { type Router } from 'express'
import { listen } from '../../../platform/listen.ts'
import type { Events } from '../../control/events.ts'
import type { Book } from '../../institutions/book.ts'
import { type OrderProcessor, type ProcessorOptions, startProcessor } from './processor.ts'
import { orderApi } from './server.ts'

export type OpenOptions = {
  secret: string
  now: () => Date
  /** Where OKPay is, for payers of an order that is not known here; undefined while that is not known either. */
  home: () => string | undefined
  events?: Events | undefined
  /** The institutions' own books. */
  book?: Book | undefined
  retryDelaysMs?: readonly number[] | undefined
}

/** What the pages of an institution are made of. */
export type Served = { processor: OrderProcessor; now: () => Date; home: () => string | undefined }

type Institution = OpenOptions &
  Pick<ProcessorOptions, 'kind' | 'feeOn'> & {
    account: string
    /** The folder of what its pages load. */
    files: URL
    pages(served: Served): Router
  }

/** Somebody who takes orders from OKPay, open for orders and payers at an address of its own. */
export async function openInstitution({ account, files, pages, ...options }: Institution) {
  const processor = startProcessor(options)
  const app = express()
  app.disable('x-powered-by')
  app.use('/files', express.static(fileURLToPath(files), { cacheControl: false, index: false }))
  app.use(orderApi({ processor, account, ...options }))
  app.use(pages({ processor, ...options }))
  const server = await listen(app, 0)
  return {
    processor,
    url: server.url,
    account,
    async close() {
      await server.close()
      await processor.close()
    },
  }
}
