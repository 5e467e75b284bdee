import { fileURLToPath } from "node:url";
import express, { Router } from "express";

const BUILT = fileURLToPath(new URL("../../../dist/web/graphiql", import.meta.url));

/** All of it comes from this server; the editor writes styles of its own into the page; its style sheets hold fonts and small images. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const NOT_BUILT = 'GraphiQL is not built. Run "npm run build" in the project\'s folder.\n';

/** GraphiQL as it was bundled: plain files. */
export function graphiql(): Router {
  const router = Router();
  router.use((_, response, next) => {
    response.setHeader("content-security-policy", POLICY);
    next();
  });
  router.use("/assets", express.static(`${BUILT}/assets`, { immutable: true, maxAge: "1y" })); // names carry a hash of the content
  router.use(express.static(BUILT));
  router.get("/", (_, response) => void response.status(404).type("text/plain").send(NOT_BUILT));
  return router;
}
