import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { codeAt, enrol, factorLink } from '../../support/second-factor.ts'
import type { Person } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const PATH = '/two-factor'

const now = () => served.world.deps.clock()
const isOn = async (person: Person) =>
  granted(await served.world.core.getSecondFactor({ token: await factorLink(served.world, person) })).on

/** The key as the page shows it, for typing. */
const keyOn = (page: string) => /<code class="key" id="key">([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
const codesOn = (page: string) => [...page.matchAll(/<li><code>([^<]+)</g)].map(([, code]) => code)

test('S58 TFA-01 a page shows picture and key once, takes a code and the password, and then ten recovery codes', async () => {
  const person = await served.world.person()
  const token = await factorLink(served.world, person)
  const visitor = await served.opened(PATH)
  const shown = await (await visitor.send(PATH, { token, step: 'open' })).text()
  expect(shown).toContain('<svg ')
  const secret = keyOn(shown)
  expect(secret).toHaveLength(32)
  const slip = await visitor.send(PATH, { token, step: 'confirm', code: '000000', password: person.password })
  expect(slip.status).toBe(422)
  const again = await slip.text()
  expect(again).toContain('That code is wrong. Is the clock of your phone set to automatic?')
  expect(again).not.toContain(secret)
  const code = codeAt(secret, now())
  const guess = await visitor.send(PATH, { token, step: 'confirm', code, password: 'not my password' })
  expect(await guess.text()).toContain('That password is not right. 4 tries left.')
  const done = await (await visitor.send(PATH, { token, step: 'confirm', code, password: person.password })).text()
  expect(codesOn(done)).toHaveLength(10)
  expect(await isOn(person)).toBe(true)
  const used = await visitor.send(PATH, { token, step: 'open' })
  expect([used.status, await used.text()]).toEqual([410, expect.stringContaining('link_used')])
})

test('S58 where it is on, the page makes other recovery codes and switches off, each with a code only', async () => {
  const person = await served.world.person()
  const phone = await enrol(served.world, person)
  let token = await factorLink(served.world, person)
  const visitor = await served.opened(PATH)
  expect(await (await visitor.send(PATH, { token, step: 'open' })).text()).toContain('10 recovery codes are left.')
  const wrong = await visitor.send(PATH, { token, step: 'off', code: '000000' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('4 tries left')])
  const renewed = await (await visitor.send(PATH, { token, step: 'renew', code: await phone.next() })).text()
  expect(codesOn(renewed)).toHaveLength(10)
  expect(codesOn(renewed)).not.toContain(phone.recovery[0])
  token = await factorLink(served.world, person)
  expect((await visitor.send(PATH, { token, step: 'off', code: await phone.next() })).status).toBe(200)
  expect(await isOn(person)).toBe(false)
})

test('S58 another authenticator takes a code of the old one, or a recovery code where that is lost', async () => {
  const person = await served.world.person()
  const phone = await enrol(served.world, person)
  const token = await factorLink(served.world, person)
  const visitor = await served.opened(PATH)
  const secret = keyOn(await (await visitor.send(PATH, { token, step: 'begin' })).text())
  const code = codeAt(secret, now())
  const refused = await visitor.send(PATH, { token, step: 'confirm', code, proof: '000000' })
  expect(refused.status).toBe(422)
  const moved = await visitor.send(PATH, { token, step: 'confirm', code, proof: phone.recovery[4] ?? '' })
  expect(codesOn(await moved.text())).toHaveLength(10)
})

test('REC-03 looking at the link, however often, uses nothing up', async () => {
  const person = await served.world.person()
  const token = await factorLink(served.world, person)
  const visitor = await served.opened(PATH)
  for (let looks = 0; looks < 10; looks++) expect((await visitor.open(PATH)).status).toBe(200)
  for (let looks = 0; looks < 3; looks++) expect((await visitor.send(PATH, { token, step: 'open' })).status).toBe(200)
})

test('TFA-04 after five wrong codes the page says for how long nothing is accepted', async () => {
  const person = await served.world.person({ locale: 'zh-CN' })
  await enrol(served.world, person)
  const token = await factorLink(served.world, person)
  const visitor = await served.opened(PATH)
  let last = ''
  for (let tries = 0; tries < 6; tries++)
    last = await (await visitor.send(PATH, { token, step: 'off', code: '000000' })).text()
  expect(last).toContain('auth_locked')
  expect(last).toContain('15 分钟内无法继续操作')
})

test('S58 S64 a page that was open since before a freeze switches nothing on, and says so', async () => {
  const person = await served.world.person()
  const token = await factorLink(served.world, person)
  const visitor = await served.opened(PATH)
  const secret = keyOn(await (await visitor.send(PATH, { token, step: 'open' })).text())
  granted(await served.world.core.freezeSelf({ actor: person.chat }))
  const given = { token, step: 'confirm', code: codeAt(secret, now()), password: person.password }
  const refused = await visitor.send(PATH, given)
  expect(refused.status).toBe(402)
  expect(await refused.text()).toContain('Nothing was changed: this stays as it is while the account is frozen.')
  expect(granted(await served.world.core.getSecurity({ actor: person.chat })).secondFactorAt).toBeNull()
})
