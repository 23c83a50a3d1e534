import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { query, rows } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { confirmed, eur, IBAN, payoutSays, savedAccount } from '../../support/withdraw.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

const MIGRATION = new URL('../../../prisma/migrations/20261210080001_keyed_hashes/migration.sql', import.meta.url)
const ACCOUNT = IBAN.replaceAll(' ', '')

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rowOf = (id: string) => world.deps.prisma.destination.findUniqueOrThrow({ where: { id } })
const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex')
const sha256 = (text: string) => createHash('sha256').update(text).digest()
const begun = async ({ chat: actor }: Person) =>
  granted(await world.core.addDestination({ actor, currency: 'EUR', typed: IBAN })).id

/** What a thief of a dump makes of every number there may be, from what stands in clear beside it. */
const triesAt = (id: string) =>
  [` ${ACCOUNT}`, ACCOUNT].flatMap((named) =>
    [`${id}\n${named}`, `destination_terms\0${id}\n${named}`, `destination\0${named}`, named].map((text) =>
      hex(sha256(text)),
    ),
  )

/** Everything a row keeps in bytes, as hex. */
const bytesOf = async (id: string) =>
  Object.values(await rowOf(id)).flatMap((value) => (value instanceof Uint8Array ? [hex(value)] : []))

describe('CRY-01 a saved account is not found by trying numbers against a dump', () => {
  test('CRY-01 neither while it is added, nor with its PIN given, nor saved', async () => {
    const ana = await world.person()
    const id = await begun(ana)
    const seen = [...(await bytesOf(id))]
    await world.authorise(ana, id)
    const given = await rowOf(id)
    expect(hex(given.authorisedHash)).toBe(hex(given.hash))
    expect(hex(given.hash)).toBe(hex(world.deps.keyring.blindIndex('destination_terms', `${id}\n ${ACCOUNT}`)))
    const { token } = granted(await world.core.destinationLink({ actor: ana.chat, id }))
    granted(await world.core.allowDestination({ token, password: ana.password }))
    seen.push(...(await bytesOf(id)))
    expect(seen.filter((bytes) => triesAt(id).includes(bytes))).toEqual([])
    // Nobody asks again what its factors were given for.
    const saved = await rowOf(id)
    expect([saved.state, saved.authorisedHash, saved.codeHash]).toEqual(['open', null, null])
    expect(hex(saved.hash)).not.toBe(hex(given.hash))
  })

  test('CRY-01 nor one that was begun and forgotten, a day later', async () => {
    const ana = await world.person()
    const id = await begun(ana)
    await world.authorise(ana, id)
    const before = await rowOf(id)
    await world.advance(25 * 3600)
    granted(await world.core.sweep({}))
    const after = await rowOf(id)
    expect([after.state, after.fingerprint, after.authorisedHash]).toEqual(['removed', null, null])
    expect(hex(after.hash)).not.toBe(hex(before.hash))
  })
})

test('CRY-04 whoever left leaves no trace of an account: at once where nothing went there, else once the law’s time is over', async () => {
  const { core, deps } = world
  const ana = await world.person({ balance: '20.00' })
  const unused = await savedAccount(world, ana, { typed: 'FR14 2004 1010 0505 0001 3M02 606' })
  const used = await savedAccount(world, ana)
  const quote = granted(await core.quotePayout({ actor: ana.chat, destinationId: used.id, amount: eur(1_000n) }))
  const payout = await confirmed(world, ana, used, eur(2_000n - quote.fee.minor))
  granted(await core.sendPayout({ id: payout.payoutId }))
  await payoutSays(world, payout.reference, 'payout.settled')
  const { id } = granted(await core.openClosing({ actor: ana.chat }))
  await world.authorise(ana, id)
  granted(await core.closeAccount({ actor: ana.chat, id }))
  const gone = {
    state: 'removed',
    details: null,
    lastFour: null,
    fingerprint: null,
    authorisedHash: null,
    codeHash: null,
  }
  expect(await rowOf(unused.id)).toMatchObject(gone)
  expect(await rowOf(used.id)).toMatchObject({ state: 'removed', lastFour: '3000', fingerprint: null })
  await expect(
    query(world.database.app, `update destination set last_four = null where id = '${used.id}'`),
  ).rejects.toThrow('stays')
  await world.advance(5 * 366 * 86_400 + 60)
  granted(await core.sweep({}))
  expect(await rowOf(used.id)).toMatchObject(gone)
  for (const one of [unused.id, used.id]) {
    const named = one === used.id ? ` ${ACCOUNT}` : ' FR1420041010050500013M02606'
    const said = [sha256(`${one}\n${named}`), deps.keyring.blindIndex('destination_terms', `${one}\n${named}`)]
    expect(said.map(hex)).not.toContain(hex((await rowOf(one)).hash))
  }
})

test('CRY-01 CRY-04 those from before lose the plain hash by the migration, and a PIN just given still counts', async () => {
  const [ana, bo] = [await world.person(), await world.person()]
  const [draft, saved] = [await begun(ana), (await savedAccount(world, bo)).id]
  await world.authorise(ana, draft)
  const { superuser, owner } = world.database
  const old = `sha256(convert_to(id || E'\\n ${ACCOUNT}', 'UTF8'))`
  await query(superuser, 'alter table destination disable trigger destination_kept')
  await query(
    superuser,
    `update destination set hash = ${old}, authorised_hash = ${old} where id in ('${draft}', '${saved}')`,
  )
  await query(superuser, 'alter table destination enable trigger destination_kept')
  expect(hex((await rowOf(draft)).hash)).toBe(hex(sha256(`${draft}\n ${ACCOUNT}`)))
  await query(owner, await readFile(MIGRATION, 'utf8'))
  for (const id of [draft, saved])
    expect((await bytesOf(id)).filter((bytes) => triesAt(id).includes(bytes))).toEqual([])
  expect((await rowOf(saved)).authorisedHash).toBeNull()
  const { token } = granted(await world.core.destinationLink({ actor: ana.chat, id: draft }))
  granted(await world.core.allowDestination({ token, password: ana.password }))
  expect((await rowOf(draft)).state).toBe('open')
  const [guard] = await rows<{ on: string }>(
    superuser,
    `select tgenabled as on from pg_trigger where tgname = 'destination_kept'`,
  )
  expect(guard?.on).toBe('O')
})
