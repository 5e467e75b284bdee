import { defineConfig } from "vite";

/** `vite build web/graphiql`: a folder of plain files that the API serves at /graphiql/. */
export default defineConfig({
  base: "/graphiql/",
  logLevel: "warn",
  build: {
    outDir: "../../dist/web/graphiql",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 5000, // the editor is one large part
    reportCompressedSize: false,
    rolldownOptions: { onwarn: (warning, warn) => (warning.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : warn(warning)) }, // "use client" says nothing here
  },
});
