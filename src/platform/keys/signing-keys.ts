/** The bytes behind secrets of the form `whsec_` and base64, as the configuration has checked them. */
export const signingKeys = (secrets: readonly string[]): Uint8Array[] =>
  secrets.map((secret) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
