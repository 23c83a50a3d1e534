import { z } from 'zod'
import { address, json } from './formats.ts'

/** How people reach whoever runs this, besides the chat. */
export const contactVariables = () => ({
  SUPPORT_MAIL: {
    accepted: 'the address people write to for support, like help@example.com',
    schema: z.email().optional(),
  },
  SOCIAL_ACCOUNTS: {
    accepted: 'accounts of ours by the network they are on, like {"Telegram channel":"https://t.me/okpay_news"}',
    schema: json(z.record(z.string().min(1).max(40), address('https'))).optional(),
  },
})
