import { type Failure, money, type Result } from '../../../../src/core/index.ts'
import { BROWSER, pkce } from '../../../../test/support/connection.ts'
import { granted } from '../../../../test/support/people.ts'
import { SENT_BACK } from '../cast.ts'
import type { Asked } from '../model/aim.ts'
import { NOBODYS_LINK } from '../model/charges.ts'
import { SOLD } from '../model/views.ts'
import type { Stage } from '../stage.ts'
import { press } from './payments.ts'

/** The whole way: sent by the app, the card changed and agreed to with the PIN, the code exchanged. */
export async function connect(stage: Stage, asked: Asked<'connect'>): Promise<Result<object | null>> {
  const { core } = stage
  const { who, shop, days, ...sums } = asked
  const [actor, clientId] = [stage.chat(who), stage.app(shop)]
  const { verifier, challenge } = pkce()
  const sent = { clientId, redirectUri: SENT_BACK, responseType: 'code', scope: 'payments', state: null, challenge }
  const begun = await core.beginConnect({ ...sent, method: 'S256', browser: BROWSER })
  if (!begun.ok) return bare(begun)
  const { token } = begun.value as { token: string }
  const card = await core.openConsent({ actor, token })
  if (!card.ok) return bare(card)
  const { id } = card.value
  const { number } = granted(await core.getConnect({ token }))
  granted(await core.pickNumber({ actor, id, number }))
  const changes = (['payment', 'day', 'month'] as const).map((of) => ({ of, minor: BigInt(sums[of]) }))
  for (const change of [...changes, { of: 'days', days } as const]) {
    const changed = await core.changeConsent({ actor, id, change })
    if (!changed.ok) return changed
  }
  const typed = await press(stage, id, { who, right: true })
  if (!typed.ok) return typed
  const agreed = await core.agreeConnect({ actor, id })
  if (!agreed.ok) return bare(agreed)
  const { params } = granted(await core.finishConnect({ token, browser: BROWSER }))
  const code = params['code'] ?? ''
  const tokens = granted(await core.exchangeCode({ clientId, code, redirectUri: SENT_BACK, verifier }))
  const kept = { id, clientId, access: tokens.accessToken, refresh: tokens.refreshToken, used: '' }
  return { ok: true, value: { ...agreed.value, kept } }
}

export async function refresh(
  stage: Stage,
  { connection: number, used }: Asked<'refresh'>,
): Promise<Result<object | null>> {
  const connection = stage.connection(number)
  const refreshToken = used ? connection.used : connection.refresh
  const fresh = await stage.core.refreshTokens({ clientId: connection.clientId, refreshToken })
  if (!fresh.ok) return bare(fresh)
  const { accessToken: access, refreshToken: next } = fresh.value
  Object.assign(connection, { access, refresh: next, used: refreshToken })
  return fresh
}

/** Under a name of its own, or the one of before. */
export async function charge(
  stage: Stage,
  { connection: number, minor, currency, again }: Asked<'charge'>,
): Promise<Result<object | null>> {
  const connection = stage.connection(number)
  if (!again) connection.last = { key: stage.newId(), reference: stage.newId() }
  const { key: idempotencyKey = '', reference = '' } = connection.last ?? {}
  const terms = { minor: money(BigInt(minor), currency).minor, currency, description: SOLD, reference }
  return bare(await stage.core.chargeConnection({ token: connection.access, idempotencyKey, terms }))
}

/** Beside what its owner is answered: how much the connection had paid when they were. */
export async function revoke(
  { core, chat, prisma, connection }: Stage,
  { connection: number, who }: Asked<'revoke'>,
): Promise<Result<object | null>> {
  const { id } = connection(number)
  const revoked = await core.revokeConnection({ actor: chat(who), id })
  if (!revoked.ok) return revoked
  const { payments } = await prisma.connection.findUniqueOrThrow({ where: { id } })
  return { ok: true, value: { left: revoked.value?.length, payments } }
}

/** Without what is drawn anew each time: how an app asked, and the link of a request. */
function bare<T extends object | null>(result: Result<T>): Result<object | null> {
  if (result.ok) return result
  const { again: _, ...failure } = { again: null, ...result.failure }
  if (failure.code === 'merchant_limit') failure.link = `link ${NOBODYS_LINK}`
  return { ok: false, failure: failure as Failure }
}
