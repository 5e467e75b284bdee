import type { RequestHandler } from "express";
import type { Meta } from "../../store/reads.js";
import type { Gauge, Metrics } from "../metrics.js";

/** `/metrics`: what Prometheus reads. The store's part is left out while the store cannot be reached. */
export const metricsPage =
  (metrics: Metrics, meta: () => Promise<Meta>): RequestHandler =>
  async (_, response) => {
    const held = await meta().catch(() => undefined);
    response.type("text/plain; version=0.0.4; charset=utf-8").send(metrics.text([...processGauges(), ...storeGauges(held)]));
  };

function processGauges(): readonly Gauge[] {
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const one = (name: string, help: string, value: number): Gauge => ({ name, help, values: [{ value }] });
  return [
    one("process_resident_memory_bytes", "Memory of the process.", rss),
    one("nodejs_heap_used_bytes", "Memory of JavaScript objects.", heapUsed),
    one("nodejs_external_bytes", "Memory of what JavaScript objects stand for.", external),
    one("process_cpu_seconds", "Time of processors spent.", (user + system) / 1_000_000),
    one("process_uptime_seconds", "Time since the process began.", Math.round(process.uptime())),
  ];
}

function storeGauges(held: Meta | undefined): readonly Gauge[] {
  const up: Gauge = { name: "interpel_store_up", help: "Whether the store answers.", values: [{ value: held ? 1 : 0 }] };
  if (!held) return [up];
  const { counts, sources } = held;
  const retrieved = sources.flatMap(({ parliament, mediaType, retrieved: moment }) => {
    const at = Date.parse(moment ?? "");
    return Number.isNaN(at) ? [] : [{ labels: { parliament: parliament ?? "", media_type: mediaType }, value: at / 1_000 }];
  });
  return [
    up,
    { name: "interpel_nodes", help: "Nodes of the graph.", values: counts.map(({ kind, count }) => ({ labels: { kind }, value: count })) },
    {
      name: "interpel_documents",
      help: "Documents read.",
      values: sources.map(({ parliament, mediaType, documents }) => ({
        labels: { parliament: parliament ?? "", media_type: mediaType },
        value: documents,
      })),
    },
    { name: "interpel_retrieved_timestamp_seconds", help: "When the newest document of a source was fetched.", values: retrieved },
  ];
}
