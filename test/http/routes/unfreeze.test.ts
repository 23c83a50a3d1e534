import { expect, test } from 'vitest'
import { decodeNotice } from '../../../src/core/notices/codec.ts'
import { noticePlace } from '../../../src/core/notices/envelope.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import type { Person } from '../../support/world.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

async function unfreezeLink(person: Person): Promise<string> {
  granted(await served.world.core.freezeSelf({ actor: person.chat }))
  return granted(await served.world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' })).token
}

test('ATH-07 unfreezing takes the password: a wrong one keeps the link, the right one opens the account', async () => {
  const person = await served.world.person()
  const token = await unfreezeLink(person)
  const visitor = await served.opened('/unfreeze')
  const wrong = await visitor.send('/unfreeze', { token, step: 'submit', password: 'not my password' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('That password is not right. 4 tries left.')
  const right = await visitor.send('/unfreeze', { token, step: 'submit', password: person.password })
  expect(right.status).toBe(200)
  expect(granted(await served.world.core.meetChat({ chat: person.chat, firstName: 'P' })).user?.state).toBe('active')
})

test('ATH-07 after five wrong passwords the page says for how long none is accepted', async () => {
  const person = await served.world.person()
  const token = await unfreezeLink(person)
  const visitor = await served.opened('/unfreeze')
  let last = ''
  for (let tries = 0; tries < 6; tries++) {
    last = await (await visitor.send('/unfreeze', { token, step: 'submit', password: 'wrong again' })).text()
  }
  expect(last).toContain('auth_locked')
  expect(last).toContain('15 minutes')
})

test.each([
  ['en', 'Code from your authenticator app', 'Your account is unfrozen'],
  ['zh-CN', '动态验证码', '账户已解冻'],
])('S64 with the second factor on the page asks for a code, too: %s', async (locale, asked, done) => {
  const person = await served.world.person({ locale: locale as 'en' | 'zh-CN' })
  const phone = await enrol(served.world, person)
  const token = await unfreezeLink(person)
  const visitor = await served.opened('/unfreeze')
  expect(await (await visitor.send('/unfreeze', { token, step: 'open' })).text()).toContain(asked)
  const submit = { token, step: 'submit', password: person.password }
  expect((await visitor.send('/unfreeze', { ...submit, code: '000000' })).status).toBe(422)
  const right = await visitor.send('/unfreeze', { ...submit, code: await phone.next() })
  expect(await right.text()).toContain(done)
})

test('REC-05 unfrozen with a recovery code the chat says until when only small payments go out, and promises no more', async () => {
  const { deps } = served.world
  const person = await served.world.person()
  const phone = await enrol(served.world, person)
  const token = await unfreezeLink(person)
  const visitor = await served.opened('/unfreeze')
  const [code = ''] = phone.recovery
  const done = await visitor.send('/unfreeze', { token, step: 'submit', password: person.password, code })
  expect(await done.text()).not.toContain('You can send money again')
  const { id } = await deps.prisma.notice.findFirstOrThrow({
    where: { userId: person.userId, kind: 'account_unfrozen' },
  })
  const sealed = await deps.prisma.notice.findUniqueOrThrow({ where: { id } })
  const text = deps.keyring.open(sealed.dataKey, noticePlace(id), sealed.envelope)
  expect(decodeNotice(text)).toMatchObject({ until: expect.any(Date) })
})
