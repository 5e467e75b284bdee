/** GraphiQL at /graphiql/: bundled with its editor and workers, so that no other host is ever asked for anything. */
import "graphiql/style.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { ask } from "./ask.js";
import { FIRST_QUERY } from "./first-query.js";

const place = document.getElementById("graphiql");
if (place) createRoot(place).render(createElement(GraphiQL, { fetcher: ask, defaultQuery: FIRST_QUERY }));
