import type { CustomerView } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** REC-06: a recovery that is not over: which way, since when, until when, and who can stop it. */
export function recoveryStanding(
  { words }: Scene,
  { stage, here, since, until, chatCanStop }: NonNullable<CustomerView['recovery']>,
): Html {
  const way = here ? 'here' : 'elsewhere'
  const times = { since: words.dateTime(since), until: words.dateTime(until) }
  return join([
    words.t(`customer-recovery-${stage}-${way}`),
    words.t(`customer-recovery-${stage}-times`, times),
    words.t(`customer-recovery-${stage}-stop-${chatCanStop ? 'chat' : 'mail'}`),
  ])
}
