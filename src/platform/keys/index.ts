export { deriveKey } from './derive.ts'
export { createKeyring } from './keyring.ts'
export { signingKeys } from './signing-keys.ts'
