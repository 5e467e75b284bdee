interface YearSelectProps {
  readonly name: string;
  readonly value: number;
  readonly span: readonly [from: number, until: number];
  readonly choose: (year: number) => void;
}

/** One year of a span; a year beyond it that the address names can be seen, too. */
export function YearSelect({ name, value, span, choose }: YearSelectProps) {
  const years = Array.from({ length: span[1] - span[0] + 1 }, (_, at) => span[0] + at);
  return (
    <label>
      {name}
      <select value={String(value)} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {(years.includes(value) ? years : [value, ...years]).map((year) => (
          <option key={year} value={String(year)}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}
