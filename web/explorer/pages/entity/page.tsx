import type { PageProps } from "../page-props.js";
import "./entity.css";

export function Page({ id }: PageProps) {
  return (
    <div class="wrap">
      <h1>{id}</h1>
    </div>
  );
}
