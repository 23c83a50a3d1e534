import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { after, DAY } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { refuseFrozenWithoutPin } from '../people/freeze/refuse-frozen-without-pin.ts'
import { consumeLink } from '../people/link/link.ts'
import { mailUser } from '../people/mail-user.ts'
import { applicantOf } from './applicant.ts'
import { lockOwnCase, viewIdentity } from './case.ts'
import type { Applicant, IdentityView } from './views.ts'

/** What a person is promised. */
export const DECIDED_WITHIN = 2 * DAY

/**
 * Hands the case to staff, who hear of it, as its owner does by mail. Handed in already, it is as it stands. Uses a page's link up.
 * `identity_incomplete` while something is missing, `identity_not_open`,
 * `pin_needed` while its owner has the account frozen.
 */
export const submitIdentity: UseCase<{ actor: Applicant }, IdentityView> = async (scope, { actor }) => {
  const { user, by } = await applicantOf(scope, actor)
  const standing = await viewIdentity(scope, user)
  if (standing.application?.state === 'pending') return standing
  // The link to the page took the PIN. It comes before the case, as where an account is moved and its links end.
  if ('link' in actor) await consumeLink(scope, actor.link, 'identity')
  else await refuseFrozenWithoutPin(scope, actor, user)
  const { id, level } = await lockOwnCase(scope, user)
  const { application } = await viewIdentity(scope, user)
  if (application?.step !== 'review') fail({ code: 'identity_incomplete' })
  await scope.tx.identityCase.update({
    where: { id },
    data: {
      state: 'pending',
      submittedAt: scope.now,
      dueAt: after(scope.now, DECIDED_WITHIN),
      decidedAt: null,
      code: null,
      words: null,
    },
    select: { id: true },
  })
  await audit(scope, by, 'identity.submitted', `user:${user.id}`, { case: id, level })
  // An open phone can hand it in, and staff compare a recovery with it: its owner hears of it elsewhere.
  await mailUser(scope, user, 'identity_submitted', { level: String(level) })
  await notify(
    scope,
    { staff: 'identity.ask', about: { users: [user.id] } },
    { kind: 'identity_submitted', caseId: id, level },
  )
  return viewIdentity(scope, user)
}
