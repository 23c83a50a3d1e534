import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { API_SCOPES, CRYPTO_PAY_SCOPES } from '#core'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { type Shopkeeper, shopkeeper } from '../../support/shop.ts'
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

/** As the page behind the card's button does it. */
async function makesKey(carla: Shopkeeper): Promise<string> {
  const { token } = granted(await town.world.core.issueLink({ actor: carla.actor, purpose: 'api_key' }))
  const { secret } = granted(await town.world.core.makeApiKey({ token, password: PASSWORD, scopes: API_SCOPES }))
  await town.deliver()
  return secret
}

/** Tokens of a client of Crypto Pay: one in earnest, one for tests. */
async function makesTokens({ actor }: Shopkeeper): Promise<{ live: string; test: string }> {
  const link = async () => granted(await town.world.core.issueLink({ actor, purpose: 'api_key' })).token
  const terms = { password: PASSWORD, scopes: CRYPTO_PAY_SCOPES, addresses: ['203.0.113.7'] }
  const live = granted(await town.world.core.makeApiKey({ token: await link(), ...terms })).secret
  const test = granted(await town.world.core.makeTestKey({ token: await link(), cryptoPay: true })).secret
  await town.deliver()
  return { live, test }
}

const works = async (key: string) => (await town.world.core.getApiBalance({ key })).ok
const labels = (phone: Phone) => phone.buttons()

describe('actions/api-keys actions/api-key actions/api-key-revoke notices/api-key-made', () => {
  test.each([
    [
      'en',
      {
        keys: 'API keys',
        none: 'You have none.',
        make: 'Make a key',
        revoke: 'Revoke …',
        sure: 'Revoke it',
        keep: 'Keep it',
      },
    ],
    [
      'zh',
      { keys: 'API 密钥', none: '暂无密钥。', make: '创建密钥', revoke: '吊销 …', sure: '确认吊销', keep: '保留' },
    ],
  ])('keys are listed, made on a page and revoked in two taps: %s', async (language, said) => {
    const carla = await shopkeeper(town, 'Café Aurora', { language })
    await carla.writes('/merchant')
    await carla.taps(said.keys)
    expect(carla.sees()).toContain(said.none)
    expect(labels(carla)[0]).toBe(said.make)

    const key = await makesKey(carla)
    expect(carla.sees()).toContain(`okp_live_…${key.slice(-4)}`)
    expect(carla.sees()).not.toContain(key.slice(9, 30))
    await carla.taps(said.keys)
    const button = said.revoke + key.slice(-4)
    await carla.taps(button)
    await carla.taps(said.keep)
    expect(await works(key)).toBe(true)
    await carla.taps(button)
    await carla.taps(said.sure)
    expect(carla.sees()).toContain(said.none)
    expect(await works(key)).toBe(false)
  })

  test.each([
    [
      'en',
      {
        keys: 'API keys',
        replace: 'Replace it',
        made: 'in the place of',
        ends: 'ends ',
        from: 'only from 203.0.113.7',
      },
    ],
    ['zh', { keys: 'API 密钥', replace: '替换密钥', made: '用于替换', ends: '失效', from: '仅限 203.0.113.7' }],
  ])(
    'API-01 a key that was replaced is shown with its end, name, addresses and last use: %s',
    async (language, said) => {
      const carla = await shopkeeper(town, 'Café Aurora', { language })
      const link = async () =>
        granted(await town.world.core.issueLink({ actor: carla.actor, purpose: 'api_key' })).token
      const terms = { scopes: API_SCOPES, name: 'Till <1>', addresses: ['203.0.113.7'] }
      const made = { ...terms, password: PASSWORD }
      const { secret } = granted(await town.world.core.makeApiKey({ ...made, token: await link() }))
      granted(await town.world.core.admitKey({ key: secret, address: '203.0.113.7', needs: null }))
      const [{ id = '' } = {}] = granted(await town.world.core.listApiKeys({ actor: carla.actor }))
      await town.deliver()
      await carla.taps(said.keys)
      expect(carla.sees()).toContain(`okp_live_…${secret.slice(-4)} Till <1>`)
      expect(carla.sees()).toContain(said.from)
      expect(carla.sees()).not.toContain(said.ends)
      const revoke = labels(carla).find((label) => label.endsWith(secret.slice(-4))) ?? ''
      await carla.taps(revoke)
      expect(labels(carla)).toContain(said.replace)
      const replaces = { id, overlap: 'day' } as const
      granted(await town.world.core.makeApiKey({ ...made, token: await link(), replaces }))
      await town.deliver()
      expect(carla.screen().some((text) => text.includes(said.made))).toBe(true)
      await carla.writes('/merchant')
      await carla.taps(said.keys)
      expect(carla.sees()).toContain(said.ends)
      await carla.taps(revoke)
      expect(labels(carla)).not.toContain(said.replace)
    },
  )
})

test.each([
  ['en', 'API keys', 'An API key was made', 'for Crypto Pay clients: test mode, no money'],
  ['zh', 'API 密钥', '商户 API 密钥已创建', '供 Crypto Pay 客户端使用：测试模式，不涉及资金'],
])('a token of a Crypto Pay client is called what it begins with: %s', async (language, keys, made, tests) => {
  const carla = await shopkeeper(town, 'Café Aurora', { language })
  const { live, test: trial } = await makesTokens(carla)
  const notice = carla.screen().find((text) => text.includes(made))
  expect(notice).toContain(`okp_live_cp_…${live.slice(-4)}`)
  await carla.writes('/merchant')
  await carla.taps(keys)
  expect(carla.sees()).toContain(`okp_live_cp_…${live.slice(-4)}`)
  expect(carla.sees()).toContain(`okp_test_cp_…${trial.slice(-4)} · ${tests}`)
})

test.each([
  [
    'en',
    {
      told: ['The API key of your shop is revoked', 'your password was reset'],
      keys: 'API keys',
      none: 'You have none.',
    },
  ],
  ['zh', { told: ['商户的 1 个 API 密钥已全部吊销', '登录密码已重置'], keys: 'API 密钥', none: '暂无密钥。' }],
])(
  'API-01 REC-04 notices/api-keys-ended: a reset ends them, the chat says why and leads to a new one: %s',
  async (language, said) => {
    const carla = await shopkeeper(town, 'Café Aurora', { language })
    const key = await makesKey(carla)
    granted(await town.world.core.requestReset({ email: carla.person.email, source: '192.0.2.1', locale: 'en' }))
    const token = (await town.mailedToken(carla.person.email)) ?? ''
    const password = 'seven boats leaving at noon'
    granted(await town.world.core.resetPassword({ token, password, repeated: password }))
    await town.deliver()
    const notice = carla.screen().find((text) => text.includes(said.told[0] ?? ''))
    for (const text of said.told) expect(notice).toContain(text)
    expect(await works(key)).toBe(false)
    await carla.taps(said.keys)
    // In the notice's own place, which need not be the newest.
    expect(carla.screen().filter((text) => text.includes(said.none))).toHaveLength(1)
  },
)
