import type { Result } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import type { AskState } from './ask-state.ts'
import { customerLine } from './customer-line.ts'
import { differenceLines } from './difference-line.ts'
import { identityLines } from './identity-line.ts'
import { mailboxLines } from './mailbox-card.ts'
import { payoutLines, resolutionLine } from './payout-lines.ts'
import { recoveryLines } from './recovery-card.ts'
import { releaseLines } from './restriction-line.ts'
import { riskLines } from './risk-lines.ts'
import { orderLine, othersLine, suspenseLines } from './suspense-line.ts'

/** What a request would be about, before it is one. */
export function askedAbout(scene: Scene, asked: AskState): Promise<Result<Html>> {
  if (asked.intentId !== undefined) return aboutPayment(scene, asked.intentId)
  if (asked.payoutId !== undefined) return aboutPayout(scene, asked, asked.payoutId)
  if (asked.differenceId !== undefined) return aboutDifference(scene, asked.differenceId)
  if (asked.rebindId !== undefined) return aboutRecovery(scene, asked.rebindId)
  if (asked.mailboxId !== undefined) return aboutMailbox(scene, asked.mailboxId)
  return asked.caseId === undefined ? aboutMoney(scene, asked) : aboutCase(scene, asked.caseId)
}

async function aboutCase(scene: Scene, caseId: string): Promise<Result<Html>> {
  const identity = await scene.core.openIdentity({ actor: scene.actor, caseId })
  return identity.ok ? { ok: true, value: identityLines(scene, identity.value) } : identity
}

/** The case, the customer, and the top-up it would pay. */
async function aboutMoney(scene: Scene, { kind, itemId, userId, restrictionId }: AskState): Promise<Result<Html>> {
  const { core, actor } = scene
  const customer = userId === undefined ? null : await core.lookUpCustomer({ actor, who: { userId } })
  if (customer && !customer.ok) return customer
  const of = userId === undefined ? {} : { of: userId }
  const item = itemId === undefined ? null : await core.readSuspense({ actor, itemId, ...of })
  if (item && !item.ok) return item
  const order = kind === 'assign_suspense' && item ? item.value.order : null
  return {
    ok: true,
    value: join([
      item && suspenseLines(scene, item.value),
      customer && customerLine(customer.value),
      item && customer && othersLine(scene, item.value, customer.value),
      kind === 'release_account' && customer && releaseLines(scene, customer.value.restrictions, restrictionId),
      order && orderLine(scene, order),
      kind === 'assign_suspense' && !order && scene.words.t('suspense-order-none'),
    ]),
  }
}

async function aboutPayment(scene: Scene, id: string): Promise<Result<Html>> {
  const payment = await scene.core.readRisk({ actor: scene.actor, id })
  return payment.ok ? { ok: true, value: riskLines(scene, payment.value) } : payment
}

async function aboutPayout(scene: Scene, asked: AskState, payoutId: string): Promise<Result<Html>> {
  const payout = await scene.core.readPayout({ actor: scene.actor, payoutId })
  if (!payout.ok) return payout
  const { outcome = 'failed', providerReference = '' } = asked
  const value = join([payoutLines(scene, payout.value), resolutionLine(scene, { outcome, providerReference })])
  return { ok: true, value }
}

async function aboutDifference(scene: Scene, id: string): Promise<Result<Html>> {
  const difference = await scene.core.readDifference({ actor: scene.actor, id })
  return difference.ok ? { ok: true, value: differenceLines(scene, difference.value) } : difference
}

async function aboutRecovery(scene: Scene, id: string): Promise<Result<Html>> {
  const recovery = await scene.core.readCase({ actor: scene.actor, id })
  return recovery.ok ? { ok: true, value: recoveryLines(scene, recovery.value) } : recovery
}

async function aboutMailbox(scene: Scene, id: string): Promise<Result<Html>> {
  const found = await scene.core.readMailboxCase({ actor: scene.actor, id })
  return found.ok ? { ok: true, value: mailboxLines(scene, found.value) } : found
}
