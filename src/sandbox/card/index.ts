import { listen } from '../../platform/listen.ts'
import type { Events } from '../control/events.ts'
import type { Book } from '../institutions/book.ts'
import { CARD_ACCOUNT } from './order.ts'
import { startCardProcessor } from './processor.ts'
import { cardServer } from './server.ts'

type Options = {
  secret: string
  now: () => Date
  /** Where OKPay is, for payers of an order that is not known here; undefined while that is not known either. */
  home: () => string | undefined
  events?: Events
  /** The institutions' own books. */
  book?: Book
  retryDelaysMs?: readonly number[]
}

/** The sandbox's card processor, open for orders and payers at an address of its own. */
export async function openCardProcessor(options: Options) {
  const processor = startCardProcessor(options)
  const server = await listen(cardServer({ processor, ...options }), 0)
  return {
    processor,
    url: server.url,
    account: CARD_ACCOUNT,
    async close() {
      await server.close()
      await processor.close()
    },
  }
}
