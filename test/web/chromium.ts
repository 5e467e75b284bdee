import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium, if it has one. */
export const CHROMIUM: string | undefined = PLACES.find((place) => place !== undefined && existsSync(place));

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What a page did besides showing itself. */
export interface Noticed {
  readonly requests: readonly string[];
  /** Errors and warnings of the console (breaches of the content security policy are among them), and uncaught exceptions. */
  readonly complaints: readonly string[];
}

/** A browser with a fresh profile, and what it notices from its first page on. `close` takes the profile away. */
export async function openBrowser(): Promise<{ context: BrowserContext; noticed: Noticed; close: () => Promise<void> }> {
  if (!CHROMIUM) throw new Error("There is no Chromium. Install it, or name one in the variable CHROMIUM.");
  const profile = await mkdtemp(join(tmpdir(), "interpel-chromium-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, args: QUIET });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  context.on("weberror", (thrown) => complaints.push(String(thrown.error())));
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, noticed: { requests, complaints }, close };
}
