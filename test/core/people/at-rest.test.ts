import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { createKeyring, firstKeys } from '../../../src/platform/keys/index.ts'
import { dumpOf } from '../../support/dump.ts'
import { accountOn, granted, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { tokenMailedTo } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const secrets = {
  firstName: 'Xenia',
  name: 'Xenia Quarzbach',
  email: 'xenia.quarzbach@example.org',
  phone: '+4915155501234',
  password: 'seltsame-Palme-83',
  pin: '640793',
}

test('CRY-01 CRY-02 TFA-03 ATH-06 SUT-01 nothing personal and no secret can be read in a dump, half-way and at the end', async () => {
  const actor = { botId: 7n, telegramId: 77n }
  granted(await world.core.meetChat({ chat: actor, firstName: secrets.firstName }))
  granted(await world.core.startRegistration({ actor }))
  granted(await world.core.giveRegistration({ actor, field: 'name', value: secrets.name }))
  granted(await world.core.giveRegistration({ actor, field: 'email', value: secrets.email }))
  granted(await world.core.givePhone({ actor, phone: secrets.phone, contactTelegramId: actor.telegramId }))
  granted(await world.core.giveRegistration({ actor, field: 'currency', value: 'EUR' }))
  const { token: passwordToken } = granted(await world.core.issueLink({ actor, purpose: 'password_set' }))
  granted(await world.core.setPassword({ token: passwordToken, password: secrets.password }))
  const emailToken = await tokenMailedTo(world, secrets.email)
  const pad = granted(await world.core.openPad({ actor, purpose: 'pin_set' }))
  await typePin(world.core, actor, pad.padId, secrets.pin)
  const planted = [...Object.values(secrets), passwordToken, emailToken, secrets.phone.slice(1)]

  const halfWay = await dumpOf(world.database.superuser)
  granted(await world.core.verifyEmail({ token: emailToken }))
  await typePin(world.core, actor, pad.padId, secrets.pin)
  const sender = (await world.person({ balance: '50.00' })) satisfies Person
  const { user } = granted(await world.core.meetChat({ chat: actor, firstName: secrets.firstName }))
  const payee = { userId: user?.id ?? '' }
  const quote = granted(
    await world.core.quoteSend({ actor: sender.chat, payee, amount: amountOf('5.00', 'EUR'), note: 'geheime Notiz' }),
  )
  granted(await world.core.confirmPayment({ actor: sender.chat, intentId: quote.intentId }))
  const owner = { ...sender, chat: actor, password: secrets.password, pin: secrets.pin }
  const phone = await enrol(world, owner)
  granted(await world.core.setPhrase({ actor, phrase: 'purpurner Reiher' }))
  granted(await world.core.freezeSelf({ actor }))
  await world.agent()
  granted(await world.core.writeToSupport({ actor, text: 'meine Karte fehlt, Code 640793, bitte helfen' }))
  const told = await toldByTheBank(actor)
  const end = await dumpOf(world.database.superuser)
  expect(end.text).toContain(told)

  for (const { text, tables } of [halfWay, end]) {
    expect(tables).toBeGreaterThan(20)
    expect(text).toContain('"telegram_id":77')
    for (const value of planted) expect([value, text.includes(value)]).toEqual([value, false])
  }
  const factor = [phone.secret, ...phone.recovery, ...phone.recovery.map((code) => code.replaceAll('-', ''))]
  for (const value of [...factor, 'purpurner Reiher', 'geheime Notiz', 'meine Karte', '640793'])
    expect([value, end.text.includes(value)]).toEqual([value, false])
})

/** The bank says who paid, in the bytes as they arrived: some money in time, some under nobody's reference. */
async function toldByTheBank(actor: ChatRef): Promise<string> {
  const order = granted(await world.core.startTopUp({ actor, rail: 'bank', amount: amountOf('5.00', 'EUR') }))
  const eventId = `evt_${order.reference}`
  for (const [id, reference] of [
    [eventId, order.reference],
    [`${eventId}_lost`, 'somebody'],
  ] as const) {
    const raw = new TextEncoder().encode(JSON.stringify({ data: { reference, payer_name: secrets.name } }))
    const said = { rail: 'bank', eventId: id, type: 'topup.succeeded', reference, account: accountOn(order) } as const
    const when = { occurredAt: world.deps.clock(), raw, signature: 'v1,x', payerName: secrets.name }
    granted(await world.core.receiveReport({ ...said, amount: amountOf('5.00', 'EUR'), ...when }))
  }
  return eventId
}

test("CRY-01 a sealed field moved to another person's row does not open", async () => {
  const [a, b] = [await world.person(), await world.person()]
  const { prisma } = world.deps
  const other = await prisma.user.findUniqueOrThrow({ where: { id: b.userId } })
  await prisma.user.update({ where: { id: a.userId }, data: { name: other.name, dataKey: other.dataKey } })
  await expect(world.core.meetChat({ chat: a.chat, firstName: 'A' })).rejects.toThrow()
  granted(await world.core.meetChat({ chat: b.chat, firstName: 'B' }))
})

test('CRY-03 people are found by a fingerprint that nobody makes without the key', async () => {
  const person = await world.person({ email: 'many.ways@example.org' })
  const { prisma, keyring } = world.deps
  const find = (emailIndex: Uint8Array<ArrayBuffer>) => prisma.user.findUnique({ where: { emailIndex } })
  expect((await find(keyring.blindIndex('email', 'many.ways@example.org')))?.id).toBe(person.userId)
  const stranger = createKeyring(firstKeys(new Uint8Array(32).fill(7)))
  expect(await find(stranger.blindIndex('email', 'many.ways@example.org'))).toBeNull()
  expect(await find(keyring.blindIndex('phone', 'many.ways@example.org'))).toBeNull()
})
