import { defineConfig } from "vitest/config";

export default defineConfig({
  // One graphql: Vite would give our sources its "module" build, while packages load "main", and objects of two builds do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false, // nothing is mocked, so files may share what they import: three times as fast
    reporters: ["default", "./test/reporter.ts"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    coverage: { include: ["src/**"], exclude: ["src/api/generated/**"] },
  },
});
