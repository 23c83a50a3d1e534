import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { keyOf } from '../../support/api.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { BACK } from '../../support/connection.ts'
import { pay } from '../../support/held.ts'
import { granted, topUp } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { hire, shopkeeper } from '../../support/shop.ts'
import { endpointOf } from '../../support/webhook.ts'
import { savedAccount } from '../../support/withdraw.ts'
import { amountOf } from '../../support/world.ts'

// actions/bound: what a thief may have left in a wallet, for whoever came back to look through.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

/** A shop with everything in it that can be left, and the chat its owner came back into. */
async function cameBack(language: 'English' | '简体中文'): Promise<{ fresh: Phone; hired: string }> {
  const { core } = town.world
  const carla = await shopkeeper(town, `Bound ${language === 'English' ? 'A' : 'B'}`)
  const hired = await town.customer({ name: 'Tim Thief' })
  await hire(town.world, carla.actor, hired.actor, 'cashier')
  await endpointOf(town.world, await keyOf(town.world, carla.person))
  granted(await core.registerApp({ actor: carla.actor, redirectUri: BACK }))
  await savedAccount(town.world, carla.person)
  await topUp(core, carla.actor, amountOf('400.00', 'EUR'))
  await pay(town.world, carla.person, hired.person, '300.00')
  const phone = await enrol(town.world, carla.person)
  const fresh = town.phone({ name: 'Carla Again' })
  await fresh.starts()
  await fresh.taps(language)
  const { token } = granted(await core.issueLink({ actor: fresh.actor, purpose: 'rebind' }))
  const { email, password } = carla.person
  granted(await core.comeBack({ token, email, password, code: await phone.next(), source: '192.0.2.9' }))
  await town.deliver()
  return { fresh, hired: 'Tim Thief' }
}

test('REC-07 whoever came back sees what else is bound to the wallet, each with the button that leads to it', async () => {
  const { fresh, hired } = await cameBack('English')
  await fresh.taps('What is bound to my wallet')
  for (const line of [
    '1 payment or withdrawal waits: it goes unless you call it off',
    '1 account or card to withdraw to',
    '1 person works in your shop',
    '1 address is told of your shop’s sales',
    '1 address to which an app of your shop sends people back',
  ])
    expect(fresh.sees()).toContain(line)
  // Keys and logins ended with the move.
  const ways = ['What is on hold', 'My accounts and cards', 'Team', 'Webhooks', 'Connected apps']
  expect(fresh.buttons()).toEqual([...ways, 'Security', 'Home'])
  await fresh.taps('Team')
  expect(fresh.sees()).toContain(hired)
})

test('REC-07 in Chinese; whoever works in the shop sees nothing of it, and a wallet with nothing says so', async () => {
  const { fresh } = await cameBack('简体中文')
  await fresh.taps('查看钱包的关联项')
  for (const line of [
    '钱包的关联项',
    '1 笔付款或提现待转出，如非本人操作请撤销',
    '1 个提现账户或银行卡',
    '1 名店员',
    '1 个接收商户通知的地址',
    '1 个商户应用的返回地址',
  ])
    expect(fresh.sees()).toContain(line)
  const plain = await town.customer({ name: 'Plain Person' })
  const seen = granted(await town.world.core.getBound({ actor: plain.actor }))
  expect(Object.values(seen)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
})
