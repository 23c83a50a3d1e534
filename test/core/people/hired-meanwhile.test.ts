import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedWhile, heldRow } from '../../support/at-once.ts'
import { moved, stopIn } from '../../support/mailbox-thief.ts'
import { granted, refusal } from '../../support/people.ts'
import { sold } from '../../support/refund.ts'
import { enrol } from '../../support/second-factor.ts'
import { givePin, hire } from '../../support/shop.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Whether somebody reads what a shop's customers paid. */
const reads = async ({ chat: actor }: Person) => {
  const page = await world.core.listSales({ actor })
  return page.ok ? 'reads' : page.failure.code
}

/** A shop that was paid, whose owner's phone lies open before a thief; and somebody who worked there before. */
async function openShop() {
  const { owner } = await sold(world)
  const [before, friend] = [await world.person(), await world.person({ name: 'Theo Friend' })]
  await hire(world, owner.chat, before.chat, 'manager')
  return { owner, before, friend }
}

/** Everybody hired by now was hired long ago. */
const longAgo = (owner: Person) =>
  world.deps.prisma.shopMember.updateMany({
    where: { shop: { ownerId: owner.userId } },
    data: { since: new Date(Date.now() - 30 * 86_400_000) },
  })

test('REC-05 whom a thief hired since another address was asked for works there no more once the old mailbox keeps it', async () => {
  const { owner, before, friend } = await openShop()
  const { core } = world
  await longAgo(owner)
  const { token } = granted(await core.issueLink({ actor: owner.chat, purpose: 'email_change' }))
  granted(await core.changeEmail({ token, password: PASSWORD, code: '', email: 'theo@example.net' }))
  granted(await core.confirmEmail({ token: await tokenMailedTo(world, 'theo@example.net') }))
  const mails = await mailsTo(world, owner.email)
  const undo = mails.findLast(({ template }) => template === 'email_changed')?.values['token'] ?? ''
  await hire(world, owner.chat, friend.chat, 'manager')
  expect(await reads(friend)).toBe('reads')
  granted(await core.keepEmail({ token: undo }))
  expect([await reads(friend), await reads(before)]).toEqual(['shop_missing', 'reads'])
  const notices = await world.deps.prisma.notice.findMany({ where: { userId: owner.userId } })
  expect(notices.map(({ kind }) => kind)).toContain('shop_hired_ended')
})

test('REC-04 whom somebody hired who had moved the wallet works there no more once its chat stops the move', async () => {
  const { owner, before, friend } = await openShop()
  await longAgo(owner)
  const taken = await moved(world, owner, await enrol(world, owner))
  await hire(world, taken, friend.chat, 'manager')
  granted(await stopIn(world, owner.chat))
  expect([await reads(friend), await reads(before)]).toEqual(['shop_missing', 'reads'])
})

test('REC-04 whom somebody made more who had moved the wallet is what they were once its chat stops the move', async () => {
  const { owner, before } = await openShop()
  await longAgo(owner)
  granted(await world.core.setMemberRole({ actor: owner.chat, userId: before.userId, role: 'cashier' }))
  const colleague = await world.person()
  await hire(world, owner.chat, colleague.chat, 'manager')
  await longAgo(owner)
  const taken = await moved(world, owner, await enrol(world, owner))
  await givePin(world.core, taken)
  granted(await world.core.setMemberRole({ actor: taken, userId: before.userId, role: 'manager' }))
  granted(await stopIn(world, owner.chat))
  expect([await reads(before), await reads(colleague)]).toEqual(['shop_right_missing', 'reads'])
})

test('REC-04 of who is cashier once the chat stops a move their owner hears whether they were manager before it', async () => {
  const { owner, before: again } = await openShop()
  const { core } = world
  const [made, lowered, joined] = [await world.person(), await world.person(), await world.person()]
  await hire(world, owner.chat, made.chat, 'cashier')
  await hire(world, owner.chat, lowered.chat, 'manager')
  await hire(world, owner.chat, joined.chat, 'cashier')
  await longAgo(owner)
  const taken = await moved(world, owner, await enrol(world, owner))
  await givePin(core, taken)
  for (const [{ userId }, role] of [
    [again, 'cashier'],
    [again, 'manager'],
    [made, 'manager'],
    [lowered, 'cashier'],
  ] as const)
    granted(await core.setMemberRole({ actor: taken, userId, role }))
  await hire(world, taken, joined.chat, 'manager')
  granted(await stopIn(world, owner.chat))
  for (const person of [again, made, lowered, joined]) expect(await reads(person)).toBe('shop_right_missing')
  expect((await noticesFor(world, { userId: owner.userId })).filter(({ kind }) => kind === 'shop_hired_ended')).toEqual(
    [{ kind: 'shop_hired_ended', count: 0, cashiers: 2, managersBefore: 2, why: 'stopped' }],
  )
})

test('REC-04 what undoing a move made of a role is nobody’s doing: undone once more, its owner hears of it no more', async () => {
  const { owner, before } = await openShop()
  await longAgo(owner)
  const [phone, email] = [await enrol(world, owner), 'undone@example.net']
  const { core } = world
  const { token } = granted(await core.issueLink({ actor: owner.chat, purpose: 'email_change' }))
  granted(await core.changeEmail({ token, password: PASSWORD, code: await phone.next(), email }))
  granted(await core.confirmEmail({ token: await tokenMailedTo(world, email) }))
  const mail = (await mailsTo(world, owner.email)).findLast(({ template }) => template === 'email_changed')
  const taken = await moved(world, { ...owner, email }, phone)
  await givePin(core, taken)
  for (const role of ['cashier', 'manager'] as const)
    granted(await core.setMemberRole({ actor: taken, userId: before.userId, role }))
  granted(await stopIn(world, owner.chat))
  await world.advance(1)
  granted(await core.keepEmail({ token: mail?.values['token'] ?? '' }))
  expect((await noticesFor(world, { userId: owner.userId })).filter(({ kind }) => kind === 'shop_hired_ended')).toEqual(
    [{ kind: 'shop_hired_ended', count: 0, managersBefore: 1, why: 'stopped' }],
  )
})

test('REC-05 whom a thief made more since another address was asked for is what they were once the old mailbox keeps it, also by an invitation', async () => {
  const { owner, before: again } = await openShop()
  const { core } = world
  const [made, joined] = [await world.person(), await world.person()]
  await hire(world, owner.chat, made.chat, 'cashier')
  await hire(world, owner.chat, joined.chat, 'cashier')
  await longAgo(owner)
  const { token } = granted(await core.issueLink({ actor: owner.chat, purpose: 'email_change' }))
  granted(await core.changeEmail({ token, password: PASSWORD, code: '', email: 'joined@example.net' }))
  granted(await core.confirmEmail({ token: await tokenMailedTo(world, 'joined@example.net') }))
  await hire(world, owner.chat, joined.chat, 'manager')
  granted(await core.setMemberRole({ actor: owner.chat, userId: made.userId, role: 'manager' }))
  for (const person of [made, joined]) expect(await reads(person)).toBe('reads')
  const undo = (await mailsTo(world, owner.email)).findLast(({ template }) => template === 'email_changed')
  granted(await core.keepEmail({ token: undo?.values['token'] ?? '' }))
  expect([await reads(made), await reads(joined)]).toEqual(['shop_right_missing', 'shop_right_missing'])
  expect(await reads(again)).toBe('reads')
})

test('REC-04 who is being made manager in the moment in which the chat stops the move is what they were', async () => {
  const { owner } = await openShop()
  const made = await world.person()
  await hire(world, owner.chat, made.chat, 'cashier')
  await longAgo(owner)
  const taken = await moved(world, owner, await enrol(world, owner))
  await givePin(world.core, taken)
  const place = await heldRow(world, `select 1 from shop_member where user_id = '${made.userId}' for update`)
  const promote = () => world.core.setMemberRole({ actor: taken, userId: made.userId, role: 'manager' })
  granted(await askedWhile(place, promote, () => stopIn(world, owner.chat)))
  expect(await reads(made)).toBe('shop_right_missing')
})

test('SES-05 while its owner’s account is frozen nobody is hired, joins, or is made more', async () => {
  const { owner, before, friend } = await openShop()
  const { core } = world
  const { token } = granted(await core.inviteMember({ actor: owner.chat, role: 'cashier' }))
  granted(await core.setMemberRole({ actor: owner.chat, userId: before.userId, role: 'cashier' }))
  granted(await core.freezeSelf({ actor: owner.chat }))
  expect(refusal(await core.inviteMember({ actor: owner.chat, role: 'cashier' })).code).toBe('account_frozen_by_user')
  expect(refusal(await core.readTeamInvitation({ actor: friend.chat, token })).code).toBe('invitation_over')
  const more = { actor: owner.chat, userId: before.userId, role: 'manager' } as const
  expect(refusal(await core.setMemberRole(more)).code).toBe('account_frozen_by_user')
  granted(await core.dismissMember({ actor: owner.chat, userId: before.userId }))
})
