import { EVENT_TYPES } from '#core'

const text = { type: 'string' }

const eventSchema = (type: string) => ({
  type: 'object',
  required: ['id', 'type', 'timestamp', 'livemode', 'data'],
  properties: {
    id: { ...text, description: 'The event, and the `webhook-id` of every try: what you have seen, skip' },
    type: { const: type },
    timestamp: { ...text, format: 'date-time' },
    livemode: { type: 'boolean' },
    data: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
  },
})

const SIGNED = {
  'webhook-id': 'The event’s id, the same at every try',
  'webhook-timestamp': 'When this try was made, in seconds since 1970: refuse what is five minutes off',
  'webhook-signature':
    'HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated',
}

/** What we send, an event each, as OpenAPI 3.1 has it. */
export const webhooksSpec = (): object =>
  Object.fromEntries(
    Object.entries(EVENT_TYPES).map(([type, summary]) => [
      type,
      {
        post: {
          summary,
          parameters: Object.entries(SIGNED).map(([name, description]) => ({
            ...{ name, in: 'header', required: true, description, schema: text },
          })),
          requestBody: { required: true, content: { 'application/json': { schema: eventSchema(type) } } },
          responses: { '2XX': { description: 'It arrived; anything else is tried again for three days' } },
        },
      },
    ]),
  )
