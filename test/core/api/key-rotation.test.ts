import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { API_SCOPES, type InvoiceTerms, type KeyOverlap } from '#core'
import { keyOf, merchant, testKeyOf } from '../../support/api.ts'
import { heldRow } from '../../support/at-once.ts'
import { dumpOf } from '../../support/dump.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const HOUR_SECONDS = 3_600
const works = async (key: string) => (await world.core.getApiBalance({ key })).ok
const keysOf = async (owner: Person) => granted(await world.core.listApiKeys({ actor: owner.chat }))
const linkOf = async (owner: Person) =>
  granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' })).token

async function replace(owner: Person, id: string, overlap: KeyOverlap) {
  const token = await linkOf(owner)
  return world.core.makeApiKey({ token, password: owner.password, scopes: [], replaces: { id, overlap } })
}

describe('a key in the place of another', () => {
  it('API-01 has its name, rights and addresses, and both work until the time that was chosen', async () => {
    const { owner } = await merchant(world)
    const [first] = await keysOf(owner)
    granted(await world.core.revokeApiKey({ actor: owner.chat, id: first?.id ?? '' }))
    const terms = { name: '  Web   shop ', addresses: ['203.0.113.0/24'], scopes: ['balance:read'] as const }
    const token = await linkOf(owner)
    const { secret: old } = granted(await world.core.makeApiKey({ token, password: owner.password, ...terms }))
    const [{ id = '' } = {}] = await keysOf(owner)
    const { secret: next } = granted(await replace(owner, id, 'hour'))
    const [newer, older] = await keysOf(owner)
    const same = { name: 'Web shop', addresses: ['203.0.113.0/24'], scopes: ['balance:read'] }
    expect(newer).toMatchObject({ ...same, hint: next.slice(-4), endsAt: null })
    expect(older).toMatchObject({ ...same, hint: old.slice(-4), endsAt: expect.any(Date) })
    expect(await noticesFor(world, owner)).toContainEqual(
      expect.objectContaining({ kind: 'api_key_made', replaces: old.slice(-4), until: expect.any(Date) }),
    )
    expect([await works(old), await works(next)]).toEqual([true, true])
    await world.advance(HOUR_SECONDS)
    expect([await works(old), await works(next)]).toEqual([false, true])
    expect(await keysOf(owner)).toHaveLength(1)
    const raw = world.deps.prisma.$executeRaw`update api_key set ends_at = null where id = ${id}::uuid`
    await expect(raw).rejects.toThrow(/a key stays what it was/)
  })

  it('API-01 at once: the old one does nothing more; one that ends can be revoked before', async () => {
    const { owner, key } = await merchant(world)
    const [{ id = '' } = {}] = await keysOf(owner)
    const { secret } = granted(await replace(owner, id, 'none'))
    expect([await works(key), await works(secret)]).toEqual([false, true])
    const [{ id: second = '' } = {}] = await keysOf(owner)
    granted(await replace(owner, second, 'week'))
    expect(await works(secret)).toBe(true)
    granted(await world.core.revokeApiKey({ actor: owner.chat, id: second }))
    expect(await works(secret)).toBe(false)
  })

  it('API-03 nobody replaces a key of another shop, one that ends already, or one that was revoked', async () => {
    const [{ owner }, other] = [await merchant(world), await merchant(world, { name: 'Tea House' })]
    const [{ id = '' } = {}] = await keysOf(owner)
    expect(refusal(await replace(other.owner, id, 'day')).code).toBe('not_found')
    granted(await replace(owner, id, 'day'))
    expect(refusal(await replace(owner, id, 'day')).code).toBe('not_found')
    expect(await keysOf(owner)).toHaveLength(2)
    expect(await keysOf(other.owner)).toHaveLength(1)
  })

  it('API-01 takes a password, and with five keys there is room for it; a test key stays one', async () => {
    const { owner } = await merchant(world)
    for (const _more of [1, 2, 3, 4]) await keyOf(world, owner)
    const [{ id = '' } = {}] = await keysOf(owner)
    const wrong = {
      token: await linkOf(owner),
      password: 'wrong',
      scopes: [],
      replaces: { id, overlap: 'day' as const },
    }
    expect(refusal(await world.core.makeApiKey(wrong)).code).toBe('auth_failed')
    granted(await replace(owner, id, 'day'))
    await testKeyOf(world, owner)
    const test = (await keysOf(owner)).find(({ live }) => !live)
    expect(granted(await replace(owner, test?.id ?? '', 'day')).secret).toMatch(/^okp_test_/)
  })

  it('API-01 of two who replace the same key at once, one does', async () => {
    const { owner } = await merchant(world)
    const [{ id = '' } = {}] = await keysOf(owner)
    const shop = await heldRow(world, `select 1 from shop where owner_id = '${owner.userId}' for update`)
    const both = [replace(owner, id, 'day'), replace(owner, id, 'day')]
    await shop.someoneWaits(1)
    await shop.release()
    const done = await Promise.all(both)
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await keysOf(owner)).toHaveLength(2)
  })
})

describe('the addresses of a key', () => {
  const admitted = async (key: string, address: string) => {
    const answer = await world.core.admitKey({ key, address, needs: 'balance:read' })
    return answer.ok || answer.failure.code
  }

  it('API-01 it works from those alone, however they are written, and says from where it was used last', async () => {
    const { owner } = await merchant(world)
    const addresses = ['203.0.113.7', '198.51.100.0/24', '2001:db8:1::/48']
    const token = await linkOf(owner)
    const made = { token, password: owner.password, scopes: API_SCOPES, addresses }
    const { secret } = granted(await world.core.makeApiKey(made))
    const inside = ['203.0.113.7', '::ffff:203.0.113.7', '198.51.100.250', '2001:db8:1:ff::1', '2001:0DB8:0001::2']
    const outside = ['203.0.113.8', '198.51.101.1', '2001:db8:2::1', '::1', '', 'localhost', '::ffff:203.0.113.8']
    for (const address of outside)
      expect([address, await admitted(secret, address)]).toEqual([address, 'address_not_allowed'])
    const [{ lastUsedAt } = { lastUsedAt: undefined }] = await keysOf(owner)
    expect(lastUsedAt).toBeNull()
    for (const address of inside) expect([address, await admitted(secret, address)]).toEqual([address, true])
    const [used] = await keysOf(owner)
    expect(used).toMatchObject({ lastUsedFrom: '203.0.113.7', lastUsedAt: expect.any(Date) })
    const { text } = await dumpOf(world.database.superuser)
    expect(text).not.toContain(Buffer.from('203.0.113.7').toString('hex'))
  })

  it.each([
    ['203.0.113'],
    ['203.0.113.7/33'],
    ['0.0.0.0/0'],
    ['::/0'],
    ['fe80::1%eth0'],
    ['shop.example'],
    ['203.0.113.7/24/8'],
    ['2001:db8::/129'],
  ])('%s is no address to bind a key to', async (wrong) => {
    const { owner } = await merchant(world)
    const made = { token: await linkOf(owner), password: owner.password, scopes: API_SCOPES }
    const tried = await world.core.makeApiKey({ ...made, addresses: ['203.0.113.7', wrong] })
    expect(refusal(tried)).toMatchObject({ code: 'addresses_invalid', wrong })
  })
})

const TERMS: InvoiceTerms = {
  ...{ minor: 350n, currency: 'EUR', description: 'Flat white', reference: null, metadata: {}, livesSeconds: 3600 },
}

it('IDM-03 what is kept of a request is keyed: two shops that ask the same have nothing in common', async () => {
  const shops = [await merchant(world), await merchant(world, { name: 'Tea House' })]
  const idempotencyKey = randomUUID()
  for (const { key } of shops) granted(await world.core.createInvoice({ key, idempotencyKey, terms: TERMS }))
  const kept = await world.deps.prisma.idempotencyKey.findMany({ where: { key: idempotencyKey } })
  expect(new Set(kept.map(({ fingerprint }) => Buffer.from(fingerprint).toString('hex'))).size).toBe(2)
})
