import type { Sandbox } from './sandbox.ts'

/** What an authenticator with this key shows now, by the sandbox's clock. Works once, so the clock is moved on first. */
export async function freshCode(sandbox: Sandbox, secret: string): Promise<string> {
  await sandbox.post('/api/clock', { advanceSeconds: 31 })
  return (await sandbox.post<{ code: string }>('/api/authenticator', { secret })).code
}

/** The key as the page that sets it up shows it, for typing. */
export const keyOn = (page: string): string =>
  (/<code class="key" id="key">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')

/** The recovery codes on the only page that shows them. */
export const recoveryCodesOn = (page: string): string[] =>
  [...page.matchAll(/<li><code>([^<]+)</g)].map(([, code = '']) => code)
