import { getRegionCodeForCountryCode, parsePhoneNumber } from 'awesome-phonenumber'

/**
 * The country of a phone number in E.164, two letters. Numbers outside the tables still have their country's code; what
 * belongs to no country (satellite phones) is null.
 */
export function countryOfPhone(e164: string): string | null {
  const { regionCode, countryCode } = parsePhoneNumber(e164)
  const code = regionCode ?? (countryCode === undefined ? undefined : getRegionCodeForCountryCode(countryCode))
  return code !== undefined && /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? code : null
}
