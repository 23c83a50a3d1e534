import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { enqueue } from '../kit/jobs.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { DAY, startOfDay } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { codeHash, codeOf } from '../paper/code.ts'
import { PAPER_TRIES } from '../paper/end-papers.ts'
import { spansOf, writeSpans } from '../paper/spans.ts'
import { viewerOf } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { refuseWithoutPin } from '../people/lock/refuse-without-pin.ts'
import { refuseFreshBrowser } from '../people/pin/fresh-password.ts'
import type { Actor } from '../people/views.ts'
import { dataOrderOf } from './order.ts'
import type { DataOrder } from './views.ts'

/** EXP-02. */
const A_DAY = 5

type Input = { actor: Actor; messageId?: number }

/**
 * Asks for everything we have of oneself (S83): a job makes it and puts it in the place of the chat's message named; a
 * browser takes it along, unless its password came by mail today. In a chat the PIN must just have been given there:
 * identity papers are among it. `chat_locked`,
 * `pin_needed`, `too_many_requests` after 5 a day.
 */
export const requestData: UseCase<Input, DataOrder> = async (scope, { actor, messageId }) => {
  const { tx, now, newId, keyring } = scope
  const { user: me, by } = await viewerOf(scope, actor)
  refuseLockedChat(me)
  if ('session' in actor) refuseFreshBrowser(scope, me)
  else await refuseWithoutPin(scope, actor, 'my_data')
  const place = placeOf(actor, messageId)
  const awaited = place && (await tx.paper.findFirst({ where: { ...place, kind: 'data', state: 'waiting' } }))
  if (awaited) return dataOrderOf(scope, awaited)
  await limitRate(scope, { subject: `user:${me.id}`, of: 'my_data', max: A_DAY, windowMs: DAY })
  const id = newId()
  const from = startOfDay(me.createdAt)
  const spans = await spansOf(tx, me, { from, until: null }, null)
  const paper = await tx.paper.create({
    data: {
      ...{ id, userId: me.id, kind: 'data', form: 'zip', codeHash: codeHash(codeOf(keyring, id)) },
      ...{ fromDay: from, toDay: startOfDay(now), until: now, spans: writeSpans(spans), createdAt: now },
      ...(place ? { ...place, state: 'waiting' } : { state: 'issued' }),
    },
  })
  await audit(scope, by, 'my_data.requested', `user:${me.id}`, { id })
  if (place) await enqueue(scope, 'make-paper', { id }, { jobKey: `paper ${id}`, maxAttempts: PAPER_TRIES })
  return dataOrderOf(scope, paper)
}

function placeOf(actor: Actor, messageId: number | undefined) {
  if ('session' in actor) return null
  if (messageId === undefined) return fail({ code: 'not_found' })
  return { botId: actor.botId, telegramId: actor.telegramId, messageId }
}
