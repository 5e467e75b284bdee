import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import path from "node:path";

const MAIN = path.join(import.meta.dirname, "..", "dist", "cli", "main.js");

/** Answers of GraphQL as a client on the same machine gets them; throws where the API answers with an error. */
export interface Client {
  ask(query: string, variables?: object): Promise<Answer>;
}

export type Answer = Readonly<Record<string, { readonly nodes: readonly { readonly id: string }[] }>>;

/** Serves a store from a process of its own, so that who asks takes no time from who answers, with no answer kept; then ends it. */
export async function whileServed<T>(store: string, measure: (client: Client) => Promise<T>): Promise<T> {
  const command = [MAIN, "serve", "--store", store, "--port", "0", "--no-cache"];
  const server = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "ignore"] });
  const agent = new http.Agent({ keepAlive: true });
  try {
    const url = await new Promise<string>((found, failed) => {
      server.stdout.on("data", (chunk: Buffer) => {
        const address = /http:\/\/[^\s/]+/u.exec(chunk.toString())?.[0];
        if (address) found(address);
      });
      server.once("exit", () => failed(new Error('"interpel serve" ended without an address. Run it by hand to see why.')));
    });
    return await measure({ ask: (query, variables = {}) => ask({ url, agent }, JSON.stringify({ query, variables })) });
  } finally {
    agent.destroy();
    const ended = server.exitCode === null ? once(server, "exit") : undefined;
    server.kill();
    await ended;
  }
}

/** Not `fetch`: it takes more time than the measured answer of a small question. */
async function ask({ url, agent }: { url: string; agent: http.Agent }, body: string): Promise<Answer> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const request = http.request(`${url}/graphql`, { method: "POST", agent, headers });
  request.end(body);
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { data, errors } = JSON.parse(Buffer.concat(chunks).toString()) as { data: Answer; errors?: readonly { message: string }[] };
  if (errors) throw new Error(`The API answered with an error: ${errors[0]?.message}`);
  return data;
}
