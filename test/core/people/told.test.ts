import { afterAll, beforeAll, expect, test } from 'vitest'
import { verified, waitingCase } from '../../support/identity.ts'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'
import { loggedIn, NEW_PASSWORD, PHONE, resetLink } from './web.ts'

// ATH-11: what an owner is told of, in the chat and by mail. One row an event; what only a mail can tell says so.
const SAID = 'The name on it is another one'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Event = [name: string, happens: (person: Person) => Promise<unknown>, notice: string | null, mail: string]

const EVENTS: Event[] = [
  ['a login', (person) => loggedIn(world, person), 'logged_in', 'logged_in'],
  ['five wrong passwords', guess, 'tries_exceeded', 'tries_exceeded'],
  ['five wrong PINs', wrongPins, null, 'pin_locked'],
  ['a PIN that was changed', newPin, 'pin_changed', 'pin_changed'],
  ['a PIN that was chosen with the password', forgottenPin, 'pin_changed', 'pin_reset'],
  ['a password that was changed', change, 'password_renewed', 'password_renewed'],
  ['a password that was reset', reset, 'password_changed', 'password_changed'],
  ['a second factor', (person) => enrol(world, person), 'second_factor_changed', 'second_factor_on'],
  ['a new chat', move, 'rebind_alarm', 'rebind_moved'],
  ['a recovery that was asked for', (person) => recoveryOf(world, person), 'rebind_alarm', 'rebind_asked'],
  [
    'a recovery that was agreed to',
    async (person) => agreed(world, await recoveryOf(world, person)),
    'rebind_alarm',
    'rebind_approved',
  ],
  ['a recovery that was stopped by mail', stop, 'rebind_alarm', 'rebind_stopped'],
  ['a level that two agreed to', (person) => verified(world, person), 'identity_approved', 'identity_approved'],
  ['a verification that needs more', (person) => decide(person, 'ask_again'), 'identity_asked', 'identity_asked'],
  ['a verification that was rejected', (person) => decide(person, 'reject'), 'identity_rejected', 'identity_rejected'],
  ['a phrase that was changed', phrase, null, 'phrase_set'],
  ['another language', (person) => language(person), null, 'language_chosen'],
  ['more without PIN', allowance, null, 'allowance_raised'],
  ['more without a code', threshold, null, 'code_threshold_raised'],
  ['a chat lock that was turned off', unlock, null, 'chat_lock_off'],
  ['a shop that has another name', rename, null, 'shop_renamed'],
  ['a place in the team that was offered', invite, null, 'team_invited'],
  ['a freeze from a browser', freeze, 'account_frozen', 'account_frozen'],
]

test.each(EVENTS)('ATH-11 %s is told in the chat and by mail', async (_name, happens, notice, mail) => {
  const person = await world.person({ balance: '90.00' })
  await world.deps.prisma.notice.deleteMany({})
  await happens(person)
  expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain(mail)
  if (notice === null) return
  const to = { OR: [{ userId: person.userId }, person.chat] }
  expect(await world.deps.prisma.notice.count({ where: { kind: notice, ...to } })).toBeGreaterThan(0)
})

test('ATH-11 KYC-04 the mail about a verification has the level and no word of the reason, nor of who it is', async () => {
  const person = await world.person({ name: 'Anna Keller' })
  await decide(person, 'reject')
  const mail = (await mailsTo(world, person.email)).find(({ template }) => template === 'identity_rejected')
  expect(mail?.values).toMatchObject({ level: '1' })
  expect(JSON.stringify(mail?.values)).not.toMatch(new RegExp(`${SAID}|mismatch|1990`))
})

test('ATH-11 a chat lock that was never on, a smaller allowance and a shop’s first name are no news', async () => {
  const person = await world.person()
  granted(await world.core.setChatLock({ actor: person.chat, on: false }))
  const amount = amountOf('5.00', 'EUR')
  granted(await world.core.lowerAllowance({ actor: person.chat, amount }))
  for (let n = 0; n < 2; n++) granted(await world.core.nameShop({ actor: person.chat, name: 'Café Aurora' }))
  const told = (await mailsTo(world, person.email)).map(({ template }) => template)
  expect(told.filter((template) => /lock|allowance|shop/.test(template))).toEqual([])
})

test('ATH-11 a stranger who tries all day causes no more than three warnings, and none where there is no account', async () => {
  const person = await world.person()
  for (let place = 0; place < 5; place++) await guess(person, `198.51.100.${place}`)
  const warnings = (await mailsTo(world, person.email)).filter(({ template }) => template === 'tries_exceeded')
  expect(warnings).toHaveLength(3)
  await guess({ email: 'nobody.to.warn@example.net' })
  expect(await mailsTo(world, 'nobody.to.warn@example.net')).toEqual([])
})

async function guess({ email }: Pick<Person, 'email'>, source = '198.51.100.99') {
  for (let n = 0; n < 5; n++)
    refusal(await world.core.logIn({ email, password: 'not-My-passw0rd', device: PHONE, source }))
}

async function wrongPins({ chat: actor }: Person) {
  const payee = { userId: (await world.person()).userId }
  const { intentId } = granted(await world.core.quoteSend({ actor, payee, amount: amountOf('60.00', 'EUR') }))
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'authorise', intentId }))
  await typePin(world.core, actor, padId, '135790', 5).catch(() => 'locked')
}

async function threshold(person: Person) {
  const phone = await enrol(world, person)
  granted(await world.core.setCodeThreshold({ actor: person.chat, amount: amountOf('100.00', 'EUR') }))
  const told = (await mailsTo(world, person.email)).map(({ template }) => template)
  expect(told).not.toContain('code_threshold_raised')
  const more = { actor: person.chat, amount: amountOf('200.00', 'EUR'), code: await phone.next() }
  granted(await world.core.setCodeThreshold(more))
}

async function newPin({ chat: actor }: Person) {
  const old = granted(await world.core.openPad({ actor, purpose: 'pin_change' }))
  await typePin(world.core, actor, old.padId, PIN)
  await choosePin(actor)
}

async function forgottenPin({ chat: actor }: Person) {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'pin_reset' }))
  granted(await world.core.allowNewPin({ token, password: PASSWORD, code: '' }))
  await choosePin(actor)
}

async function choosePin(actor: Person['chat']) {
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'pin_new' }))
  await typePin(world.core, actor, padId, '608143', 2)
}

async function change({ chat: actor }: Person) {
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'password_change' }))
  const given = { old: PASSWORD, password: NEW_PASSWORD, repeated: NEW_PASSWORD }
  granted(await world.core.changePassword({ token, ...given }))
}

async function reset(person: Person) {
  const token = await resetLink(world, person)
  granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
}

async function move(person: Person) {
  const phone = await enrol(world, person)
  const { token } = await newChat(world)
  const proof = { email: person.email, password: PASSWORD, code: await phone.next(), source: '198.51.100.7' }
  granted(await world.core.comeBack({ token, ...proof }))
}

async function stop(person: Person) {
  await recoveryOf(world, person)
  await world.deps.prisma.notice.deleteMany({})
  const asked = (await mailsTo(world, person.email)).find(({ template }) => template === 'rebind_asked')
  granted(await world.core.stopRebind({ token: asked?.values['token'] ?? '' }))
}

async function decide(person: Person, decision: 'ask_again' | 'reject') {
  const caseId = await waitingCase(world, person)
  const actor = await world.agent('agent')
  granted(await world.core.decideIdentity({ actor, caseId, decision, code: 'incomplete', words: SAID }))
}

async function phrase({ chat: actor }: Person) {
  granted(await world.core.setPhrase({ actor, phrase: 'blue heron' }))
}

async function language({ chat: actor }: Person) {
  granted(await world.core.chooseLanguage({ actor, locale: 'zh-CN' }))
}

async function allowance({ chat: actor }: Person) {
  granted(await world.core.lowerAllowance({ actor, amount: amountOf('5.00', 'EUR') }))
  const amount = amountOf('15.00', 'EUR')
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'allowance', amount }))
  await typePin(world.core, actor, padId, PIN)
}

async function unlock({ chat: actor }: Person) {
  granted(await world.core.setChatLock({ actor, on: true }))
  granted(await world.core.setChatLock({ actor, on: false }))
}

async function freeze(person: Person) {
  granted(await world.core.freezeSelf({ actor: await loggedIn(world, person) }))
}

async function rename({ chat: actor }: Person) {
  for (const name of ['Café Aurora', 'Café Borealis']) granted(await world.core.nameShop({ actor, name }))
}

async function invite({ chat: actor }: Person) {
  granted(await world.core.nameShop({ actor, name: 'Café Aurora' }))
  granted(await world.core.inviteMember({ actor, role: 'cashier' }))
}
