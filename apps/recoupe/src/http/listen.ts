import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { UsageError } from "@recoupe/model";
import type { Hono } from "hono";

/** A server that listens. */
export interface Listening {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Where to listen; `orNext` takes the first free port above if this one is taken. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly orNext: boolean;
}

/** Starts to serve; throws a UsageError where the port is taken. */
export async function listen(app: Hono, { host, port, orNext }: ListenOptions): Promise<Listening> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listenOn(app, host, tried);
    } catch (cause) {
      const taken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
      if (taken && orNext && tried < port + 50) continue;
      const message = taken
        ? `port ${tried} is taken; choose another with --port`
        : `cannot listen on ${host}:${tried}`;
      throw new UsageError(message, { cause });
    }
  }
}

function listenOn(app: Hono, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, (info) => {
      const host = info.family === "IPv6" ? `[${info.address}]` : info.address;
      resolve({
        address: `http://${host === "127.0.0.1" ? "localhost" : host}:${info.port}`,
        close: () => closed(server as Server),
      });
    });
    server.on("error", reject);
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
