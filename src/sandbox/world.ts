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
import { startSandbox } from './index.ts'
import { openBook } from './institutions/book.ts'
import { openRatesService } from './rates/service.ts'
import { sandboxScanner } from './scanner.ts'
import { startStandIn } from './telegram/index.ts'

export type OutsideWorld = Awaited<ReturnType<typeof openOutsideWorld>>

type Doors = { publicUrl: string; port: number; onClock(seconds: number): Promise<void> }

type Given = { dataDir: string; now: () => Date; cardSecret: string; bankSecret: string }

/** Starts the world outside OKPay: Telegram's servers, a card processor, a mailbox for everybody. The bank and the page come later. */
export async function openOutsideWorld({ dataDir, now, cardSecret, bankSecret }: Given) {
  const events = createEvents()
  const inbox = createInbox(events, now, openMailFile(join(dataDir, 'mail.json')))
  const standIn = await startStandIn({ now, stateFile: join(dataDir, 'telegram.json') })
  const keys = openKeptKeys(join(dataDir, 'authenticators.json'))
  const book = openBook(now, join(dataDir, 'institutions.json'))
  const okpay: { url?: string } = {}
  const card = await openCardProcessor({ secret: cardSecret, now, events, book, home: () => okpay.url })
  const rates = await openRatesService(now)
  const bankDesk = await openBankDesk({ secret: bankSecret, now, events, book })
  return {
    rates,
    standIn,
    inbox,
    keys,
    /** What has moved on OKPay's accounts, by the institutions' own books. */
    book,
    now,
    scanner: sandboxScanner,
    /** Where rails take orders, and under which account of ours. */
    stands: {
      card: { url: card.url, account: card.account },
      bank: { url: bankDesk.url, account: bankDesk.account },
    },
    /** Where the sandbox's bank takes transfers for OKPay, in the core's words. */
    bankAccounts: bankAccounts(),
    /** Opens the bank, now that it is known where its callbacks go, and the page with the phones. */
    async openDoors({ publicUrl, onClock, port }: Doors) {
      okpay.url = publicUrl
      const callbackUrl = `${publicUrl}/callbacks/bank`
      const bank = startBank({ callbackUrl, secret: bankSecret, now, events, book })
      const paymasters = { bank: bankDesk.paymaster, card: card.paymaster }
      const institutions = { bank, card: card.processor, paymasters, book, rates }
      const page = await startSandbox({ standIn, ...institutions, inbox, keys, events, now, onClock, port })
      return {
        url: page.url,
        async close() {
          await page.close()
          await bank.close()
        },
      }
    },
    async close() {
      await card.close()
      await rates.close()
      await bankDesk.close()
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
