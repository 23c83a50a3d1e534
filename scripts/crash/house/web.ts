import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Core } from '../../../src/core/index.ts'
import type { createHttp } from '../../../src/http/index.ts'
import { createPapers } from '../../../src/papers/index.ts'
import { type Listening, listen } from '../../../src/platform/listen.ts'
import type { Texts } from '../../../src/platform/texts.ts'
import { KEYS, PUBLIC_URL } from '../agreed.ts'

type Parts = { core: Core; texts: Texts; log: Logger; now: () => Date; csrfKey: Uint8Array; metrics: Registry }

/** The wire to banks, processors and browsers, listening on a free port. */
export const openWeb = (http: { createHttp: typeof createHttp }, parts: Parts): Promise<Listening> =>
  listen(
    http.createHttp({
      ...parts,
      papers: createPapers({ ...parts, publicUrl: PUBLIC_URL }),
      rails: { bank: { secrets: [KEYS.bank] }, card: { secrets: [KEYS.card] } },
      publicUrl: PUBLIC_URL,
      chatUrl: 'https://t.me/okpay_sandbox_bot',
      telegramUrl: 'https://t.me/okpay_sandbox_bot',
      version: '0.0.0-crash',
      ready: async () => true,
    }),
    0,
  )
