/** Counts of one process, in the text format of Prometheus (prometheus.io, exposition formats, 0.0.4). */

interface Family {
  readonly help: string;
  readonly labels: readonly string[];
  /** Upper bounds in seconds: with them it is a histogram, without a counter. */
  readonly bounds?: readonly number[];
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Labels take values from short lists only: clients must not be able to make new series. */
const FAMILIES = {
  interpel_requests_total: { help: "Requests answered.", labels: ["route", "status"] },
  interpel_request_seconds: { help: "Time until a request was answered.", labels: ["route"], bounds: SECONDS },
  interpel_errors_total: { help: "Errors told to clients.", labels: ["code"] },
  interpel_cost_total: { help: "Objects that answered operations might have brought back.", labels: [] },
  interpel_cache_total: { help: "Operations looked up among kept answers.", labels: ["result"] },
  interpel_store_read_seconds: { help: "Time of reads of the store.", labels: ["read"], bounds: SECONDS },
  interpel_store_read_failures_total: { help: "Reads of the store that failed or were stopped.", labels: ["read"] },
} as const satisfies Readonly<Record<string, Family>>;

type Name = keyof typeof FAMILIES;

interface Series {
  readonly labels: string;
  /** Of a histogram: how many fell under each bound. */
  readonly buckets: number[];
  count: number;
  sum: number;
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

export interface Metrics {
  /** Counts one more, or `by` more; for a histogram `by` is what was measured. `values` in the order of the family's labels. */
  add(name: Name, values: readonly string[], by?: number): void;
  /** Everything counted, and what is measured at this moment. */
  text(gauges: readonly Gauge[]): string;
}

export function createMetrics(): Metrics {
  const all = new Map<Name, Map<string, Series>>((Object.keys(FAMILIES) as Name[]).map((name) => [name, new Map()]));
  return {
    add(name, values, by = 1) {
      const { labels, bounds }: Family = FAMILIES[name];
      const key = values.join("\n");
      const of = all.get(name) as Map<string, Series>;
      const series = of.get(key) ?? {
        labels: labelText(labels.map((label, at) => [label, values[at] ?? ""])),
        buckets: [],
        count: 0,
        sum: 0,
      };
      of.set(key, series);
      series.count++;
      series.sum += by;
      bounds?.forEach((bound, at) => {
        series.buckets[at] = (series.buckets[at] ?? 0) + (by <= bound ? 1 : 0);
      });
    },
    text: (gauges) => [...[...all].map(([name, of]) => familyText(name, [...of.values()])), ...gauges.map(gaugeText)].join(""),
  };
}

function familyText(name: Name, series: readonly Series[]): string {
  const { help, bounds }: Family = FAMILIES[name];
  const lines = series.flatMap(({ labels, buckets, count, sum }) => {
    if (!bounds) return [`${name}${braced(labels)} ${sum}`];
    const upTo = (bound: string) => braced([labels, `le="${bound}"`].filter(Boolean).join(","));
    return [
      ...bounds.map((bound, at) => `${name}_bucket${upTo(String(bound))} ${buckets[at] ?? 0}`),
      `${name}_bucket${upTo("+Inf")} ${count}`,
      `${name}_sum${braced(labels)} ${sum}`,
      `${name}_count${braced(labels)} ${count}`,
    ];
  });
  return [head(name, help, bounds ? "histogram" : "counter"), ...lines, ""].join("\n");
}

const gaugeText = ({ name, help, values }: Gauge): string =>
  [
    head(name, help, "gauge"),
    ...values.map(({ labels = {}, value }) => `${name}${braced(labelText(Object.entries(labels)))} ${value}`),
    "",
  ].join("\n");

const head = (name: string, help: string, type: string): string => `# HELP ${name} ${help}\n# TYPE ${name} ${type}`;
const braced = (labels: string): string => (labels === "" ? "" : `{${labels}}`);
const labelText = (labels: readonly (readonly [string, string])[]): string =>
  labels.map(([name, value]) => `${name}="${value.replace(/\\/gu, "\\\\").replace(/"/gu, '\\"').replace(/\n/gu, "\\n")}"`).join(",");
