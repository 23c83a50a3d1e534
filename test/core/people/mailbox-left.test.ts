import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { maskEmail } from '../../../src/core/people/email.ts'
import { query } from '../../support/database.ts'
import { addressChanged, caseOf, linkMailed, lostMailbox } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { recoveryOf } from '../../support/recovery.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

// A mailbox that the account has left is not asked any more whether something was its owner: neither what happens to the
// account, nor its new address, is its business once it can no longer have it back.
const MIGRATION = new URL('../../../prisma/migrations/20261211040001_links_of_a_mailbox/migration.sql', import.meta.url)

let world: World
let address = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const DAY = 86_400
const fresh = () => `moved${++address}@example.net`
const object = (token: string) => world.core.objectToMailbox({ token })
const page = (token: string) => world.core.readLink({ token, purpose: 'mailbox_object' })
const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

test('REC-08 ATH-11 a mailbox the account has left can no longer freeze it once its time to undo that is over, and its page tells nothing of the new address', async () => {
  const person = await world.person()
  await lostMailbox(world, person, fresh())
  const old = await linkMailed(world, person.email, 'mailbox_asked')
  const next = fresh()
  granted(await addressChanged(world, person, next))
  expect(granted(await page(old)).emailMasked).toBe(maskEmail(person.email))
  await world.advance(3 * DAY + 1)
  for (const refused of [await page(old), await object(old), await object(old)])
    expect(refusal<unknown>(refused)).toEqual({ code: 'mailbox_left' })
  expect(await stateOf(person)).toBe('active')
  expect((await caseOf(world, person)).objectedAt).toBeNull()
  granted(await object(await linkMailed(world, next, 'mailbox_asked')))
  expect(await stateOf(person)).toBe('frozen_by_user')
})

test('REC-08 ATH-11 while it can undo that it still objects, whatever was swept meanwhile', async () => {
  const person = await world.person()
  await lostMailbox(world, person, fresh())
  const old = await linkMailed(world, person.email, 'mailbox_asked')
  granted(await addressChanged(world, person, fresh()))
  granted(await world.core.sweep({}))
  await world.advance(3 * DAY - 60)
  granted(await object(old))
  expect(await stateOf(person)).toBe('frozen_by_user')
  expect((await caseOf(world, person)).objectedAt).not.toBeNull()
})

test('REC-08 ATH-11 of three addresses in a row each objects as long as it can come back, and one that came back does', async () => {
  const person = await world.person()
  await lostMailbox(world, person, fresh())
  const [second, third] = [fresh(), fresh()]
  granted(await addressChanged(world, person, second))
  await world.advance(2 * DAY)
  granted(await addressChanged(world, person, third))
  await world.advance(DAY + 60)
  const [first, middle] = [
    await linkMailed(world, person.email, 'mailbox_asked'),
    await linkMailed(world, second, 'mailbox_asked'),
  ]
  expect(refusal(await page(first)).code).toBe('mailbox_left')
  expect(granted(await page(middle)).emailMasked).toBe(maskEmail(second))
  await world.advance(2 * DAY)
  expect(refusal(await object(middle)).code).toBe('mailbox_left')
  granted(await addressChanged(world, person, person.email))
  granted(await object(first))
  expect(await stateOf(person)).toBe('frozen_by_user')
})

test('REC-06 ATH-11 nor does a recovery ask it, which ended with that address: the link to stop it opens nothing', async () => {
  const person = await world.person()
  await recoveryOf(world, person)
  const stop = await linkMailed(world, person.email, 'rebind_asked')
  granted(await addressChanged(world, person, fresh()))
  const opened = await world.core.readLink({ token: stop, purpose: 'rebind_stop' })
  for (const refused of [opened, await world.core.stopRebind({ token: stop })])
    expect(refusal<unknown>(refused)).toEqual({ code: 'link_expired' })
  expect(await stateOf(person)).toBe('active')
})

test('REC-08 links that were out before are given the mailbox they went to; one that a program of the version before mails is believed as before', async () => {
  const person = await world.person()
  const rebind = await recoveryOf(world, person)
  const id = await lostMailbox(world, person, fresh())
  await world.advance(60)
  granted(await addressChanged(world, person, fresh()))
  const links = () =>
    world.deps.prisma.linkToken.findMany({
      where: { subject: { in: [id, rebind] }, purpose: { in: ['mailbox_object', 'rebind_stop'] } },
      orderBy: { tokenHash: 'asc' },
      select: { tokenHash: true, mailbox: true },
    })
  const before = await links()
  await query(world.database.owner, 'alter table link_token drop column mailbox')
  await query(world.database.owner, await readFile(MIGRATION, 'utf8'))
  expect(await links()).toEqual(before)
  await world.deps.prisma.linkToken.updateMany({ where: { subject: id }, data: { mailbox: null } })
  granted(await object(await linkMailed(world, person.email, 'mailbox_asked')))
})

test('CRY-04 REC-08 whoever leaves leaves no link behind that names their mailbox', async () => {
  const person = await world.person()
  const id = await lostMailbox(world, person, fresh())
  granted(await world.core.declineMailboxCase({ actor: await world.agent(), id }))
  const mailbox = world.deps.keyring.blindIndex('email', person.email)
  const named = () => world.deps.prisma.linkToken.count({ where: { mailbox } })
  expect(await named()).toBe(1)
  const closing = granted(await world.core.openClosing({ actor: person.chat }))
  await world.authorise(person, closing.id)
  granted(await world.core.closeAccount({ actor: person.chat, id: closing.id }))
  expect(await named()).toBe(0)
})
