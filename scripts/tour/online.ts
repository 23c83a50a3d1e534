import { setTimeout as pause } from 'node:timers/promises'
import { Browser } from './browser.ts'
import type { Chapter } from './chapter.ts'
import { sendStep } from './page.ts'
import { serverWith } from './shop-server.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const SHOP = 'Café Aurora'
const PATIENCE_MS = 60_000

const found = (pattern: RegExp, page: string): string => {
  const [, text] = pattern.exec(page) ?? []
  if (text === undefined) throw new Error(`a page has nothing like ${pattern}`)
  return text.replaceAll('&amp;', '&')
}

/** Waits until OKPay has told the shop: its page says so by itself, and believes nobody else. */
async function thanked(address: URL): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(200))
    if ((await (await fetch(address)).text()).includes('data-state="paid"')) return
  throw new Error('the shop on the web never heard that it was paid')
}

/** A shop's server: first with play money, then for real. */
export const ONLINE: readonly Chapter[] = [
  {
    title: 'Test mode: an invoice that is declined by its amount, put right and paid, and no money moves',
    async play({ sandbox, phones }) {
      const [cafe, ana] = [await phones.phone('Café'), await phones.phone('Ana')]
      await cafe.writes('/merchant')
      await cafe.sees(en.label('api-keys-button'))
      await cafe.taps(en.label('api-keys-button'))
      await cafe.sees(en.label('api-keys-make-button'))
      const link = await cafe.addressOf(en.label('api-keys-make-button'))
      const key = found(/(okp_test_[\w-]{32})/, await sendStep(sandbox, link, { step: 'test' }))
      const server = serverWith(sandbox, new URL(link).origin, key)
      const invoice = await server('POST', '/v1/invoices', { amount: '10.51', currency: 'EUR', reference: 'test-1' })
      await ana.starts(new URL(String(invoice['chat_url'])).searchParams.get('start') ?? '')
      await ana.sees(en.line('test-mode-open-title', { amount: '10.51 EUR', shop: SHOP }))
      await ana.taps(en.label('test-mode-pay-button', { amount: '10.51 EUR' }))
      await ana.sees('insufficient_balance')
      await ana.taps(en.label('test-mode-solved-button', { amount: '10.51 EUR' }))
      await ana.sees(en.line('test-mode-paid-title', { amount: '10.51 EUR', shop: SHOP }))
      const { status } = await server('GET', `/v1/invoices/${invoice['id']}`)
      if (status !== 'paid') throw new Error(`the API says ${status}`)
      sandbox.say('(nobody’s money moved)')
    },
  },
  {
    title:
      'The café’s shop on the web: a cart, paid in the chat, told by webhook; a part given back in its back office',
    async play({ sandbox, phones }) {
      const [cafe, ana] = [await phones.phone('Café'), await phones.phone('Ana')]
      const { origin } = new URL((await fetch(`${sandbox.url}/shop`)).url)
      const shop = new Browser(sandbox, origin)
      await shop.opens('/?lang=en')
      await shop.sends('/cart', { product: 'flat-white', by: '1' })
      await shop.sends('/cart', { product: 'croissant', by: '1' })
      const checkout = await shop.sends('/checkout')
      await ana.starts(found(/start=(pay_[\w-]+)/, checkout))
      const pay = en.label('pay-confirm-button', { amount: '6.30 EUR' })
      await ana.sees('1 × Flat white, 1 × Croissant', pay)
      await ana.taps(pay)
      await ana.sees(en.line('pay-receipt', { amount: '6.30 EUR', shop: SHOP }))
      await cafe.sees(en.line('notice-link-paid', { amount: '6.30 EUR', from: 'Ana Ilić' }))
      const thanks = new URL(found(/href="([^"]*\/thanks\?[^"]+)"/, checkout))
      await thanked(thanks)
      await shop.opens(thanks.pathname + thanks.search)
      const number = found(/class="card" id="([^"]+)"/, await shop.opens('/office'))
      await shop.sends(`/office/orders/${number}/refund`, { attempt: '0', amount: '2.80' })
      await ana.sees(en.line('notice-refund-received', { amount: '2.80 EUR', shop: SHOP }))
      await cafe.sees(en.line('notice-refund-made', { amount: '2.80 EUR', to: 'Ana Ilić' }))
    },
  },
]
