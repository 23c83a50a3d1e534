import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { codeAt } from '../../support/second-factor.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const PATH = '/staff-code'

async function invited() {
  const { world } = served
  const chat = world.stranger()
  granted(await world.core.appointStaff({ ...chat, role: 'supervisor', name: 'Max <b>' }))
  return { chat, token: granted(await world.core.inviteStaff(chat)).token }
}

test('ADM-02 an invitation shows picture and key until a first code is right, and then nothing any more', async () => {
  const { token, chat } = await invited()
  const visitor = await served.opened(PATH)
  const shown = await (await visitor.send(PATH, { token, step: 'open' })).text()
  expect(shown).toContain('Max &lt;b&gt;')
  expect(shown).toContain('supervisor')
  const secret = /<code class="key" id="key">([A-Z2-7 ]+)</.exec(shown)?.[1]?.replaceAll(' ', '') ?? ''
  const wrong = await visitor.send(PATH, { token, step: 'submit', code: '000000' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('That code is wrong')])
  const code = codeAt(secret, served.world.deps.clock())
  const done = await visitor.send(PATH, { token, step: 'submit', code })
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('It is on')])
  const again = await visitor.send(PATH, { token, step: 'open' })
  expect([again.status, await again.text()]).toEqual([410, expect.not.stringContaining(secret)])
  await served.world.advance(60)
  const later = codeAt(secret, served.world.deps.clock())
  granted(await served.world.core.proveStaff({ actor: chat, code: later }))
})

test('REC-03 ADM-02 ten crawlers use no invitation up, and another link is no invitation', async () => {
  const { token } = await invited()
  const visitor = await served.opened(PATH)
  for (let looks = 0; looks < 10; looks++) expect((await visitor.open(PATH)).status).toBe(200)
  expect((await visitor.send(PATH, { token, step: 'open' })).status).toBe(200)
  expect((await visitor.send(PATH, { token: 'x'.repeat(43), step: 'open' })).status).toBe(404)
})

test('ADM-02 whoever has never written to us reads it as their browser asks', async () => {
  const { token } = await invited()
  const visitor = await served.opened(`${PATH}?lang=zh-CN`)
  const shown = await (await visitor.send(`${PATH}?lang=zh-CN`, { token, step: 'open' })).text()
  expect(shown).toContain('<html lang="zh-CN"')
})
