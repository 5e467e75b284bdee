import { saveFile } from "../../parts/save-file.js";
import { pngOf } from "./draw-png.js";
import { type Drawing, svgOf } from "./draw-svg.js";
import { csvOf, gexfOf, graphmlOf, jsonOf, type Showing } from "./export-files.js";
import { type Lang, WORDS } from "./words.js";

interface ExportMenuProps {
  readonly showing: () => Showing;
  readonly drawing: () => Drawing;
  readonly lang: Lang;
  readonly close: () => void;
}

/** By form: what it is for, in both languages, and how it is saved. */
const FORMS: Readonly<Record<string, { readonly en: string; readonly nl: string; readonly save: (from: ExportMenuProps) => unknown }>> = {
  SVG: {
    en: "drawing, with legend and link",
    nl: "tekening, met legenda en link",
    save: ({ drawing }) => saveFile("network.svg", svgOf(drawing()), "image/svg+xml"),
  },
  PNG: {
    en: "picture, 2×",
    nl: "plaatje, 2×",
    save: async ({ drawing }) => saveFile("network.png", await pngOf(svgOf(drawing())), "image/png"),
  },
  GEXF: {
    en: "Gephi, with dates",
    nl: "Gephi, met datums",
    save: ({ showing }) => saveFile("network.gexf", gexfOf(showing()), "application/gexf+xml"),
  },
  GraphML: {
    en: "yEd, Cytoscape, R",
    nl: "yEd, Cytoscape, R",
    save: ({ showing }) => saveFile("network.graphml", graphmlOf(showing()), "application/graphml+xml"),
  },
  CSV: {
    en: "nodes and links, two files",
    nl: "knopen en verbanden, twee bestanden",
    save: ({ showing }) => {
      const { nodes, links } = csvOf(showing());
      saveFile("nodes.csv", nodes, "text/csv");
      saveFile("links.csv", links, "text/csv");
    },
  },
  JSON: {
    en: "as it is shown",
    nl: "zoals het er staat",
    save: ({ showing }) => saveFile("network.json", jsonOf(showing()), "application/json"),
  },
};

/** Saves just what is shown, in the form chosen. */
export function ExportMenu(props: ExportMenuProps) {
  const words = WORDS[props.lang];
  return (
    <div class="pop menu" role="dialog" aria-label={words.exportSays}>
      <header>{words.exportSays}</header>
      <ul>
        {Object.entries(FORMS).map(([name, { save, ...says }]) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                void save(props);
                props.close();
              }}
            >
              <b>{name}</b>
              <span class="n">{says[props.lang]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
