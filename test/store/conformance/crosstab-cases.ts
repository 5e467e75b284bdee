import { expect, it } from "vitest";
import type { CrosstabQuery } from "../../../src/store/analyses.js";
import { filled, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { applicationsOf, type DrawnPaper, drawPapers, ministriesOf, statusOn } from "../many-papers.js";

const PAPERS = drawPapers();

/** The groups of each kind that a paper falls into, told from its facts. */
const GROUPS: Partial<Record<CrosstabQuery["rows"], (paper: DrawnPaper) => readonly string[]>> = {
  Member: ({ askers }) => askers,
  Party: ({ parties }) => parties,
  Ministry: ministriesOf,
  Company: ({ mentions }) => mentions,
  YEAR: ({ date }) => (date ? [date.slice(0, 4)] : []),
  STATUS: (paper) => [statusOn(paper, TODAY)],
  LANGUAGE: () => ["nl"],
  Parliament: () => ["parliament:xx"],
};

export function crosstabCases(open: Open): void {
  it.each<[CrosstabQuery["rows"], CrosstabQuery["columns"]]>([
    ["Member", "Ministry"],
    ["Party", "Company"],
    ["YEAR", "Member"],
    ["Company", "STATUS"],
    ["Member", "Member"],
    ["YEAR", "LANGUAGE"],
    ["Parliament", "Party"],
  ])("counts the sets of %s by %s as one does by hand, cut off or not", async (rows, columns) => {
    const store = await filled(await open(), ...applicationsOf(PAPERS));
    const found = await store.crosstab({ rows, columns, firstRows: 3, firstColumns: 2, today: TODAY });
    expect(flat(found)).toEqual(byHand(PAPERS, { rows, columns }));
  });

  it("counts only sets that match", async () => {
    const store = await filled(await open(), ...applicationsOf(PAPERS));
    const found = await store.crosstab({
      rows: "Member",
      columns: "Ministry",
      firstRows: 3,
      firstColumns: 2,
      today: TODAY,
      where: { involves: ["company:optivista"] },
    });
    const matching = PAPERS.filter(({ mentions }) => mentions.includes("company:optivista"));
    expect(flat(found)).toEqual(byHand(matching, { rows: "Member", columns: "Ministry" }));
  });

  it("names rows and columns, and has no cells where nothing matches", async () => {
    const store = await filled(await open(), ...applicationsOf(PAPERS));
    const query = { rows: "Company", columns: "YEAR", firstRows: 1, firstColumns: 1, today: TODAY } as const;
    const { rows, columns } = await store.crosstab(query);
    expect(rows).toEqual([{ key: "company:optivista", label: "Optivista", count: expect.any(Number), entity: "company:optivista" }]);
    expect(columns[0]).toMatchObject({ entity: null });
    expect(await store.crosstab({ ...query, where: { involves: ["company:none"] } })).toEqual({
      total: 0,
      rows: [],
      columns: [],
      cells: [],
    });
  });
}

interface Flat {
  readonly total: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

const flat = ({ total, rows, columns, cells }: Awaited<ReturnType<Awaited<ReturnType<Open>>["crosstab"]>>): Flat => ({
  total,
  rows: rows.map(({ key, count }) => `${key} ${count}`),
  columns: columns.map(({ key, count }) => `${key} ${count}`),
  cells: cells.map(({ row, column, count }) => `${row} ${column} ${count}`),
});

function byHand(papers: readonly DrawnPaper[], { rows, columns }: Pick<CrosstabQuery, "rows" | "columns">): Flat {
  const [rowsOf, columnsOf] = [GROUPS[rows] ?? (() => []), GROUPS[columns] ?? (() => [])];
  const strongest = (groupsOf: (paper: DrawnPaper) => readonly string[], first: number) => {
    const counts = new Map<string, number>();
    for (const paper of papers) for (const key of groupsOf(paper)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, first);
  };
  const [shownRows, shownColumns] = [strongest(rowsOf, 3), strongest(columnsOf, 2)];
  const cells = shownRows.flatMap(([row]) =>
    shownColumns.flatMap(([column]) => {
      const count = papers.filter((paper) => rowsOf(paper).includes(row) && columnsOf(paper).includes(column)).length;
      return count > 0 ? [`${row} ${column} ${count}`] : [];
    }),
  );
  const text = ([key, count]: readonly [string, number]) => `${key} ${count}`;
  return { total: papers.length, rows: shownRows.map(text), columns: shownColumns.map(text), cells };
}
