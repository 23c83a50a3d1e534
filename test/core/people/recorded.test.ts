import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PIN, type World } from '../../support/world.ts'
import { loggedIn, NEW_PASSWORD, PHONE, resetLink } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('LOG-04 logins, factors, freezes and new passwords each leave a row, the wrong tries among them', async () => {
  const { core, deps } = world
  const person = await world.person({ balance: '900.00' })
  const payee = { userId: (await world.person()).userId }
  const { chat: actor, email } = person
  for (let tries = 0; tries < 5; tries++)
    refusal(await core.logIn({ email, password: 'not-my-passw0rd', device: PHONE, source: '192.0.2.50' }))
  await loggedIn(world, person)
  const phone = await enrol(world, person)
  const { intentId } = granted(await core.quoteSend({ actor, payee, amount: amountOf('25.00', 'EUR') }))
  const pad = async () => granted(await core.openPad({ actor, purpose: 'authorise', intentId })).padId
  await typePin(core, actor, await pad(), [...PIN].reverse().join(''))
  await typePin(core, actor, await pad(), PIN)
  refusal(await core.giveCode({ actor, intentId, code: '000000' }))
  granted(await core.giveCode({ actor, intentId, code: await phone.next() }))
  granted(await core.freezeSelf({ actor }))
  const { token } = granted(await core.issueLink({ actor, purpose: 'unfreeze' }))
  refusal(await core.unfreezeSelf({ token, password: 'not-my-passw0rd', code: '000000' }))
  granted(await core.unfreezeSelf({ token, password: person.password, code: await phone.next() }))
  const reset = { token: await resetLink(world, person), password: NEW_PASSWORD, repeated: NEW_PASSWORD }
  granted(await core.resetPassword(reset))
  const rows = await deps.prisma.auditEvent.findMany({ where: { subject: `user:${person.userId}` } })
  const actions = rows.map(({ action }) => action)
  expect(actions.filter((action) => action === 'login.wrong')).toHaveLength(4)
  for (const action of [
    'login.locked',
    'session.opened',
    'pin.wrong',
    'pin.accepted',
    'code.wrong',
    'code.accepted',
    'account.frozen',
    'password.wrong',
    'account.unfrozen',
    'password.reset',
  ])
    expect(actions).toContain(action)
})
