import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { agree, appOf, consent, visit } from '../../support/connection.ts'
import { granted } from '../../support/people.ts'
import { shopkeeper } from '../../support/shop.ts'
import { PASSWORD, type Person } from '../../support/world.ts'

// What only stops something is done in a locked chat, and shows nothing of what is left.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const LOCALES = [
  {
    ...{ language: 'en', keys: 'API keys', revoke: 'Revoke …', sure: 'Revoke it' },
    ...{ look: 'Café Aurora: look or end', end: 'End it now' },
    ...{ done: '✅ Done. 🔒 This chat is locked', unlock: '🔓 Unlock with PIN' },
  },
  {
    ...{ language: 'zh-hans', keys: 'API 密钥', revoke: '吊销 …', sure: '确认吊销' },
    ...{ look: 'Café Aurora：查看或解除', end: '立即解除' },
    ...{ done: '✅ 操作已完成。🔒 聊天已锁定', unlock: '🔓 输入支付密码解锁' },
  },
] as const

async function lock({ actor, person }: Phone & { person: Person }) {
  granted(await town.world.core.setChatLock({ actor, on: true }))
  await town.world.deps.prisma.chat.updateMany({ where: { userId: person.userId }, data: { unlockedAt: null } })
}

describe.each(LOCALES)('SES-01 a locked chat ends what it can see of before ($language)', (said) => {
  const { language } = said

  test('a key of a shop: it works no more, and no other key is named', async () => {
    const { core } = town.world
    const carla = await shopkeeper(town, 'Café Aurora', { language })
    const make = async () => {
      const { token } = granted(await core.issueLink({ actor: carla.actor, purpose: 'api_key' }))
      return granted(await core.makeApiKey({ token, password: PASSWORD, scopes: ['balance:read'], addresses: [] }))
        .secret
    }
    const [lost, other] = [await make(), await make()]
    await carla.writes('/merchant')
    await carla.taps(said.keys)
    await carla.taps(said.revoke + lost.slice(-4))
    await lock(carla)
    await carla.taps(said.sure)
    expect(carla.sees()).toContain(said.done)
    expect(carla.sees()).not.toContain(other.slice(-4))
    expect(carla.buttons()[0]).toBe(said.unlock)
    expect([(await core.getApiBalance({ key: lost })).ok, (await core.getApiBalance({ key: other })).ok]).toEqual([
      false,
      true,
    ])
  })

  test('a connection: it has ended, and neither its shop nor what it spent is named', async () => {
    const { world } = town
    const app = await appOf(world)
    const ana = await town.customer({ name: 'Ana Payer', balance: '500.00', language })
    const { token } = await visit(world, app)
    await agree(world, ana.person, (await consent(world, ana.person, token)).id)
    await ana.writes('/connections')
    await ana.taps(said.look)
    await lock(ana)
    await ana.taps(said.end)
    expect(ana.sees()).toContain(said.done)
    for (const secret of ['Café Aurora', '200.00']) expect(ana.sees()).not.toContain(secret)
    expect(ana.buttons()[0]).toBe(said.unlock)
    const where = { ownerId: ana.person.userId }
    expect((await world.deps.prisma.connection.findFirstOrThrow({ where })).state).toBe('ended')
  })
})
