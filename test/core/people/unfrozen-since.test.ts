import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressChanged, caseOf, linkMailed, pinGiven, reported } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'
import { resetLink } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('REC-08 a mailbox that objected, and whose owner has unfrozen the account since, is not mailed that it is frozen', async () => {
  const { core, deps } = world
  const owner = await world.person({ balance: '10.00' })
  const { email: old, userId, chat } = owner
  // A thief with the phone changes the address, and says of the new one at once that it is lost.
  granted(await addressChanged(world, owner, 'thief1@example.net'))
  await reported(world, { ...owner, email: 'thief1@example.net' }, 'thief2@example.net')
  granted(await core.keepEmail({ token: await linkMailed(world, old, 'email_change_asked') }))
  const password = 'Another-harbour-9!'
  const token = await resetLink(world, owner, '198.51.100.7')
  granted(await core.resetPassword({ token, password, repeated: password }))
  await pinGiven(world, owner)
  const { token: unfreeze } = granted(await core.issueLink({ actor: chat, purpose: 'unfreeze' }))
  granted(await core.unfreezeSelf({ token: unfreeze, password, code: '' }))
  granted(await core.confirmMailbox({ token: await linkMailed(world, 'thief2@example.net', 'mailbox_confirm') }))
  expect((await deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state).toBe('active')
  expect((await mailsTo(world, old)).at(-1)?.template).toBe('mailbox_noted_unfrozen')

  // Nor do staff, who compare it, read that.
  const read = async () =>
    granted(await core.readMailboxCase({ actor: await world.agent(), id: (await caseOf(world, owner)).id }))
  expect(await read()).toMatchObject({ frozen: false, objectedAt: expect.any(Date) })
  granted(await core.freezeSelf({ actor: chat }))
  expect(await read()).toMatchObject({ frozen: true })
})
