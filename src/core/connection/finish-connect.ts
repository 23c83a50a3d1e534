import { timingSafeEqual } from 'node:crypto'
import { fail } from '../kit/failure.ts'
import { after, SECOND } from '../kit/time.ts'
import { newToken, tokenHash } from '../kit/token.ts'
import type { UseCase } from '../kit/use-case.ts'
import { againOf, refuseGone, requestOf, standingOf } from './request.ts'
import type { SentBack } from './views.ts'

/** OAU-02. */
const CODE_LIVES = 60 * SECOND
const CODE = 'okp_ac_'

/**
 * Where the browser of a visit goes once it was answered, with the code or the refusal. Only the browser that came
 * (`connect_auth_failed`); asked twice, the code of before is void. `connect_failed` while nobody has answered, once the
 * code was used, or where the app or that address of it is gone.
 */
export const finishConnect: UseCase<{ token: string; browser: string }, SentBack> = async (scope, asked) => {
  const request = await requestOf(scope, asked.token)
  const again = againOf(request)
  if (!timingSafeEqual(Buffer.from(request.browserHash), Buffer.from(tokenHash(asked.browser))))
    return fail({ code: 'connect_auth_failed', why: 'browser', again })
  refuseGone(request)
  const standing = standingOf(request, scope.now)
  const { redirectUri, askedState } = request
  const state = askedState === null ? {} : { state: askedState }
  if (standing === 'open') return fail({ code: 'connect_failed', why: 'unknown', again })
  if (standing !== 'granted')
    return { redirectUri, params: { error: 'access_denied', error_description: DESCRIBED[standing], ...state } }
  const code = CODE + newToken(scope, 32)
  const { count } = await scope.tx.connectRequest.updateMany({
    where: { id: request.id, codeUsedAt: null },
    data: { codeHash: tokenHash(code), codeUntil: after(scope.now, CODE_LIVES) },
  })
  return count === 1
    ? { redirectUri, params: { code, ...state } }
    : fail({ code: 'connect_failed', why: 'answered', again })
}

const DESCRIBED = { denied: 'consent_denied', failed: 'connect_auth_failed', expired: 'consent_expired' } as const
