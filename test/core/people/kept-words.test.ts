import { afterAll, beforeAll, expect, test } from 'vitest'
import { WORDS } from '../../../src/core/kept-words.ts'
import { dumpOf } from '../../support/dump.ts'
import { granted, PIN, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const CODE_IN = { code: 'secret_in_words', what: 'code' }
const call = (name: string, input: unknown) =>
  (world.core as unknown as Record<string, (input: unknown) => Promise<never>>)[name]?.(input)

/** An input that is nothing but a text, at its place. */
const inputOf = (path: string, text: string): object =>
  path.split('.').reduceRight<unknown>((within, name) => ({ [name]: within }), text) as object

const kept = Object.entries(WORDS).flatMap(([name, fates]) =>
  Object.entries(fates).flatMap(([path, fate]) =>
    fate === 'kept' || fate === 'offered' || typeof fate === 'function' ? [{ name, path }] : [],
  ),
)

test('ATH-06 every text that is kept as it is typed, customers’ or staff’s, is refused as a code before anything is done', async () => {
  const { chat: actor } = await world.person()
  const { text: before } = await dumpOf(world.database.superuser)
  for (const { name, path } of kept) {
    const input = { actor, field: 'name', ...inputOf(path, PIN) }
    expect([name, path, refusal((await call(name, input)) as never)]).toEqual([name, path, CODE_IN])
  }
  expect((await dumpOf(world.database.superuser)).text).toBe(before)
  const places = kept.map(({ name, path }) => `${name}.${path}`)
  expect(places).toEqual(expect.arrayContaining(['offerLink.description', 'restrictCustomer.reason']))
  expect(places.length).toBeGreaterThan(30)
})

test('ATH-06 staff’s own password is no reason of theirs, and shops’ none of what they ask for in other chats once it is chosen', async () => {
  const WORDS_OF = 'violet otters hum'
  const staff = await world.person({ password: WORDS_OF })
  const other = await world.person()
  const refused = { code: 'secret_in_words', what: 'password' }
  const { core } = world
  const freeze = { actor: staff.chat, userId: other.userId, category: 'security', reason: WORDS_OF } as const
  expect(refusal(await core.restrictCustomer(freeze))).toEqual(refused)
  const shop = { actor: staff.chat, description: WORDS_OF }
  granted(await core.nameShop({ actor: staff.chat, name: 'Café Aurora' }))
  const { offer } = granted(await core.offerLink({ ...shop, amount: amountOf('5.00', 'EUR') }))
  expect(refusal(await core.postLink({ ...shop, chosen: offer, message: null }))).toEqual(refused)
  expect(await world.deps.prisma.paymentLink.count()).toBe(0)
})
