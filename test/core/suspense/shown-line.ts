import type { ChatRef } from '#core'
import { agreed } from '../../support/agreed.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import type { World } from '../../support/world.ts'
import { eur } from './desk.ts'

/** Lines of statements that no callback has told of, as two of staff book them. */
export function shownLines(desk: { world: World }) {
  let two: [ChatRef, ChatRef] | undefined
  async function keepers(): Promise<[ChatRef, ChatRef]> {
    two ??= [await desk.world.agent('finance'), await desk.world.agent('owner')]
    return two
  }

  /** The one difference of this sum is settled. Returns its case. */
  async function settled(minor: bigint): Promise<string> {
    const { world } = desk
    const open = await world.deps.prisma.reconcileException.findFirstOrThrow({ where: { minor, state: 'open' } })
    const asked = { kind: 'settle_difference', differenceId: open.id } as const
    const state = await agreed(world, await keepers(), asked)
    if (state !== 'approved') throw new Error(`the difference was not settled: ${state}`)
    const item = await world.deps.prisma.suspenseItem.findFirst({ where: { eventId: `difference:${open.id}` } })
    return item?.id ?? ''
  }

  return {
    keepers,
    settled,
    /** A statement shows money that came, and two of staff book it. Returns its case. */
    async shown(reference: string, text: string): Promise<string> {
      const { minor } = eur(text)
      await readIn(desk.world, [lineOf({ minor, reference })])
      return settled(minor)
    },
  }
}
