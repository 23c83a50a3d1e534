import { afterAll, beforeAll, expect, test } from 'vitest'
import { pay } from '../../support/held.ts'
import { granted, refusal } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('ADM-03 an entry that grows too old while somebody has to agree stands in nobody’s way: all that waits is seen, and it is refused', async () => {
  const [ana, cleo, ben] = [await world.person({ balance: '50.00' }), await world.person(), await world.person()]
  const { reference: entry } = await world.deps.prisma.intent.findUniqueOrThrow({
    where: { id: await pay(world, ana, cleo, '10.00') },
  })
  await world.advance(180 * 24 * HOUR - HOUR)
  const asker = await world.agent('owner')
  granted(await world.core.restrictCustomer({ actor: asker, userId: ben.userId, category: 'payment', reason: 'asked' }))
  const about = { actor: asker, reason: 'as it should be' }
  granted(await world.core.requestApproval({ ...about, asked: { kind: 'release_account', userId: ben.userId } }))
  const asked = { kind: 'reverse_entry', entry, amount: null, why: 'mistake' } as const
  const { id, hash } = granted(await world.core.requestApproval({ ...about, asked }))
  await world.advance(2 * HOUR)
  const second = await world.agent('owner')
  const kinds = granted(await world.core.listApprovals({ actor: second })).map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(['release_account', 'reverse_entry'])
  const decide = (decision: 'approve' | 'refuse') => world.core.decideApproval({ actor: second, id, hash, decision })
  expect(refusal(await decide('approve'))).toMatchObject({ code: 'proposal_invalid', why: 'too_old' })
  expect(granted(await decide('refuse')).state).toBe('refused')
})
