import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const POM = fileURLToPath(new URL("pom.xml", import.meta.url));
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/neo4j/", import.meta.url));
const STARTED_WITHIN_MS = 120_000;

export interface Server {
  readonly address: string;
  /** Its process id. */
  readonly pid: number;
  /** Ends the process and removes its folder. */
  stop(): Promise<void>;
}

/** Where the server's jars lie, or why there are none. They are fetched once for each version that the POM names. */
export function findJars(): { readonly jars: string } | { readonly reason: string } {
  for (const [command, option] of [
    ["java", "-version"],
    ["mvn", "-version"],
  ] as const) {
    if (spawnSync(command, [option], { stdio: "ignore" }).status !== 0) return { reason: `"${command}" is not installed.` };
  }
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>([\w.]+)</u.exec(readFileSync(POM, "utf8"))?.[1] ?? "unknown";
  const jars = path.join(CACHE, version);
  if (existsSync(jars)) return { jars };
  mkdirSync(CACHE, { recursive: true });
  const fetching = mkdtempSync(path.join(CACHE, "fetching-"));
  try {
    execFileSync("mvn", ["-q", "-B", "-f", POM, "dependency:copy-dependencies", `-DoutputDirectory=${fetching}`], {
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 300_000,
    });
    if (!existsSync(jars)) renameSync(fetching, jars);
    return { jars };
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout).split("\n")[0] : String(error);
    return { reason: `Maven could not fetch the server: ${said}` };
  } finally {
    rmSync(fetching, { recursive: true, force: true });
  }
}

/** Starts a server of its own: free port, empty folder, no authentication, only this machine can reach it. */
export async function startServer(jars: string): Promise<Server> {
  const home = mkdtempSync(path.join(os.tmpdir(), "interpel-neo4j-"));
  const port = await freePort();
  mkdirSync(path.join(home, "conf"));
  symlinkSync(jars, path.join(home, "lib"));
  writeFileSync(path.join(home, "conf", "neo4j.conf"), settings(port));
  const server = spawn(
    "java",
    ["-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-cp", `${home}/lib/*`, "org.neo4j.server.CommunityEntryPoint", ...folders(home)],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, "conf") } },
  );
  const stop = async () => {
    await ended(server);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await started(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: `bolt://127.0.0.1:${port}`, pid: server.pid ?? 0, stop };
}

const folders = (home: string): string[] => [`--home-dir=${home}`, `--config-dir=${path.join(home, "conf")}`, "--console-mode"];

const settings = (port: number): string =>
  [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=false",
    "dbms.usage_report.enabled=false",
    "server.memory.pagecache.size=128m",
    "db.tx_log.preallocate=false",
    "",
  ].join("\n");

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

function started(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`The server did not start in time. It said: ${said}`)), STARTED_WITHIN_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (!/\bStarted\./u.test(said)) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", () => {
      clearTimeout(timer);
      reject(new Error(`The server ended before it was ready. It said: ${said}`));
    });
  });
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, "exit");
  server.kill("SIGTERM");
  const timer = setTimeout(() => server.kill("SIGKILL"), 20_000);
  await exit;
  clearTimeout(timer);
}
