import type { Asked, ChatRef } from '#core'
import { granted } from './people.ts'
import type { World } from './world.ts'

/** Has the first of staff ask for something and the second agree. Returns what became of it. */
export async function agreed(
  { core }: World,
  [asker, other]: readonly [asker: ChatRef, other: ChatRef],
  asked: Asked,
): Promise<string> {
  const { id, hash } = granted(await core.requestApproval({ actor: asker, asked, reason: 'the bank says so' }))
  return granted(await core.decideApproval({ actor: other, id, hash, decision: 'approve' })).state
}
