import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { filesOf, importsOf, ROOT } from "./sources.js";

const Versions = z.record(z.string(), z.string());
const manifest = z
  .object({ scripts: Versions, dependencies: Versions, devDependencies: Versions })
  .parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));

/** Packages that no source imports, by the word that `package.json` or a configuration calls them by. */
const CALLED: Readonly<Record<string, string>> = {
  "@biomejs/biome": "biome check",
  "@graphql-codegen/cli": "graphql-codegen",
  "@graphql-codegen/client-preset": "preset: client",
  "@graphql-codegen/typescript": "plugins: [typescript,",
  "@graphql-codegen/typescript-resolvers": "typescript-resolvers]",
  "@types/node": '"types": ["node"]',
  "@vitest/coverage-v8": "--coverage",
  eslint: "eslint schema",
  tsx: "tsx bench/",
  typescript: "tsc",
};

const configuration = [...filesOf("", [".json", ".yml"])].filter(({ path }) => !path.includes("/") && path !== "package-lock.json");
const called = [
  Object.values(manifest.scripts),
  configuration.filter(({ path }) => path !== "package.json").map(({ text }) => text),
].flat();
const sources = filesOf("", [".ts", ".tsx", ".js"]);
const fonts = filesOf("web", [".css"]).flatMap(({ text }) => [...text.matchAll(/url\("(@[^"]+)"\)/gu)].map(([, name]) => name ?? ""));
const imported = new Set([...sources.flatMap(importsOf), ...fonts].map(packageOf));
const shipped = new Set(
  sources
    .filter(({ path }) => path.startsWith("src/"))
    .flatMap(importsOf)
    .map(packageOf),
);

/** "@apollo/server/express" → "@apollo/server"; "node:fs" stays as it is. */
function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** What a package asks its users to install beside it. */
function peersOf(name: string): readonly string[] {
  const { peerDependencies = {} } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as {
    peerDependencies?: Record<string, string>;
  };
  return Object.keys(peerDependencies);
}

describe("Packages", () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };

  it("are pinned exactly", () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
  });

  it("are all used", () => {
    const isCalled = (name: string) => called.some((text) => text.includes(CALLED[name] ?? "\0"));
    const peers = new Set([...imported].filter((name) => name in all).flatMap(peersOf));
    const isUsed = (name: string): boolean =>
      imported.has(name) || isCalled(name) || peers.has(name) || (name.startsWith("@types/") && name.slice(7) in all);
    expect(Object.keys(all).filter((name) => !isUsed(name))).toEqual([]);
  });

  it("that src imports come with an installation", () => {
    const missing = [...shipped].filter((name) => !/^(?:\.|node:)/u.test(name) && !(name in manifest.dependencies));
    expect(missing).toEqual([]);
  });
});
