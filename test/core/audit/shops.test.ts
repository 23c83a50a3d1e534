import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditAction } from '../../../src/core/kit/audit-actions.ts'
import { photo } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { linkOf } from '../../support/shop.ts'
import { byChat, ofUser, trailOf } from '../../support/trail.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// What somebody changes of their shop is in its trail, once, by the chat it was done in, without a word they wrote.
let world: World
let owner: Person
let shop: string
beforeAll(async () => {
  world = await openWorld()
  owner = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  shop = `shop:${(await world.deps.prisma.shop.findFirstOrThrow()).id}`
})
afterAll(() => world.close())

const core = () => world.core
const actor = () => owner.chat

const DEEDS: [action: AuditAction, deed: () => Promise<unknown>, detail?: object][] = [
  ['shop.counter_code', () => core().renewCounterCode({ actor: actor() })],
  [
    'shop.opened',
    async () => {
      granted(await core().setAccepting({ actor: actor(), accepting: false }))
      return core().setAccepting({ actor: actor(), accepting: true })
    },
  ],
  ['shop.policy', () => core().setPolicy({ actor: actor(), policy: { currencies: ['EUR'] } })],
  [
    'shop.profile',
    () => core().setProfile({ actor: actor(), category: 'food', country: 'DE' }),
    { category: 'food', country: 'DE' },
  ],
  ['shop.refund_policy', () => core().setRefundPolicy({ actor: actor(), policy: { days: 14, terms: 'Ask Carla' } })],
  ['shop.repeats_no_more', () => core().setRepeats({ actor: actor(), repeats: false })],
  ['shop.repeats', () => core().setRepeats({ actor: actor(), repeats: true })],
  [
    'shop.picture_added',
    async () => core().addShopPicture({ actor: actor(), of: 'logo', file: await photo(400, 300) }),
    { picture: expect.any(String), link: null },
  ],
  ['shop.picture_removed', () => core().removeShopPicture({ actor: actor(), of: 'logo' }), { link: null }],
]

test.each(DEEDS)('LOG-04 %s is in the trail of its shop, by who did it', async (action, deed, detail = {}) => {
  granted((await deed()) as never)
  expect(await trailOf(world, action)).toEqual([{ actor: byChat(actor()), subject: shop, detail }])
})

test('LOG-04 a link’s own picture is told with the link it is of', async () => {
  const token = await linkOf(world, { actor: actor() })
  const { id: link } = await world.deps.prisma.paymentLink.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  granted(await core().addShopPicture({ actor: actor(), of: { link: token }, file: await photo(400, 300) }))
  granted(await core().removeShopPicture({ actor: actor(), of: { link: token } }))
  for (const action of ['shop.picture_added', 'shop.picture_removed'] as const)
    expect((await trailOf(world, action)).at(-1)).toMatchObject({ subject: shop, detail: { link } })
})

test('LOG-04 shop.code_charged is the cashier’s, shop.charge_refused the payer’s, and both are told of the payer', async () => {
  const payer = await world.person({ balance: '20.00' })
  const { digits: code } = granted(await core().issuePayerCode({ actor: payer.chat }))
  const { link } = granted(await core().openSale({ actor: actor(), amount: amountOf('12.50', 'EUR') }))
  granted(await core().chargeCode({ actor: actor(), token: link.token, code }))
  granted(await core().refuseCharge({ actor: payer.chat, token: link.token }))
  const of = { subject: ofUser(payer), detail: { link: expect.any(String) } }
  expect(await trailOf(world, 'shop.code_charged')).toEqual([{ actor: byChat(actor()), ...of }])
  expect(await trailOf(world, 'shop.charge_refused')).toEqual([{ actor: byChat(payer.chat), ...of }])
})
