import { createHash } from 'node:crypto'
import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { receivePayoutReport } from '../payout/receive-payout-report.ts'
import { receiveTopUpReport } from '../topup/receive-topup-report.ts'
import { isPayoutReport, type RailOutcome, type RailReport, type UnreadReport } from './views.ts'

/**
 * What a rail told us, once its signature was checked: the event and its effect commit together, so it counts once
 * however often, late or out of order it comes (CBK-03, CBK-05). What it is about decides who acts on it.
 */
export const receiveReport: UseCase<RailReport | UnreadReport, RailOutcome> = async (scope, report) => {
  if (!(await isNew(scope, report))) return 'repeated'
  const outcome = report.type === 'unread' ? 'ignored' : await effectOf(scope, report)
  await audit(scope, 'system', `callback.${outcome}`, `callback:${report.rail}:${report.eventId}`, {
    type: report.type,
  })
  return outcome
}

const effectOf = (scope: Scope, report: RailReport): Promise<RailOutcome> =>
  isPayoutReport(report) ? receivePayoutReport(scope, report) : receiveTopUpReport(scope, report)

/** Keeps the event as it arrived. The unique key makes a twin wait for the first one's commit and then step aside. */
async function isNew({ tx, now }: Scope, report: RailReport | UnreadReport): Promise<boolean> {
  const { rail, eventId, raw, signature, type } = report
  const bodyHash = createHash('sha256').update(raw).digest()
  const added = await tx.$executeRaw`
    insert into callback_inbox (rail, event_id, body_hash, body, signature, received_at, outcome)
    values (${rail}, ${eventId}, ${bodyHash}, ${raw}, ${signature}, ${now}::timestamptz, ${type}) on conflict do nothing`
  return added === 1
}
