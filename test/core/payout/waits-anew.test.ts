import { describe, expect, test } from 'vitest'
import { granted, PASSWORD } from '../../support/people.ts'
import { movedAway } from '../../support/recovery.ts'
import { reviewed } from '../../support/review.ts'
import { twoOwners } from '../../support/two-owners.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import type { Person } from '../../support/world.ts'

// A withdrawal that had not left when its owner came back may be a thief's: it waits, for the owner to look at.
const both = twoOwners()
const HOURS = 3600

const rowOf = (id: string) => both.world.deps.prisma.payout.findUniqueOrThrow({ where: { id } })
const freeze = async (ana: Person) => granted(await both.world.core.freezeSelf({ actor: ana.chat }))
async function unfreeze(ana: Person): Promise<void> {
  const { token } = granted(await both.world.core.issueLink({ actor: ana.chat, purpose: 'unfreeze' }))
  granted(await both.world.core.unfreezeSelf({ token, password: PASSWORD }))
}
async function ordered(): Promise<{ ana: Person; id: string }> {
  const ana = await both.world.person({ balance: '50.00' })
  const { payoutId: id } = await confirmed(both.world, ana, await savedAccount(both.world, ana), eur(1_000n))
  return { ana, id }
}
/** What the job of every minute, and the one that was ordered, make of it. */
async function sent(id: string): Promise<string> {
  await both.world.advance(120)
  granted(await both.world.core.pollPayouts({}))
  granted(await both.world.core.sendPayout({ id }))
  return (await rowOf(id)).state
}

describe('REC-05 MNY-16 a withdrawal that has not left waits anew', () => {
  test('REC-05 S64 after a freeze: two hours, in which its owner sees until when, and calls it off', async () => {
    const { core, breaches } = both.world
    const { ana, id } = await ordered()
    await freeze(ana)
    expect(await sent(id)).toBe('held')
    await unfreeze(ana)
    expect(await sent(id)).toBe('held')
    const until = (await rowOf(id)).waitsUntil
    expect(until?.getTime()).toBeGreaterThan(both.world.deps.clock().getTime())
    expect(granted(await core.getPayout({ actor: ana.chat, reference: (await rowOf(id)).reference }))).toMatchObject({
      waitsUntil: until,
      cancellable: true,
    })
    expect(granted(await core.getHolds({ actor: ana.chat })).holds).toMatchObject([{ why: 'withdrawal', until }])
    granted(await core.cancelPayout({ actor: ana.chat, payoutId: id }))
    await both.world.advance(3 * HOURS)
    expect(await sent(id)).toBe('cancelled')
    expect(await both.world.balance(ana)).toBe('50.00')
    expect(await breaches()).toEqual([])
  })

  test('REC-05 it goes by itself when its time is over, once', async () => {
    const { ana, id } = await ordered()
    await freeze(ana)
    await unfreeze(ana)
    expect(await sent(id)).toBe('held')
    await both.world.advance(2 * HOURS)
    expect(await sent(id)).toBe('sent')
    expect(granted(await both.world.core.getHolds({ actor: ana.chat })).holds).toMatchObject([{ until: null }])
  })

  test('REC-05 after a move into another chat, whose owner calls it off there', async () => {
    const { ana, id } = await ordered()
    const actor = await movedAway(both.world, ana)
    expect(await sent(id)).toBe('held')
    granted(await both.world.core.cancelPayout({ actor, payoutId: id }))
    expect((await rowOf(id)).state).toBe('cancelled')
  })

  test('REC-05 REC-07 that staff let it go meanwhile does not make it leave at once', async () => {
    const { core } = both.world
    const ana = await both.world.person({ balance: '200.00' })
    const { payoutId: id } = await reviewed(both.world, ana)
    await movedAway(both.world, ana)
    const asked = { kind: 'release_withdrawal', intentId: id } as const
    const request = granted(await core.requestApproval({ actor: both.asker, asked, reason: 'it looks right' }))
    granted(await core.decideApproval({ actor: both.second, id: request.id, hash: request.hash, decision: 'approve' }))
    expect(await sent(id)).toBe('held')
    expect(granted(await core.listPayouts({ actor: both.asker })).map(({ payoutId }) => payoutId)).not.toContain(id)
    await both.world.advance(2 * HOURS)
    expect(await sent(id)).toBe('sent')
  })

  test('REC-05 one that its provider has already is asked about as ever', async () => {
    const { ana, id } = await ordered()
    expect(await sent(id)).toBe('sent')
    await freeze(ana)
    await unfreeze(ana)
    both.world.payoutDesk.standing = { state: 'settled' }
    expect(await sent(id)).toBe('settled')
    both.world.payoutDesk.standing = null
    expect((await rowOf(id)).waitsUntil).toBeNull()
  })
})
