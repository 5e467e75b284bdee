import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import express, { type RequestHandler, Router } from "express";
import type { Meta } from "../../store/reads.js";
import { frontPage, whatIsLoaded } from "./front-page.js";

const BUILT = fileURLToPath(new URL("../../../dist/web/explorer", import.meta.url));

/** First parts of the explorer's addresses: only these are pages, everything else that is unknown stays unknown. */
const PAGES = ["entity", "set", "network", "topics", "times"];
/** Only where this server reviews; the page then finds a mark of it in its root. */
const REVIEW = { page: "review", root: "<html", marked: "<html data-review" };

/** All of it comes from this server; scripts set positions and widths as properties, never as text of the page. */
const POLICY = ["default-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"].join("; ");

/** What is put where the built page has room for readers without scripts. */
const WITHOUT_SCRIPTS = "<!-- without scripts -->";

/** Forms in which a file was packed when it was built, the smallest first. */
const PACKED = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
] as const;
const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" };

/** The explorer as it was bundled: its page at every address of its own, its files by names that carry a hash. */
export function explorer(meta: () => Promise<Meta>, { reviews }: { readonly reviews: boolean }): Router {
  const router = Router();
  const built = builtPage();
  if (built === null) return router.get("/", frontPage(meta));
  const page = reviews ? built.replace(REVIEW.root, REVIEW.marked) : built;
  const files = `${BUILT}/assets`;
  router.use("/explorer/assets", packed(files), express.static(files, { immutable: true, maxAge: "1y" }));
  const answer: RequestHandler = async (_, response) => {
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("cache-control", "no-cache"); // names the files of this build, and no other
    const loaded = await meta().then(whatIsLoaded, () => ""); // without its store the page still says what is wrong
    response.type("html").send(page.replace(WITHOUT_SCRIPTS, () => loaded));
  };
  router.get("/", answer);
  router.get(
    [...PAGES, ...(reviews ? [REVIEW.page] : [])].flatMap((name) => [`/${name}`, `/${name}/*rest`]),
    answer,
  );
  return router;
}

function builtPage(): string | null {
  try {
    return readFileSync(`${BUILT}/index.html`, "utf8");
  } catch {
    return null; // not built: a page without scripts stands in its place
  }
}

/** Sends the packed form of a file to whoever takes it. */
function packed(folder: string): RequestHandler {
  const serve = express.static(folder, { immutable: true, maxAge: "1y" });
  return (request, response, next) => {
    const type = TYPES[request.path.split(".").at(-1) ?? ""];
    const form = type && PACKED.find(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
    if (!form) return next();
    const { url } = request;
    request.url = url.replace(request.path, `${request.path}${form.ending}`);
    response.setHeader("content-encoding", form.encoding);
    response.setHeader("vary", "accept-encoding");
    response.type(type);
    serve(request, response, (error?: unknown) => {
      request.url = url;
      response.removeHeader("content-encoding");
      next(error);
    });
  };
}
