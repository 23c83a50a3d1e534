import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '#core'
import { appOf, charge, connect } from '../../support/connection.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, tokenMailedTo } from './outbox.ts'
import { NEW_PASSWORD } from './web.ts'

let world: World
let place = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const source = () => `192.0.2.${++place}`
const fresh = () => `thief${++place}@example.net`
const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
const hasEmail = async (person: Person, email: string) =>
  Buffer.from((await userOf(person)).emailIndex).equals(Buffer.from(world.deps.keyring.blindIndex('email', email)))
const mailed = async (to: string, named: string) =>
  (await mailsTo(world, to)).filter(({ template }) => template === named).at(-1)?.values['token'] ?? ''

/** Whoever has chat, password and code changes the address to one of theirs. */
async function changed(chat: Person['chat'], phone: { next(): Promise<string> } | null): Promise<string> {
  const email = fresh()
  const { token } = granted(await world.core.issueLink({ actor: chat, purpose: 'email_change' }))
  const code = phone ? await phone.next() : ''
  granted(await world.core.changeEmail({ token, password: PASSWORD, code, email }))
  granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
  return email
}

test('REC-07 ATH-11 stopping a move gives the address back, too, that was changed after it: no link goes to the thief', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const { chat, token } = await newChat(world)
  const proof = { email: person.email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token, ...proof, source: source() }))
  await changed(chat, phone)
  const theirs = await changed(chat, phone)
  const { id } = await world.deps.prisma.rebind.findFirstOrThrow({ where: { userId: person.userId, state: 'bound' } })
  granted(await world.core.stopRebind({ actor: person.chat, id }))
  expect(await hasEmail(person, person.email)).toBe(true)
  expect(await mailed(theirs, 'password_void')).toBe('')
  const reset = await mailed(person.email, 'password_void')
  granted(await world.core.resetPassword({ token: reset, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
})

test('REC-07 what was changed before a move is another matter: stopping the move leaves it', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const email = await changed(person.chat, phone)
  const { chat, token } = await newChat(world)
  await world.advance(1)
  const proof = { email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token, ...proof, source: source() }))
  const { id } = await world.deps.prisma.rebind.findFirstOrThrow({ where: { userId: person.userId, state: 'bound' } })
  granted(await world.core.stopRebind({ actor: person.chat, id }))
  expect(await hasEmail(person, email)).toBe(true)
  expect(refusal(await world.core.getBalances({ actor: chat })).code).toBe('not_registered')
})

test.each(['asked', 'changed'] as const)(
  'ATH-11 OAU-05 an address that is kept (%s) leaves nothing a thief has connected: their app takes no more once the owner is back',
  async (stage) => {
    const person = await world.person({ balance: '100.00' })
    const app = await connect(world, person, await appOf(world))
    const phone = await enrol(world, person)
    if (stage === 'changed') await changed(person.chat, phone)
    else {
      const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'email_change' }))
      const ask = { token, password: PASSWORD, code: await phone.next(), email: fresh() }
      granted(await world.core.changeEmail(ask))
    }
    const template = stage === 'changed' ? 'email_changed' : 'email_change_asked'
    granted(await world.core.keepEmail({ token: await mailed(person.email, template) }))
    // Not for the freeze alone, which somebody lifts one day.
    await world.deps.prisma.user.update({ where: { id: person.userId }, data: { state: 'active', coolingUntil: null } })
    const taken = await charge(world, app, 500n)
    expect(taken.ok && taken.value).toBeFalsy()
    expect(await world.balance(person)).toBe('100.00')
  },
)

test.each(['keep', 'stop'] as const)(
  'ATH-11 REC-07 "%s" of an account staff have restricted: frozen once they release it',
  async (how) => {
    const person = await world.person()
    const phone = await enrol(world, person)
    const { chat, token } = await newChat(world)
    if (how === 'keep') await changed(person.chat, phone)
    else {
      const proof = { email: person.email, password: PASSWORD, code: await phone.next() }
      granted(await world.core.comeBack({ token, ...proof, source: source() }))
    }
    const [agent, supervisor] = [await world.agent('agent'), await world.agent('supervisor')]
    const asked = { kind: 'release_account', userId: person.userId } as const
    granted(
      await world.core.restrictCustomer({
        ...{ actor: agent, userId: person.userId },
        category: 'security',
        reason: 'odd',
      }),
    )
    if (how === 'keep') granted(await world.core.keepEmail({ token: await mailed(person.email, 'email_changed') }))
    else granted(await world.core.stopRebind({ token: await mailed(person.email, 'rebind_moved') }))
    expect((await userOf(person)).state).toBe('restricted')
    const { id, hash } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'all is well' }))
    granted(await world.core.decideApproval({ actor: supervisor, id, hash, decision: 'approve' }))
    expect((await userOf(person)).state).toBe('frozen_by_user')
    expect(chat).toBeDefined()
  },
)

test('REC-03 R-05 a link that was ended is dead also for a process whose clock is behind, or whose turn came late', async () => {
  const person = await world.person()
  granted(await world.core.requestReset({ email: person.email, source: source(), locale: 'en' }))
  const thiefs = await tokenMailedTo(world, person.email)
  const late = createCore({ ...world.deps, clock: () => new Date(world.deps.clock().getTime() - 2000) })
  granted(await world.core.issueLink({ actor: person.chat, purpose: 'password_change' }))
  const change = granted(await world.core.issueLink({ actor: person.chat, purpose: 'password_change' })).token
  const given = { old: PASSWORD, password: NEW_PASSWORD, repeated: NEW_PASSWORD }
  granted(await world.core.changePassword({ token: change, ...given }))
  const stolen = 'thief-owns-it-now-7!'
  expect(refusal(await late.resetPassword({ token: thiefs, password: stolen, repeated: stolen })).code).toBe(
    'link_expired',
  )
})

test('ADM-06 a wallet that staff have moved into another chat of theirs is still their own', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  await appoint(world, person.chat, 'supervisor')
  const { chat, token } = await newChat(world)
  const proof = { email: person.email, password: PASSWORD, code: await phone.next() }
  granted(await world.core.comeBack({ token, ...proof, source: source() }))
  const { userId } = person
  const freeze = { userId, category: 'security', reason: 'odd' } as const
  expect(refusal(await world.core.restrictCustomer({ actor: person.chat, ...freeze })).code).toBe('own_account')
  const agent = await world.agent('agent')
  granted(await world.core.restrictCustomer({ actor: agent, ...freeze }))
  const asked = { kind: 'release_account', userId } as const
  const mine = await world.core.requestApproval({ actor: person.chat, asked, reason: 'it is fine' })
  expect(refusal(mine).code).toBe('own_account')
  const { id, hash } = granted(await world.core.requestApproval({ actor: agent, asked, reason: 'it is fine' }))
  const decided = await world.core.decideApproval({ actor: person.chat, id, hash, decision: 'approve' })
  expect(refusal(decided).code).toBe('own_account')
  // Nor do two chats of one person make two people.
  await appoint(world, chat, 'owner')
  const other = await world.person()
  granted(await world.core.restrictCustomer({ actor: agent, ...freeze, userId: other.userId }))
  const about = { kind: 'release_account', userId: other.userId } as const
  const first = granted(await world.core.requestApproval({ actor: person.chat, asked: about, reason: 'it is fine' }))
  const second = { id: first.id, hash: first.hash, decision: 'approve' } as const
  expect(refusal(await world.core.decideApproval({ actor: chat, ...second })).code).toBe('second_person')
  // Also where the first chat has opened another wallet since.
  granted(await world.core.decideApproval({ actor: person.chat, ...second, decision: 'withdraw' }))
  await world.deps.prisma.chat.updateMany({ where: person.chat, data: { userId: (await world.person()).userId } })
  const again = granted(await world.core.requestApproval({ actor: person.chat, asked: about, reason: 'still fine' }))
  const { id: againId, hash: same } = again
  const agreed = await world.core.decideApproval({ actor: chat, id: againId, hash: same, decision: 'approve' })
  expect(refusal(agreed).code).toBe('second_person')
})
