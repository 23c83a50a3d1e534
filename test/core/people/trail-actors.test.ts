import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Core } from '#core'
import { granted } from '../../support/people.ts'
import { enrol, factorLink } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor, tokenMailedTo } from './outbox.ts'

// Whatever a person does behind a one-time link is theirs in the trail, with the page it was done on; never the house's.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Purpose = Parameters<Core['issueLink']>[0]['purpose']
type Deed = (person: Person) => Promise<unknown>

const linkOf = async ({ chat: actor }: Person, purpose: Purpose) =>
  granted(await world.core.issueLink({ actor, purpose })).token
const NEW = 'seven boats leaving at noon'

async function otherEmail(person: Person): Promise<string> {
  const email = `new-${person.userId.slice(0, 8)}@example.com`
  const token = await linkOf(person, 'email_change')
  granted(await world.core.changeEmail({ token, email, password: person.password, code: '' }))
  return email
}

const unfrozen = async (person: Person, code = '') => {
  granted(await world.core.freezeSelf({ actor: person.chat }))
  const token = await linkOf(person, 'unfreeze')
  return granted(await world.core.unfreezeSelf({ token, password: person.password, code }))
}

const DEEDS: [action: string, page: string, deed: Deed][] = [
  ['second_factor.on', 'second_factor', (person) => enrol(world, person)],
  [
    'second_factor.off',
    'second_factor',
    async (person) => {
      const phone = await enrol(world, person)
      const code = await phone.next()
      return granted(await world.core.switchOffSecondFactor({ token: await factorLink(world, person), code }))
    },
  ],
  [
    'second_factor.renewed',
    'second_factor',
    async (person) => {
      const phone = await enrol(world, person)
      const code = await phone.next()
      return granted(await world.core.renewRecoveryCodes({ token: await factorLink(world, person), code }))
    },
  ],
  ['recovery_code.used', 'unfreeze', async (person) => unfrozen(person, (await enrol(world, person)).recovery[0])],
  ['account.unfrozen', 'unfreeze', (person) => unfrozen(person)],
  [
    'pin.renewal_allowed',
    'pin_reset',
    async (person) =>
      granted(
        await world.core.allowNewPin({ token: await linkOf(person, 'pin_reset'), password: person.password, code: '' }),
      ),
  ],
  ['email.change_asked', 'email_change', otherEmail],
  [
    'email.changed',
    'email_confirm',
    async (person) => {
      const email = await otherEmail(person)
      return granted(await world.core.confirmEmail({ token: await tokenMailedTo(world, email) }))
    },
  ],
  [
    'email.kept',
    'email_keep',
    async (person) => {
      await otherEmail(person)
      return granted(await world.core.keepEmail({ token: await tokenMailedTo(world, person.email) }))
    },
  ],
  [
    'password.changed',
    'password_change',
    async (person) => {
      const token = await linkOf(person, 'password_change')
      const given = { token, old: person.password, password: NEW, repeated: NEW }
      return granted(await world.core.changePassword(given))
    },
  ],
  [
    'password.reset',
    'password_reset',
    async (person) => {
      granted(await world.core.requestReset({ email: person.email, source: person.userId, locale: 'en' }))
      const token = await tokenMailedTo(world, person.email)
      return granted(await world.core.resetPassword({ token, password: NEW, repeated: NEW }))
    },
  ],
  [
    'password.wrong',
    'unfreeze',
    async (person) => {
      granted(await world.core.freezeSelf({ actor: person.chat }))
      const token = await linkOf(person, 'unfreeze')
      expect((await world.core.unfreezeSelf({ token, password: 'not my password' })).ok).toBe(false)
    },
  ],
]

test.each(DEEDS)('LOG-04 %s behind a link is said of the page %s, not of the house', async (action, page, deed) => {
  const person = await world.person()
  await deed(person)
  const rows = await world.deps.prisma.auditEvent.findMany({ where: { subject: `user:${person.userId}`, action } })
  expect(rows.map(({ actor }) => actor)).toEqual([`page:${page}`])
  const house = await world.deps.prisma.auditEvent.findMany({
    where: { subject: `user:${person.userId}`, actor: 'system' },
  })
  expect(house.map((row) => row.action)).toEqual([])
})

test('LOG-04 a key that is made on its page is its owner’s doing there', async () => {
  const person = await world.person()
  const { core, deps } = world
  granted(await core.nameShop({ actor: person.chat, name: 'Café Aurora' }))
  const token = await linkOf(person, 'api_key')
  const terms = { name: 'till', returnOrigins: [], addresses: [], scopes: ['invoices:read'] } as const
  granted(await core.makeApiKey({ token, password: person.password, code: '', ...terms } as never))
  const made = await deps.prisma.auditEvent.findFirstOrThrow({ where: { action: 'api_key.made' } })
  expect(made.actor).toBe('page:api_key')
  const told = (await noticesFor(world, person)).map(({ kind }) => kind)
  expect(told).toContain('api_key_made')
})
