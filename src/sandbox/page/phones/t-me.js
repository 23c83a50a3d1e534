/** What Telegram takes behind `?start=`; anything else it forgets, and the link only opens the chat. */
const PAYLOAD = /^[\w-]{1,64}$/

/** Where the paths of t.me are: at home with Telegram, and on this page's own port, which plays its part here. */
const homes = () => ['t.me', `${location.host}/t.me`]

/**
 * The path and query behind t.me, on whichever of its two homes.
 * @param {string} url
 */
function pathOf(url) {
  const bare = url.replace(/^https?:\/\//i, '')
  const home = homes().find((each) => bare.toLowerCase().startsWith(`${each}/`))
  return home && bare.slice(home.length)
}

/**
 * The payload of a link that opens this bot (`t.me/<bot>?start=...`): null without one, undefined for any other link.
 * @param {string} url
 * @param {string} bot
 * @returns {string | null | undefined}
 */
export function deepLink(url, bot) {
  const [, name, query] = /^\/(\w+)(?:\?(.*))?$/.exec(pathOf(url) ?? '') ?? []
  if (name?.toLowerCase() !== bot.toLowerCase()) return undefined
  const payload = new URLSearchParams(query).get('start') ?? ''
  return PAYLOAD.test(payload) ? payload : null
}

/**
 * Where a link of a chat leads in a browser. Sharing asks Telegram for a chat to post in; here the page's own port asks.
 * @param {string} url
 */
export function address(url) {
  const path = pathOf(url)
  if (path?.startsWith('/share/url?')) return `/t.me${path}`
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : `https://${url}`
}
