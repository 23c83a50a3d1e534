import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../http/support/visitor.ts'
import { query } from '../support/database.ts'
import { acquaint } from '../support/held.ts'
import { photo, verified } from '../support/identity.ts'
import { granted, topUp } from '../support/people.ts'
import { codeAt } from '../support/second-factor.ts'
import { amountOf, type Person } from '../support/world.ts'
import { type Nest, openNest } from './nest.ts'
import { codesOn, keyOn, pendingIn } from './on-page.ts'

let nest: Nest
beforeAll(async () => {
  nest = await openNest()
})
afterAll(() => nest.close())

const now = () => nest.town.world.deps.clock()

/** The token of a link, from a button's address or a mail: forms repeat it, so a page that refuses may have it. */
const link = (what: string, token: string | undefined) =>
  nest.plant(`link: ${what}`, token?.split('#').at(-1) ?? '', 'error')

async function page(path: string, fields: Record<string, string>, visitor?: Visitor): Promise<[Visitor, string]> {
  const browser = visitor ?? nest.browser()
  if (!visitor) await browser.open(path)
  return [browser, await (await browser.send(path, fields)).text()]
}

/** Every code an authenticator shows is another canary. */
async function nextCode(what: string, secret: string): Promise<string> {
  await nest.town.world.advance(30)
  return nest.plant(what, codeAt(secret, now()))
}

test('S1 LOG-01 ATH-06 KYC-05 SES-05 planted secrets are in no log, Redis value, dump, transcript, metric, address or error', async () => {
  const { town, plant } = nest
  const { core } = town.world
  const phone = town.phone({ name: 'Xenia Quarz' })
  const email = 'xenia.quarz@example.org'
  const first = plant('first password', 'kupferne-Wolke-58')
  const weak = plant('weak password', 'kupfernes')
  const pin = plant('PIN', '640793')
  await phone.starts()
  for (const label of ['English', 'Open an account']) await phone.taps(label)
  await phone.writes('Xenia Quarz')
  await phone.writes(email)
  await phone.taps('Share my number')
  await phone.taps('EUR')
  const set = link('password', phone.linkOf('Set my password'))
  const [setting] = await page('/password', { token: set, step: 'open' })
  await page('/password', { token: set, step: 'submit', password: weak, repeated: weak }, setting)
  await page('/password', { token: set, step: 'submit', password: first, repeated: first }, setting)
  await town.deliver()
  const verify = link('email', await town.mailedToken(email))
  await page('/verify-email', { token: verify, step: 'submit' })
  await town.deliver()
  await phone.taps('Choose my PIN')
  await phone.tapsPin(pin, 2)
  const { user } = granted(await core.meetChat({ chat: phone.actor, firstName: 'Xenia' }))
  const { person: payee } = await town.customer({ name: 'Pia Payee' })
  const xenia = { ...payee, ...user, chat: phone.actor, name: 'Xenia Quarz', email, userId: user?.id ?? '' } as Person
  await topUp(core, phone.actor, amountOf('2000.00', 'EUR'))
  await acquaint(town.world, xenia, payee)
  await verified(town.world, xenia)

  // The second factor, and a payment that takes it.
  await phone.writes('/security')
  await phone.taps('Turn on two-factor')
  await phone.taps('🔑 Enter PIN')
  await phone.tapsPin(pin)
  const factor = link('two-factor', phone.linkOf('Open the page'))
  const [enrolling, shown] = await page('/two-factor', { token: factor, step: 'open' })
  const secret = plant('TOTP secret', keyOn(shown))
  const guess = plant('wrong password', 'kupferne-Wolke-59')
  const enrolled = await nextCode('code that enrolled', secret)
  await page('/two-factor', { token: factor, step: 'confirm', code: enrolled, password: guess }, enrolling)
  const [, kept] = await page(
    '/two-factor',
    { token: factor, step: 'confirm', code: enrolled, password: first },
    enrolling,
  )
  const recovery = codesOn(kept)
  expect(recovery).toHaveLength(10)
  for (const place of [0, 1]) {
    plant(`recovery code ${place}`, recovery[place] ?? '')
    plant(`recovery code ${place} in one`, recovery[place]?.replaceAll('-', '') ?? '')
  }
  await phone.writes(`/send 600 ${payee.okpayId}`)
  await phone.taps('Send 600.00 EUR')
  await phone.tapsPin(plant('wrong PIN', '918275'))
  await phone.tapsPin(pin)
  await phone.writes(plant('wrong code', '175386'))
  expect(await phone.writes(await nextCode('code that paid', secret))).toContain('sent to')
  expect(await nest.hits()).toEqual([])

  // The password where it does not belong, and where it is changed.
  await phone.writes(first)
  await phone.taps('Change password')
  const change = link('change', phone.linkOf('Change it on the page'))
  const second = plant('second password', 'messingene-Laterne-27')
  const [changing] = await page('/change-password', { token: change, step: 'open' })
  for (const old of [guess, first])
    await page('/change-password', { token: change, step: 'submit', old, password: second, repeated: second }, changing)

  // A login, and an account read in a browser.
  const browser = nest.browser()
  await browser.open('/login')
  await browser.send('/login', { email, password: guess })
  const pending = link('login', pendingIn(await (await browser.send('/login', { email, password: second })).text()))
  await browser.send('/login/code', { pending, code: plant('wrong login code', '286491') })
  await browser.send('/login/code', { pending, code: await nextCode('code that logged in', secret) })
  plant('session cookie', /okpay-session=([\w-]{43})/.exec(browser.cookie)?.[1] ?? '')
  for (const path of ['/account', '/account/sessions', '/account/nothing-here']) await browser.open(path)

  // Who they are: on the page, by files, and before staff.
  const identity = link('identity', granted(await core.issueLink({ actor: phone.actor, purpose: 'identity' })).token)
  const [, form] = await page('/identity', { token: identity, step: 'open' })
  expect(form).toContain('level 2')
  const marked = Buffer.concat([
    Buffer.from(`%PDF-1.4\n% ${plant('document', 'RABE-IM-DOKUMENT')}\n`),
    await photo(50, 50),
  ])
  granted(await core.beginIdentity({ actor: phone.actor }))
  await core.addIdentityFile({ actor: phone.actor, part: 'document', file: marked })
  plant('camera', 'SECRET-CAMERA')
  await phone.sendsPhoto(await photo(300, 200))
  plant('file address', '/file/bot')
  const other = await town.customer({ name: 'Yara Birth' })
  granted(await core.beginIdentity({ actor: other.actor }))
  const own = link('own identity', granted(await core.issueLink({ actor: other.actor, purpose: 'identity' })).token)
  const born = plant('birth date', '1987-04-23')
  await page('/identity', { token: own, step: 'submit', name: 'Yara Birth', birthDate: born, country: 'DE' })

  const agent = await town.agent('supervisor', 'Lena')
  const invited = link('invitation', granted(await core.inviteStaff(agent.actor)).token)
  const [accepting, key] = await page('/staff-code', { token: invited, step: 'open' })
  const staffSecret = plant('staff secret', keyOn(key), 'error')
  await page('/staff-code', { token: invited, step: 'submit', code: plant('wrong staff code', '397514') }, accepting)
  await page(
    '/staff-code',
    { token: invited, step: 'submit', code: await nextCode('first staff code', staffSecret) },
    accepting,
  )
  await agent.writes(`/user ${payee.okpayId}`)
  await agent.taps('Show in full')
  await agent.writes(await nextCode('staff code', staffSecret))
  await agent.writes(plant('staff reason', 'sie rief wegen eines Dachses an', 'transcript'))

  // A reset, and the way into another chat without the second factor.
  await page('/reset', { email })
  const reset = link('reset', await town.mailedToken(email))
  const third = plant('third password', 'bleierner-Anker-64')
  await page('/new-password', { token: reset, step: 'submit', password: third, repeated: third })
  const fresh = town.phone({ name: 'Xenia Again' })
  await fresh.starts('comeback')
  const back = link('come back', fresh.linkOf('Continue on the page'))
  const [coming] = await page('/come-back', { token: back, step: 'open' })
  await page('/come-back', { token: back, step: 'submit', email, password: guess, code: recovery[1] ?? '' }, coming)
  await page('/come-back/mail', { token: back, email }, coming)
  const again = link('recovery', await town.mailedToken(email))
  const statement = plant('statement', 'mein letzter Kauf war ein Kanarienkaefig', 'error')
  await town.deliver()
  const number = /^(\d\d) are your two digits/.exec(fresh.sees())?.[1] ?? ''
  await page('/recovery', { token: again, step: 'open' })
  const [stating] = await page('/recovery', { token: again, step: 'first', number })
  for (const password of [guess, third])
    await page('/recovery', { token: again, step: 'submit', password, statement }, stating)
  link('stop', await town.mailedToken(email))
  granted(await core.setPhrase({ actor: phone.actor, phrase: plant('phrase', 'purpurner Reiher', 'transcript') }))
  await town.deliver()
  expect(await nest.hits()).toEqual([])

  // And everything breaks: a table is gone, and Telegram answers nothing.
  const { superuser } = town.world.database
  await town.world.advance(601)
  await agent.writes(`/user ${payee.okpayId}`)
  await agent.taps('Show in full')
  expect(agent.sees()).toContain('six-digit code')
  await query(superuser, 'alter table audit_event rename to audit_event_gone')
  await phone.writes('/security')
  await page('/login', { email, password: third })
  await page('/recovery', { token: again, step: 'submit', password: third, statement })
  await page('/come-back', { token: back, step: 'submit', email, password: third, code: recovery[1] ?? '' })
  await agent.writes(await nextCode('late staff code', staffSecret))
  await query(superuser, 'alter table audit_event_gone rename to audit_event')
  for (const code of [403, 429, 500, 'reset'] as const) {
    town.standIn.faults.add({ method: 'sendMessage', code, times: 2 })
    town.standIn.faults.add({ method: 'editMessageText', code, times: 2 })
    await fresh.starts('comeback')
    await phone.taps('Change password').catch(() => undefined)
    await phone.writes(third)
    town.standIn.faults.clear()
  }
  for (const token of [again, back, identity]) await nest.app.get(`/password/${token}?token=${token}`)
  await nest.app.post('/login', { body: new URLSearchParams({ email, password: third }) })
  expect(town.errors.join('\n')).toContain('audit_event')
  expect(await nest.hits()).toEqual([])
  expect(nest.planted).toBeGreaterThanOrEqual(25)
  expect(Object.entries(nest.looked).filter(([place, length]) => place !== 'redis' && length < 100)).toEqual([])
  // What is no secret is found: whoever looks, looks at what there is.
  expect(nest.places('Xenia Quarz')).toEqual(expect.arrayContaining(['transcript']))
  // Who somebody is rests sealed: no dump and no log has it.
  for (const personal of ['Xenia', email])
    expect(nest.places(personal).filter((place) => ['database', 'log', 'redis'].includes(place))).toEqual([])
  expect(nest.places('/two-factor')).toEqual(expect.arrayContaining(['log', 'url']))
  expect(nest.places('second_factor.on')).toEqual(['database'])
}, 120_000)
