import { readFileSync } from "node:fs";
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

/** Packed once, when built, rather than at every request. */
function packed(): Plugin {
  return {
    name: "packed",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!PACKED.test(fileName) || fileName === "index.html") continue;
        const bytes = Buffer.from(file.type === "chunk" ? file.code : file.source);
        this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotliCompressSync(bytes) });
        this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(bytes, { level: 9 }) });
      }
    },
  };
}
