import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'
import { PHONE } from './web.ts'
import { watchedCore } from './work.ts'

// Coming back asks for email, password and code at once: not even the work it takes tells which of them was wrong.
let world: World
let source = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const elsewhere = () => `198.51.100.${++source}`
const WRONG = 'not-My-passw0rd'
const CODE = '000000'
const RECOVERY = 'AAAA-BBBB-CCCC-DDDD'
type Tried = { email: string; password: string; code: string }

const withFactor = async () => {
  const person = await world.person()
  return { person, phone: await enrol(world, person) }
}
const comeBack = (token: string, tried: Tried) => world.core.comeBack({ token, ...tried, source: elsewhere() })

/** Six tries out of one chat: what each is answered, and what it asks of the database and the hasher, in order. */
async function sixTries(tried: Tried) {
  const { core, work } = watchedCore(world)
  const { token } = await newChat(world)
  const from = elsewhere()
  const steps = []
  for (let n = 0; n < 6; n++) {
    work.length = 0
    const { code } = refusal(await core.comeBack({ token, ...tried, source: from }))
    steps.push({ code, work: [...work] })
  }
  return steps
}

/** Nobody gets past a code any more where only the password led. */
async function closeCodes({ email }: Person) {
  const login = granted(await world.core.logIn({ email, password: PASSWORD, device: PHONE, source: elsewhere() }))
  if (login.state !== 'code') throw new Error('a code is awaited')
  const guess = () => world.core.logInWithCode({ pending: login.pending, code: CODE, device: PHONE })
  for (let n = 0; n < 5; n++) refusal(await guess())
  expect(refusal(await guess()).code).toBe('auth_locked')
}

test.each([CODE, RECOVERY])(
  'ATH-06 ATH-09 a right password without its code (%s) takes the work of a wrong one, try by try, as an address nobody has does',
  async (code) => {
    const [known, guessed, plain, none] = [await withFactor(), await withFactor(), await world.person(), WRONG]
    const wrong = await sixTries({ email: known.person.email, password: none, code })
    expect(wrong.map((step) => step.code)).toEqual([...Array(4).fill('auth_failed'), 'auth_locked', 'auth_locked'])
    expect(wrong[0]?.work).toContain('hasher.verifyPassword')
    expect(wrong[4]?.work).toContain('mail.create')
    expect(await sixTries({ email: guessed.person.email, password: PASSWORD, code })).toEqual(wrong)
    expect(await sixTries({ email: plain.email, password: none, code })).toEqual(wrong)
    expect(await sixTries({ email: (await world.person()).email, password: PASSWORD, code })).toEqual(wrong)
    expect(await sixTries({ email: `nobody.${code}@example.net`, password: none, code })).toEqual(wrong)
  },
)

test('ATH-06 nor does it where codes were closed by somebody else before, or after other tries out of other chats', async () => {
  const [known, guessed] = [await withFactor(), await withFactor()]
  for (const { person } of [known, guessed]) await closeCodes(person)
  const wrong = await sixTries({ email: known.person.email, password: WRONG, code: CODE })
  expect(await sixTries({ email: guessed.person.email, password: PASSWORD, code: CODE })).toEqual(wrong)
  const [before, after] = [await withFactor(), await withFactor()]
  for (const { person } of [before, after])
    for (let n = 0; n < 3; n++)
      refusal(await comeBack((await newChat(world)).token, { email: person.email, password: WRONG, code: CODE }))
  const later = await sixTries({ email: before.person.email, password: WRONG, code: CODE })
  expect(await sixTries({ email: after.person.email, password: PASSWORD, code: CODE })).toEqual(later)
})

test.each([CODE, RECOVERY])(
  'ATH-06 ATH-07 nor does it once such tries out of other chats have closed codes: a try with %s is written all the same',
  async (code) => {
    const [known, guessed] = [await withFactor(), await withFactor()]
    const afterFive = async ({ email }: Person, password: string) => {
      for (let n = 0; n < 5; n++) refusal(await comeBack((await newChat(world)).token, { email, password, code: CODE }))
      return sixTries({ email, password, code })
    }
    const wrong = await afterFive(known.person, WRONG)
    expect(await afterFive(guessed.person, PASSWORD)).toEqual(wrong)
    const { email } = guessed.person
    const shown = { email, password: PASSWORD, code: await guessed.phone.next() }
    expect(refusal(await comeBack((await newChat(world)).token, shown)).code).toBe('auth_failed')
    granted(await comeBack((await newChat(world)).token, { ...shown, code: guessed.phone.recovery[0] ?? '' }))
  },
)

test('ATH-08 TFA-02 a right code with a wrong password is neither used up nor counted among wrong codes', async () => {
  const { person, phone } = await withFactor()
  const { email } = person
  const [shown, recovery] = [await phone.next(), phone.recovery[0] ?? '']
  for (let n = 0; n < 8; n++) {
    const code = [shown, recovery, CODE, RECOVERY][n % 4] ?? ''
    refusal(await comeBack((await newChat(world)).token, { email, password: WRONG, code }))
  }
  const wrong = await world.deps.prisma.factorThrottle.findMany({ where: { subject: `outside:${person.userId}` } })
  expect(wrong.filter(({ failures }) => failures > 0)).toEqual([])
  expect(await world.deps.prisma.recoveryCode.count({ where: { userId: person.userId, usedAt: null } })).toBe(10)
  granted(await comeBack((await newChat(world)).token, { email, password: PASSWORD, code: shown }))
})

test('TFA-04 ATH-11 wrong codes behind a right password are counted from wherever they come, and five of them are told', async () => {
  const { person, phone } = await withFactor()
  const tried = { email: person.email, password: PASSWORD }
  const warned = async () =>
    (await mailsTo(world, person.email)).filter(({ template }) => template === 'tries_exceeded').length
  for (let n = 0; n < 4; n++) refusal(await comeBack((await newChat(world)).token, { ...tried, code: CODE }))
  expect(await warned()).toBe(0)
  refusal(await comeBack((await newChat(world)).token, { ...tried, code: CODE }))
  expect(await warned()).toBe(1)
  const { token } = await newChat(world)
  expect(refusal(await comeBack(token, { ...tried, code: await phone.next() })).code).toBe('auth_failed')
  granted(await comeBack(token, { ...tried, code: phone.recovery[0] ?? '' }))
})

test('LOG-04 the trail tells whether the password was right', async () => {
  const { person } = await withFactor()
  for (const password of [WRONG, PASSWORD])
    refusal(await comeBack((await newChat(world)).token, { email: person.email, password, code: CODE }))
  const where = { subject: `user:${person.userId}`, action: { in: ['rebind.wrong', 'code.wrong'] } }
  const rows = await world.deps.prisma.auditEvent.findMany({ where, orderBy: { id: 'asc' } })
  expect(rows.map(({ action, detail }) => [action, detail])).toEqual([
    ['rebind.wrong', { triesLeft: 4, password: 'wrong' }],
    ['rebind.wrong', { triesLeft: 4, password: 'right' }],
  ])
})
