import { describe, expect, it } from 'vitest'
import { merchant } from '../../support/api.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const ask = (path: string, key: string) =>
  fetch(`${served.app.url}${path}`, { headers: { authorization: `Bearer ${key}` } })

describe('the page that makes a key: routes/api-key', () => {
  it('asks for the password, shows the key once, and says which calls it is for', async () => {
    const { owner } = await merchant(served.world)
    const issued = await served.world.core.issueLink({ actor: owner.chat, purpose: 'api_key' })
    const token = issued.ok ? issued.value.token : ''
    const visitor = await served.opened('/api-key')
    const asked = await (await visitor.send('/api-key', { token, step: 'open' })).text()
    expect(asked).toContain('Café Aurora')
    const wrong = await visitor.send('/api-key', { token, step: 'make', may: 'look', password: 'wrong' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('That password is not right. 4 tries left.')
    const shown = await visitor.send('/api-key', { token, step: 'make', may: 'look', password: owner.password })
    const [, key = ''] = /(okp_live_[\w-]{32})</.exec(await shown.text()) ?? []
    expect((await ask('/v1/balance', key)).status).toBe(200)
    expect((await ask('/v1/webhook-endpoints', key)).status).toBe(403)
    const again = await visitor.send('/api-key', { token, step: 'make', may: 'ask', password: owner.password })
    expect(await again.text()).toContain('A key was made with it')
  })

  it('API-01 asks for a code where the second factor is on, and says why one was not taken', async () => {
    const { owner } = await merchant(served.world)
    const phone = await enrol(served.world, owner)
    const { token } = granted(await served.world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const visitor = await served.opened('/api-key')
    const asked = await (await visitor.send('/api-key', { token, step: 'open' })).text()
    expect(asked).toContain('Code from your authenticator app')
    const given = { token, step: 'make', may: 'look', password: owner.password }
    expect(await (await visitor.send('/api-key', { ...given, code: ' ' })).text()).toContain('The code is missing.')
    const wrong = await visitor.send('/api-key', { ...given, code: '000000' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('That code is wrong. 4 tries left.')
    const right = await visitor.send('/api-key', { ...given, code: await phone.next() })
    expect(await right.text()).toMatch(/okp_live_[A-Za-z0-9_-]{32}/)
  })

  it('a link that a newer one took the place of says that only the newest works', async () => {
    const { owner } = await merchant(served.world)
    const link = async () => granted(await served.world.core.issueLink({ actor: owner.chat, purpose: 'api_key' })).token
    const older = await link()
    const newer = await link()
    const visitor = await served.opened('/api-key')
    const refused = await visitor.send('/api-key', { token: older, step: 'open' })
    expect(refused.status).toBe(410)
    expect(await refused.text()).toContain('work for 20 minutes, and only the newest one does')
    expect((await visitor.send('/api-key', { token: newer, step: 'open' })).status).toBe(200)
  })

  it.each([
    ['en', ['Your test key', 'Your test token for Crypto\u00a0Pay clients', 'no money moves']],
    ['zh-CN', ['您的测试密钥', '您的 Crypto\u00a0Pay 客户端测试令牌', '不涉及真实资金']],
  ] as const)('the page that shows a test key says that it is one: %s', async (locale, [key, client, why]) => {
    const { owner } = await merchant(served.world, { name: `Tests ${locale}` })
    const actor = owner.chat
    granted(await served.world.core.chooseLanguage({ actor, locale }))
    for (const [step, title] of [
      ['test', key],
      ['crypto_test', client],
    ] as const) {
      const { token } = granted(await served.world.core.issueLink({ actor, purpose: 'api_key' }))
      const visitor = await served.opened('/api-key')
      const page = await (await visitor.send('/api-key', { token, step, webhook: '' })).text()
      expect(page).toContain(`<h1>${title}</h1>`)
      expect(page).toContain(why)
    }
  })

  it('the form for a Crypto Pay client speaks of the token, not of a key', async () => {
    const { owner } = await merchant(served.world)
    const { token } = granted(await served.world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
    const visitor = await served.opened('/api-key')
    const form = await (await visitor.send('/api-key', { token, step: 'crypto' })).text()
    expect(form).toContain('What the token may do')
    expect(form).not.toMatch(/this key|the key/)
  })

  it.each([
    [
      'en',
      { replace: 'Replace a key', day: 'for one more day', wrong: '“203.0.113” is no address', shown: 'Your API key' },
    ],
    [
      'zh-CN',
      { replace: '替换密钥', day: '再保留 1 天', wrong: '“203.0.113”不是有效的 IP 地址', shown: '您的 API 密钥' },
    ],
  ])('API-01 a key has a name and addresses, and another takes its place for a while: %s', async (language, said) => {
    const { owner } = await merchant(served.world, { name: `Café ${language}` })
    const { chat: actor, password } = owner
    if (language !== 'en') granted(await served.world.core.chooseLanguage({ actor, locale: 'zh-CN' }))
    const link = async () => granted(await served.world.core.issueLink({ actor, purpose: 'api_key' })).token
    const visitor = await served.opened('/api-key')
    const send = (fields: Record<string, string>) => visitor.send('/api-key', fields)
    const given = { token: await link(), step: 'make', may: 'look', name: 'Web shop', password }
    const wrong = await send({ ...given, addresses: '203.0.113' })
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    for (const text of [said.wrong, 'value="Web shop"', 'value="203.0.113"']) expect(again).toContain(text)
    await send({ ...given, addresses: '127.0.0.1, ::1/128' })
    const [key] = granted(await served.world.core.listApiKeys({ actor }))
    expect(key).toMatchObject({ name: 'Web shop', addresses: ['127.0.0.1', '::1/128'] })

    const token = await link()
    expect(await (await send({ token, step: 'open' })).text()).toContain(said.replace)
    const choose = await (await send({ token, step: 'choose' })).text()
    for (const text of [said.day, `Web shop`, `…${key?.hint}`]) expect(choose).toContain(text)
    const chosen = { token, step: 'replace', which: key?.id ?? '', overlap: 'week' }
    const refused = await (await send({ ...chosen, password: 'wrong' })).text()
    for (const text of ['value="week" selected', `value="${key?.id}" selected`]) expect(refused).toContain(text)
    const done = await (await send({ ...chosen, password })).text()
    expect(done).toContain(said.shown)
    const [, secret = ''] = /(okp_live_[\w-]{32})</.exec(done) ?? []
    expect((await ask('/v1/balance', secret)).status).toBe(200)
    const both = granted(await served.world.core.listApiKeys({ actor }))
    expect(both.slice(0, 2).map(({ name, endsAt }) => [name, endsAt !== null])).toEqual([
      ['Web shop', false],
      ['Web shop', true],
    ])
  })
})
