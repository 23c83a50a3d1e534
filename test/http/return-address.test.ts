import { expect, test } from 'vitest'
import { granted } from '../support/people.ts'
import { member } from './support/member.ts'
import { serveWorld } from './support/served.ts'
import { openShop } from './support/shop.ts'

// Where a shop's customers go back to: the field of routes/api-key, `return_url` of routes/v1-invoices, the checkout.
const served = serveWorld()
const HOME = 'https://shop.example.com'

test('API-07 S34 registered with the key on its page, named by an invoice, shown by the checkout that is paid', async () => {
  const shop = await openShop(served.world)
  const { core } = served.world
  const { token: link } = granted(await core.issueLink({ actor: shop.owner.chat, purpose: 'api_key' }))
  const visitor = await served.opened('/api-key?lang=en')
  const make = (origins: string) =>
    visitor.send('/api-key', { token: link, step: 'make', may: 'ask', password: shop.owner.password, origins })
  await visitor.send('/api-key', { token: link, step: 'open' })
  const refused = await make('http://shop.example.com/')
  expect(refused.status).toBe(422)
  const again = await refused.text()
  expect(again).toContain('value="http://shop.example.com/"')
  expect(again).toContain('Type only the beginning of the address')
  const made = await (await make(`${HOME}/ https://www.example.com`)).text()
  const key = /okp_live_[\w-]{32}/.exec(made)?.[0] ?? ''

  const ask = async (returnUrl: string) => {
    const answer = await fetch(`${served.app.url}/v1/invoices`, {
      ...{ method: 'POST', body: JSON.stringify({ amount: '12.50', currency: 'EUR', return_url: returnUrl }) },
      headers: {
        authorization: `Bearer ${key}`,
        'idempotency-key': crypto.randomUUID(),
        'content-type': 'application/json',
      },
    })
    return { status: answer.status, body: await answer.json() }
  }
  expect(await ask('https://evil.example/')).toMatchObject({
    status: 422,
    body: { code: 'return_url_refused', param: 'return_url' },
  })
  const { body: invoice } = await ask(`${HOME}/thanks?order=17`)
  expect(invoice.return_url).toBe(`${HOME}/thanks?order=17`)
  const token = new URL(invoice.pay_url).pathname.replace('/pay/', '')
  const back = `href="${HOME}/thanks?order=17&amp;invoice=${invoice.id}"`

  const payer = await served.world.person({ name: 'Wilhelmina Quist', balance: '20.00' })
  const customer = await member(served, payer)
  const page = async (path: string) => (await customer.open(path)).text()
  await shop.sell(token, payer)
  const paid = await page(`/pay/${token}?lang=en`)
  expect(paid).toContain(back)
  expect(paid).toContain('Back to Café Luna')
  const { payment } = granted(await core.getInvoice({ key, id: invoice.id }))
  expect(await page(`/pay/${token}/paid/${payment}?lang=en`)).toContain(back)
  // A link of the chat leads nowhere.
  expect(await page(`/pay/${await shop.link()}`)).not.toContain('Back to Café Luna')
})
