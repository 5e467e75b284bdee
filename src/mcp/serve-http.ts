import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { createMcpServer, type McpSetting } from "./mcp-server.js";

const PATH = "/mcp";
/** Bytes of a request at most, as over GraphQL. */
const LARGEST_BODY = 256 * 1_024;

export interface McpAddress {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/**
 * Serves the tools over streamable HTTP at `/mcp`, without sessions: each request stands alone. Requests that name another
 * host, or come from a page of another origin, are refused (403): a page that a browser shows cannot reach a local server.
 */
export async function serveMcpHttp(setting: McpSetting, { host, port }: McpAddress): Promise<{ url: string; close(): Promise<void> }> {
  let own: ReadonlySet<string> = new Set();
  const server = createServer((request, response) => {
    handle(setting, request, { response, own }).catch(() => refuse(response, 500, "Internal server error."));
  });
  await new Promise<void>((listening, failed) => server.once("error", failed).listen(port, host, listening));
  const at = (server.address() as AddressInfo).port;
  const shown = host.includes(":") ? `[${host}]` : host;
  own = new Set([`${shown}:${at}`, `localhost:${at}`, `127.0.0.1:${at}`, `[::1]:${at}`]);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://${shown}:${at}${PATH}`, close };
}

interface Answering {
  readonly response: ServerResponse;
  /** Hosts that are this server. */
  readonly own: ReadonlySet<string>;
}

async function handle(setting: McpSetting, request: IncomingMessage, { response, own }: Answering): Promise<void> {
  const { host = "", origin } = request.headers;
  if (!own.has(host.toLowerCase()) || (origin !== undefined && !own.has(origin.replace(/^https?:\/\//u, "").toLowerCase())))
    return refuse(response, 403, "This host or origin is not allowed.");
  if (new URL(request.url ?? "/", "http://localhost").pathname !== PATH) return refuse(response, 404, "The tools are at /mcp.");
  if (request.method !== "POST") return refuse(response, 405, "Send POST.");
  const body = await bodyOf(request);
  if (body === undefined) return refuse(response, 413, `A request has ${LARGEST_BODY} bytes at most.`);
  const parsed = parsedOf(body);
  if (parsed === undefined) return refuse(response, 400, "The body is no JSON.");
  const server = createMcpServer(setting);
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.once("close", () => void server.close());
  // The transport's optional handlers are typed without `undefined`, which the protocol's interface allows.
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  await transport.handleRequest(request, response, parsed);
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsedOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ jsonrpc: "2.0", error: { code: -32_000, message }, id: null }));
}
