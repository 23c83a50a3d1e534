export { firstKeys, type HouseKeys, openHouseKeys } from './house-keys.ts'
export { createKeyring } from './keyring.ts'
export { signingKeys } from './signing-keys.ts'
