import { addIdentityFile } from './add-identity-file.ts'
import { beginIdentity } from './begin-identity.ts'
import { clearIdentityFiles } from './clear-identity-files.ts'
import { decideIdentity } from './desk/decide-identity.ts'
import { listIdentities } from './desk/list-identities.ts'
import { openIdentity } from './desk/open-identity.ts'
import { showIdentityFile } from './desk/show-identity-file.ts'
import { getIdentity } from './get-identity.ts'
import { giveIdentity } from './give-identity.ts'
import { submitIdentity } from './submit-identity.ts'
import { withdrawIdentity } from './withdraw-identity.ts'

/** The part of the core's use cases that verifies people, each one transaction. */
export const IDENTITY = {
  getIdentity,
  beginIdentity,
  giveIdentity,
  clearIdentityFiles,
  submitIdentity,
  withdrawIdentity,
  listIdentities,
  openIdentity,
  decideIdentity,
} as const

/** Those that open files between two transactions. */
export const IDENTITY_PROCEDURES = { addIdentityFile, showIdentityFile } as const

/** Those that may be run again where their COMMIT was never answered. */
export const IDENTITY_REPEATABLE = [
  getIdentity,
  beginIdentity,
  giveIdentity,
  clearIdentityFiles,
  withdrawIdentity,
  listIdentities,
  openIdentity,
] as const
