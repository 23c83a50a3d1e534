import { addRedirect } from './add-redirect.ts'
import { admitToken } from './admit-token.ts'
import { agreeConnect } from './agree-connect.ts'
import { beginConnect } from './begin-connect.ts'
import { changeConsent } from './change-consent.ts'
import { exchangeCode } from './exchange-code.ts'
import { finishConnect } from './finish-connect.ts'
import { getConnect } from './get-connect.ts'
import { getGrant } from './get-grant.ts'
import { listApps } from './list-apps.ts'
import { listConnections } from './list-connections.ts'
import { openConsent } from './open-consent.ts'
import { pickNumber } from './pick-number.ts'
import { refreshTokens } from './refresh-tokens.ts'
import { refuseConnect } from './refuse-connect.ts'
import { registerApp } from './register-app.ts'
import { removeApp } from './remove-app.ts'
import { revokeConnection } from './revoke-connection.ts'
import { revokeToken } from './revoke-token.ts'

/** Connected apps, as part of the core's use cases: those of one transaction, and those whose refusals are kept. */
export const CONNECTION = {
  ...{ registerApp, listApps, addRedirect, removeApp },
  ...{ beginConnect, getConnect, finishConnect },
  ...{ openConsent, pickNumber, changeConsent, agreeConnect, refuseConnect },
  ...{ listConnections, revokeConnection },
  ...{ revokeToken, getGrant },
} as const

/** Only looks. */
export const CONNECTION_UNFRAMED = { admitToken } as const
export const CONNECTION_PROCEDURES = { exchangeCode, refreshTokens } as const

/** Those that may be run again where their COMMIT was never answered. A code or a token that was used is used. */
export const CONNECTION_REPEATABLE = [
  ...[listApps, addRedirect, removeApp, getConnect, finishConnect],
  ...[openConsent, pickNumber, changeConsent, agreeConnect, refuseConnect],
  ...[listConnections, revokeConnection, revokeToken, getGrant, admitToken],
] as const
