import { chatName } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { countOne, limitRate, type RateLimit, refuseOver } from '../../kit/rate-limit.ts'
import { DAY, HOUR } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { addressSubject, sourceSubject } from '../subject.ts'
import { chargeSubject, clearTries, type Tally, TRIES } from '../throttle.ts'

/** Wrong tries an hour from one place, whatever addresses they are for: many offices share one. */
const WRONG_PER_SOURCE = 30
/** Wrong tries a day out of one chat, whatever addresses they are for. */
const WRONG_PER_CHAT = 30

/**
 * Wrong tries for one address from everywhere, without a right one in between, before only a reset helps. A login tells
 * whether a password is right, so a hundred of them (ATH-07). Coming back tells so only together with a code: a try there is
 * worth a millionth of one, and who has only lost their phone must not find that way closed by somebody who knows their
 * address. So it is counted by itself, and what closes it takes dozens of Telegram accounts (ATH-08).
 */
const WRONG_PER_ADDRESS = { login: 100, come_back: 1_000 } as const
type Way = keyof typeof WRONG_PER_ADDRESS

/**
 * One try from outside: what was counted, for the address too, and where a wrong one will be counted as from. `warns`: so
 * many are wrong with this one, from one place or for the address from anywhere, that its owner hears.
 */
export type LoginTry = { counted: Tally; from: readonly RateLimit[]; of: RateLimit; warns: boolean }

/**
 * Counts a try to log in, five at a time for an address from one place: whoever tries from elsewhere does not lock its
 * owner out (ATH-08). `auth_locked`, `too_many_requests`. Counted alike whether or not anybody has the address, and for
 * the address before the password is looked at: however many come at the same time, no more are (ATH-07).
 */
export function chargeLogin(scope: Scope, emailIndex: Uint8Array, source: string): Promise<LoginTry> {
  const place = sourceSubject(scope, source)
  return charge(scope, 'login', { emailIndex, by: place, from: [wrongFrom('login', place)] })
}

/** The same for a try to come back into a chat, five at a time for an address from that chat. */
export function chargeComeBack(
  scope: Scope,
  emailIndex: Uint8Array,
  { chat, source }: { chat: ChatRef; source: string },
): Promise<LoginTry> {
  const by = chatName(chat)
  const ofChat = { subject: by, of: 'come_back_wrong', max: WRONG_PER_CHAT, windowMs: DAY }
  return charge(scope, 'come_back', {
    emailIndex,
    by,
    from: [ofChat, wrongFrom('come_back', sourceSubject(scope, source))],
  })
}

const wrongFrom = (way: Way, place: string): RateLimit => ({
  subject: place,
  of: `${way}_wrong`,
  max: WRONG_PER_SOURCE,
  windowMs: HOUR,
})

type Asking = { emailIndex: Uint8Array; by: string; from: readonly RateLimit[] }

async function charge(scope: Scope, way: Way, { emailIndex, by, from }: Asking): Promise<LoginTry> {
  const address = addressSubject(emailIndex)
  const of = { subject: address, of: `${way}_wrong`, max: WRONG_PER_ADDRESS[way], windowMs: DAY }
  for (const limit of from) await refuseOver(scope, limit)
  const counted = await chargeSubject(scope, `${address} ${by}`, way)
  const wrong = await limitRate(scope, of, 'auth_locked')
  // One warning for five: from two places at once the address's five and the place's would be two, and few are sent a day.
  const warns = wrong % TRIES === 0 || (counted.lockedUntil !== null && wrong < TRIES)
  return { counted: { ...counted, also: of }, from, of, warns }
}

/** It was wrong: where it came from has one more. */
export async function countWrong(scope: Scope, { from }: LoginTry): Promise<void> {
  for (const limit of from) await countOne(scope, limit)
}

/** It was right: what was tried from there is forgiven, and the address's row of wrong ones is over. */
export async function forgiveLogin(scope: Scope, { counted, of }: LoginTry): Promise<void> {
  await clearTries(scope, counted)
  await scope.tx.factorThrottle.deleteMany({ where: { subject: of.subject, factor: of.of } })
}

/** The address has a new password: whoever guessed at the old one must not keep its owner out with it. */
export async function forgiveAddress(scope: Scope, emailIndex: Uint8Array): Promise<void> {
  const factors = Object.keys(WRONG_PER_ADDRESS).flatMap((way) => [way, `${way}_wrong`])
  await scope.tx.factorThrottle.deleteMany({
    where: { subject: { startsWith: addressSubject(emailIndex) }, factor: { in: factors } },
  })
}
