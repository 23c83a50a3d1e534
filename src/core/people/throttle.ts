import { type Failure, fail } from '../kit/failure.ts'
import { after, DAY, MINUTE } from '../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'

export const TRIES = 5
export const LOCK = 15 * MINUTE
const LOCK_MAX = DAY
const FORGIVEN_AFTER = DAY

/**
 * What is tried. A password typed to log in is counted apart from one typed behind a link out of the owner's own chat:
 * whoever knows an address can use up the first, and must not be able to lock its owner out of the second. So is what
 * somebody comes back with into another chat.
 */
export type Factor = 'pin' | 'password' | 'login' | 'come_back' | 'code'

/**
 * Whose tries at a code or a PIN are counted together. Those made where only email and password led are counted apart:
 * whoever has learned a password must not be able to lock its owner out of what their own chat asks for (ATH-08).
 */
export const triesOf = (userId: string, outside = false): string => `${outside ? 'outside' : 'user'}:${userId}`

/**
 * One try that was counted. `lockedUntil` is set when it was the last one for now. `before`: when the one before it was,
 * where that was wrong.
 */
export type Tally = {
  subject: string
  factor: Factor
  triesLeft: number
  lockedUntil: Date | null
  before: Date | null
  /** Where else the same try was counted, which it is taken off with this. */
  also?: { subject: string; of: string }
}
export type Try = Tally & { userId: string }

type Row = { failures: number; lockedUntil: Date | null; windowStart: Date }

/**
 * Counts a try at a secret as wrong before the secret is looked at, under a row lock; a right one is cleared
 * afterwards. So however many come at the same time, no more than five are ever checked, and one whose process dies
 * stays counted. Five wrong ones lock for 15 minutes, every five more double that, up to a day; only a right one or a
 * quiet day forgives, so that trying slowly gains nothing (ATH-07).
 */
export async function chargeTry(scope: Scope, userId: string, factor: Factor, outside = false): Promise<Try> {
  return { userId, ...(await chargeSubject(scope, triesOf(userId, outside), factor)) }
}

/** The same for somebody who may not exist: `subject` is what they say they are, and is counted alike either way. */
export async function chargeSubject(scope: Scope, subject: string, factor: Factor): Promise<Tally> {
  const row = await lockRow(scope, subject, factor)
  refuseWhileLocked(scope, row)
  return count(scope, { subject, factor, row })
}

/**
 * The same where nobody may learn from the work whether a try was one: nothing is counted of an `idle` one, nor while the
 * secret may not be tried, and what is asked of the database is the same each time; none is refused by a throw.
 */
export async function chargeAlike(scope: Scope, subject: string, factor: Factor, idle: boolean): Promise<Tally> {
  const row = await lockRow(scope, subject, factor)
  const locked = isLocked(scope, row)
  const tally = await count(scope, { subject, factor, row, idle: idle || locked })
  return locked ? { ...tally, triesLeft: 0, lockedUntil: row.lockedUntil } : tally
}

/** One statement: a right try that forgives at the same time deletes the row, and nobody may find it missing. */
async function lockRow({ tx, now }: Scope, subject: string, factor: Factor): Promise<Row> {
  const [row] = await tx.$queryRaw<[Row]>`
    insert into factor_throttle (subject, factor, window_start) values (${subject}, ${factor}, ${now}::timestamptz)
    on conflict (subject, factor) do update set subject = excluded.subject
    returning failures, locked_until as "lockedUntil", window_start as "windowStart"`
  return row
}

type Charging = { subject: string; factor: Factor; row: Row; idle?: boolean }

async function count({ tx, now }: Scope, { subject, factor, row, idle }: Charging): Promise<Tally> {
  const before = failuresThatCount(row, now)
  const failures = before + 1
  const lockedUntil = failures % TRIES === 0 ? after(now, lockTime(failures)) : null
  await tx.factorThrottle.update({
    where: { subject_factor: { subject, factor } },
    data: idle ? row : { failures, lockedUntil, windowStart: now },
  })
  const triesLeft = (TRIES - (failures % TRIES)) % TRIES
  return { subject, factor, triesLeft, lockedUntil, before: before > 0 ? row.windowStart : null }
}

/** Refuses with `auth_locked` while the secret may not be tried. @param subject whose: `user:<id>`, `staff:..` */
export async function refuseLocked(scope: Scope, subject: string, factor: Factor): Promise<void> {
  const until = await lockedUntil(scope, subject, factor)
  if (until) fail({ code: 'auth_locked', until })
}

/** Until when the secret may not be tried; null while it may. */
export async function lockedUntil(scope: Scope, subject: string, factor: Factor): Promise<Date | null> {
  const row = await scope.tx.factorThrottle.findUnique({ where: { subject_factor: { subject, factor } } })
  return row && isLocked(scope, row) ? row.lockedUntil : null
}

/** `before` is there where the right one was counted, too, before it was looked at: a `Tally`. */
type Cleared = Pick<Tally, 'subject' | 'factor'> & { before?: Date | null }

/**
 * The secret was right: everything before is forgiven. The risk rules remember for a while that there were wrong ones, from
 * when they were: whoever comes back to them hours later is not suspected anew by getting it right.
 */
export async function clearTries(scope: Scope, { subject, factor, before }: Cleared): Promise<void> {
  const [cleared] = await scope.tx.$queryRaw<Pick<Row, 'failures' | 'windowStart'>[]>`
    delete from factor_throttle where subject = ${subject} and factor = ${factor}
    returning failures, window_start as "windowStart"`
  if (!cleared) return
  const wrong = before === undefined ? cleared.failures : cleared.failures - 1
  if (wrong > 0) await rememberWrong(scope, subject, { failures: wrong, at: before ?? cleared.windowStart })
}

type Wrong = { failures: number; at: Date }

async function rememberWrong({ tx }: Scope, subject: string, { failures, at }: Wrong): Promise<void> {
  await tx.$executeRaw`
    insert into factor_throttle as t (subject, factor, failures, window_start)
    values (${subject}, 'wrong', ${failures}, ${at}::timestamptz)
    on conflict (subject, factor) do update set window_start = greatest(t.window_start, excluded.window_start),
      failures =
        case when excluded.window_start > t.window_start - interval '1 hour' then excluded.failures else 0 end
        + case when t.window_start > excluded.window_start - interval '1 hour' then t.failures else 0 end`
}

/** Whether the secret was right, once the `answer` is there. Where it cannot be checked at all, the try does not count. */
export const checkTry = (deps: CoreDeps, counted: Tally, answer: Promise<boolean>): Promise<boolean> =>
  answer.catch(async (error: unknown) => {
    await run(deps, refundTry, counted)
    throw error
  })

/** Why a wrong secret is refused: so many tries are left, or none for now. */
export const wrongTry = ({ triesLeft, lockedUntil }: Tally): Failure =>
  lockedUntil ? { code: 'auth_locked', until: lockedUntil } : { code: 'auth_failed', triesLeft }

async function refundTry(scope: Scope, { subject, factor, also }: Tally): Promise<null> {
  const counted = [{ subject, factor: factor as string }, ...(also ? [{ subject: also.subject, factor: also.of }] : [])]
  await scope.tx.factorThrottle.updateMany({
    where: { OR: counted, failures: { gt: 0 } },
    data: { failures: { decrement: 1 }, lockedUntil: null },
  })
  return null
}

function refuseWhileLocked(scope: Scope, row: Row): void {
  if (row.lockedUntil && isLocked(scope, row)) fail({ code: 'auth_locked', until: row.lockedUntil })
}

const isLocked = ({ now }: Scope, { lockedUntil }: Row): boolean => lockedUntil !== null && lockedUntil > now

const failuresThatCount = ({ failures, lockedUntil, windowStart }: Row, now: Date): number =>
  after(lockedUntil && lockedUntil > windowStart ? lockedUntil : windowStart, FORGIVEN_AFTER) <= now ? 0 : failures

const lockTime = (failures: number): number => Math.min(LOCK * 2 ** (failures / TRIES - 1), LOCK_MAX)
