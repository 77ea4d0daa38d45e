# One image per process: docker build --build-arg SERVICE=builder-service .
# SERVICE is a folder of services/, or sandbox, or migrate. It holds what that process needs alone.
ARG NODE=node:24.21.0-trixie-slim

FROM ${NODE} AS repository
WORKDIR /repository
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts && node scripts/generate-clients.ts

FROM repository AS assembled
ARG SERVICE
RUN node scripts/images/assemble.ts ${SERVICE} /app

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=assembled /app .
ARG SERVICE
# The command line is fixed in the image, so that Node is process 1 and hears SIGTERM.
RUN case ${SERVICE} in \
      migrate) main=scripts/migrate.ts ;; \
      sandbox) main=apps/sandbox/src/main.ts ;; \
      *) main=services/${SERVICE}/src/main.ts ;; \
    esac && printf "await import('./%s');\n" "$main" > main.mjs
# New volumes take over whose these are.
RUN install -d -o 1000 -g 1000 /keys /data
USER 1000:1000
ENTRYPOINT ["node"]
CMD ["main.mjs"]
