import { limitRate } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { addressSubject } from './subject.ts'

/** The first mail and three more an hour to an address from whoever asks; and so many from all who do. */
const FROM_ONE = 4
const FROM_ALL = 20

/**
 * Refuses (`too_many_requests`) when an address has had enough mails that ask it to prove itself. Who asks is counted by
 * themselves: whoever types somebody's address over and over does not keep its owner from proving it.
 * @param asker the chat or person that asks
 */
export async function limitVerificationMails(scope: Scope, emailIndex: Uint8Array, asker: string): Promise<void> {
  const address = { subject: addressSubject(emailIndex), windowMs: HOUR }
  await limitRate(scope, { ...address, of: `verification_mail ${asker}`, max: FROM_ONE })
  await limitRate(scope, { ...address, of: 'verification_mails', max: FROM_ALL })
}
