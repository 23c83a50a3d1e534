import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveHome } from '../../support/home-currency.ts'
import { granted, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { hire } from '../../support/shop.ts'
import { amountOf, openWorld, PASSWORD, type Person, PIN, type World } from '../../support/world.ts'
import { loggedIn } from './web.ts'

// What a person does in their own chat is theirs in the trail, by the chat it was done in, and said of their account.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Deed = (person: Person) => Promise<unknown>

const entered = async ({ chat: actor }: Person, asked: { purpose: 'unlock' | 'pin_change' }, pin = PIN) => {
  const { padId } = granted(await world.core.openPad({ actor, ...asked }))
  return typePin(world.core, actor, padId, pin)
}

const DEEDS: [action: string, deed: Deed][] = [
  ['language.chosen', async ({ chat: actor }) => granted(await world.core.chooseLanguage({ actor, locale: 'zh-CN' }))],
  ['phrase.set', async ({ chat: actor }) => granted(await world.core.setPhrase({ actor, phrase: 'seven blue boats' }))],
  ['chat.lock_on', async ({ chat: actor }) => granted(await world.core.setChatLock({ actor, on: true }))],
  [
    'chat.lock_off',
    async ({ chat: actor }) => {
      granted(await world.core.setChatLock({ actor, on: true }))
      granted(await world.core.setChatLock({ actor, on: false }))
    },
  ],
  [
    'chat.unlocked',
    async (person) => {
      granted(await world.core.setChatLock({ actor: person.chat, on: true }))
      await entered(person, { purpose: 'unlock' })
    },
  ],
  [
    'code_threshold.set',
    async (person) => {
      await enrol(world, person)
      granted(await world.core.setCodeThreshold({ actor: person.chat, amount: amountOf('100.00', 'EUR') }))
    },
  ],
  ['home_currency.set', async (person) => moveHome(world, person, 'USD')],
  [
    'password.in_chat',
    async ({ chat: actor }) => expect(granted(await world.core.isOwnPassword({ actor, text: PASSWORD }))).toBe(true),
  ],
  ['account.frozen', async ({ chat: actor }) => granted(await world.core.freezeSelf({ actor }))],
  [
    'session.ended',
    async (person) => {
      await loggedIn(world, person)
      const [session] = granted(await world.core.listSessions({ actor: person.chat }))
      granted(await world.core.endSession({ actor: person.chat, id: session?.id ?? '' }))
    },
  ],
  [
    'sessions.ended',
    async (person) => {
      await loggedIn(world, person)
      expect(granted(await world.core.endOtherSessions({ actor: person.chat })).ended).toBe(1)
    },
  ],
  ['shop.named', async ({ chat: actor }) => granted(await world.core.nameShop({ actor, name: 'Café Aurora' }))],
  [
    'shop.paused',
    async ({ chat: actor }) => {
      granted(await world.core.nameShop({ actor, name: 'Café Aurora' }))
      granted(await world.core.setAccepting({ actor, accepting: false }))
    },
  ],
  ['identity.begun', async ({ chat: actor }) => granted(await world.core.beginIdentity({ actor }))],
  [
    'identity.withdrawn',
    async ({ chat: actor }) => {
      granted(await world.core.beginIdentity({ actor }))
      granted(await world.core.giveIdentity({ actor, field: 'name', value: 'Anna Keller' }))
      granted(await world.core.giveIdentity({ actor, field: 'birthDate', value: '1990-12-31' }))
      granted(await world.core.giveIdentity({ actor, field: 'country', value: 'DE' }))
      granted(await world.core.submitIdentity({ actor }))
      granted(await world.core.withdrawIdentity({ actor }))
    },
  ],
]

const trailOf = (action: string, actor: string) =>
  world.deps.prisma.auditEvent.findMany({ where: { action, actor }, select: { subject: true } })
const named = ({ chat }: Person) => `chat:${chat.botId}:${chat.telegramId}`

test.each(DEEDS)('LOG-04 %s is in the trail once, by the chat it was done in', async (action, deed) => {
  const person = await world.person({ balance: '50.00' })
  await deed(person)
  const rows = await trailOf(action, named(person))
  expect(rows).toHaveLength(1)
})

test('LOG-04 who is taken into a shop, given another place there and let go is in its owner’s trail', async () => {
  const [owner, clerk] = [await world.person(), await world.person()]
  const { core } = world
  granted(await core.nameShop({ actor: owner.chat, name: 'Bar Luna' }))
  await entered(owner, { purpose: 'unlock' })
  await hire(world, owner.chat, clerk.chat, 'cashier')
  granted(await core.setMemberRole({ actor: owner.chat, userId: clerk.userId, role: 'manager' }))
  granted(await core.dismissMember({ actor: owner.chat, userId: clerk.userId }))
  for (const action of ['shop.member_invited', 'shop.member_role', 'shop.member_dismissed'])
    expect([action, await trailOf(action, named(owner))]).toEqual([action, [expect.anything()]])
  expect(await trailOf('shop.member_joined', named(clerk))).toHaveLength(1)
})
