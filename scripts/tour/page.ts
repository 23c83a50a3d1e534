import type { Sandbox } from './sandbox.ts'

/** Fills in a page that a one-time link opens, as a browser does: look, then send the form with the link's token. */
export async function submitPage(sandbox: Sandbox, link: string, fields: Record<string, string> = {}): Promise<void> {
  const [address = '', token = ''] = link.split('#')
  const doorstep = await fetch(address)
  const csrf = /name="csrf" value="([^"]+)"/.exec(await doorstep.text())?.[1] ?? ''
  const cookie = doorstep.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = { cookie, origin: new URL(address).origin, 'sec-fetch-site': 'same-origin' }
  const body = new URLSearchParams({ csrf, token, step: 'submit', ...fields })
  const response = await fetch(address, { method: 'POST', headers, body })
  const heading = headingOf(await response.text())
  sandbox.say(`  opens ${new URL(address).pathname} and sends its form\n    ${heading}`)
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${heading}`)
}

export const headingOf = (html: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').trim()
