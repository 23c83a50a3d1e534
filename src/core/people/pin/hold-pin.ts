import { fail } from '../../kit/failure.ts'
import type { Scope } from '../../kit/use-case.ts'

type Checked = { userId: string; pinHash: string }

/**
 * A PIN that was replaced while it was being checked allows nothing: `pad_expired`. It is not replaced until this is done.
 * A card that its replacement put away allows nothing either; this is for one that was shown while it was under way.
 */
export async function holdPin({ tx }: Scope, { userId, pinHash }: Checked): Promise<void> {
  const [same] = await tx.$queryRaw<unknown[]>`
    select 1 from "user" where id = ${userId}::uuid and pin_hash = ${pinHash} for no key update`
  if (!same) fail({ code: 'pad_expired' })
}
