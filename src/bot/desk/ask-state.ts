import { z } from 'zod'
import { type Asked, PAYOUT_RESOLUTIONS } from '#core'

const KINDS = [
  'release_account',
  'assign_suspense',
  'send_back_suspense',
  'write_off_suspense',
  'take_back_suspense',
  'release_payment',
  'release_withdrawal',
  'set_level',
  'rebind_account',
  'replace_mailbox',
  'settle_difference',
  'resolve_payout',
] as const

/** What is asked for, as far as it is known. */
export const askState = z.object({
  kind: z.enum(KINDS satisfies readonly Asked['kind'][]),
  itemId: z.uuid().optional(),
  rebindId: z.uuid().optional(),
  mailboxId: z.uuid().optional(),
  userId: z.uuid().optional(),
  recalled: z.uuid().optional(),
  restrictionId: z.uuid().optional(),
  intentId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  differenceId: z.uuid().optional(),
  payoutId: z.uuid().optional(),
  outcome: z.enum(PAYOUT_RESOLUTIONS).optional(),
  providerReference: z.string().optional(),
  reason: z.string().optional(),
})

export type AskState = z.infer<typeof askState>
