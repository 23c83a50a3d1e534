type Names = {
  /** Where our pages are. */
  publicUrl: string
  /** The bot's own name on Telegram, without the at-sign. */
  botUsername: string
}

/** Whether a Telegram name or an address is one of ours; null where a text is neither. What only looks like us is not. */
export function isOurs(text: string, names: Names): boolean | null {
  const typed = text.trim()
  if (/^@\S+$/.test(typed)) return typed.slice(1).toLowerCase() === names.botUsername.toLowerCase()
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(typed)
  if (!hasScheme && !/^[^\s/@]+\.[^\s/@]{2,}(?:[/?#:]\S*)?$/.test(typed)) return null
  const address = URL.parse(hasScheme ? typed : `https://${typed}`)
  return address ? isOurAddress(address, names) : false
}

function isOurAddress(address: URL, { publicUrl, botUsername }: Names): boolean {
  if (address.username !== '' || address.password !== '') return false
  const ours = new URL(publicUrl)
  if (address.host === ours.host) return address.protocol === ours.protocol
  const isTelegram = address.protocol === 'https:' && ['t.me', 'telegram.me'].includes(address.host)
  return isTelegram && address.pathname.split('/')[1]?.toLowerCase() === botUsername.toLowerCase()
}
