import { expect, test } from 'vitest'
import { noticesFor } from '../../core/people/outbox.ts'
import { enrol } from '../../support/second-factor.ts'
import type { Person } from '../../support/world.ts'
import { secretOf } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'

// The code after the password: routes/login and routes/login-code.
const served = serveWorld()

const pendingIn = (page: string) => /name="pending" value="([\w-]{43})"/.exec(page)?.[1] ?? ''

/** Somebody with the second factor on, whose password was typed on the page. */
async function halfway(person?: Person) {
  const owner = person ?? (await served.world.person())
  const phone = person ? undefined : await enrol(served.world, owner)
  const visitor = await served.opened('/login')
  const asked = await visitor.send('/login', { email: owner.email, password: owner.password })
  const page = await asked.text()
  return { owner, phone, visitor, page, status: asked.status, pending: pendingIn(page) }
}

test('S59 S12 with the second factor on, the password opens nothing; its code does, and the owner hears of it', async () => {
  const { owner, phone, visitor, page, status, pending } = await halfway()
  expect(status).toBe(200)
  expect(page).toContain('One more step')
  expect(secretOf(visitor)).toBe('')
  expect((await visitor.open('/account')).headers.get('location')).toContain('/login')
  const wrong = await visitor.send('/login/code', { pending, code: '000000' })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('That code is not right. 4 tries left.'),
  ])
  const opened = await visitor.send('/login/code', { pending, code: (await phone?.next()) ?? '' })
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/account?lang=en'])
  expect(await (await visitor.open('/account')).text()).toContain(owner.name)
  const told = await served.world.deps.prisma.notice.count({ where: { userId: owner.userId, kind: 'logged_in' } })
  expect(told).toBe(1)
  expect(await noticesFor(served.world, owner.chat)).toBeDefined()
  const logged = JSON.stringify(served.app.logged)
  for (const secret of [pending, owner.password]) expect(logged).not.toContain(secret)
})

test('S59 ATH-07 a form without its code is no guess: six of them count as none', async () => {
  const { visitor, phone, pending } = await halfway()
  for (let time = 0; time < 6; time++) {
    const empty = await visitor.send('/login/code', { pending, code: ' ' })
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('The code is missing.')])
  }
  expect((await visitor.send('/login/code', { pending, code: (await phone?.next()) ?? '' })).status).toBe(303)
})

test('S59 TFA-05 a code as apps show it, with a space, and as a Chinese keyboard writes it, is one', async () => {
  const { owner, visitor, phone, pending } = await halfway()
  const spaced = (await phone?.next())?.replace(/^.../, '$& ') ?? ''
  expect((await visitor.send('/login/code', { pending, code: spaced })).status).toBe(303)
  const other = await halfway(owner)
  const wide = (await phone?.next())?.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) ?? ''
  expect((await other.visitor.send('/login/code', { pending: other.pending, code: wide })).status).toBe(303)
})

test('S59 TFA-02 a code opens one login, and so does a recovery code', async () => {
  const first = await halfway()
  const second = await halfway(first.owner)
  const code = (await first.phone?.next()) ?? ''
  expect((await first.visitor.send('/login/code', { pending: first.pending, code })).status).toBe(303)
  const again = await second.visitor.send('/login/code', { pending: second.pending, code })
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('used already')])
  const recovery = first.phone?.recovery[0] ?? ''
  const answers = await Promise.all(
    [second, await halfway(first.owner)].map(({ visitor, pending }) =>
      visitor.send('/login/code', { pending, code: recovery.toLowerCase() }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('S59 ATH-07 five wrong codes wait; a login whose password was changed meanwhile, or that is too old, is over', async () => {
  const { visitor, pending, phone } = await halfway()
  const statuses = []
  for (let n = 0; n < 5; n++) statuses.push((await visitor.send('/login/code', { pending, code: '000000' })).status)
  expect(statuses).toEqual([422, 422, 422, 422, 429])
  const locked = await visitor.send('/login/code', { pending, code: (await phone?.next()) ?? '' })
  expect(await locked.text()).toContain('no code is accepted until')
  const old = await halfway()
  await served.world.advance(301)
  const late = await old.visitor.send('/login/code', { pending: old.pending, code: old.phone?.code() ?? '' })
  expect(late.headers.get('location')).toBe('/login?lang=en&ended=1')
  expect(secretOf(old.visitor)).toBe('')
})

test('SES-02 a session that was planted before is worth nothing after the code', async () => {
  const { owner, phone, visitor, pending } = await halfway()
  const planted = 'B'.repeat(43)
  const cookie = `${visitor.cookie}; okpay-session=${planted}`
  const code = (await phone?.next()) ?? ''
  const opened = await visitor.send('/login/code', { pending, code }, { cookie })
  expect(opened.status).toBe(303)
  expect(secretOf(visitor)).not.toBe(planted)
  const used = await served.app.get('/account', { headers: { cookie: `okpay-session=${planted}` } })
  expect(used.headers.get('location')).toContain('/login')
  expect(owner.email).toBeTruthy()
})

test('ATH-08 whoever knows the password ends no login of the owner that waits for its code', async () => {
  const mine = await halfway()
  await halfway(mine.owner)
  const opened = await mine.visitor.send('/login/code', {
    pending: mine.pending,
    code: (await mine.phone?.next()) ?? '',
  })
  expect(opened.status).toBe(303)
})
