import { expect, it } from 'vitest'
import { uuidOf } from '../../../src/core/kit/typed-id.ts'
import { merchant } from '../../support/api.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { deliver, endpointOf, happening, ok } from '../../support/webhook.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

it('WHK-05 asks for the password, shows the new secret once, and signs by both: routes/webhook-secret', async () => {
  const { world } = served
  const { owner, key } = await merchant(world)
  const { id, secret: old } = await endpointOf(world, key)
  const { token } = granted(await world.core.issueWebhookLink({ actor: owner.chat, id }))
  const visitor = await served.opened('/webhook-secret')
  const asked = await (await visitor.send('/webhook-secret', { token, step: 'open' })).text()
  expect(asked).toContain('https://hooks.example.com/okpay')
  const wrong = await visitor.send('/webhook-secret', { token, step: 'change', password: 'wrong' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('4 tries left')])
  const shown = await visitor.send('/webhook-secret', { token, step: 'change', password: owner.password })
  const [, secret = ''] = />(whsec_[A-Za-z0-9+/=]+)</.exec(await shown.text()) ?? []
  await happening(world, key)
  const [message] = await deliver(world, uuidOf('whe', id) ?? '', ok)
  const signed = message?.secrets.map((bytes) => `whsec_${Buffer.from(bytes).toString('base64')}`)
  expect(signed).toEqual([secret, old])
  const again = await visitor.send('/webhook-secret', { token, step: 'change', password: owner.password })
  expect(await again.text()).toContain('The secret was changed with it')
})

it('WHK-05 ATH-08 where the second factor is on, the secret takes its code: a mailbox and a chat get none', async () => {
  const { world } = served
  const { owner, key } = await merchant(world)
  const phone = await enrol(world, owner)
  const { id } = await endpointOf(world, key)
  const { token } = granted(await world.core.issueWebhookLink({ actor: owner.chat, id }))
  const visitor = await served.opened('/webhook-secret')
  const asked = await (await visitor.send('/webhook-secret', { token, step: 'open' })).text()
  expect(asked).toContain('name="code"')
  const change = (code: string) =>
    visitor.send('/webhook-secret', { token, step: 'change', password: owner.password, code })
  const wrong = await change('000000')
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('name="code"')])
  expect(await (await change(await phone.next())).text()).toContain('whsec_')
})
