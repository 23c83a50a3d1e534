import { createHash, timingSafeEqual } from 'node:crypto'
import { type Failure, fail, type Result } from '../kit/failure.ts'
import { tokenHash } from '../kit/token.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { appOf } from './app.ts'
import { endConnections } from './end-connections.ts'
import { lockActive, newTokens } from './token.ts'
import type { TokenGrant } from './views.ts'

type Input = { clientId: string; code: string; redirectUri: string; verifier: string }

const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/

/** Whatever is wrong with a code or a token: it is of no grant of this app. */
export const GRANT_FAILED: Failure = { code: 'connect_auth_failed', why: 'grant', again: null }

/**
 * What a code stands for, once, within its minute (OAU-02). A second time ends what came of the first: whoever else has
 * the code is an attacker. `connect_failed` for no app of ours, `connect_auth_failed` for everything else that is wrong.
 */
export async function exchangeCode(deps: CoreDeps, input: Input): Promise<Result<TokenGrant>> {
  const done = await run(deps, exchange, input)
  if (!done.ok) return done
  return 'reused' in done.value ? { ok: false, failure: GRANT_FAILED } : { ok: true, value: done.value }
}

async function exchange(scope: Scope, input: Input): Promise<TokenGrant | { reused: true }> {
  const { tx, now } = scope
  const app = await appOf(scope, input.clientId)
  const codeHash = tokenHash(input.code)
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    select id from connect_request where code_hash = ${codeHash} for update`
  const request = held && (await tx.connectRequest.findUniqueOrThrow({ where: { id: held.id } }))
  if (!request?.connectionId || request.appId !== app.id) return fail(GRANT_FAILED)
  if (request.codeUsedAt) {
    await endConnections(scope, { id: request.connectionId }, 'misused')
    return { reused: true }
  }
  const { codeUntil, redirectUri, challenge } = request
  const isRight = redirectUri === input.redirectUri && answers(input.verifier, challenge)
  if (!isRight || !codeUntil || codeUntil <= now) return fail(GRANT_FAILED)
  const connection = await lockActive(scope, request.connectionId)
  if (!connection) return fail(GRANT_FAILED)
  await tx.connectRequest.update({ where: { id: request.id }, data: { codeUsedAt: now }, select: { id: true } })
  return newTokens(scope, connection)
}

/** RFC 7636, S256: whether this is what the challenge was made of. */
function answers(verifier: string, challenge: string): boolean {
  if (!VERIFIER.test(verifier)) return false
  const made = createHash('sha256').update(verifier).digest('base64url')
  const [asked, given] = [Buffer.from(challenge), Buffer.from(made)]
  return asked.length === given.length && timingSafeEqual(asked, given)
}
