/** The page of a payment link. */
export const checkoutPath = (token: string): string => `/pay/${token}`

/** Opens the payment in the chat with the bot at that address. */
export function deepLink(botUrl: string, token: string): string {
  const url = new URL(botUrl)
  url.searchParams.set('start', `pay_${token}`)
  return url.href
}

/** Asks in the chat whether that was charged. */
export function chargedLink(botUrl: string, token: string): string {
  const url = new URL(botUrl)
  url.searchParams.set('start', `charged_${token}`)
  return url.href
}
