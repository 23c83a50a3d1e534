import type { AuditActor } from '../kit/audit.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { enqueue } from '../kit/jobs.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { type ActingUser, viewerOf } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import type { Actor } from '../people/views.ts'
import { codeHash, codeOf } from './code.ts'
import type { Period } from './day.ts'
import { PAPER_TRIES } from './end-papers.ts'
import { orderOf } from './order.ts'
import { periodOf } from './period-of.ts'
import { legsIn, type Span, spansOf, writeSpans } from './spans.ts'
import type { PeriodView, PictureOrder, StatementForm, StatementOrder } from './views.ts'

/** EXP-02. */
const A_DAY = 20
/** So many movements make a file that Telegram still takes (50 MB), a hundred thousand payments with their fees among them. */
const LEGS_MAX = 250_000n

type Input = PeriodView & {
  actor: Actor
  /** Null: all of them. */
  currency: CurrencyCode | null
  form: StatementForm | 'picture'
  /** The chat's message in whose place it is to appear. */
  messageId?: number
}

/**
 * Asks for a statement or a picture: what lies in it is pinned here, and nothing of it is kept. In a chat a job makes it
 * and puts it in the message's place; a browser takes it along. `period_invalid`, `statement_too_long`,
 * `too_many_requests` after 20 a day.
 */
export const requestStatement: UseCase<Input, StatementOrder | PictureOrder> = async (scope, input) => {
  const { tx, now, newId, keyring } = scope
  const { user: me, by } = await viewerOf(scope, input.actor)
  refuseLockedChat(me)
  const period = periodOf(scope, me, input)
  const place = placeOf(input)
  const awaited = place && (await tx.paper.findFirst({ where: { ...place, state: 'waiting' } }))
  if (awaited) return orderOf(scope, awaited)
  const time = timeOf(period, now)
  const spans = await spansOf(tx, me, time, input.currency)
  refuseTooLong(spans, input.form)
  await limitRate(scope, { subject: `user:${me.id}`, of: 'statement', max: A_DAY, windowMs: DAY })
  const id = newId()
  const isPicture = input.form === 'picture'
  const paper = await tx.paper.create({
    data: {
      id,
      userId: me.id,
      kind: isPicture ? 'picture' : 'statement',
      form: input.form === 'picture' ? 'png' : input.form,
      codeHash: codeHash(codeOf(keyring, id)),
      fromDay: period.from,
      toDay: period.to,
      until: time.until ?? now,
      spans: writeSpans(spans),
      ...place,
      state: place ? 'waiting' : 'issued',
      createdAt: now,
    },
  })
  await note(scope, by, me, { id, ...input })
  if (place) await enqueue(scope, 'make-paper', { id }, { jobKey: `paper ${id}`, maxAttempts: PAPER_TRIES })
  return orderOf(scope, paper)
}

/** A day that is over reaches to its last moment; today reaches to what is booked by now. */
function timeOf({ from, to }: Period, now: Date): { from: Date; until: Date | null } {
  const end = after(to, DAY)
  return { from, until: end > now ? null : after(end, -1) }
}

function refuseTooLong(spans: readonly Span[], form: Input['form']): void {
  const legs = spans.reduce((total, span) => total + legsIn(span), 0n)
  if (legs > LEGS_MAX && form !== 'picture') fail({ code: 'statement_too_long', max: String(LEGS_MAX) })
}

function placeOf({ actor, messageId }: Input) {
  if ('session' in actor) return null
  if (messageId === undefined) return fail({ code: 'not_found' })
  return { botId: actor.botId, telegramId: actor.telegramId, messageId }
}

type Noted = Pick<Input, 'from' | 'to' | 'currency' | 'form'> & { id: string }

const note = (scope: Scope, by: AuditActor, me: ActingUser, { id, from, to, currency, form }: Noted): Promise<void> =>
  audit(scope, by, 'statement.requested', `user:${me.id}`, { id, from, to, currency, form })
