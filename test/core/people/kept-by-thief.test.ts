import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('TXA-02 ATH-11 whoever holds an unlocked phone puts themselves in the place of somebody kept: its owner hears of it elsewhere, or is warned', async () => {
  const { core } = world
  const anna = await world.person({ balance: '900.00' })
  const mum = await world.person({ name: 'Maria Kovac', balance: '1.00' })
  // Names are unverified: the thief's account has the same one.
  const thief = await world.person({ name: 'Maria Kovac' })
  const ref = (userId: string) => ({ userId })
  granted(await core.keepPayee({ actor: anna.chat, payee: ref(mum.userId), name: 'Mum' }))
  await world.advance(30 * 86_400)

  // One hour with the open phone, no PIN.
  granted(await core.forgetPayee({ actor: anna.chat, payeeId: mum.userId }))
  granted(await core.keepPayee({ actor: anna.chat, payee: ref(thief.userId), name: 'Mum' }))
  const cent = granted(
    await core.quoteSend({ actor: anna.chat, payee: ref(thief.userId), amount: amountOf('0.50', 'EUR') }),
  )
  expect(cent.factor).toBe('none')
  granted(await core.confirmPayment({ actor: anna.chat, intentId: cent.intentId }))
  // The owner has it back, presses every brake there is, and opens it again the day after.
  granted(await core.freezeSelf({ actor: anna.chat }))
  await world.advance(2 * 86_400)
  await world.deps.prisma.user.update({ where: { id: anna.userId }, data: { state: 'active', coolingUntil: null } })

  const [kept] = granted(await core.listPayees({ actor: anna.chat }))
  const quote = granted(
    await core.quoteSend({ actor: anna.chat, payee: ref(kept?.payee.userId ?? ''), amount: amountOf('400.00', 'EUR') }),
  )
  // What the card and the mails have to say of it.
  const seen = {
    name: quote.payee.kept?.name,
    masked: quote.payee.maskedName,
    to: quote.payee.userId === thief.userId ? 'thief' : 'mum',
    first: quote.payee.firstPayment,
    handleWas: quote.payee.kept?.handleWas ?? null,
    delay: quote.delaySeconds,
  }
  const mails = (await mailsTo(world, anna.email)).map(({ template }) => template)
  const warned = seen.first || seen.handleWas !== null || seen.delay !== null
  const told = mails.some((template) => String(template).startsWith('payee'))
  expect(warned || told).toBe(true)
})

const DAY = 86_400
const replaced = async ({ email }: Person) =>
  (await mailsTo(world, email)).filter(({ template }) => template === 'payee_replaced').length

test('ATH-11 LOG-04 a name that goes to another account is told by mail, and noted without the name: while it is kept, or was until lately', async () => {
  const { core, deps } = world
  const [anna, mum, thief] = [await world.person(), await world.person(), await world.person()]
  const actor = anna.chat
  const keep = async (person: Person, name: string) =>
    granted(await core.keepPayee({ actor, payee: { userId: person.userId }, name }))
  await keep(mum, 'Mum')
  await keep(mum, 'Mum')
  await keep(mum, 'MUM.')
  expect(await replaced(anna)).toBe(0)
  // Twice there, by what it is read as: an accent makes no other name of it.
  await keep(thief, 'Múm')
  expect(await replaced(anna)).toBe(1)
  await keep(thief, 'Múm')
  expect(await replaced(anna)).toBe(1)
  // Under another name, and back; or the first one renamed out of the way.
  granted(await core.forgetPayee({ actor, payeeId: thief.userId }))
  await keep(mum, 'Mother')
  await keep(thief, 'Mum')
  expect(await replaced(anna)).toBe(2)
  const rows = await deps.prisma.auditEvent.findMany({
    where: { action: 'payee.replaced', subject: `user:${anna.userId}` },
  })
  expect(rows.map(({ detail }) => detail)).toEqual([{ payee: thief.userId }, { payee: thief.userId }])
  // What is remembered of names is no name, and has an end.
  const kept = await deps.prisma.forgottenPayee.findMany({ where: { ownerId: anna.userId } })
  expect(kept.map(({ nameIndex }) => nameIndex.length)).toEqual(kept.map(() => 32))
  granted(await core.forgetPayee({ actor, payeeId: thief.userId }))
  await world.advance(31 * DAY)
  await keep(thief, 'Mum')
  expect(await replaced(anna)).toBe(2)
  granted(await core.sweep({}))
  expect(await deps.prisma.forgottenPayee.count({ where: { ownerId: anna.userId } })).toBe(0)
})

test('CLS-01 CRY-04 what is remembered of names goes with the account', async () => {
  const { core, deps } = world
  const [anna, mum] = [await world.person(), await world.person()]
  granted(await core.keepPayee({ actor: anna.chat, payee: { userId: mum.userId }, name: 'Mum' }))
  granted(await core.forgetPayee({ actor: anna.chat, payeeId: mum.userId }))
  expect(await deps.prisma.forgottenPayee.count({ where: { ownerId: anna.userId } })).toBe(1)
  const { id } = granted(await core.openClosing({ actor: anna.chat }))
  await world.authorise(anna, id)
  granted(await core.closeAccount({ actor: anna.chat, id }))
  expect(await deps.prisma.forgottenPayee.count({ where: { ownerId: anna.userId } })).toBe(0)
})

test('TXA-02 REC-07 since when somebody has a name stands on the card for a week, and in the list, and what is bound, for 30 days', async () => {
  const { core } = world
  const [anna, ben] = [await world.person({ balance: '90.00' }), await world.person()]
  const payee = { userId: ben.userId }
  const since = async () =>
    granted(await core.quoteSend({ actor: anna.chat, payee, amount: amountOf('1.00', 'EUR') })).keptSince
  const bound = async () => granted(await core.getBound({ actor: anna.chat })).payees
  const listed = async () => granted(await core.listPayees({ actor: anna.chat }))[0]?.since
  expect([await since(), await bound()]).toEqual([null, 0])
  granted(await core.keepPayee({ actor: anna.chat, payee, name: 'Ben' }))
  expect(await since()).toEqual(expect.any(Date))
  await world.advance(7 * DAY)
  expect([await since(), await bound()]).toEqual([null, 1])
  expect(await listed()).toEqual(expect.any(Date))
  await world.advance(24 * DAY)
  expect([await listed(), await bound()]).toEqual([null, 0])
  // Another name is as good as another payee.
  granted(await core.keepPayee({ actor: anna.chat, payee, name: 'Mum' }))
  expect([await bound(), (await since()) !== null]).toEqual([1, true])
})
