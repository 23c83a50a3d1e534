import { z } from 'zod'
import { address, json, oneOrTwo, signingSecret } from './formats.ts'

/** How people reach whoever runs this, besides the chat. */
export const contactVariables = () => ({
  SUPPORT_MAIL: {
    accepted: 'the address people write to for support, like help@example.com',
    schema: z.email().optional(),
  },
  MAIL_IN_SECRET: {
    accepted:
      'what the mail server signs mails to support with: whsec_ and 24 to 64 random bytes in base64; two during a rotation, separated by a space',
    schema: oneOrTwo(signingSecret).optional(),
  },
  SOCIAL_ACCOUNTS: {
    accepted: 'accounts of ours by the network they are on, like {"Telegram channel":"https://t.me/okpay_news"}',
    schema: json(z.record(z.string().min(1).max(40), address('https'))).optional(),
  },
})
