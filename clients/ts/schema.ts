// Made by `npm run client` from /openapi.json. Not to be edited.

export interface paths {
    "/v1/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is, available and on hold, a currency each. Needs a key with balance:read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The balances in `data`, as decimal strings of major units */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Balance"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person allowed, and what is left of it. Needs an access token */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The connection */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Connection"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in the last thirty days, the newest first; the same that webhooks tell. Needs a key with invoices:read */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100; 10 */
                    limit?: string;
                    /** @description The id of the event behind which the page begins */
                    starting_after?: string;
                    /** @description Only these types, separated by commas */
                    type?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Up to `limit` events in `data`; `has_more` says whether there are older ones */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventList"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them. Needs a key with invoices:read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of an event: evt_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The event */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Event"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop’s invoices, the newest first, those made in the chat included. Needs a key with invoices:read */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100; 10 */
                    limit?: string;
                    /** @description Only the one with this reference */
                    reference?: string;
                    /** @description The id of the invoice behind which the page begins */
                    starting_after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Up to `limit` invoices in `data`; `has_more` says whether there are older ones */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvoiceList"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Asks for money: an invoice that is paid once, or as often as it says, in the chat or from its page. Needs a key with invoices:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Major units as a decimal string with all the currency’s decimals: "12.50", JPY "500". "open": the payer names the sum, and the answer has null here */
                        amount: string;
                        /** @enum {string} */
                        currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
                        /**
                         * @description What it is for; the payer reads it. At most 140 characters, on one line; what nobody sees, and what turns the direction of text, is left out
                         * @default
                         */
                        description?: string;
                        /**
                         * @description Seconds
                         * @default 86400
                         */
                        expires_in?: number;
                        /**
                         * @description What you want to be told back: up to 20 names of 40 characters, 500 characters each
                         * @default {}
                         */
                        metadata?: {
                            [key: string]: string;
                        };
                        /** @description The least the payer may name, where `amount` is "open" */
                        minimum_amount?: string;
                        /** @description Your own name for it, once for ever: 1 to 64 printable characters */
                        reference?: string;
                        /** @description Where the payer goes back to, with `invoice` and its id added: on an origin registered with the key. It proves nothing */
                        return_url?: string;
                        /** @description How often it can be paid; null: any number of times. Left out: once */
                        uses?: number | null;
                    };
                };
            };
            responses: {
                /** @description The invoice; `pay_url` is where its payer goes */
                201: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invoice"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an invoice stands; the truth about whether it was paid. Needs a key with invoices:read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of an invoice: inv_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The invoice */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invoice"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an invoice back: nobody can pay it any more. One that was paid stays paid. Needs a key with invoices:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path: {
                    /** @description The id of an invoice: inv_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The invoice as it stands now */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invoice"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was paid, the newest first; with a reference, the one true answer to whether it was charged. Needs a key with payments:read */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100; 10 */
                    limit?: string;
                    /** @description Whether the invoice of this name of yours was charged: `charge` says so, and `data` has what was paid */
                    reference?: string;
                    /** @description The id of the payment behind which the page begins */
                    starting_after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Up to `limit` payments in `data`; `has_more` says whether there are older ones */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PaymentList"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Pays your shop from the wallet of whoever connected your app, within their budget. budget_exhausted: it is more than that. auth_required: the person has to confirm this one; chat_url and pay_url lead there, and the same request answers with the payment once they have. Needs an access token with payments */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Major units as a decimal string with all the currency’s decimals: "12.50", JPY "500" */
                        amount: string;
                        /** @enum {string} */
                        currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
                        /**
                         * @description What it is for; the payer reads it. At most 140 characters, on one line; what nobody sees, and what turns the direction of text, is left out
                         * @default
                         */
                        description?: string;
                        /** @description Your own name for it, once for ever: 1 to 64 printable characters */
                        reference: string;
                    };
                };
            };
            responses: {
                /** @description The payment */
                201: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConnectionPayment"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment, with what was given back of it. Needs a key with payments:read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of a payment: pay_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The payment */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Payment"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your servers paid to people, the newest first. Needs a key with payments:read */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100; 10 */
                    limit?: string;
                    /** @description Only the payout you gave this name */
                    reference?: string;
                    /** @description The id of the payout behind which the page begins */
                    starting_after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Up to `limit` payouts in `data`; `has_more` says whether there are older ones */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PayoutList"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Pays a person who has OKPay, out of your balance. Off until the owner turns it on in the chat, with a cap for one payment and for a day; the request is signed. Needs a key with payouts:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                    /** @description HMAC-SHA256 with the key’s signing secret, in hexadecimal, over five lines joined by \n: the timestamp, the method, the path, the Idempotency-Key, and the SHA-256 of the body in hexadecimal */
                    "okpay-signature": string;
                    /** @description Seconds since 1970, at most five minutes off */
                    "okpay-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What arrives, the fee comes on top. Major units as a decimal string with all the currency’s decimals: "12.50", JPY "500" */
                        amount: string;
                        /**
                         * @description Paid out of the balance of this currency; nothing is exchanged
                         * @enum {string}
                         */
                        currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
                        /**
                         * @description What it is for; the payee reads it. At most 140 characters, on one line; what nobody sees, and what turns the direction of text, is left out
                         * @default
                         */
                        description?: string;
                        /**
                         * @description What you want to be told back: up to 20 names of 40 characters, 500 characters each
                         * @default {}
                         */
                        metadata?: {
                            [key: string]: string;
                        };
                        /** @description Whom: an OKPay ID, @username, tg: and a Telegram id, or con_ and the id of a connection of your app; not a phone number */
                        payee: string;
                        /** @description Your own name for it, once for ever: 1 to 64 printable characters */
                        reference?: string;
                    };
                };
            };
            responses: {
                /** @description The payout: the payee has the money, unless it waits */
                201: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Payout"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payout. Needs a key with payments:read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of a payout: po_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The payout */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Payout"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was given back, the newest first, in the chat included. Needs a key with payments:read */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100; 10 */
                    limit?: string;
                    /** @description Only those of this payment */
                    payment?: string;
                    /** @description The id of the refund behind which the page begins */
                    starting_after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Up to `limit` refunds in `data`; `has_more` says whether there are older ones */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefundList"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Gives a payment back to whoever paid it, all that is left of it or a part, for 180 days. Needs a key with refunds:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Major units as a decimal string with all the currency’s decimals; without it all that is left */
                        amount?: string;
                        /**
                         * @description With an amount: the payment’s
                         * @enum {string}
                         */
                        currency?: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
                        /** @description The id of the payment: pay_ and 32 characters */
                        payment: string;
                        /** @description Whoever paid reads it: returned, not_delivered, duplicate, price_changed, goodwill in their own language, or your words. At most 140 characters, on one line; what nobody sees, and what turns the direction of text, is left out */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description The refund, which is booked: whoever paid has the money */
                201: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refund"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund. Needs a key with payments:read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of a refund: ref_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The refund */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refund"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has an event of a type happen, with made-up data: it is listed and sent to your test endpoints like any other. Needs a key with webhooks:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "payment.succeeded" | "payment.failed" | "payment.expired" | "payment_link.completed" | "payment_link.deactivated" | "refund.created" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "dispute.closed" | "payout.created" | "payout.succeeded" | "payout.failed" | "payout.returned" | "connection.granted" | "connection.revoked" | "connection.budget_exhausted" | "endpoint.disabled";
                    };
                };
            };
            responses: {
                /** @description The event */
                201: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Event"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test/invoices/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The test payer pays a test invoice. The last two digits of its amount say what comes of it: 51 to 69 and 81 to 86 are declined, anything else is paid. Needs a key with invoices:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path: {
                    /** @description The id of a test invoice: inv_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What the payer names, where the invoice leaves it to them */
                        amount?: string;
                        /**
                         * @description With an amount: the invoice’s
                         * @enum {string}
                         */
                        currency?: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
                        /**
                         * @description What it was declined for is put right: it is paid in any case
                         * @default false
                         */
                        solved?: boolean;
                    };
                };
            };
            responses: {
                /** @description What came of it; the same as an event says */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TestPaymentAttempt"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your endpoints, the newest first; ten at the most. Needs a key with webhooks:write */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The endpoints in `data` */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpointList"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Names an address of yours that is told what happens, signed by Standard Webhooks 1.0.0. Needs a key with webhooks:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Only these events; all there are, where it is left out */
                        types?: ("payment.succeeded" | "payment.failed" | "payment.expired" | "payment_link.completed" | "payment_link.deactivated" | "refund.created" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "dispute.closed" | "payout.created" | "payout.succeeded" | "payout.failed" | "payout.returned" | "connection.granted" | "connection.revoked" | "connection.budget_exhausted" | "endpoint.disabled")[];
                        /** @description https, by a public name, port 443 or 8443, no credentials in it; answers 2xx within 10 seconds */
                        url: string;
                    };
                };
            };
            responses: {
                /** @description The endpoint. The secret is in this answer alone: `whsec_` and base64, as Standard Webhooks writes it */
                201: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewWebhookEndpoint"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an endpoint stands: since when it fails and why, and how many events wait for it. Needs a key with webhooks:write */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of an endpoint: whe_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The endpoint */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoint"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Nothing is sent there any more, and what waited goes with it; the events stay. Needs a key with webhooks:write */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of an endpoint: whe_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its id, and `deleted` */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeletedWebhookEndpoint"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each event at an endpoint, the newest first, with the reason where it did not arrive. Needs a key with webhooks:write */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100; 10 */
                    limit?: string;
                    /** @description The id of the event behind whose delivery the page begins */
                    starting_after?: string;
                    /** @description Only those */
                    state?: "waiting" | "delivered" | "failed";
                };
                header?: never;
                path: {
                    /** @description The id of an endpoint: whe_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Up to `limit` deliveries in `data`; `has_more` says whether there are older ones */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDeliveryList"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches an endpoint on again and sends what waited for it. Needs a key with webhooks:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path: {
                    /** @description The id of an endpoint: whe_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The endpoint */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoint"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends events again under the ids they had: one, or all of a time that the endpoint’s filter lets through. Needs a key with webhooks:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path: {
                    /** @description The id of an endpoint: whe_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The id of one event; or `from` and `until` */
                        event?: string;
                        /**
                         * Format: date-time
                         * @description Events since then, RFC 3339
                         */
                        from?: string;
                        /**
                         * Format: date-time
                         * @description Events before then
                         */
                        until?: string;
                    };
                };
            };
            responses: {
                /** @description In `replayed` how many are due now; the oldest 10,000 of a time at the most */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Replay"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another secret. For 24 hours messages are signed by both, so that you can change it without missing one. Needs a key with webhooks:write */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Names the request: 1 to 255 printable characters, the same when it is sent again */
                    "idempotency-key": string;
                };
                path: {
                    /** @description The id of an endpoint: whe_ and 32 characters */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The endpoint. The secret is in this answer alone: `whsec_` and base64, as Standard Webhooks writes it */
                200: {
                    headers: {
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewWebhookEndpoint"];
                    };
                };
                /** @description Not well-formed, or with a field or parameter that is not there; `param` names it */
                400: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description No API key, an unknown one, or one that was revoked; asked before anything else is */
                401: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key does not allow this, or not from this address */
                403: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or it is of another shop */
                404: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The first request of this idempotency key is not done yet, or what it names is taken */
                409: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 64 KiB */
                413: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Well-formed, but not acceptable, or the idempotency key stands for another request */
                422: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests with this key; `Retry-After` says when to go on */
                429: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something of ours is down or too busy; `Retry-After` says when to send it again */
                503: {
                    headers: {
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Retry-After": components["headers"]["Retry-After"];
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "connection.budget_exhausted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The budget of a connection is used up for now. Data: connection */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "connection.budget_exhausted";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.granted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person let the shop pay from their wallet within a budget. Data: connection */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "connection.granted";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** That is over. Data: connection, code */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "connection.revoked";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "dispute.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** That is over. `code`: refunded, and `amount` is what was given back; or not_refunded, where support or whoever paid closed it and `amount` is zero. Data: payment, amount, currency, code */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "dispute.closed";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "dispute.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever paid took that to support, or what support had closed is open again. Data: payment, amount, currency */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "dispute.opened";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint is sent nothing any more, because it refused or failed for three days. Data: endpoint, code */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "endpoint.disabled";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment_link.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link takes no more payments: it was paid as often as it may be, or it was paid and its time is over. Data: invoice, reference */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payment_link.completed";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment_link.deactivated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The shop took an invoice or a link back. Data: invoice, reference */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payment_link.deactivated";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody paid an invoice or a link in its time. Data: invoice, reference, amount, currency */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payment.expired";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody confirmed and was refused; they may try again. Said once a card. Data: invoice, reference, amount, currency, decline_code */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payment.failed";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An invoice or a link was paid; the money is on the shop owner’s balance. Data: payment, payment_reference, invoice, reference, amount, currency, fee, net */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payment.succeeded";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money is to be paid to a person. Data: payout, amount, currency */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payout.created";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person was not paid. Data: payout, amount, currency, code */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payout.failed";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a person was paid came back. Data: payout, amount, currency, code */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payout.returned";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payout.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person was paid. Data: payout, amount, currency */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "payout.succeeded";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund was made. Data: refund, payment, amount, currency */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "refund.created";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever paid asked for their money back, and the shop declined; refund is null. Data: refund, payment, amount, currency, code */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "refund.failed";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "refund.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refund was booked; the payer has the money. Data: refund, payment, amount, currency */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The event’s id, the same at every try */
                    "webhook-id": string;
                    /** @description HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks 1.0.0 has it; two while a secret is rotated */
                    "webhook-signature": string;
                    /** @description When this try was made, in seconds since 1970: refuse what is five minutes off */
                    "webhook-timestamp": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string | null;
                        };
                        /** @description The event, and the `webhook-id` of every try: what you have seen, skip */
                        id: string;
                        livemode: boolean;
                        /** Format: date-time */
                        timestamp: string;
                        /** @constant */
                        type: "refund.succeeded";
                    };
                };
            };
            responses: {
                /** @description It arrived; anything else is tried again for three days */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Balance: {
            data: {
                /** @description Major units as a decimal string */
                available: string;
                /** @enum {string} */
                currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
                /** @description Major units as a decimal string */
                on_hold: string;
            }[];
            livemode: boolean;
            /** @constant */
            object: "balance";
        };
        Charge: {
            /** @description Null where you have none of that name */
            invoice: string | null;
            reference: string;
            /**
             * @description charged: it was paid; waiting: nobody was charged, and it can still be paid; not_charged: nobody was, and nobody will be
             * @enum {string}
             */
            status: "charged" | "waiting" | "not_charged";
        };
        Connection: {
            /**
             * @description That of the budget; payments in others are counted in it
             * @enum {string}
             */
            currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
            ends_at: string;
            /** @description con_ and 32 characters */
            id: string;
            /** @description Major units as a decimal string */
            left_this_month: string;
            /** @description Major units as a decimal string */
            left_today: string;
            livemode: boolean;
            /** @constant */
            object: "connection";
            /** @description Major units as a decimal string */
            per_day: string;
            /** @description Major units as a decimal string */
            per_month: string;
            /** @description Major units as a decimal string */
            per_payment: string;
            /** @description With the scope profile */
            person: {
                name: string;
                okpay_id: string;
            } | null;
            scopes: ("payments" | "profile")[];
        };
        ConnectionPayment: {
            /** @description Major units as a decimal string */
            amount: string;
            /** @description Null where the person confirmed it in the chat */
            connection: string | null;
            /** @enum {string} */
            currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
            description: string;
            /** @description Major units as a decimal string */
            fee: string;
            /** @description pay_ and 32 characters */
            id: string;
            invoice: string;
            livemode: boolean;
            /** @description Major units as a decimal string */
            net: string;
            /** @description What people know it by */
            number: string;
            /** @constant */
            object: "payment";
            /** @description RFC 3339, in UTC */
            paid_at: string;
            reference: string;
            /** @constant */
            status: "succeeded";
        };
        DeletedWebhookEndpoint: {
            /** @constant */
            deleted: true;
            id: string;
            /** @constant */
            object: "webhook_endpoint";
        };
        Event: {
            /** @description RFC 3339, in UTC */
            created_at: string;
            data: {
                [key: string]: string | null;
            };
            id: string;
            livemode: boolean;
            /** @constant */
            object: "event";
            /** @enum {string} */
            type: "payment.succeeded" | "payment.failed" | "payment.expired" | "payment_link.completed" | "payment_link.deactivated" | "refund.created" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "dispute.closed" | "payout.created" | "payout.succeeded" | "payout.failed" | "payout.returned" | "connection.granted" | "connection.revoked" | "connection.budget_exhausted" | "endpoint.disabled";
        };
        EventList: {
            data: components["schemas"]["Event"][];
            has_more: boolean;
            /** @constant */
            object: "list";
        };
        Invoice: {
            /** @description Major units as a decimal string; null: the payer names the sum */
            amount: string | null;
            /** @description How much that was, before fees */
            amount_paid: string;
            /** @description The same in the chat */
            chat_url: string;
            /** @description RFC 3339, in UTC */
            created_at: string;
            /** @enum {string} */
            currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
            description: string;
            /** @description RFC 3339, in UTC */
            expires_at: string;
            id: string;
            livemode: boolean;
            metadata: {
                [key: string]: string;
            };
            /** @description The least the payer may name */
            minimum_amount: string | null;
            /** @constant */
            object: "invoice";
            paid_at: string | null;
            /** @description How often it was paid */
            paid_count: number;
            /** @description The page where it is paid */
            pay_url: string;
            /** @description The reference of the payment that paid it, where one does */
            payment: string | null;
            reference: string | null;
            return_url: string | null;
            /** @enum {string} */
            status: "open" | "paid" | "expired" | "withdrawn";
            /** @description How often it can be paid; null: any number of times */
            uses: number | null;
        };
        InvoiceList: {
            data: components["schemas"]["Invoice"][];
            has_more: boolean;
            /** @constant */
            object: "list";
        };
        NewWebhookEndpoint: {
            /** @description RFC 3339, in UTC */
            created_at: string;
            disabled_reason: ("owner" | "gone" | "failing") | null;
            events_waiting: number;
            failing_since: string | null;
            id: string;
            last_error: string | null;
            livemode: boolean;
            /** @constant */
            object: "webhook_endpoint";
            /** @description Until when the secret before this one signs, too */
            old_secret_until: string | null;
            /** @description whsec_ and base64, in this answer alone */
            secret: string;
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @description Null: all there are */
            types: ("payment.succeeded" | "payment.failed" | "payment.expired" | "payment_link.completed" | "payment_link.deactivated" | "refund.created" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "dispute.closed" | "payout.created" | "payout.succeeded" | "payout.failed" | "payout.returned" | "connection.granted" | "connection.revoked" | "connection.budget_exhausted" | "endpoint.disabled")[] | null;
            url: string;
        };
        Payment: {
            /** @description Major units as a decimal string */
            amount: string;
            /** @enum {string} */
            currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
            description: string;
            /** @description Major units as a decimal string */
            fee: string;
            id: string;
            /** @description The invoice or link that was paid */
            invoice: string;
            livemode: boolean;
            /** @description What reached you: the amount less the fee */
            net: string;
            /** @description What people know it by */
            number: string;
            /** @constant */
            object: "payment";
            /** @description RFC 3339, in UTC */
            paid_at: string;
            /** @description Your own name of that */
            reference: string | null;
            /** @description What of it still can be */
            refundable: string;
            /** @description RFC 3339, in UTC */
            refundable_until: string;
            /** @description What of the amount was given back so far */
            refunded: string;
            /**
             * @description What is in this list was charged
             * @constant
             */
            status: "succeeded";
        };
        PaymentList: {
            /** @description Where a reference was asked for */
            charge: components["schemas"]["Charge"] | null;
            data: components["schemas"]["Payment"][];
            has_more: boolean;
            /** @constant */
            object: "list";
        };
        Payout: {
            /** @description What arrives */
            amount: string;
            /** @description RFC 3339, in UTC */
            created_at: string;
            /** @enum {string} */
            currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
            description: string;
            /** @description Major units as a decimal string */
            fee: string;
            id: string;
            livemode: boolean;
            metadata: {
                [key: string]: string;
            };
            /** @description What people know it by */
            number: string;
            /** @constant */
            object: "payout";
            /** @description As you named them */
            payee: string;
            reference: string | null;
            /**
             * @description waiting: our security checks let it wait, until `waits_until`; failed: it waited, and the money is back
             * @enum {string}
             */
            status: "waiting" | "succeeded" | "failed";
            /** @description What left your balance */
            total: string;
            waits_until: string | null;
        };
        PayoutList: {
            data: components["schemas"]["Payout"][];
            has_more: boolean;
            /** @constant */
            object: "list";
        };
        Problem: {
            /** @description What would decline it as well, where more money alone does not help */
            also?: string;
            /** @enum {string} */
            code: "route_not_found" | "method_not_allowed" | "rail_unknown" | "signature_invalid" | "malformed" | "body_too_large" | "encoding_not_supported" | "cross_site" | "form_expired" | "address_limited" | "key_limited" | "idempotency_key_missing" | "busy" | "unavailable" | "internal" | "insufficient_balance" | "insufficient_for_fee" | "limit_single" | "limit_daily" | "limit_monthly" | "cooling_off" | "account_frozen_by_user" | "closing_blocked" | "account_restricted" | "rates_stale" | "same_currency" | "risk_refused" | "hold_ended" | "payee_not_found" | "too_many_kept" | "payee_unavailable" | "self_transfer" | "quote_expired" | "amount_too_large" | "amount_too_small" | "currency_not_supported" | "region_not_supported" | "already_paid" | "invoice_unknown" | "invoice_expired" | "invoice_withdrawn" | "invoice_used_up" | "amount_needed" | "below_minimum" | "static_code_limit" | "own_link" | "merchant_limit" | "merchant_not_accepting" | "category_reserved" | "merchant_unavailable" | "shop_right_missing" | "invitation_over" | "too_many_members" | "birth_date_invalid" | "too_young" | "country_unknown" | "document_kind_unknown" | "file_refused" | "too_many_files" | "scanner_unavailable" | "identity_not_open" | "identity_incomplete" | "test_key_needed" | "api_key_invalid" | "address_not_allowed" | "addresses_needed" | "addresses_invalid" | "scope_missing" | "return_url_refused" | "webhook_url_refused" | "too_many_endpoints" | "too_many_keys" | "idempotency_mismatch" | "idempotency_busy" | "reference_taken" | "payment_unknown" | "payer_code_invalid" | "refund_unknown" | "refund_too_much" | "refund_ask_over" | "refund_over" | "shop_short" | "payer_gone" | "connect_failed" | "connect_auth_failed" | "consent_denied" | "consent_expired" | "budget_exhausted" | "payouts_off" | "payout_unsigned" | "payout_unknown" | "redirect_uri_invalid" | "too_many_apps" | "shop_missing" | "auth_required" | "auth_failed" | "auth_locked" | "code_invalid" | "code_used" | "second_factor_off" | "phrase_invalid" | "second_factor_needed" | "pad_expired" | "not_registered" | "already_registered" | "name_invalid" | "email_invalid" | "phone_foreign" | "phone_invalid" | "password_weak" | "pin_weak" | "pin_mismatch" | "pin_same" | "pin_unset" | "pin_renewal_over" | "pin_reset_waits" | "pin_new_waits" | "second_factor_waits" | "password_mismatch" | "email_same" | "password_known" | "password_same" | "too_many_requests" | "pin_needed" | "chat_locked" | "wrong_chat" | "mailbox_case_open" | "mailbox_unprovable" | "mailbox_decided" | "mailbox_left" | "rebind_over" | "session_ended" | "link_unknown" | "link_expired" | "link_used" | "period_invalid" | "statement_too_long" | "topup_not_found" | "platform_unknown" | "provider_unavailable" | "maintenance" | "destination_unknown" | "destination_invalid" | "destination_new" | "too_many_destinations" | "payout_unavailable" | "destination_in_use" | "payout_under_way" | "ticket_not_found" | "ticket_over" | "card_number" | "secret_in_words" | "text_too_long" | "not_allowed" | "not_found" | "own_account" | "staff_code_needed" | "staff_code_missing" | "payer_stopped" | "proposal_invalid" | "second_person" | "look_needed" | "customer_not_found" | "reason_needed" | "provider_reference_invalid" | "restore_unsure" | "superseded";
            /** @description A payment was declined, and why: the same as `code` */
            decline_code?: string;
            /** @description What the code means */
            doc_url: string;
            /** @description Which part of the request is meant */
            param?: string;
            /** @description What to tell us when you ask about it */
            request_id: string;
            status: number;
            title: string;
            type: string;
        };
        Refund: {
            /** @description What of the price was given back */
            amount: string;
            /** @description RFC 3339, in UTC */
            created_at: string;
            /** @enum {string} */
            currency: "EUR" | "USD" | "GBP" | "CNY" | "HKD" | "JPY" | "KRW" | "KWD";
            /** @description What of the payment’s fee came back to you with it */
            fee: string;
            id: string;
            livemode: boolean;
            /** @description What left your balance: the amount less that fee */
            net: string;
            /** @description What people know it by */
            number: string;
            /** @constant */
            object: "refund";
            payment: string;
            reason: string | null;
            /**
             * @description A refund is booked at once, or refused and not made
             * @constant
             */
            status: "succeeded";
        };
        RefundList: {
            data: components["schemas"]["Refund"][];
            has_more: boolean;
            /** @constant */
            object: "list";
        };
        Replay: {
            /** @constant */
            object: "replay";
            replayed: number;
        };
        TestPaymentAttempt: {
            decline_code: ("insufficient_balance" | "insufficient_for_fee" | "limit_single" | "limit_daily" | "limit_monthly" | "account_restricted" | "account_frozen_by_user" | "kyc_required" | "risk_refused" | "merchant_unavailable" | "merchant_not_accepting" | "region_not_supported" | "quote_expired" | "invoice_expired" | "already_paid" | "payee_not_found" | "auth_required" | "auth_failed" | "network_unknown" | "merchant_limit" | "bank_unavailable" | "bank_insufficient_funds" | "details_invalid" | "name_mismatch" | "provider_unavailable" | "maintenance") | null;
            invoice: string;
            livemode: boolean;
            /** @constant */
            object: "test_payment_attempt";
            /** @description What POST /v1/refunds takes; null where it failed */
            payment: string | null;
            /** @enum {string} */
            status: "succeeded" | "failed";
        };
        WebhookDelivery: {
            attempts: number;
            delivered_at: string | null;
            event: string;
            last_attempt_at: string | null;
            next_attempt_at: string | null;
            /** @constant */
            object: "webhook_delivery";
            reason: string | null;
            response_status: number | null;
            /**
             * @description failed: given up after ten tries
             * @enum {string}
             */
            state: "waiting" | "delivered" | "failed";
            /** @enum {string} */
            type: "payment.succeeded" | "payment.failed" | "payment.expired" | "payment_link.completed" | "payment_link.deactivated" | "refund.created" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "dispute.closed" | "payout.created" | "payout.succeeded" | "payout.failed" | "payout.returned" | "connection.granted" | "connection.revoked" | "connection.budget_exhausted" | "endpoint.disabled";
        };
        WebhookDeliveryList: {
            data: components["schemas"]["WebhookDelivery"][];
            has_more: boolean;
            /** @constant */
            object: "list";
        };
        WebhookEndpoint: {
            /** @description RFC 3339, in UTC */
            created_at: string;
            disabled_reason: ("owner" | "gone" | "failing") | null;
            events_waiting: number;
            failing_since: string | null;
            id: string;
            last_error: string | null;
            livemode: boolean;
            /** @constant */
            object: "webhook_endpoint";
            /** @description Until when the secret before this one signs, too */
            old_secret_until: string | null;
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @description Null: all there are */
            types: ("payment.succeeded" | "payment.failed" | "payment.expired" | "payment_link.completed" | "payment_link.deactivated" | "refund.created" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "dispute.closed" | "payout.created" | "payout.succeeded" | "payout.failed" | "payout.returned" | "connection.granted" | "connection.revoked" | "connection.budget_exhausted" | "endpoint.disabled")[] | null;
            url: string;
        };
        WebhookEndpointList: {
            data: components["schemas"]["WebhookEndpoint"][];
            has_more: boolean;
            /** @constant */
            object: "list";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description true: the request was done before, and this is what was answered then */
        "Idempotent-Replayed": string;
        /** @description Where your key stands: `"key";r=199;t=1` are 199 requests left, and all of them again in 1 second */
        RateLimit: string;
        /** @description How much a key may ask, as draft-ietf-httpapi-ratelimit-headers-11 has it: `"key";q=200;w=2` are 200 requests in 2 seconds */
        "RateLimit-Policy": string;
        /** @description In so many seconds the same request can succeed */
        "Retry-After": string;
        /** @description The `request_id` of problems, on every answer */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
