import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../../test/support/dice.ts'
import type { Wallet } from '../../test/support/wallet.ts'
import type { Holder, Staff } from './stage.ts'

const A_WHILE_MS = 1_500

/**
 * Staff, who freeze one of the eight and release them, over and over: what is sent to somebody frozen waits on hold,
 * and comes back with the release. Returns how often somebody was released.
 */
export function startDesk({ core }: Wallet, { agent, supervisor }: Staff, holders: readonly Holder[], dice: Dice) {
  let [stopping, released] = [false, 0]
  const working = work()
  return {
    async stop(): Promise<number> {
      stopping = true
      await working
      return released
    },
  }

  async function work(): Promise<void> {
    while (!stopping) {
      const { userId } = dice.pick(holders)
      // The server may be away at any of these: then it is tried again, as staff would.
      await until(() => core.restrictCustomer({ actor: agent, userId, category: 'security', reason: 'a bank run' }))
      await pause(dice.below(A_WHILE_MS))
      await until(() => release(userId))
      released++
      await pause(dice.below(A_WHILE_MS))
    }
  }

  async function release(userId: string): Promise<void> {
    const asked = { kind: 'release_account', userId } as const
    const request = await core.requestApproval({ actor: agent, asked, reason: 'it is over' })
    const listed = await core.listApprovals({ actor: supervisor })
    const open = request.ok ? request.value : listed.ok ? listed.value[0] : undefined
    if (open) await core.decideApproval({ actor: supervisor, id: open.id, hash: open.hash, decision: 'approve' })
  }
}

/** Asks until there is an answer, whatever it is. */
async function until(ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await ask()
      return
    } catch {
      await pause(200)
    }
  }
}
