# syntax=docker/dockerfile:1
# Compiles with everything, runs with what running needs. Node comes from the image, so the copy of it that
# package.json keeps for development (an optional dependency) is left out of the image that runs.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY scripts scripts
COPY cards cards
COPY src src
RUN npm run build

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY policies policies
USER node
EXPOSE 3978
CMD ["node", "--max-old-space-size=256", "--max-semi-space-size=8", "dist/src/main/index.js"]
