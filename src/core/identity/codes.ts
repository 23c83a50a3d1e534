import { IDENTITY_CODES, type IdentityCode } from './views.ts'

/** Level 1 is words alone: nothing of a picture or a document can be wrong with it. */
const OF_WORDS: readonly IdentityCode[] = ['incomplete', 'other']

/** The reasons staff can have to decline a case of this level. */
export const codesFor = (level: number): readonly IdentityCode[] => (level === 1 ? OF_WORDS : IDENTITY_CODES)
