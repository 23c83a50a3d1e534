import { expect, test } from 'vitest'
import { noticesFor, tokenMailedTo } from '../../core/people/outbox.ts'
import { granted } from '../../support/people.ts'
import { newChat, numberShown } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'
import { visit } from '../support/visitor.ts'

// Coming back from another Telegram account: routes/come-back, routes/recovery and routes/stop.
const served = serveWorld()

test('S4 REC-07 REC-03 email, password and code on the page move the wallet; ten previews before use nothing up', async () => {
  const { world } = served
  const person = await world.person({ balance: '12.50' })
  const phone = await enrol(world, person)
  const { chat, token } = await newChat(world)
  for (let crawler = 0; crawler < 10; crawler++) expect((await served.app.get('/come-back')).status).toBe(200)
  const visitor = await served.opened('/come-back')
  const asked = await (await visitor.send('/come-back', { token, step: 'open' })).text()
  expect(asked).toContain('Bring your wallet to your new chat')
  expect(asked).toContain('No app and no recovery code?')
  const given = { token, step: 'submit', email: person.email, password: person.password }
  const wrong = await visitor.send('/come-back', { ...given, code: '000000' })
  expect(wrong.status).toBe(422)
  const page = await wrong.text()
  expect(page).toContain('Email, password or code is not right. 4 tries left.')
  expect(page).toContain(`value="${person.email}"`)
  expect(page).not.toContain(person.password)
  const moved = await visitor.send('/come-back', { ...given, code: await phone.next() })
  expect([moved.status, await moved.text()]).toEqual([200, expect.stringContaining('Your wallet has moved')])
  const { balances } = granted(await world.core.getBalances({ actor: chat }))
  expect(balances[0]?.available.minor).toBe(1250n)
  const again = await visitor.send('/come-back', { ...given, code: await phone.next() })
  expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('go on in your new chat')])
  const logged = JSON.stringify(served.app.logged)
  for (const secret of [person.password, person.email, token]) expect(logged).not.toContain(secret)
})

test('REC-07 ATH-07 a form without its code is no guess: six of them count as none, and what was typed stays', async () => {
  const { world } = served
  const person = await world.person()
  const phone = await enrol(world, person)
  const { token } = await newChat(world)
  const visitor = await served.opened('/come-back')
  const given = { token, step: 'submit', email: person.email, password: person.password }
  for (let time = 0; time < 6; time++) {
    const empty = await visitor.send('/come-back', { ...given, code: ' ' })
    const page = await empty.text()
    expect([empty.status, page]).toEqual([422, expect.stringContaining('The code is missing.')])
    expect(page).toContain(`value="${person.email}"`)
  }
  expect((await visitor.send('/come-back', { ...given, code: await phone.next() })).status).toBe(200)
})

test('ATH-09 the page answers alike for an address nobody has, a wrong password and an account without a code', async () => {
  const { world } = served
  const [person, plain] = [await world.person(), await world.person()]
  const answers = []
  for (const [email, password] of [
    ['nobody.at.all@example.net', person.password],
    [person.email, 'not my password'],
    [plain.email, plain.password],
  ] as const) {
    const { token } = await newChat(world)
    const visitor = await served.opened('/come-back')
    const response = await visitor.send('/come-back', { token, step: 'submit', email, password, code: '123456' })
    const text = (await response.text()).replace(/value="[^"]*"|req_[\w-]+/g, '')
    answers.push({ status: response.status, text })
  }
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('REC-06 without app and codes: a mail, password and a statement behind its link, and staff have the case', async () => {
  const { world } = served
  const person = await world.person({ name: 'Dora Lost' })
  const { chat, token } = await newChat(world)
  const visitor = await served.opened('/come-back')
  await visitor.send('/come-back', { token, step: 'open' })
  const screen = async (email: string) => {
    const answer = await visitor.send('/come-back/mail', { token, email })
    return { status: answer.status, text: (await answer.text()).replaceAll(email, '…').replace(/req_[\w-]+/g, '') }
  }
  const known = await screen(person.email)
  expect(known.status).toBe(200)
  expect(known.text).toContain('Check your mail')
  const link = await tokenMailedTo(world, person.email)
  await visitor.open('/recovery')
  const first = await (await visitor.send('/recovery', { token: link, step: 'open' })).text()
  expect(first).toContain('Which digits does your chat show?')
  expect(first).not.toContain('type="password"')
  const number = String(await numberShown(world, chat))
  const full = number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  const page = await (await visitor.send('/recovery', { token: link, step: 'first', number: full })).text()
  expect(page).toContain('Tell us who you are')
  const statement = 'Dora Lost, opened in November, my last payment went to Ben <b>'
  const given = { token: link, step: 'submit', statement }
  const wrong = await visitor.send('/recovery', { ...given, password: 'not my password' })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('my last payment went to Ben &lt;b&gt;'),
  ])
  const silent = await visitor.send('/recovery', { ...given, statement: ' \n', password: person.password })
  expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('Tell us about you')])
  const sent = await visitor.send('/recovery', { ...given, password: person.password })
  expect([sent.status, await sent.text()]).toEqual([200, expect.stringContaining('72 hours')])
  const agent = await world.agent()
  const [found] = granted(await world.core.listCases({ actor: agent }))
  expect(found).toMatchObject({ customer: { okpayId: person.okpayId } })
  const read = granted(await world.core.readCase({ actor: agent, id: found?.id ?? '' }))
  expect(read.statement).toBe(statement)
  expect((await noticesFor(world, chat)).at(-1)).toMatchObject({ kind: 'rebind_progress', stage: 'asked' })
  const sealed = await world.deps.prisma.rebind.findMany({ where: { userId: person.userId } })
  expect(Buffer.from(sealed[0]?.statement ?? []).toString()).not.toContain('Dora')
})

test('REC-07 the page warns whom a thief has sent the link of their own chat: who fills it in gives their wallet away', async () => {
  for (const [locale, words] of [
    ['en', 'Did somebody send you this link?'],
    ['zh-CN', '如果这个链接是别人发给您的'],
  ] as const) {
    const { chat, token } = await newChat(served.world)
    granted(await served.world.core.chooseLanguage({ actor: chat, locale }))
    const visitor = await served.opened('/come-back')
    const page = await (await visitor.send('/come-back', { token, step: 'open' })).text()
    expect(page).toContain(words)
  }
})

test('REC-06 ATH-09 the mail is promised in the same words to an address nobody has', async () => {
  const { world } = served
  const person = await world.person()
  const { token } = await newChat(world)
  const visitor = await served.opened('/come-back')
  const screen = async (email: string) => {
    const answer = await visitor.send('/come-back/mail', { token, email })
    return { status: answer.status, text: (await answer.text()).replaceAll(email, '…') }
  }
  const known = await screen(person.email)
  expect(await screen('nobody.here@example.net')).toEqual(known)
  const noAddress = await visitor.send('/come-back/mail', { token, email: 'dora' })
  expect(noAddress.status).toBe(422)
  expect((await visitor.send('/come-back/mail', { token: 'x', email: person.email })).status).toBe(404)
})

test('REC-07 REC-03 the link in the mail stops the move by one button, and only by it', async () => {
  const { world } = served
  const person = await world.person({ balance: '3.00' })
  const phone = await enrol(world, person)
  const { token } = await newChat(world)
  const visitor = await served.opened('/come-back')
  const proof = { email: person.email, password: person.password, code: await phone.next() }
  await visitor.send('/come-back', { token, step: 'submit', ...proof })
  const stop = await tokenMailedTo(world, person.email)
  for (let crawler = 0; crawler < 10; crawler++) await served.app.get('/stop')
  await visitor.open('/stop')
  const asked = await (await visitor.send('/stop', { token: stop, step: 'open' })).text()
  expect(asked).toContain('This was not me: stop it')
  const stopped = await visitor.send('/stop', { token: stop, step: 'submit' })
  expect([stopped.status, await stopped.text()]).toEqual([200, expect.stringContaining('Your account is frozen')])
  expect(await world.balance(person)).toBe('3.00')
  const twice = await visitor.send('/stop', { token: stop, step: 'submit' })
  expect(twice.status).toBe(410)
})

test('S4 the login page says in plain words how to come back, in both languages', async () => {
  for (const [locale, words, button] of [
    ['en', 'Lost your old Telegram account?', 'I already have an account'],
    ['zh-CN', '旧的 Telegram 账号用不了了？', '我已有账户'],
  ] as const) {
    const page = await (await visit(served.app).open(`/login?lang=${locale}`)).text()
    expect(page).toContain(words)
    expect(page).toContain(button)
    expect(page).toContain('href="https://t.me/okpay_test_bot?start=comeback"')
  }
})

test('REC-02 whatever host a request claims, pages and mails lead to ours', async () => {
  const { world } = served
  const person = await world.person()
  const { token } = await newChat(world)
  await using app = await startApp({ core: world.core, now: () => world.deps.clock() })
  const visitor = visit(app)
  const hostile = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', 'x-original-url': '/evil' }
  await visitor.open('/come-back', hostile)
  const pages = [
    await visitor.send('/come-back', { token, step: 'open' }, hostile),
    await visitor.send('/come-back/mail', { token, email: person.email }, hostile),
    await visitor.open('/login', hostile),
  ]
  for (const page of pages) expect(await page.text()).not.toContain('evil.example')
})
