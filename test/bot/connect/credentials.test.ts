import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { NEW_PASSWORD, resetLink } from '../../core/people/web.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { type App, appOf, type Connected, charge, connect } from '../../support/connection.ts'
import { granted, refusal } from '../../support/people.ts'
import { quietRules } from '../../support/quiet-rules.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { PASSWORD, type Person } from '../../support/world.ts'

// What a connected app may take ends where somebody takes the wallet back, or takes it away: it was allowed by the old
// credentials. Whoever knew the password and only changed it goes on as before.
let town: Town
let app: App
beforeAll(async () => {
  town = await openTown()
  // Many payments in a moment are more than people make, and would be asked about.
  await quietRules(town.world.database.owner)
  app = await appOf(town.world)
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

type Customer = Phone & { person: Person }
const payer = (details: Parameters<Town['customer']>[0] = {}): Promise<Customer> =>
  town.customer({ name: 'Ana Payer', balance: '500.00', ...details })
const connected = ({ person }: Customer) => connect(town.world, person, app)

async function reset({ person }: Customer): Promise<void> {
  const token = await resetLink(town.world, person)
  granted(await town.world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
}

/** What the app's server meets afterwards: no payment, no look, no other token; and it hears why. */
async function nothingLeft({ access, refresh, id }: Connected, why: string): Promise<void> {
  const { core, deps } = town.world
  expect(refusal(await charge(town.world, { access }, 100n)).code).toBe('connect_auth_failed')
  expect(refusal(await core.getGrant({ token: access })).code).toBe('connect_auth_failed')
  expect((await core.refreshTokens({ clientId: app.clientId, refreshToken: refresh })).ok).toBe(false)
  const heard = await deps.prisma.shopEvent.findMany({ where: { type: 'connection.revoked' } })
  expect(heard.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ connection: `con_${id.replaceAll('-', '')}`, code: why }),
  )
}

describe('a platform’s budget when credentials change', () => {
  test('SES-03 OAU-05 a reset in the middle of its payments: what was booked stays, nothing is booked after, its person is told', async () => {
    const ana = await payer()
    const made = await connected(ana)
    granted(await charge(town.world, made, 500n))
    const storm = Promise.all(Array.from({ length: 20 }, () => charge(town.world, made, 100n)))
    await reset(ana)
    const after = await town.world.balance(ana.person)
    const booked = (await storm).filter(({ ok }) => ok).length
    expect(after).toBe((495 - booked).toFixed(2))
    expect(await town.world.balance(ana.person)).toBe(after)
    await nothingLeft(made, 'reset')
    await town.deliver()
    expect(ana.screen().join('\n')).toContain(
      '⛔ The connection with Café Aurora has ended: your password was reset. It can take nothing any more.',
    )
    expect(await ana.writes('/connections')).toContain('None.')
  })

  test('SES-03 a password that was known and changed leaves the budget as it is', async () => {
    const ana = await payer()
    const made = await connected(ana)
    const { core } = town.world
    const { token } = granted(await core.issueLink({ actor: ana.actor, purpose: 'password_change' }))
    granted(await core.changePassword({ token, old: PASSWORD, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
    granted(await charge(town.world, made, 1_200n))
    expect(await ana.writes('/connections')).toContain('Left 38.00 EUR today')
  })

  test('REC-07 SES-03 a wallet that moves to another chat leaves its connections behind; one of the new chat ends when the move is stopped', async () => {
    const ana = await payer()
    const made = await connected(ana)
    granted(await charge(town.world, made, 1_200n))
    const { core, deps } = town.world
    const phone = await enrol(town.world, ana.person)
    const { chat, token } = await newChat(town.world)
    const proof = { email: ana.person.email, password: PASSWORD, code: await phone.next() }
    granted(await core.comeBack({ token, ...proof, source: '192.0.2.61' }))
    await nothingLeft(made, 'moved')
    expect(granted(await core.listConnections({ actor: chat }))).toEqual([])
    const thief = { ...ana.person, chat }
    const authorise = async (person: Person, intentId: string) => {
      await town.world.authorise(person, intentId)
      granted(await core.giveCode({ actor: chat, intentId, code: await phone.next() }))
    }
    const thiefs = await connect({ core, authorise }, thief, app)
    const { id } = await deps.prisma.rebind.findFirstOrThrow({ where: { userId: ana.person.userId, state: 'bound' } })
    granted(await core.stopRebind({ actor: ana.actor, id }))
    await nothingLeft(thiefs, 'moved')
    expect(await town.world.balance(ana.person)).toBe('488.00')
  })

  test('SES-03 in Chinese', async () => {
    const li = await payer({ name: '李娜', language: 'zh-hans' })
    await connected(li)
    await reset(li)
    await town.deliver()
    expect(li.screen().join('\n')).toContain('Café Aurora')
    expect(li.screen().join('\n')).toContain('密码已重置')
  })
})
