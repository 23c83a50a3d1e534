import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { API_SCOPES, type InvoiceTerms } from '#core'
import { keyOf, merchant } from '../../support/api.ts'
import { heldRow } from '../../support/at-once.ts'
import { dumpOf } from '../../support/dump.ts'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'
import { NEW_PASSWORD, resetLink, SOURCE } from '../people/web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const ask = (key: string) => world.core.createInvoice({ key, idempotencyKey: randomUUID(), terms: TERMS })
const TERMS: InvoiceTerms = {
  ...{ minor: 350n, currency: 'EUR', description: 'Flat white', reference: null, metadata: {}, livesSeconds: 3600 },
}
const reset = (token: string) => world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD })

describe('keys of the merchant API', () => {
  it('a key is shown once: neither the database nor any later answer has it', async () => {
    const { owner, key } = await merchant(world)
    expect(key).toMatch(/^okp_live_[A-Za-z0-9_-]{32}$/)
    const [listed] = granted(await world.core.listApiKeys({ actor: owner.chat }))
    expect(listed).toMatchObject({ hint: key.slice(-4), scopes: API_SCOPES, lastUsedAt: null })
    expect(JSON.stringify(listed)).not.toContain(key.slice(9, 30))
    const { text } = await dumpOf(world.database.superuser)
    expect(text).not.toContain(key.slice(9, 30))
  })

  it('a key that was revoked does nothing from then on, and never again', async () => {
    const { owner, key } = await merchant(world)
    granted(await world.core.getApiBalance({ key }))
    const [{ id = '' } = {}] = granted(await world.core.listApiKeys({ actor: owner.chat }))
    for (const _twice of [1, 2]) expect(granted(await world.core.revokeApiKey({ actor: owner.chat, id }))).toEqual([])
    expect(refusal(await world.core.getApiBalance({ key })).code).toBe('api_key_invalid')
    const raw = world.deps.prisma.$executeRaw`update api_key set revoked_at = null where id = ${id}::uuid`
    await expect(raw).rejects.toThrow(/a key stays what it was/)
  })

  it('API-03 nobody lists or revokes a key of somebody else', async () => {
    const { owner } = await merchant(world)
    const other = await merchant(world, { name: 'Tea House' })
    const [{ id = '' } = {}] = granted(await world.core.listApiKeys({ actor: owner.chat }))
    expect(refusal(await world.core.revokeApiKey({ actor: other.owner.chat, id })).code).toBe('not_found')
    expect(granted(await world.core.listApiKeys({ actor: owner.chat }))).toHaveLength(1)
  })

  it('ATH-07 a wrong password makes no key and leaves the link, which makes one and no more', async () => {
    const { owner } = await merchant(world)
    const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const tried = (password: string) => world.core.makeApiKey({ token, password, scopes: API_SCOPES })
    expect(refusal(await tried('wrong'))).toEqual({ code: 'auth_failed', triesLeft: 4 })
    granted(await tried(owner.password))
    expect(refusal(await tried(owner.password)).code).toBe('link_used')
  })

  it('API-01 with the second factor on, a password alone, chosen anew by mail or not, makes no key', async () => {
    const { owner } = await merchant(world)
    const phone = await enrol(world, owner)
    const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    expect(granted(await world.core.getApiKeyOffer({ token })).takesCode).toBe(true)
    const made = (code: string) => world.core.makeApiKey({ token, password: owner.password, code, scopes: API_SCOPES })
    // A form without the code is no guess, at the code or at the password.
    for (const code of Array(9).fill(''))
      expect(refusal(await made(code))).toEqual({ code: 'code_invalid', triesLeft: null })
    for (const code of ['000000', phone.recovery[0] ?? '']) expect(refusal(await made(code)).code).toBe('code_invalid')
    expect(granted(await world.core.listApiKeys({ actor: owner.chat }))).toHaveLength(1)
    granted(await made(await phone.next()))
  })

  it('a shop has five keys at most, and a revoked one makes room', async () => {
    const { owner } = await merchant(world)
    for (const _more of [1, 2, 3, 4]) await keyOf(world, owner)
    const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const make = () => world.core.makeApiKey({ token, password: owner.password, scopes: API_SCOPES })
    expect(refusal(await make())).toEqual({ code: 'too_many_keys', most: 5 })
    const [{ id = '' } = {}] = granted(await world.core.listApiKeys({ actor: owner.chat }))
    granted(await world.core.revokeApiKey({ actor: owner.chat, id }))
    granted(await make())
  })

  it('a key is made before the account is frozen, or not at all', async () => {
    const { owner } = await merchant(world)
    const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const shop = await heldRow(world, `select 1 from shop where owner_id = '${owner.userId}' for update`)
    const make = world.core.makeApiKey({ token, password: owner.password, scopes: API_SCOPES })
    await shop.someoneWaits(1)
    const freeze = world.core.freezeSelf({ actor: owner.chat })
    await shop.someoneWaits(2)
    await shop.release()
    granted(await make)
    granted(await freeze)
  })

  it('a key does what it was made for and nothing else; a stopped account’s does nothing', async () => {
    const { owner, key } = await merchant(world, { scopes: ['invoices:read'] })
    expect(refusal(await world.core.getApiBalance({ key }))).toEqual({ code: 'scope_missing', scope: 'balance:read' })
    granted(await world.core.listInvoices({ key, after: null, reference: null, limit: 10 }))
    await world.deps.prisma.user.update({ where: { id: owner.userId }, data: { state: 'restricted' } })
    const stopped = await world.core.listInvoices({ key, after: null, reference: null, limit: 10 })
    expect(refusal(stopped).code).toBe('account_restricted')
    await world.deps.prisma.user.update({ where: { id: owner.userId }, data: { state: 'active' } })
  })

  it('API-01 REC-04 a password reset by mail revokes every key, and their owner is told; a change of the known one does not', async () => {
    const { owner, key } = await merchant(world)
    await keyOf(world, owner)
    const { token } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'password_change' }))
    const next = 'paper-Sailboat-93'
    granted(await world.core.changePassword({ token, old: owner.password, password: next, repeated: next }))
    granted(await world.core.getApiBalance({ key }))
    granted(await reset(await resetLink(world, owner)))
    expect(refusal(await world.core.getApiBalance({ key })).code).toBe('api_key_invalid')
    expect(granted(await world.core.listApiKeys({ actor: owner.chat }))).toEqual([])
    expect(await noticesFor(world, owner)).toContainEqual({ kind: 'api_keys_ended', count: 2, why: 'reset' })
  })

  it('the page of a reset says beforehand that keys end with it, to those who have some', async () => {
    const { owner } = await merchant(world)
    const nobody = await world.person()
    const seen = async (person: Person) => {
      const token = await resetLink(world, person)
      return granted(await world.core.readLink({ token, purpose: 'password_reset' })).endsKeys
    }
    expect([await seen(owner), await seen(nobody)]).toEqual([true, undefined])
  })

  it('API-01 REC-07 a wallet that moves leaves its keys behind, and one made in the meantime ends when the move is stopped', async () => {
    const { owner, key } = await merchant(world)
    const phone = await enrol(world, owner)
    const { chat, token } = await newChat(world)
    const proof = { email: owner.email, password: owner.password, code: await phone.next() }
    granted(await world.core.comeBack({ token, ...proof, source: SOURCE }))
    expect(await noticesFor(world, owner)).toContainEqual({ kind: 'api_keys_ended', count: 1, why: 'moved' })
    expect(refusal(await world.core.getApiBalance({ key })).code).toBe('api_key_invalid')
    const thiefs = await keyOf(world, { ...owner, chat }, API_SCOPES, await phone.next())
    const { id } = await world.deps.prisma.rebind.findFirstOrThrow({ where: { userId: owner.userId, state: 'bound' } })
    granted(await world.core.stopRebind({ actor: owner.chat, id }))
    expect(refusal(await world.core.getApiBalance({ key: thiefs })).code).toBe('api_key_invalid')
    expect(await noticesFor(world, owner)).toContainEqual({ kind: 'api_keys_ended', count: 1, why: 'stopped' })
  })

  it('API-01 S64 while its owner has the account frozen, a key asks for no money; it still looks', async () => {
    const { owner, key } = await merchant(world)
    granted(await world.core.freezeSelf({ actor: owner.chat }))
    expect(refusal(await ask(key)).code).toBe('account_restricted')
    granted(await world.core.getApiBalance({ key }))
    granted(await world.core.listInvoices({ key, after: null, reference: null, limit: 10 }))
  })

  it('API-01 what a key has begun is done before it ends, and nothing after it', async () => {
    const { owner, key } = await merchant(world)
    const token = await resetLink(world, owner)
    const ours = `select key.id from api_key key join shop on shop.id = shop_id where owner_id = '${owner.userId}'`
    const begun = await heldRow(world, `${ours} for key share of key`)
    const resetting = reset(token)
    await begun.someoneWaits(1)
    await begun.release()
    granted(await resetting)
    expect(refusal(await ask(key)).code).toBe('api_key_invalid')
  })
})
