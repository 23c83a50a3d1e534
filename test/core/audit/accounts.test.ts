import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay } from '../../support/held.ts'
import { granted, mailReader, PIN, refusal, register, typePin } from '../../support/people.ts'
import { codeAt, enrol, factorLink } from '../../support/second-factor.ts'
import { byChat, ofUser, trailOf } from '../../support/trail.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'

// How an account comes to be, what opens it, and what is asked of it on paper: by its chat, or the page it was done on.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const NEW_PIN = '608143'

async function pad({ chat: actor }: Person, purpose: 'unlock' | 'pin_change' | 'pin_new', pin = PIN, times = 1) {
  const { padId } = granted(await world.core.openPad({ actor, purpose }))
  return typePin(world.core, actor, padId, pin, times)
}

test('LOG-04 password.set, pin.set and account.opened, the whole way of registering; none of what was given is in it', async () => {
  const { core, deps } = world
  const chat = world.stranger()
  const given = { name: 'Zoe Quill', email: 'zoe@example.org', phone: '+4915112399999', locale: 'en' } as const
  const secrets = { password: PASSWORD, pin: PIN }
  await register(core, { chat, currency: 'EUR', ...given, ...secrets }, mailReader({ core, prisma: deps.prisma }))
  const [actor, registration] = [byChat(chat), expect.stringMatching(/^registration:/)]
  expect(await trailOf(world, 'password.set')).toEqual([{ actor, subject: registration, detail: {} }])
  expect(await trailOf(world, 'pin.set')).toEqual([{ actor, subject: registration, detail: {} }])
  const { userId } = await deps.prisma.chat.findFirstOrThrow({ where: { telegramId: chat.telegramId } })
  const opened = { actor, subject: `user:${userId}`, detail: {} }
  expect(await trailOf(world, 'account.opened')).toEqual([opened])
  const all = JSON.stringify(
    await deps.prisma.auditEvent.findMany({ select: { actor: true, subject: true, detail: true } }),
  )
  for (const word of [...Object.values(given).slice(0, 3), ...Object.values(secrets)]) expect(all).not.toContain(word)
})

test('LOG-04 pin.changed with the old one, pin.locked after five wrong ones, pin.reset with the password, all in the chat', async () => {
  const ana = await world.person()
  const { chat: actor } = ana
  const of = { actor: byChat(actor), subject: ofUser(ana) }
  await pad(ana, 'pin_change')
  await pad(ana, 'pin_new', NEW_PIN, 2)
  expect(await trailOf(world, 'pin.changed')).toEqual([{ ...of, detail: {} }])
  await pad(ana, 'unlock', '083614', 5).catch(() => 'locked')
  expect(await trailOf(world, 'pin.locked')).toEqual([{ ...of, detail: { triesLeft: 0 } }])
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'pin_reset' }))
  granted(await world.core.allowNewPin({ token, password: PASSWORD, code: '' }))
  await pad(ana, 'pin_new', PIN, 2)
  expect(await trailOf(world, 'pin.reset')).toEqual([{ ...of, detail: {} }])
})

test('LOG-04 password.locked is said of the page it was guessed on', async () => {
  const ana = await world.person()
  granted(await world.core.freezeSelf({ actor: ana.chat }))
  const { token } = granted(await world.core.issueLink({ actor: ana.chat, purpose: 'unfreeze' }))
  for (let tries = 0; tries < 5; tries++)
    refusal(await world.core.unfreezeSelf({ token, password: 'not my password', code: '' }))
  const locked = { actor: 'page:unfreeze', subject: ofUser(ana), detail: { triesLeft: 0 } }
  expect(await trailOf(world, 'password.locked')).toEqual([locked])
})

test('LOG-04 second_factor.moved is said of its page, allowance.set of the chat', async () => {
  const ana = await world.person()
  const old = await enrol(world, ana)
  const token = await factorLink(world, ana)
  const { secret } = granted(await world.core.beginAuthenticator({ token }))
  const proof = await old.next()
  granted(await world.core.confirmAuthenticator({ token, code: codeAt(secret, world.deps.clock()), proof }))
  const moved = { actor: 'page:second_factor', subject: ofUser(ana), detail: {} }
  expect(await trailOf(world, 'second_factor.moved')).toEqual([moved])
  granted(await world.core.lowerAllowance({ actor: ana.chat, amount: amountOf('1.00', 'EUR') }))
  const set = { actor: byChat(ana.chat), subject: ofUser(ana), detail: { minor: '100' } }
  expect(await trailOf(world, 'allowance.set')).toEqual([set])
})

test('LOG-04 receipt.issued and my_data.requested are whoever asked for the paper, by its number', async () => {
  const ana = await world.person({ balance: '50.00' })
  const id = await pay(world, ana, await world.person(), '10.00')
  const { reference } = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id } })
  granted(await world.core.issueReceipt({ actor: ana.chat, reference }))
  await pad(ana, 'unlock')
  granted(await world.core.requestData({ actor: ana.chat, messageId: 7 }))
  const of = { actor: byChat(ana.chat), subject: ofUser(ana) }
  const paper = expect.any(String)
  expect(await trailOf(world, 'receipt.issued')).toEqual([{ ...of, detail: { id: paper, reference } }])
  expect(await trailOf(world, 'my_data.requested')).toEqual([{ ...of, detail: { id: paper } }])
})
