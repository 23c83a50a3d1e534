import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { type App, appOf, BROWSER, charge, visit } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import { shopkeeper } from '../../support/shop.ts'
import { type Person, PIN } from '../../support/world.ts'

let town: Town
let app: App
beforeAll(async () => {
  town = await openTown()
  app = await appOf(town.world)
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

type Customer = Phone & { person: Person }
const payer = async (details: Parameters<Town['customer']>[0] = {}): Promise<Customer> =>
  town.customer({ name: 'Ana Payer', balance: '500.00', ...details })
const numberOf = async (token: string) => String(granted(await town.world.core.getConnect({ token })).number)
const standingOf = async (token: string) => granted(await town.world.core.getConnect({ token })).standing

/** Opens the visit from its deep link and says which number the page shows. */
async function asked(ana: Customer) {
  const begun = await visit(town.world, app)
  await ana.starts(`connect_${begun.token}`)
  await ana.taps(await numberOf(begun.token))
  return begun
}

/** What the app then has. */
async function tokensOf({ token, verifier }: { token: string; verifier: string }) {
  const { params } = granted(await town.world.core.finishConnect({ token, browser: BROWSER }))
  const client = { clientId: app.clientId, redirectUri: app.redirectUri }
  const made = await town.world.core.exchangeCode({ ...client, code: params['code'] ?? '', verifier })
  return { access: granted(made).accessToken }
}

describe('flows/connect deeplinks/connect actions/connect-confirm: answering an app', () => {
  test('S71 S72 OAU-04 the number, then who asks, for what, how much and until when; the PIN allows exactly that', async () => {
    const ana = await payer()
    const begun = await visit(town.world, app)
    expect(await ana.starts(`connect_${begun.token}`)).toContain('Which number does the page in your browser show?')
    expect(ana.buttons()).toHaveLength(4)
    await ana.taps(await numberOf(begun.token))
    const card = ana.sees()
    for (const said of ['Café Aurora', 'C•••• A•••••', '20.00 EUR at once', '50.00 EUR a day', '200.00 EUR a month'])
      expect(card).toContain(said)
    expect(card).toContain('see your name and your OKPay ID')
    expect(card).toContain('the shop bears it')
    await ana.taps('Allow')
    expect(ana.sees()).toContain('Connect Café Aurora')
    await ana.tapsPin(PIN)
    expect(ana.sees()).toContain('✅ Café Aurora is connected')
    expect(await standingOf(begun.token)).toBe('granted')
    const { access } = await tokensOf(begun)
    granted(await charge(town.world, { access }, 1_200n))
    await town.deliver()
    expect(ana.sees()).toContain('12.00 EUR paid to Café Aurora by its connection\nLeft today: 38.00 EUR')
  })

  test('actions/connections actions/connection actions/connection-end commands/connections notices/connection: ended in two taps from the receipt, at once', async () => {
    const ana = await payer()
    const begun = await asked(ana)
    await ana.taps('Allow')
    await ana.tapsPin(PIN)
    const { access } = await tokensOf(begun)
    granted(await charge(town.world, { access }, 1_200n))
    await town.deliver()
    expect(await ana.writes('/connections')).toContain(
      'Left 38.00 EUR today, 188.00 EUR this month · spent 12.00 EUR in one payment',
    )
    await ana.taps('Café Aurora: look or end')
    expect(ana.sees()).toContain('At once 20.00 EUR, a day 50.00 EUR, a month 200.00 EUR')
    await ana.taps('End it now')
    expect(ana.sees()).toContain('⛔ Ended')
    const after = await charge(town.world, { access }, 100n)
    expect(after).toMatchObject({ ok: false, failure: { code: 'connect_auth_failed' } })
    expect(await ana.writes('/connections')).toContain('None.')
  })

  test('the budget, the time and what is seen can be changed on the card, and a PIN given before counts no more', async () => {
    const ana = await payer()
    await asked(ana)
    await ana.taps('At once: 20.00 EUR')
    expect(ana.sees()).toContain('How much may it take at once?')
    await ana.writes('80')
    expect(ana.sees()).toContain('80.00 EUR at once, 80.00 EUR a day and 200.00 EUR a month')
    await ana.taps('For 30 days')
    await ana.taps('For 7 days')
    await ana.taps('Do not show my name')
    expect(ana.sees()).not.toContain('see your name')
    await ana.taps('Allow')
    await ana.tapsPin(PIN)
    const [mine] = granted(await town.world.core.listConnections({ actor: ana.actor }))
    expect(mine).toMatchObject({ scopes: ['payments'], budget: { perPayment: { minor: 8_000n } } })
    expect(Math.round((Number(mine?.endsAt) - Number(mine?.grantedAt)) / 86_400_000)).toBe(7)
  })

  test('TXA-03 changed after the PIN was given: it is asked for again', async () => {
    const ana = await payer()
    const { token } = await asked(ana)
    const { id } = granted(await town.world.core.openConsent({ actor: ana.actor, token }))
    await town.world.authorise(ana.person, id)
    granted(await town.world.core.changeConsent({ actor: ana.actor, id, change: { of: 'month', minor: 90_000n } }))
    const agreed = await town.world.core.agreeConnect({ actor: ana.actor, id })
    expect(agreed).toMatchObject({ ok: false, failure: { code: 'auth_required', factor: 'pin' } })
    await town.world.deps.prisma.connection.update({ where: { id }, data: { perDay: 95_000n, perMonth: 95_000n } })
    expect(await town.world.core.agreeConnect({ actor: ana.actor, id })).toMatchObject({
      failure: { code: 'quote_expired' },
    })
  })

  test.each([
    ['R-10 S71 refused on the card', 'Refuse', async () => {}],
    ['R-10 S71 called off on the pad', 'Cancel', (ana: Customer) => ana.taps('Allow')],
  ] as const)('%s after it was connected and that got lost: it is said to be connected', async (_, off, pad) => {
    const ana = await payer()
    const { token } = await asked(ana)
    await pad(ana)
    const { id } = granted(await town.world.core.openConsent({ actor: ana.actor, token }))
    await town.world.authorise(ana.person, id)
    granted(await town.world.core.agreeConnect({ actor: ana.actor, id }))
    await ana.taps(off)
    expect(ana.sees()).toContain('✅ Café Aurora is connected')
  })

  test('S74 a wrong number ends it for everybody, and the button begins anew', async () => {
    const ana = await payer()
    const { token } = await visit(town.world, app)
    await ana.starts(`connect_${token}`)
    const right = await numberOf(token)
    const wrong = ana.buttons().find((label) => /^\d\d$/.test(label) && label !== right) ?? ''
    await ana.taps(wrong)
    expect(ana.sees()).toMatch(/another number[\s\S]*connect_auth_failed/)
    const { url = '' } = await ana.taps('Ask again on the page')
    expect(url).toContain(`${PUBLIC_URL}/oauth/authorize?response_type=code&client_id=${app.clientId}`)
    expect(await standingOf(token)).toBe('failed')
    expect(await ana.starts(`connect_${token}`)).toContain('connect_auth_failed')
  })

  test('S73 refused, too late, unknown, answered by somebody else, one’s own: each says so', async () => {
    const ana = await payer()
    const refused = await asked(ana)
    await ana.taps('Refuse')
    expect(ana.sees()).toContain('⛔ Refused')
    expect(await standingOf(refused.token)).toBe('denied')
    expect(await ana.starts(`connect_${refused.token}`)).toContain('consent_denied')
    const both = await asked(ana)
    const ben = await payer({ name: 'Ben Second' })
    await ben.starts(`connect_${both.token}`)
    await ben.taps(await numberOf(both.token))
    await ben.taps('Allow')
    await ben.tapsPin(PIN)
    await ana.taps('Allow')
    expect(ana.sees()).toContain('connect_failed')
    expect(granted(await town.world.core.listConnections({ actor: ana.actor }))).toEqual([])
    expect(await ana.starts('connect_nonsense')).toContain('connect_failed')
    const late = await visit(town.world, app)
    await town.world.advance(601)
    expect(await ana.starts(`connect_${late.token}`)).toContain('consent_expired')
  })

  test('whoever types no number and no button is told what is awaited; a frozen account allows nobody', async () => {
    const ana = await payer({ locale: 'zh-CN' })
    const { token } = await visit(town.world, app)
    expect(await ana.starts(`connect_${token}`)).toContain('您浏览器页面上显示的是哪个数字？')
    expect(await ana.writes('47')).toContain('点击浏览器页面上显示的数字')
    granted(await town.world.core.freezeSelf({ actor: ana.actor }))
    expect(await ana.starts(`connect_${token}`)).toContain('account_frozen_by_user')
  })
})

describe('flows/connect-app actions/connect-apps actions/connect-app actions/new-connect-app actions/connect-app-remove actions/connect-app-remove-now: a shop’s apps', () => {
  test('registered by its address, one more added, removed with all its connections', async () => {
    const carla = await shopkeeper(town, 'Bean Club')
    await carla.writes('/merchant')
    await carla.taps('Connected apps')
    expect(carla.sees()).toContain('You have none.')
    await carla.taps('New app')
    expect(await carla.writes('http://bean.example/back')).toContain('has to begin with https://')
    expect(await carla.writes('https://Bean.example/back')).toContain('https://bean.example/back')
    expect(await carla.writes('https://bean.example/back')).toMatch(/okp_app_[0-9a-f]{32} · nobody is connected/)
    await carla.taps('Add an address')
    expect(await carla.writes('https://bean.example/other')).toContain('https://bean.example/other')
    const [bean] = granted(await town.world.core.listApps({ actor: carla.actor }))
    if (!bean) throw new Error('it was just registered')
    await carla.taps(`…${bean.clientId.slice(-4)}`)
    await carla.taps('Remove the app')
    await carla.taps('Yes, remove it')
    expect(carla.sees()).toContain('You have none.')
  })
})
