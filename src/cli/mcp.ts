import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { openAsking } from "../mcp/asking.js";
import { createMcpServer } from "../mcp/mcp-server.js";
import { serveMcpHttp } from "../mcp/serve-http.js";
import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";
import { storeAddress } from "./store-address.js";
import { VERSION } from "./version.js";

/** `interpel mcp`: tools for language-model clients, over stdin and stdout, or over HTTP. Until it is told to stop. */
export const runMcp: Run = async ({ options }) => {
  const store = await openStore(storeAddress(options), { readOnly: true });
  const report = (cause: unknown, requestId: string) => process.stderr.write(`error ${requestId}: ${JSON.stringify(String(cause))}\n`);
  const asking = await openAsking(store, { report });
  const setting = { asking, site: String(options.site), version: VERSION };
  try {
    if (options.http) {
      const served = await serveMcpHttp(setting, { host: String(options.host), port: Number(options.port) });
      process.stdout.write(`The tools of Interpel are at ${served.url}\n`);
      await stopped();
      await served.close();
    } else {
      const server = createMcpServer(setting);
      const left = new Promise<void>((done) => process.stdin.once("end", done));
      await server.connect(new StdioServerTransport());
      await Promise.race([left, stopped()]);
      await server.close();
    }
    return 0;
  } finally {
    await asking.close();
    await store.close();
  }
};

const stopped = (): Promise<void> =>
  new Promise((stop) => {
    process.once("SIGINT", () => stop());
    process.once("SIGTERM", () => stop());
  });
