export { deriveKey } from './derive.ts'
export { createKeyring } from './keyring.ts'
