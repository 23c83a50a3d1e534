import type { Asked } from './aim.ts'
import { waitAnew } from './held.ts'
import { type Answer, granted, type Model, refused } from './model.ts'

const DAY = 86_400_000

export function freeze(model: Model, { who }: { who: number }): Answer {
  const person = model.person(who)
  if (!person) return refused('not_registered')
  if (person.state === 'active') person.state = 'frozen_by_user'
  // What is stopped by staff is frozen once they end that.
  else person.before = 'frozen_by_user'
  return granted()
}

/** With the password, on a page behind a link from the owner's chat. Cards from before pay nothing afterwards. */
export function unfreeze(model: Model, { who, right }: Asked<'unfreeze'>): Answer {
  const person = model.person(who)
  if (!person) return refused('not_registered')
  if (person.state === 'restricted') return refused('account_restricted')
  if (person.state === 'active') return refused('not_allowed')
  // For a day a password that came by mail needs the PIN beside it, which nobody here gives for that.
  if (person.resetAt + DAY > model.now) return refused('pin_needed', { why: 'fresh_password' })
  const { password: tries } = person
  if (tries.locked(model.now)) return refused('auth_locked', { until: tries.lockedUntil })
  if (!right) {
    const triesLeft = tries.wrong(model.now)
    return triesLeft > 0 ? refused('auth_failed', { triesLeft }) : refused('auth_locked', { until: tries.lockedUntil })
  }
  tries.right()
  model.putAway(who)
  waitAnew(model, who)
  person.state = 'active'
  return granted()
}

export function restrict(model: Model, { who }: { who: number }): Answer {
  const person = model.person(who)
  if (!person) return refused('customer_not_found', { asked: '' })
  if (person.state === 'restricted') return refused('superseded')
  model.putAway(who)
  person.before = person.state
  person.state = 'restricted'
  return granted({ state: 'restricted' })
}

/** Two of the staff end a restriction: the account is what it was, and what waited has arrived. */
export function release(model: Model, { who }: { who: number }): Answer {
  const person = model.person(who)
  if (!person) return refused('customer_not_found', { asked: '' })
  if (person.state !== 'restricted') return refused('superseded')
  waitAnew(model, who)
  person.state = person.before
  person.receiveHeld()
  return granted({ state: 'approved' })
}

/** A new password by mail: nothing is unfrozen by it, open cards are void, and for a day little goes out. */
export function reset(model: Model, { who }: { who: number }): Answer {
  const person = model.person(who)
  // Nobody has this address: the answer looks the same, and no mail comes of it.
  if (!person) return granted({ mail: false })
  const until = person.requests.take(model.now)
  if (until !== undefined) return refused('too_many_requests', { until })
  if (person.mails.take(model.now, true) !== undefined) return granted({ mail: false })
  person.password.right()
  model.putAway(who)
  for (const connection of model.connections) if (connection.who === who) connection.ended = true
  person.resetAt = model.now
  person.coolingUntil = model.now + DAY
  return granted({ mail: true })
}
