import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { uuidOf } from '../../../src/core/kit/typed-id.ts'
import { keyOf, testKeyOf } from '../../support/api.ts'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { shopkeeper } from '../../support/shop.ts'
import { answering, deliver, endpointOf, happening, ok } from '../../support/webhook.ts'
import { PASSWORD } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const EN = {
  ...{
    language: 'en',
    keys: 'API keys',
    webhooks: 'Webhooks',
    none: 'There are none.',
    well: 'On. Nothing has failed.',
  },
  ...{
    added: 'A webhook was added',
    failing: 'Your endpoint has been failing since',
    waiting: '2 events wait.',
    http: 'HTTP 500',
  },
  ...{ look: 'Look at the endpoint', replay: 'Send the 2 that wait now', nothing: 'Nothing waits to be sent.' },
  ...{
    off: 'Switch off',
    isOff: 'Switched off by you.',
    on: 'Switch on',
    onAndSend: 'Switch on and send the one that waits',
  },
  rotate: 'Change the secret',
}
const ZH = {
  ...{ language: 'zh', keys: 'API 密钥', webhooks: '回调通知', none: '暂无通知地址', well: '已启用，暂无失败' },
  ...{ added: '商户新增了通知地址', failing: '起接收失败', waiting: '2 个事件待发送', http: 'HTTP 500' },
  ...{ look: '查看通知地址', replay: '立即发送 2 个待发事件', nothing: '没有待发送的事件' },
  ...{ off: '停用', isOff: '您已停用', on: '启用', onAndSend: '启用并补发 1 个事件' },
  rotate: '更换签名密钥',
}

describe('actions/webhooks actions/webhook actions/webhook-turn notices/webhook-trouble', () => {
  it.each([EN, ZH])(
    'S78 WHK-05 the owner hears of trouble, sees what waits and has it sent in one tap: $language',
    async (said) => {
      const { world } = town
      const carla = await shopkeeper(town, 'Café Aurora', { language: said.language })
      await carla.writes('/merchant')
      await carla.taps(said.keys)
      await carla.taps(said.webhooks)
      expect(carla.sees()).toContain(said.none)

      const key = await keyOf(world, { chat: carla.actor, password: PASSWORD })
      const { id, secret } = await endpointOf(world, key)
      const row = uuidOf('whe', id) ?? ''
      await town.deliver()
      expect(carla.sees()).toContain(said.added)
      for (let at = 0; at < 2; at++) await happening(world, key)
      // Two that fail are a hiccup; five minutes later it is news.
      await deliver(world, row, answering(500))
      await world.advance(301)
      await deliver(world, row, answering(500))
      await town.deliver()
      expect(carla.sees()).toContain(said.failing)
      expect(carla.sees()).toContain(said.waiting)
      expect(carla.sees()).toContain(said.http)

      await carla.taps(said.look)
      expect(carla.buttons()).toContain(said.rotate)
      await carla.taps(said.replay)
      expect(await deliver(world, row, ok)).toHaveLength(2)
      await carla.taps(said.webhooks)
      await carla.taps('✅ hooks.example.com')
      expect(carla.sees()).toContain(said.well)
      expect(carla.sees()).toContain(said.nothing)
      expect(carla.sees()).not.toContain(secret)

      await carla.taps(said.off)
      expect(carla.sees()).toContain(said.isOff)
      await happening(world, key)
      expect(await deliver(world, row, ok)).toEqual([])
      await carla.taps(said.webhooks)
      await carla.taps('⏸ hooks.example.com')
      await carla.taps(said.onAndSend)
      expect(await deliver(world, row, ok)).toHaveLength(1)
      expect(granted(await world.core.getEndpoint({ key, id })).state).toBe('enabled')
    },
  )

  it.each([
    ['en', ['A webhook for test mode was added', 'It is told of test payments only.']],
    ['zh', ['商户新增了测试模式的通知地址', '仅测试付款会通知到该地址']],
  ])('WHK-05 of an endpoint in test mode the owner reads that no payment goes there: %s', async (language, said) => {
    const carla = await shopkeeper(town, 'Tea & Tests', { language })
    await endpointOf(town.world, await testKeyOf(town.world, { chat: carla.actor }))
    await town.deliver()
    for (const words of said) expect(carla.sees()).toContain(words)
  })
})
