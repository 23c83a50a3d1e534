import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef, Result } from '#core'
import { mayIn, SHOP_RIGHTS, type ShopRight, type ShopRole } from '../../../src/core/shop/role.ts'
import { SHOP } from '../../../src/core/shop/use-cases.ts'
import { granted } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'
import { hire } from '../../support/shop.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

/** What may be asked by whoever likes: it is about links they have, a shop of their own, or a place they are offered. */
const NOBODYS = [
  'nameShop',
  'payAgain',
  'readPaymentLink',
  'linkProceeds',
  'quotePayment',
  'askToPay',
  'declineAsk',
  'tellShop',
  'readTeamInvitation',
  'joinTeam',
  'listShops',
  'takeOffer',
  'listPosts',
  'endPost',
  'readShopPicture',
]

/** Decided by what the picture is of: the shop's logo or a link's (`test/bot/flows/shop-picture.test.ts`). */
const BY_PICTURE = ['removeShopPicture']

const ASKS = /shopFor\(\s*scope,\s*actor,\s*'(\w+)'/

/** Every use case that goes through `shopFor`, with the right it asks for, as the code has it. */
const ASKED: [name: string, right: ShopRight][] = globSync('src/core/**/*.ts', { cwd: process.cwd() })
  .map((file) => readFileSync(file, 'utf8'))
  .flatMap((code) => {
    const right = SHOP_RIGHTS.find((one) => one === code.match(ASKS)?.[1])
    const name = code.match(/export const (\w+): UseCase/)?.[1]
    return right && name ? [[name, right] as [string, ShopRight]] : []
  })

const ROLES: ShopRole[] = ['owner', 'manager', 'cashier']

let world: World
let people: Record<ShopRole | 'stranger', Person>
/** A payment to the shop, the card of giving it back, and a link that is open. */
const sale = { payment: '', refundId: '', token: '' }

beforeAll(async () => {
  world = await openWorld()
  const [owner, manager, cashier, stranger] = [
    await world.person(),
    await world.person(),
    await world.person(),
    await world.person(),
  ]
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  const payer = await world.person({ balance: '20.00' })
  ;({ payment: sale.payment } = await sold(world, { owner, payer, price: '5.00' }))
  const wish = { actor: owner.chat, payment: sale.payment, amount: 'rest', reason: null } as const
  sale.refundId = granted(await world.core.quoteRefund(wish)).refundId
  const asked = { actor: owner.chat, amount: amountOf('1.00', 'EUR'), description: '' }
  sale.token = granted(await world.core.createLink(asked)).token
  await hire(world, owner.chat, manager.chat, 'manager')
  await hire(world, owner.chat, cashier.chat, 'cashier')
  people = { owner, manager, cashier, stranger }
})
afterAll(() => world.close())

/** One input that all of them can read something from; what fails later than at the door has passed it. */
async function refusedAs(name: string, actor: ChatRef): Promise<string | null> {
  const { core, deps } = world
  const amount = amountOf('1.00', 'EUR')
  const { id: shopId } = await deps.prisma.shop.findFirstOrThrow()
  const some = { shopId, id: deps.newId(), userId: deps.newId(), role: 'cashier', purpose: 'api_key' }
  const input = {
    actor,
    amount,
    ...sale,
    chosen: sale.token,
    message: null,
    reason: null,
    period: 'today',
    description: '',
    accepting: true,
    repeats: false,
    policy: {},
    name: 'Tea',
    ...some,
  }
  const call = core[name as keyof typeof core] as (given: object) => Promise<Result<unknown>>
  try {
    const answer = await call(input)
    return answer.ok ? null : answer.failure.code
  } catch {
    return 'fault'
  }
}

describe('who may do what in a shop', () => {
  test('a cashier charges; a manager looks, refunds and exports as well; the rest is the owner’s', () => {
    const may = (role: ShopRole) => SHOP_RIGHTS.filter((right) => mayIn(role, right))
    expect(may('cashier')).toEqual(['charge'])
    expect(may('manager')).toEqual(['charge', 'look', 'refund', 'export'])
    expect(may('owner')).toEqual(['charge', 'look', 'refund', 'export', 'manage'])
  })

  test('every call of the shop is decided: it asks for a right, or is nobody’s in particular', () => {
    const asking = ASKED.map(([name]) => name)
    const decided = [...asking, ...NOBODYS, ...BY_PICTURE]
    expect(Object.keys(SHOP).filter((name) => !decided.includes(name))).toEqual([])
    expect(asking.filter((name) => NOBODYS.includes(name))).toEqual([])
    expect(asking).toEqual(expect.arrayContaining(['listApiKeys', 'revokeApiKey', 'createLink', 'dismissMember']))
  })

  test.each(ROLES.flatMap((role) => ASKED.map(([name, right]) => ({ role, name, right }))))(
    'API-03 $role: $name takes the right to $right',
    async ({ role, name, right }) => {
      const refused = await refusedAs(name, people[role].chat)
      expect(refused === 'shop_right_missing').toBe(!mayIn(role, right))
    },
  )

  test.each(ASKED)('API-03 a stranger: %s answers as if there were no such shop', async (name) => {
    expect(await refusedAs(name, people.stranger.chat)).toMatch(
      /^(shop_missing|invoice_unknown|payment_unknown|quote_expired|not_found)$/,
    )
  })
})
