type LinkCheck = { ok: true; url: string } | { ok: false; reason: string }

/**
 * Telegram's rules for a link in a button or a text: http, https, tg and ton; the host must have a dot
 * (so `localhost` is refused and a literal address such as 127.0.0.1 is fine); a bare host gets `http://` and a slash.
 */
export function checkLink(link: string, options: { httpsOnly?: boolean } = {}): LinkCheck {
  const trimmed = link.trim()
  const scheme = /^(tg|ton|tonsite):(?:\/\/)?([a-z0-9_-]+)(?:[/?#].*)?$/i.exec(trimmed)
  if (scheme) {
    return options.httpsOnly ? wrong('Only HTTPS links are allowed') : { ok: true, url: trimmed }
  }
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::([^/?#]*))?(.*)$/is.exec(trimmed)
  const [, protocol = 'http', host = '', port, rest = ''] = parts ?? []
  if (!/^https?$/i.test(protocol)) return wrong('Unsupported URL protocol')
  if (host === '') return wrong('URL host is empty')
  if (port !== undefined && !isPort(port)) return wrong('Wrong port number specified in the URL')
  if (/[\s<>"'\\`{}|^%]/.test(host)) return wrong('Disallowed character in URL host')
  if (options.httpsOnly && protocol.toLowerCase() !== 'https') return wrong('Only HTTPS links are allowed')
  if (!host.includes('.') && !host.startsWith('[')) return wrong('Wrong HTTP URL')
  const authority = host.toLowerCase() + (port === undefined ? '' : `:${port}`)
  return { ok: true, url: `${protocol.toLowerCase()}://${authority}${rest.startsWith('/') ? '' : '/'}${rest}` }
}

/** The link as Telegram would keep it, or undefined when it would not. */
export function checkedLink(link: string): string | undefined {
  const check = checkLink(link)
  return check.ok ? check.url : undefined
}

/** `tg://user?id=7` mentions user 7. */
export function linkedUserId(link: string): number | undefined {
  const match = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(link)
  return match ? Number(match[1]) : undefined
}

const wrong = (reason: string): LinkCheck => ({ ok: false, reason })

const isPort = (port: string): boolean => /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536
