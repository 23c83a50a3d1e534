import { type Listening, listen } from '../platform/listen.ts'
import { sandboxApp } from './app.ts'
import type { KeptKeys } from './authenticator/kept.ts'
import { authenticatorRoutes } from './authenticator/routes.ts'
import type { Bank } from './bank/bank.ts'
import { bankRoutes } from './bank/routes.ts'
import { cardRoutes } from './card/routes.ts'
import { chatLinks } from './chat-links.ts'
import type { Events } from './control/events.ts'
import { controlRoutes } from './control/index.ts'
import type { Inbox } from './inbox/inbox.ts'
import type { Postbox } from './inbox/postbox.ts'
import { inboxRoutes } from './inbox/routes.ts'
import type { Book } from './institutions/book.ts'
import { institutionRoutes } from './institutions/routes.ts'
import type { Paymaster } from './payout/paymaster.ts'
import { payoutRoutes } from './payout/routes.ts'
import { platformRoutes } from './platform/index.ts'
import { providerRoutes } from './provider/index.ts'
import type { OrderProcessor } from './rail/orders/processor.ts'
import { ratesRoutes } from './rates/routes.ts'
import type { RatesService } from './rates/service.ts'
import { shopLink } from './shop/link.ts'
import type { StandIn } from './telegram/index.ts'

const PORT = 3001

export type SandboxOptions = {
  standIn: StandIn
  bank: Bank
  /** Those who take orders. */
  orders: { card: OrderProcessor; platform: OrderProcessor; provider: OrderProcessor }
  /** Who pays out: at the bank and to cards. */
  paymasters: { bank: Paymaster; card: Paymaster }
  inbox: Inbox
  /** Takes mails to support; absent: nobody does. */
  postbox?: Postbox
  /** The institutions' own books. */
  book: Book
  /** The keys in its residents' authenticator apps. */
  keys: KeptKeys
  rates: RatesService
  /** The hub the bank, those who take orders and the mailbox were given, so that the page hears of them. */
  events: Events
  /** Where the shop is that the page links to. */
  shopUrl: string
  /** The clock of the whole house. */
  now: () => Date
  /** Lets OKPay fetch its statements now, not at night. */
  onStatements: () => Promise<void>
  /** Moves it. */
  onClock: (advanceSeconds: number) => Promise<void>
  /** The default one moves when it is taken; any other was chosen by somebody and is insisted on. 0: any free one. */
  port?: number
  host?: string
}

/** Opens the world outside OKPay to people (a page with phones) and to scripts (the same as JSON under /api). */
export async function startSandbox(options: SandboxOptions): Promise<Listening> {
  const {
    standIn,
    bank,
    orders,
    inbox,
    postbox,
    book,
    keys,
    rates,
    paymasters,
    shopUrl,
    events,
    now,
    onClock,
    onStatements,
    port = PORT,
    host = '127.0.0.1',
  } = options
  const moveClock = async (advanceSeconds: number) => {
    await onClock(advanceSeconds)
    bank.catchUp()
    for (const processor of Object.values(orders)) processor.catchUp()
    for (const paymaster of Object.values(paymasters)) paymaster.catchUp()
  }
  const control = controlRoutes({ standIn, events, onClock: moveClock })
  const routers = [
    control,
    bankRoutes(bank),
    payoutRoutes('bank', paymasters.bank),
    payoutRoutes('card', paymasters.card),
    cardRoutes(orders.card),
    platformRoutes(orders.platform),
    providerRoutes(orders.provider),
    inboxRoutes(inbox, postbox),
    ratesRoutes(rates),
    authenticatorRoutes(now, keys),
    institutionRoutes({ book, now, onStatements }),
    chatLinks(standIn),
    shopLink(shopUrl),
  ]
  return listen(sandboxApp(routers), port, { host, mayMove: port === PORT })
}
