import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { granted, refusal } from '../../support/people.ts'
import { PASSWORD } from '../../support/world.ts'

// What the chat has to do with passwords and pages: commands/reset, actions/reset, actions/sessions,
// actions/end-session, and the notices of a reset and of a login.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const ON_A_MAC = { browser: 'Safari', system: 'macOS' } as const

async function logsIn(email: string, password = PASSWORD) {
  const opened = granted(await town.world.core.logIn({ email, password, device: ON_A_MAC, source: '192.0.2.1' }))
  if (opened.state !== 'open') throw new Error('a code is awaited')
  return { session: opened.session }
}

async function resets(email: string, password: string): Promise<void> {
  granted(await town.world.core.requestReset({ email, source: '192.0.2.1', locale: 'en' }))
  const token = (await town.mailedToken(email)) ?? ''
  granted(await town.world.core.resetPassword({ token, password, repeated: password }))
}

test('S15 S17 /reset leads to the page, shows how the address begins, and leads to support', async () => {
  const anna = await town.customer({ email: 'anna.keller@example.org' })
  const card = await anna.writes('/reset')
  expect(card).toContain('Forgot your password?')
  expect(card).toContain('a•••@example.org')
  expect(card).not.toContain('anna.keller')
  expect(anna.linkOf('Reset my password')).toBe(`${PUBLIC_URL}/reset?lang=en`)
  await anna.taps('Ask support')
  expect(anna.sees()).toContain('About password_reset')
  expect(anna.menu()).toContain('reset')
})

test('S17 the pages’ link to support says what it is about', async () => {
  const nina = town.phone()
  expect(await nina.starts('support_password_reset')).toContain('About password_reset')
})

test('S15 without an account here the page is offered, and nothing is shown of anybody', async () => {
  const stranger = town.phone({ language: 'zh-hans' })
  await stranger.starts()
  await stranger.taps('简体中文')
  expect(await stranger.writes('/reset')).toContain('忘记登录密码？')
  expect(stranger.sees()).not.toContain('@')
  expect(stranger.linkOf('前往网页重置密码')).toBe(`${PUBLIC_URL}/reset?lang=zh-CN`)
})

test('REC-04 ATH-11 a reset is told in the chat: when, what is limited until when, and the first button is the brake', async () => {
  const anna = await town.customer()
  await resets(anna.person.email, 'seven boats leaving at noon')
  await town.deliver()
  expect(anna.sees()).toMatch(
    /^✅ Your password was changed on .* UTC, .*\n.* only small payments go out until .* UTC\./,
  )
  expect(anna.buttons()).toEqual(['Freeze my account', 'My mailbox is lost', 'Ask support'])
  // REC-05: what is said to be left is what may go out.
  const limits = await anna.writes('/limits')
  expect(limits).toMatch(/^50\.00 EUR left to send today\n.*Only small payments go out until .* UTC/)
  expect(limits).toContain('One payment: up to 20.00 EUR\nA day: up to 50.00 EUR · 0.00 EUR used')
  expect(limits).not.toContain('Above that')
  expect(await anna.writes('/security')).toMatch(/only small payments go out until .* UTC/)
  await resets(anna.person.email, 'eight boats leaving at noon')
  await town.deliver()
  await anna.taps('Freeze my account')
  await anna.taps('Freeze now')
  expect(anna.sees()).toContain('Frozen.')
})

test('ATH-11 S64 a login is told with device and time; "Freeze now" freezes and ends it', async () => {
  const wang = await town.customer({ language: 'zh-hans', name: '王芳' })
  const actor = await logsIn(wang.person.email)
  await town.deliver()
  expect(wang.sees()).toMatch(/新的网页登录\nmacOS 上的 Safari · .* UTC/)
  expect(wang.buttons()[0]).toBe('立即冻结')
  await wang.taps('立即冻结')
  expect(wang.sees()).toContain('账户已冻结')
  expect(refusal(await town.world.core.continueSession({ actor })).code).toBe('session_ended')
})

test('SES-04 the chat lists the browsers and logs them out, one or all', async () => {
  const anna = await town.customer()
  await anna.writes('/security')
  await anna.taps('Web logins')
  expect(anna.sees()).toContain(`${PUBLIC_URL}/login`)
  const first = await logsIn(anna.person.email)
  await town.deliver()
  await anna.taps('Log it out')
  expect(anna.toasts()).toContain('Logged out')
  expect(anna.sees()).toContain('No browser is logged in')
  expect(refusal(await town.world.core.continueSession({ actor: first })).code).toBe('session_ended')

  const others = [await logsIn(anna.person.email), await logsIn(anna.person.email)]
  expect(await anna.writes('/security')).toContain('2 browsers are logged in')
  await anna.taps('Web logins')
  expect(anna.buttons()).toEqual([
    'Log out Safari on macOS',
    'Log out Safari on macOS (2)',
    'Log out all',
    'Security',
    'Home',
  ])
  await anna.taps('Log out all')
  for (const actor of others)
    expect(refusal(await town.world.core.continueSession({ actor })).code).toBe('session_ended')
})

test('S64 frozen from a browser, the chat hears of it and leads to the way back', async () => {
  const anna = await town.customer()
  granted(await town.world.core.freezeSelf({ actor: await logsIn(anna.person.email) }))
  await town.deliver()
  expect(anna.sees()).toContain('frozen from a web page')
  await anna.taps('Unfreeze')
  expect(anna.linkOf('Unfreeze on the page')).toContain('/unfreeze#')
})
