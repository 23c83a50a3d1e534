import { expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { serveWorld } from '../support/served.ts'

// The page behind routes/forgot-pin: password, and a code where the second factor is on.
const served = serveWorld()

test.each([
  ['en', 'Choose a new payment PIN', 'Now choose your new PIN'],
  ['zh-CN', '重设支付密码', '验证通过'],
])(
  'ATH-12 whoever forgot the PIN gives password and code on the page, and chooses another in the chat: %s',
  async (locale, title, done) => {
    const { core } = served.world
    const person = await served.world.person({ locale: locale as 'en' | 'zh-CN' })
    const phone = await enrol(served.world, person)
    const { token } = granted(await core.issueLink({ actor: person.chat, purpose: 'pin_reset' }))
    const visitor = await served.opened('/forgot-pin')
    expect(await (await visitor.send('/forgot-pin', { token, step: 'open' })).text()).toContain(title)
    const submit = { token, step: 'submit', password: person.password }
    const wrong = await visitor.send('/forgot-pin', { ...submit, password: 'not my password', code: '000000' })
    expect(wrong.status).toBe(422)
    expect((await visitor.send('/forgot-pin', { ...submit, code: '000000' })).status).toBe(422)
    const open = { actor: person.chat, purpose: 'pin_new' } as const
    expect(refusal(await core.openPad(open)).code).toBe('pin_renewal_over')
    expect(await (await visitor.send('/forgot-pin', { ...submit, code: await phone.next() })).text()).toContain(done)
    granted(await core.openPad(open))
  },
)
