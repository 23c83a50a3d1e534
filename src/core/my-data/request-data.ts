import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail, type Result } from '../kit/failure.ts'
import { enqueue } from '../kit/jobs.ts'
import { must } from '../kit/must.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { DAY, startOfDay } from '../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { codeHash, codeOf } from '../paper/code.ts'
import { PAPER_TRIES } from '../paper/end-papers.ts'
import { spansOf, writeSpans } from '../paper/spans.ts'
import { type Viewer, viewerOf } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { refuseWithoutPin } from '../people/lock/refuse-without-pin.ts'
import { refuseFreshBrowser } from '../people/pin/fresh-password.ts'
import { refuseNewPin } from '../people/pin/refuse-new-pin.ts'
import { wrongOnPage } from '../people/pin/wrong-on-page.ts'
import { chargeTry, checkTry, clearTries, type Try } from '../people/throttle.ts'
import type { Actor, WebRef } from '../people/views.ts'
import { dataOrderOf } from './order.ts'
import type { DataOrder } from './views.ts'

/** EXP-02. */
const A_DAY = 5

/** `messageId`: of the chat's message in whose place it comes; `pin`: as a browser gives it. */
type Input = { actor: Actor; messageId?: number; pin?: string }
type Asked = { viewer: Viewer; actor: Actor; messageId?: number | undefined }
type Charged = { userId: string; sessionId: string; pinHash: string; counted: Try }

/**
 * Asks for everything we have of oneself (S83): a job makes it and puts it in the place of the chat's message named; a
 * browser takes it along, unless its password came by mail today. It takes the PIN, for identity papers are among it: in a
 * chat it must just have been given there, a browser gives it here, for one that was left open, or entered with a password
 * alone, must not tell all there is; nor is it one that chat and password have just chosen. `chat_locked`, `pin_needed`,
 * `auth_failed`, `auth_locked`, `pin_unset`, `pin_new_waits`, `too_many_requests` after 5 a day.
 */
export async function requestData(deps: CoreDeps, { actor, messageId, pin = '' }: Input): Promise<Result<DataOrder>> {
  if (!('session' in actor)) return run(deps, inChat, { actor, messageId })
  const charged = await run(deps, charge, actor)
  if (!charged.ok) return charged
  const { counted, pinHash } = charged.value
  if (await checkTry(deps, counted, deps.hasher.verifyPin(pinHash, pin))) {
    // Forgiven by itself: one who has had enough for today gave a right PIN all the same.
    const right = await run(deps, accept, charged.value)
    return right.ok ? run(deps, inBrowser, actor) : right
  }
  const wrong = await run(deps, wrongOnPage, charged.value)
  return wrong.ok ? { ok: false, failure: wrong.value } : wrong
}

type InChat = { actor: ChatRef; messageId: number | undefined }

async function inChat(scope: Scope, { actor, messageId }: InChat): Promise<DataOrder> {
  const viewer = await viewerOf(scope, actor)
  refuseLockedChat(viewer.user)
  await refuseNewPin(scope, viewer.user)
  await refuseWithoutPin(scope, actor, 'my_data')
  return keep(scope, { viewer, actor, messageId })
}

async function charge(scope: Scope, actor: WebRef): Promise<Charged> {
  const { user: me, sessionId } = await viewerOf(scope, actor)
  refuseFreshBrowser(scope, me)
  await refuseNewPin(scope, me)
  const own = { userId: me.id, sessionId: must(sessionId, 'a browser has a session') }
  return { ...own, pinHash: me.pinHash, counted: await chargeTry(scope, me.id, 'pin', true) }
}

async function accept(scope: Scope, { userId, sessionId, pinHash, counted }: Charged): Promise<null> {
  const same = await scope.tx.user.count({ where: { id: userId, pinHash } })
  // One that was replaced while it was being checked allows nothing.
  if (same === 0) fail({ code: 'pin_needed', why: 'my_data' })
  await clearTries(scope, counted)
  await audit(scope, { sessionId }, 'pin.accepted', `user:${userId}`, { for: 'my_data' })
  return null
}

async function inBrowser(scope: Scope, actor: WebRef): Promise<DataOrder> {
  return keep(scope, { viewer: await viewerOf(scope, actor), actor })
}

async function keep(scope: Scope, { viewer, actor, messageId }: Asked): Promise<DataOrder> {
  const { tx, now, newId, keyring } = scope
  const { user: me, by } = viewer
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
