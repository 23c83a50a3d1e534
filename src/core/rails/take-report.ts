import { audit } from '../kit/audit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { receivePayoutReport } from '../payout/receive-payout-report.ts'
import { aboutNamed } from '../suspense/order.ts'
import { receiveTopUpReport } from '../topup/receive-topup-report.ts'
import { bodyMark, sealBody } from './kept-body.ts'
import { isPayoutReport, type RailEffect, type RailOutcome, type RailReport, type UnreadReport } from './views.ts'

/** `isAsked`: its rail was asked about it since it came, and says the same. */
export type Told = { report: RailReport | UnreadReport; isAsked: boolean }

/**
 * An event and its effect commit together, so it counts once however often, late or out of order it comes (CBK-03,
 * CBK-05). What it is about decides who acts on it.
 */
export const takeReport: UseCase<Told, RailOutcome> = async (scope, { report, isAsked }) => {
  if (!(await isNew(scope, report))) return 'repeated'
  const outcome = report.type === 'unread' ? 'ignored' : await effectOf(scope, report, isAsked)
  await note(scope, report, outcome)
  return outcome
}

/**
 * Keeps what the rail does not vouch for, apart: nothing is booked, and staff hear of it, once (CBK-10). The event is not
 * used up: where its rail was only slow to know, it is taken when it comes again, or when the rail is next asked.
 */
export const contradict: UseCase<RailReport, RailEffect> = async (scope, report) => {
  const { rail, eventId, signature, amount, reference } = report
  const { sealed, dataKey } = sealBody(scope.keyring, 'callback_doubt', report)
  const added = await scope.tx.$executeRaw`
    insert into callback_doubt (rail, event_id, body, data_key, signature, received_at)
    values (${rail}, ${eventId}, ${sealed}, ${dataKey}, ${signature}, ${scope.now}::timestamptz) on conflict do nothing`
  if (added === 0) return 'contradicted'
  const about = await aboutNamed(scope, report)
  await notify(scope, { staff: 'suspense.see', about }, { kind: 'report_contradicted', rail, amount, reference })
  await note(scope, report, 'contradicted')
  return 'contradicted'
}

const effectOf = (scope: Scope, report: RailReport, isAsked: boolean): Promise<RailEffect> =>
  isPayoutReport(report) ? receivePayoutReport(scope, report, isAsked) : receiveTopUpReport(scope, report, isAsked)

const note = (scope: Scope, { rail, eventId, type }: RailReport | UnreadReport, outcome: RailEffect) =>
  audit(scope, 'system', `callback.${outcome}`, `callback:${rail}:${eventId}`, { type })

/** Keeps the event as it arrived, sealed. The unique key makes a twin wait for the first one's commit and then step aside. */
async function isNew({ tx, now, keyring }: Scope, report: RailReport | UnreadReport): Promise<boolean> {
  const { rail, eventId, raw, signature, type } = report
  const { sealed, dataKey } = sealBody(keyring, 'callback_inbox', report)
  const added = await tx.$executeRaw`
    insert into callback_inbox (rail, event_id, body_hash, body, data_key, signature, received_at, outcome)
    values (${rail}, ${eventId}, ${bodyMark(keyring, raw)}, ${sealed}, ${dataKey}, ${signature}, ${now}::timestamptz,
            ${type}) on conflict do nothing`
  return added === 1
}
