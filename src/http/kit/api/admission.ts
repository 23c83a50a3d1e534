import type { ApiScope, ConnectScope, Failure } from '#core'
import type { HttpDeps } from '../../deps.ts'
import { Refused } from '../refused.ts'
import type { Reply } from '../reply.ts'
import type { Call } from '../route.ts'
import { createKeyLimit, type Pace, paceHeaders } from './key-limit.ts'
import { refusal } from './refusal.ts'
import { createWrongKeys, type WrongKeys } from './wrong-keys.ts'

/** What a route wants of whoever asks: a key of a shop, or the access token of somebody's connection, that allows it. */
export type Wants = { by?: 'connection'; scope: ApiScope | ConnectScope | null }

type Brakes = { pace: (key: string) => Pace; wrong: WrongKeys }
const brakes = new WeakMap<HttpDeps, Brakes>()

/** One process counts for all its routes. */
function brakesOf(deps: HttpDeps): Brakes {
  const there = brakes.get(deps) ?? { pace: createKeyLimit(deps.now), wrong: createWrongKeys(deps.now) }
  brakes.set(deps, there)
  return there
}

/**
 * Whether somebody may ask at all, before a byte of what they want is read: who has no key, or a key that does not allow
 * it, learns nothing else. Null lets them in; what is done afterwards, the core decides once more where it is done.
 */
export async function admit(call: Call, wants: Wants): Promise<Reply | null> {
  const refused = await admitBy(call, keyOf(call), wants)
  return refused ? refusal(call, refused) : null
}

/** The same for a key shown in another place: what it was refused for, as data. */
export async function admitBy(call: Call, key: string, wants: Wants): Promise<Failure | null> {
  const { deps, source } = call
  const { pace, wrong } = brakesOf(deps)
  wrong.look(source, key)
  const standing = pace(key)
  call.heads(paceHeaders(standing))
  if (!standing.allowed) throw new Refused('key_limited', { retryAfterSeconds: 1 })
  const admitted = await ask(call, key, wants)
  wrong.note(source, key, admitted.ok || !UNPROVEN.has(admitted.failure.code))
  return admitted.ok ? null : admitted.failure
}

/** Of what nobody knows who asks. */
const UNPROVEN: ReadonlySet<Failure['code']> = new Set(['api_key_invalid', 'connect_auth_failed'])

const ask = ({ deps: { core }, address }: Call, key: string, { by, scope }: Wants) =>
  by === 'connection'
    ? core.admitToken({ token: key, needs: scope as ConnectScope | null })
    : core.admitKey({ key, address, needs: scope as ApiScope | null })

/** The key, or the token, as a bearer. `api_key_invalid` where there is none. */
export function keyOf({ header }: Pick<Call, 'header'>): string {
  const [, key] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header('authorization') ?? '') ?? []
  if (key === undefined) throw new Refused('api_key_invalid')
  return key
}
