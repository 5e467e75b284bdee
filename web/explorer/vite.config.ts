import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";

const OPERATIONS = new URL("./ask/generated/persisted-documents.json", import.meta.url);
const PACKED = /\.(?:js|css|html|svg)$/u;

/** `vite build web/explorer`: a folder of plain files that the API serves, and the operations that it lets them ask. */
export default defineConfig({
  base: "/explorer/",
  logLevel: "warn",
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), operations(), packed()],
  build: {
    outDir: "../../dist/web/explorer",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // data: addresses are not in the content security policy
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
});

/** The server takes only what was built with the pages: codegen's list goes with them. */
function operations(): Plugin {
  return {
    name: "operations",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "operations.json", source: readFileSync(OPERATIONS) });
    },
  };
}

/** Packed once, when built, rather than at every request: the files as they were written, for Vite fills chunks in until then. */
function packed(): Plugin {
  return {
    name: "packed",
    writeBundle({ dir = "." }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!PACKED.test(fileName) || fileName === "index.html") continue;
        const bytes = readFileSync(join(dir, fileName));
        writeFileSync(join(dir, `${fileName}.br`), brotliCompressSync(bytes));
        writeFileSync(join(dir, `${fileName}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
