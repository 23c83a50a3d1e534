import type { IdentityCase, User } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { IdentityFacts } from './views.ts'

type Owner = Pick<User, 'dataKey'>

/** Where a case's sealed field lives. */
const place = (field: 'facts' | 'words', id: string): string => `identity_case.${field}:${id}`

export const sealFacts = ({ keyring }: Pick<Scope, 'keyring'>, owner: Owner, id: string, facts: IdentityFacts) =>
  keyring.seal(owner.dataKey, place('facts', id), JSON.stringify(facts))

/** What was given; nothing once it was deleted. */
export const openFacts = (
  { keyring }: Pick<Scope, 'keyring'>,
  owner: Owner,
  row: Pick<IdentityCase, 'id' | 'facts'>,
) =>
  row.facts === null
    ? {}
    : (JSON.parse(keyring.open(owner.dataKey, place('facts', row.id), row.facts)) as IdentityFacts)

export const sealWords = ({ keyring }: Pick<Scope, 'keyring'>, owner: Owner, id: string, words: string) =>
  keyring.seal(owner.dataKey, place('words', id), words)

/** What staff wrote to the person with their decision. */
export const openWords = (
  { keyring }: Pick<Scope, 'keyring'>,
  owner: Owner,
  row: Pick<IdentityCase, 'id' | 'words'>,
) => (row.words === null ? null : keyring.open(owner.dataKey, place('words', row.id), row.words))
