import type { Scope } from '../kit/use-case.ts'

/** Money that waits: moved into `heldIn` by journal `openedBy`, and given back to `backTo` when the reason is gone. */
export type NewHold = { openedBy: string; heldIn: bigint; backTo: bigint; minor: bigint; reason: 'payee_restricted' }

/** Writes why money waits. The journal that moved it must be posted in the same transaction. */
export async function openHold(
  { tx, newId }: Scope,
  { openedBy, heldIn, backTo, minor, reason }: NewHold,
): Promise<void> {
  await tx.$executeRaw`
    select ledger.open_hold(${newId()}::uuid, ${openedBy}::uuid, ${heldIn}, ${backTo}, ${minor}, ${reason}, null)`
}
