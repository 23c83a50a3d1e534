import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, type Person, PIN } from '../../support/world.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'
import { openShop } from '../support/shop.ts'
import type { Visitor } from '../support/visitor.ts'

// Paying on the checkout page itself: routes/pay-here.
const served = serveWorld()

const intentOn = (page: string): string => /name="intent" value="([^"]+)"/.exec(page)?.[1] ?? ''
const told = async ({ userId }: Person) =>
  (await served.world.deps.prisma.notice.findMany({ where: { userId } })).map(({ kind }) => kind)

/** Somebody logged in, and what the page shows them of a link. */
async function atCheckout(payer: Person, token: string): Promise<{ visitor: Visitor; page: string; intent: string }> {
  const visitor = await member(served, payer)
  await visitor.open(`/pay/${token}`)
  const page = await (await visitor.send(`/pay/${token}/quote`, {})).text()
  return { visitor, page, intent: intentOn(page) }
}

test('S12 S35 S36 S38 without Telegram at hand: log in at the checkout, see the order, pay with the PIN, done', async () => {
  const shop = await openShop(served.world)
  const token = await shop.link()
  const payer = await served.world.person({ name: 'Wilhelmina Quist', balance: '20.00' })
  const visitor = await served.opened(`/pay/${token}?lang=en`)
  expect(await (await visitor.open(`/pay/${token}?lang=en`)).text()).toContain(`/login?lang=en&amp;pay=${token}`)
  await visitor.open(`/login?lang=en&pay=${token}`)
  const { email, password } = payer
  const entered = await visitor.send('/login', { email, password, pay: token })
  expect(entered.headers.get('location')).toBe(`/pay/${token}?lang=en`)
  const seen = await (await visitor.open(`/pay/${token}`)).text()
  expect(seen).toContain('Pay here as Wilhelmina Quist')
  // Whoever is logged in finds it before every other way.
  expect(seen.indexOf('Pay here as')).toBeLessThan(seen.indexOf('Open in Telegram'))

  const page = await (await visitor.send(`/pay/${token}/quote`, {})).text()
  for (const shown of ['Pay 12.50\u00a0EUR to Café Luna?', 'Two cappuccinos', 'Leaves your balance', '7.50\u00a0EUR'])
    expect(page).toContain(shown)
  const fields = { intent: intentOn(page), pin: PIN }
  const sent = await Promise.all([1, 2, 3].map(() => visitor.send(`/pay/${token}/confirm`, fields)))
  const receipt = sent[0]?.headers.get('location') ?? ''
  expect(receipt).toMatch(/\/paid\/T-/)
  expect(sent.map(({ headers }) => headers.get('location'))).toEqual([receipt, receipt, receipt])
  const done = await (await visitor.open(receipt)).text()
  expect(done).toContain('12.50\u00a0EUR paid')
  expect(done).toContain('To Café Luna')
  expect(await (await visitor.open(`/pay/${token}`)).text()).toContain('12.50\u00a0EUR paid')
  expect(await served.world.balance(payer)).toBe('7.50')
  expect((await told(payer)).filter((kind) => kind === 'paid_on_page')).toHaveLength(1)
  expect(await served.world.breaches()).toEqual([])
})

test('S40 where the shop leaves the sum to its payer, the page asks for it, says what it must be, and keeps it over a wrong PIN', async () => {
  const shop = await openShop(served.world)
  const wish = {
    actor: shop.owner.chat,
    description: 'Tips',
    uses: null,
    open: 'EUR',
    least: amountOf('2.00', 'EUR'),
  } as const
  const { token } = granted(await served.world.core.createLink(wish))
  const payer = await served.world.person({ balance: '20.00' })
  const visitor = await member(served, payer)
  const page = await (await visitor.open(`/pay/${token}`)).text()
  expect(page).toContain('name="amount"')
  expect(page).toContain('2.00\u00a0EUR or more.')
  const quote = async (amount: string) => (await visitor.send(`/pay/${token}/quote`, { amount })).text()
  for (const typed of ['', 'five', '-3', '1,000', '3.005', '<b>', '9'.repeat(40)])
    expect(await quote(typed), typed).toContain('Nothing was charged')
  expect(await quote('1.99')).toContain('2.00\u00a0EUR or more.')
  const card = await quote('3.50')
  expect(card).toContain('Pay 3.50\u00a0EUR to Café Luna?')
  const wrong = await visitor.send(`/pay/${token}/confirm`, { amount: '3.50', intent: intentOn(card), pin: '111111' })
  const again = await wrong.text()
  expect(again).toContain('Pay 3.50\u00a0EUR to Café Luna?')
  await visitor.send(`/pay/${token}/confirm`, { amount: '3.50', intent: intentOn(again), pin: PIN })
  expect(await served.world.balance(payer)).toBe('16.50')
  expect(await served.world.breaches()).toEqual([])
})

test('TXA-01 ATH-08 a browser that is logged in pays nothing without the PIN, however little; five wrong ones stop it, and not the owner’s chat', async () => {
  const shop = await openShop(served.world)
  const token = await shop.link('0.50', 'A sweet')
  const payer = await served.world.person({ balance: '20.00' })
  const { visitor, intent } = await atCheckout(payer, token)
  let page = ''
  for (const [pin, left] of [
    ['', 4],
    ['111111', 3],
    ['not a PIN', 2],
    [`${PIN}0`, 1],
  ] as const) {
    const answer = await visitor.send(`/pay/${token}/confirm`, { intent: intentOn(page) || intent, pin })
    expect(answer.status).toBe(422)
    page = await answer.text()
    expect(page).toContain(left === 1 ? '1 try is left' : `${left} tries are left`)
  }
  const locked = await visitor.send(`/pay/${token}/confirm`, { intent: intentOn(page), pin: '000000' })
  expect(locked.status).toBe(429)
  expect(await locked.text()).toContain('Nothing was charged')
  const right = await visitor.send(`/pay/${token}/confirm`, { intent: intentOn(page), pin: PIN })
  expect(right.status).toBe(429)
  expect(await served.world.balance(payer)).toBe('20.00')
  granted(await served.world.core.openPad({ actor: payer.chat, purpose: 'unlock' }))
})

test('TXA-02 TFA-02 above the second threshold the page asks for a code, which works once', async () => {
  const shop = await openShop(served.world)
  const token = await shop.link('60.00')
  const payer = await served.world.person({ balance: '100.00' })
  const phone = await enrol(served.world, payer)
  granted(await served.world.core.setCodeThreshold({ actor: payer.chat, amount: amountOf('10.00', 'EUR') }))
  const visitor = await served.opened('/login')
  const { email, password } = payer
  const asked = await (await visitor.send('/login', { email, password, pay: token })).text()
  const pending = /name="pending" value="([^"]+)"/.exec(asked)?.[1] ?? ''
  const used = await phone.next()
  const entered = await visitor.send('/login/code', { pending, pay: token, code: used })
  expect(entered.headers.get('location')).toBe(`/pay/${token}?lang=en`)
  await visitor.open(`/pay/${token}`)
  let page = await (await visitor.send(`/pay/${token}/quote`, {})).text()
  expect(page).toContain('Code of your authenticator')
  const confirm = async (code: string) =>
    visitor.send(`/pay/${token}/confirm`, { intent: intentOn(page), pin: PIN, code })
  page = await (await confirm(used)).text()
  expect(page).toContain('used')
  page = await (await confirm('000000')).text()
  expect(page).toContain('aria-invalid="true"')
  page = await (await confirm('')).text()
  expect(page).toContain('The code is missing.')
  expect(await served.world.balance(payer)).toBe('100.00')
  expect((await confirm(await phone.next())).headers.get('location')).toMatch(/\/paid\/T-/)
  expect(await served.world.balance(payer)).toBe('40.00')
})

test('TXA-03 what one page showed does not pay another link, and is nobody else’s to confirm', async () => {
  const shop = await openShop(served.world)
  const [token, other] = [await shop.link('3.00'), await shop.link('4.00')]
  const [payer, thief] = [
    await served.world.person({ balance: '20.00' }),
    await served.world.person({ balance: '9.00' }),
  ]
  const { intent } = await atCheckout(payer, token)
  const stranger = await atCheckout(thief, other)
  const stolen = await stranger.visitor.send(`/pay/${token}/confirm`, { intent, pin: PIN })
  expect(await stolen.text()).toContain('no longer valid')
  expect(await served.world.balance(payer)).toBe('20.00')
  expect(await served.world.balance(thief)).toBe('9.00')
})

test.each([
  ['S42', '25.00', 'Your balance is 20.00\u00a0EUR', async () => {}],
  [
    'S64',
    '3.00',
    'Your account is frozen until you unfreeze it',
    (payer: Person) => served.world.core.freezeSelf({ actor: payer.chat }),
  ],
] as const)(
  '%s refused on the page: why, that nothing was charged, and the way on',
  async (_id, amount, why, before) => {
    const shop = await openShop(served.world)
    const token = await shop.link(amount)
    const payer = await served.world.person({ balance: '20.00' })
    await before(payer)
    const visitor = await member(served, payer)
    await visitor.open(`/pay/${token}`)
    const page = await (await visitor.send(`/pay/${token}/quote`, {})).text()
    expect(page).toContain(why)
    expect(page).toContain('Nothing was charged')
    expect(page).toContain(`start=pay_${token}`)
  },
)

test('the login leads back to a payment link and nowhere else', async () => {
  const person = await served.world.person()
  for (const pay of ['//evil.example', 'https://evil.example', '../account', 'x'.repeat(23)]) {
    const visitor = await served.opened('/login')
    const { email, password } = person
    const answer = await visitor.send('/login', { email, password, pay })
    expect(answer.headers.get('location')).toBe('/account?lang=en')
    expect(await (await visitor.open(`/login?pay=${encodeURIComponent(pay)}`)).text()).not.toContain('evil')
  }
})

test('whoever is not logged in, or not any more, is led to the login and back', async () => {
  const shop = await openShop(served.world)
  const token = await shop.link()
  const visitor = await served.opened(`/pay/${token}`)
  const asked = await visitor.send(`/pay/${token}/quote`, {})
  expect(asked.status).toBe(303)
  expect(asked.headers.get('location')).toBe(`/login?lang=en&pay=${token}`)
})
