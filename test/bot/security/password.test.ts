import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'

// The password, as far as a chat has to do with it: actions/change-password, and one that was typed into the chat.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

test('S14 S65 /security says how old the password is, and leads to the page where it is changed; the chat hears of it', async () => {
  const anna = await town.customer({ name: 'Anna Keller' })
  expect(await anna.writes('/security')).toContain('✓ Password, set today')
  await anna.taps('Change password')
  const [page, token = ''] = (anna.linkOf('Change it on the page') ?? '').split('#')
  expect(page).toBe(`${PUBLIC_URL}/change-password`)
  const [old, password] = [anna.person.password, 'seven boats leaving at noon']
  granted(await town.world.core.changePassword({ token, old, password, repeated: password }))
  await town.deliver()
  expect(anna.sees()).toContain('Your password was changed on')
  expect(anna.buttons()).toContain('Freeze now')
})

test('ATH-06 a password typed into the chat is deleted, never kept, and its owner told to choose another', async () => {
  const ben = await town.customer({ name: 'Ben Kovac' })
  const { password } = ben.person
  await ben.writes(password)
  expect(ben.sees()).toContain('Your password was in that message')
  expect(ben.said()).not.toContain(password)
  await ben.taps('Change password')
  expect(ben.linkOf('Change it on the page')).toContain('/change-password#')
  const { prisma } = town.world.deps
  const kept = await prisma.$queryRaw`select to_jsonb(t)::text as row from audit_event t union all
    select to_jsonb(t)::text from notice t union all select to_jsonb(t)::text from mail t union all
    select to_jsonb(t)::text from factor_throttle t union all select to_jsonb(t)::text from handled_update t`
  expect(JSON.stringify(kept).length).toBeGreaterThan(1000)
  expect(JSON.stringify(kept)).not.toContain(password)
})

test('ATH-06 what is no password, or somebody else’s, stays; at most five a day are looked at', async () => {
  const carl = await town.customer({ name: 'Carl Quiet', password: 'green-Ladder-77' })
  const dora = await town.customer({ name: 'Dora Loud' })
  await dora.writes(carl.person.password)
  expect(dora.sees()).toContain('I did not ask for anything')
  expect(dora.said()).toContain(carl.person.password)
  for (let n = 0; n < 5; n++) await carl.writes(`another-Guess-${n}!`)
  await carl.writes(carl.person.password)
  expect(carl.said()).toContain(carl.person.password)
  await town.world.advance(86_401)
  await carl.writes(carl.person.password)
  expect(carl.sees()).toContain('Your password was in that message')
})

test('ATH-06 in the middle of something what is typed is an answer, and is not looked at', async () => {
  const eve = await town.customer({ name: 'Eve Sender' })
  await eve.writes('/support')
  await eve.writes('a long question about my account, 1!')
  const looked = { subject: `user:${eve.person.userId}`, factor: 'password_in_chat' }
  expect(await town.world.deps.prisma.factorThrottle.count({ where: looked })).toBe(0)
})

test('actions/change-email ATH-11 from /security to the page for another email, in both languages; chat and old mailbox hear', async () => {
  const zoe = await town.customer({ name: 'Zoe Zander' })
  await zoe.writes('/security')
  await zoe.taps('Change email')
  expect(zoe.sees()).toContain('The new mailbox confirms; the old one can stop it')
  const token = zoe.linkOf('Change it on the page')?.split('/change-email#')[1] ?? ''
  const given = { token, password: zoe.person.password, code: '', email: `new.${zoe.person.email}` }
  granted(await town.world.core.changeEmail(given))
  await town.deliver()
  expect(zoe.sees()).toContain('Someone wants another email address for your account')
  await zoe.taps('Freeze now')
  expect(zoe.sees()).toContain('❄️')
  const mei = await town.customer({ name: '王小美', language: 'zh-hans' })
  await mei.writes('/security')
  await mei.taps('更换邮箱')
  expect(mei.sees()).toContain('原邮箱可随时阻止')
  expect(mei.linkOf('前往网页更换')).toContain('/change-email#')
})
