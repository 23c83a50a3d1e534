import { join } from 'node:path'
import type { BankDetails, CurrencyCode } from '#core'
import { openKeptKeys } from './authenticator/kept.ts'
import { BANK_ACCOUNTS } from './bank/accounts.ts'
import { startBank } from './bank/bank.ts'
import { openBankDesk } from './bank/desk.ts'
import { openCardProcessor } from './card/index.ts'
import { createEvents } from './control/events.ts'
import { createInbox } from './inbox/inbox.ts'
import { openMailFile } from './inbox/mail-file.ts'
import { openPostbox } from './inbox/postbox.ts'
import { startSandbox } from './index.ts'
import { openBook } from './institutions/book.ts'
import { sandboxLeaks } from './leaked-passwords.ts'
import { openPlatform, PLATFORMS } from './platform/index.ts'
import { openProvider, PROVIDER } from './provider/index.ts'
import { openRatesService } from './rates/service.ts'
import { sandboxScanner } from './scanner.ts'
import { openShop } from './shop/index.ts'
import { startStandIn } from './telegram/index.ts'

export type OutsideWorld = Awaited<ReturnType<typeof openOutsideWorld>>

/** `railSecrets`: what each rail signs with, by its code; `mailSecret`: what the mail server signs with. */
type Given = {
  dataDir: string
  now: () => Date
  railSecrets: Readonly<Record<string, string>>
  mailSecret: string
}

/** Where OKPay is, and what the page's buttons let it do: move the clock, and fetch its statements. */
type Doors = {
  publicUrl: string
  port: number
  onClock(seconds: number): Promise<void>
  onStatements(): Promise<void>
}

/**
 * Starts the world outside OKPay: Telegram's servers, those who take orders, a mailbox for everybody. The bank and the
 * page come later.
 */
export async function openOutsideWorld({ dataDir, now, railSecrets, mailSecret }: Given) {
  const events = createEvents()
  const inbox = createInbox(events, now, openMailFile(join(dataDir, 'mail.json')))
  const standIn = await startStandIn({ now, stateFile: join(dataDir, 'telegram.json') })
  const keys = openKeptKeys(join(dataDir, 'authenticators.json'))
  const book = openBook(now, join(dataDir, 'institutions.json'))
  const okpay: { url?: string } = {}
  const rates = await openRatesService(now)
  const opening = (code: string) => ({ secret: railSecrets[code] ?? '', now, events, book, home: () => okpay.url })
  const card = await openCardProcessor(opening('card'))
  const platform = await openPlatform(opening('platform'))
  const provider = await openProvider(opening('provider'))
  const shop = await openShop({ file: join(dataDir, 'shop.json'), now, home: () => okpay.url })
  const bankDesk = await openBankDesk({ secret: railSecrets['bank'] ?? '', now, events, book })
  return {
    rates,
    standIn,
    inbox,
    keys,
    /** What has moved on OKPay's accounts, by the institutions' own books. */
    book,
    now,
    checks: { scanner: sandboxScanner, leaks: sandboxLeaks },
    /** Café Aurora's shop on the web: where it is, and who makes its keys. */
    shop,
    /** Where rails take orders, and under which account of ours. */
    stands: {
      card: { url: card.url, account: card.account },
      platform: { url: platform.url, account: platform.account, platforms: PLATFORMS },
      provider: { url: provider.url, account: provider.account, platforms: [PROVIDER] },
      bank: { url: bankDesk.url, account: bankDesk.account },
    },
    /** Where the sandbox's bank takes transfers for OKPay, in the core's words. */
    bankAccounts: bankAccounts(),
    /** Opens the bank, now that it is known where its callbacks go, and the page with the phones. */
    async openDoors({ publicUrl, port, ...acts }: Doors) {
      okpay.url = publicUrl
      const callbackUrl = `${publicUrl}/callbacks/bank`
      const bank = startBank({ callbackUrl, secret: railSecrets['bank'] ?? '', now, events, book })
      const orders = { card: card.processor, platform: platform.processor, provider: provider.processor }
      const paymasters = { bank: bankDesk.paymaster, card: card.paymaster }
      const institutions = { bank, orders, paymasters, book, rates }
      const page = await startSandbox({
        standIn,
        ...institutions,
        inbox,
        postbox: openPostbox({ secret: mailSecret, now, home: () => okpay.url }),
        keys,
        events,
        now,
        port,
        shopUrl: shop.url,
        ...acts,
      })
      return {
        url: page.url,
        async close() {
          await page.close()
          await bank.close()
        },
      }
    },
    async close() {
      await Promise.all([rates.close(), shop.close()])
      await Promise.all([bankDesk.close(), card.close(), platform.close(), provider.close()])
      await standIn.close()
    },
  }
}

function bankAccounts(): Partial<Record<CurrencyCode, BankDetails>> {
  const entries = Object.entries(BANK_ACCOUNTS).map(([currency, { account, holder, bankName, bankCode }]) => [
    currency,
    { account, holder, bank: bankName, code: bankCode },
  ])
  return Object.fromEntries(entries)
}
