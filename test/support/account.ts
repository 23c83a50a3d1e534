import { chooseLanguage } from '../../src/core/chat/choose-language.ts'
import { type CoreDeps, run, type UseCase } from '../../src/core/kit/use-case.ts'
import { createRegistration, type Draft } from '../../src/core/people/registration/draft.ts'
import { advance } from '../../src/core/people/registration/progress.ts'
import { granted, type PersonDetails } from './people.ts'

/**
 * An account whose registration was filled in at once: the last step of a real one opens it, in one transaction. The
 * whole way (mail, page, PIN pad: `register` of people.ts) is some twenty, and has tests of its own.
 * The chat must have been met.
 */
export async function openAccountOf(deps: CoreDeps, person: PersonDetails): Promise<void> {
  const { name, email, phone, currency, password, pin } = person
  const [passwordHash, pinHash] = await Promise.all([deps.hasher.hashPassword(password), deps.hasher.hashPin(pin)])
  granted(await run(deps, fillIn, { person, draft: { name, email, phone, currency, passwordHash, pinHash } }))
}

const fillIn: UseCase<{ person: PersonDetails; draft: Draft }, unknown> = async (scope, { person, draft }) => {
  const { chat: actor, locale } = person
  await chooseLanguage(scope, { actor, locale })
  const registration = await createRegistration(scope, actor, locale)
  return advance(scope, { ...registration, draft, emailVerifiedAt: scope.now })
}
