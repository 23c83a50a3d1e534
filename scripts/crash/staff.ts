import type { ApprovalView, Asked } from '../../src/core/index.ts'
import { granted } from '../../test/support/people.ts'
import type { Scene } from './scene.ts'

/** An agent, or whoever else may, asks for what takes two; what was asked is kept for whoever decides. */
export async function requested(
  { core, town, kept }: Scene,
  asked: Asked,
  who: 'agent' | 'finance' = 'agent',
): Promise<void> {
  const { id, hash } = granted(await core.requestApproval({ actor: town[who], asked, reason: 'as it should be' }))
  Object.assign(kept, { request: id, hash })
}

/** A supervisor agrees, and hears that it is so. */
export async function decided(scene: Scene, expected: ApprovalView['state']): Promise<void> {
  const terms = { id: scene.of('request'), hash: scene.of('hash'), decision: 'approve' } as const
  const { state } = granted(await scene.core.decideApproval({ actor: scene.town.boss, ...terms }))
  if (state !== expected) throw new Error(`the request is ${state}`)
}
