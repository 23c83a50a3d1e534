/** What a page shows once: the key of an authenticator, ten recovery codes, a login that waits for its code. */
export const keyOn = (page: string) =>
  /<code class="key" id="key">([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
export const codesOn = (page: string) => [...page.matchAll(/<li><code>([^<]+)</g)].map(([, code]) => code ?? '')
export const pendingIn = (page: string) => /name="pending" value="([\w-]{43})"/.exec(page)?.[1] ?? ''
