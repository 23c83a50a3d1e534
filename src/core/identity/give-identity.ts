import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { checkName } from '../people/name.ts'
import { applicantOf } from './applicant.ts'
import { birthDateProblem } from './birth-date.ts'
import { lockOwnCase, viewIdentity } from './case.ts'
import { COUNTRIES } from './countries.ts'
import { openFacts, sealFacts } from './facts.ts'
import { type Applicant, DOCUMENT_KINDS, type IdentityFacts, type IdentityView } from './views.ts'

export type IdentityField = 'name' | 'birthDate' | 'country' | 'documentKind'

type Input = { actor: Applicant; field: IdentityField; value: string }

/**
 * Keeps one answer, sealed. `name_invalid`, `birth_date_invalid`, `too_young`, `country_unknown`, `document_kind_unknown`;
 * `identity_not_open` when nothing is asked.
 */
export const giveIdentity: UseCase<Input, IdentityView> = async (scope, { actor, field, value }) => {
  const { user } = await applicantOf(scope, actor)
  const row = await lockOwnCase(scope, user)
  const facts: IdentityFacts = { ...openFacts(scope, user, row), [field]: READ[field](value, scope.now) }
  const data = { facts: sealFacts(scope, user, row.id, facts) }
  await scope.tx.identityCase.update({ where: { id: row.id }, data, select: { id: true } })
  return viewIdentity(scope, user)
}

const READ: Record<IdentityField, (value: string, now: Date) => string> = {
  name(value) {
    const checked = checkName(value)
    // An account may be called "Tim 2"; no passport is.
    if (/\p{N}/u.test(value)) fail({ code: 'name_invalid', reason: 'characters' })
    return 'problem' in checked ? fail({ code: 'name_invalid', reason: checked.problem }) : checked.name
  },
  birthDate(value, now) {
    const code = birthDateProblem(value, now)
    return code ? fail({ code }) : value
  },
  country: (value) => COUNTRIES.find((code) => code === value) ?? fail({ code: 'country_unknown' }),
  documentKind: (value) => DOCUMENT_KINDS.find((kind) => kind === value) ?? fail({ code: 'document_kind_unknown' }),
}
