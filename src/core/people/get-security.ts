import type { UseCase } from '../kit/use-case.ts'
import { userPlace, viewerOf } from './actor.ts'
import { coolingUntil } from './cooling.ts'
import { maskEmail } from './email.ts'
import { outStoppedUntil } from './out-stopped.ts'
import { isVoid } from './password/voided.ts'
import { openPhrase } from './phrase.ts'
import { VOID } from './pin/void-pin.ts'
import { recoveryCodesLeft } from './second-factor/recovery-codes.ts'
import { stillLive } from './session/session.ts'
import { thresholdsOf } from './thresholds/bounds.ts'
import type { Actor, SecurityView } from './views.ts'

/** What protects an account, as its owner sees it; a locked chat hears of no amount. */
export const getSecurity: UseCase<{ actor: Actor }, SecurityView> = async (scope, { actor }) => {
  const { user } = await viewerOf(scope, actor)
  const { passwordHash, passwordSetAt, pinHash, secondFactorAt } = user
  return {
    emailMasked: maskEmail(scope.keyring.open(user.dataKey, userPlace('email', user.id), user.email)),
    sessions: await scope.tx.webSession.count({ where: { userId: user.id, ...stillLive(scope) } }),
    chatLock: user.chatLock,
    coolingUntil: coolingUntil(scope, user),
    outStoppedUntil: outStoppedUntil(scope, user),
    hasPin: pinHash !== VOID,
    passwordSetAt: isVoid(passwordHash) ? null : passwordSetAt,
    secondFactorAt,
    recoveryLeft: secondFactorAt ? await recoveryCodesLeft(scope, user.id) : 0,
    phrase: openPhrase(scope, user),
    ...(user.locked ? { withoutPin: null, withoutCode: null } : await thresholdsOf(scope, user)),
  }
}
