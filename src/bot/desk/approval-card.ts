import type { ApprovalView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'
import { customerLine } from './customer-line.ts'
import { differenceLines } from './difference-line.ts'
import { effectLine } from './effect-line.ts'
import { identityLines } from './identity-line.ts'
import { limitsVoid } from './limits-void.ts'
import { mailboxLines } from './mailbox-card.ts'
import { payoutLines, resolutionLine } from './payout-lines.ts'
import { proposalLines } from './proposal-lines.ts'
import { recoveryLines } from './recovery-card.ts'
import { releaseLines } from './restriction-line.ts'
import { riskLines } from './risk-lines.ts'
import { orderLine, othersLine, suspenseLines } from './suspense-line.ts'

/** A request for a second person: what it is about, who asked and why, and what happens if it is approved. */
export function approvalCard(scene: Scene, approval: ApprovalView): Card {
  const { words } = scene
  const { kind, state, by, reason, expiresAt, decidedBy } = approval
  return {
    text: join(
      [
        words.t(`approval-title-${state}`, { what: words.label(`approval-what-${inKey(kind)}`) }),
        approval.proposal ? proposalLines(scene, approval.proposal) : aboutOf(scene, approval),
        limitsVoid(scene, approval),
        words.t('approval-asked-by', { by, reason }),
        state === 'open' && effectLine(scene, kind, approval.proposal),
        state === 'open' && words.t('approval-until', { until: words.dateTime(expiresAt) }),
        // Whoever withdrew it is who asked: nobody else has decided anything.
        decidedBy !== null && state !== 'withdrawn' && words.t('approval-decided-by', { by: decidedBy }),
      ],
      '\n\n',
    ),
    buttons: buttonsOf(scene, approval),
    protect: true,
  }
}

/** Whom it is about: as their case says, where there is one. */
function personLines(
  scene: Scene,
  { customer, identity, recovery, mailbox }: Pick<ApprovalView, 'customer' | 'identity' | 'recovery' | 'mailbox'>,
) {
  if (identity) return identityLines(scene, identity)
  if (mailbox) return mailboxLines(scene, mailbox)
  return recovery ? recoveryLines(scene, recovery) : customer && customerLine(customer)
}

function aboutOf(
  scene: Scene,
  {
    kind,
    state,
    customer,
    restrictions,
    item,
    order,
    payment,
    identity,
    recovery,
    mailbox,
    difference,
    payout,
    resolution,
  }: ApprovalView,
): Html {
  // Once it is decided, what it would become is no news.
  const own = kind === 'assign_suspense' && !order && state === 'open'
  return join([
    payment && riskLines(scene, payment),
    difference && differenceLines(scene, difference),
    payout && payoutLines(scene, payout),
    // Once it is so, the withdrawal itself says how it ended and by which reference.
    payout && resolution && state !== 'approved' && resolutionLine(scene, resolution),
    !payout && personLines(scene, { customer, identity, recovery, mailbox }),
    // Once it was let go, what stood then is no news.
    releaseLines(scene, state === 'open' ? restrictions : restrictions.filter(({ goes }) => goes)),
    item && suspenseLines(scene, item),
    item && customer && othersLine(scene, item, customer),
    order && orderLine(scene, order),
    own && scene.words.t('suspense-order-none'),
  ])
}

function buttonsOf({ words }: Scene, { id, hash, mine, mayDecide, state, identity }: ApprovalView): Button[][] {
  const decide = (decision: string, style?: 'success' | 'danger') =>
    open(words.label(`approval-${decision}-button`), 'approval-decide', { id, hash, decision }, style)
  return [
    mayDecide ? [decide('approve', 'success'), decide('refuse', 'danger')] : [],
    identity ? [open(words.label('kyc-case-button'), 'kyc-case', { caseId: identity.caseId })] : [],
    mine && state === 'open' ? [decide('withdraw')] : [],
    [open(words.label('ticket-queue-button'), 'queue')],
  ]
}
