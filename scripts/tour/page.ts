import type { Sandbox } from './sandbox.ts'

/** Fills in a page that a one-time link opens, as a browser does: look, then send the form with the link's token. */
export async function submitPage(sandbox: Sandbox, link: string, fields: Record<string, string> = {}): Promise<void> {
  const [address = '', token = ''] = link.split('#')
  await send(sandbox, address, { token, step: 'submit', ...fields })
}

/** Sends one step of a page behind a one-time link, and answers with the page that comes. */
export function sendStep(sandbox: Sandbox, link: string, fields: Record<string, string>): Promise<string> {
  const [address = '', token = ''] = link.split('#')
  return send(sandbox, address, { token, ...fields })
}

/** Looks at a checkout page, as a browser would. */
export async function lookAt(sandbox: Sandbox, address: string): Promise<void> {
  const page = await (await fetch(address)).text()
  sandbox.say(`  opens ${new URL(address).pathname}\n    ${headingOf(page)}`)
}

/** Types an OKPay ID on a checkout page. */
export async function askOnPage(sandbox: Sandbox, address: string, okpayId: string): Promise<void> {
  sandbox.say(`  types ${okpayId} there`)
  await send(sandbox, address, { okpay_id: okpayId })
}

/** How the link of a checkout page stands, as its script asks. */
export async function stateOf(sandbox: Sandbox, address: string): Promise<string> {
  const answer = await (await fetch(`${address}/state`)).text()
  sandbox.say(`  the page asks how it stands\n    ${answer}`)
  return JSON.parse(answer).state
}

async function send(sandbox: Sandbox, address: string, fields: Record<string, string>): Promise<string> {
  const page = await fetch(address)
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = { cookie, origin: new URL(address).origin, 'sec-fetch-site': 'same-origin' }
  const response = await fetch(address, { method: 'POST', headers, body: new URLSearchParams({ csrf, ...fields }) })
  const answer = await response.text()
  const heading = headingOf(answer)
  sandbox.say(`  opens ${new URL(address).pathname} and sends its form\n    ${heading}`)
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${heading}`)
  return answer
}

export const headingOf = (html: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').trim()
