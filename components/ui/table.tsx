import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned figures. */
  num?: boolean;
  /** The cell that names the row. */
  rowHead?: boolean;
  /**
   * What stands before the cell on a phone, where the head is gone. The head itself when it is plain text.
   */
  label?: string;
  sort?: { href: string; direction?: "ascending" | "descending" };
};

type TableProps<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /**
   * On a phone each row becomes a ruled block: one cell to a line, or in pairs. Without it the table
   * scrolls.
   */
  fold?: "lines" | "pairs";
  isChosen?: (row: Row) => boolean;
};

/** A ruled table that keeps its meaning at 360 px. `label` names it for screen readers. */
export function DataTable<Row>({ label, columns, rows, rowKey, fold, isChosen }: TableProps<Row>) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`${label}, table`}>
      <table className={classNames(fold && "fold", fold === "pairs" && "pairs")} role="table">
        <caption className="vh">{label}</caption>
        <thead role="rowgroup">
          <tr role="row">{columns.map(renderHead)}</tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className={isChosen?.(row) ? "sel" : undefined}>
              {columns.map((column) => renderCell(column, row))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const arrows = { ascending: " ↑", descending: " ↓" };

function renderHead<Row>({ key, head, num, sort }: Column<Row>) {
  return (
    <th
      key={key}
      scope="col"
      role="columnheader"
      className={num ? "num" : undefined}
      aria-sort={sort?.direction}
    >
      {sort ? (
        <Link href={sort.href} scroll={false}>
          {head}
          {sort.direction ? <span aria-hidden="true">{arrows[sort.direction]}</span> : null}
        </Link>
      ) : (
        head
      )}
    </th>
  );
}

function renderCell<Row>({ key, head, cell, num, rowHead, label }: Column<Row>, row: Row) {
  const className = num ? "num" : undefined;
  if (rowHead) {
    return (
      <th key={key} scope="row" role="rowheader" className={className} data-l={label}>
        {cell(row)}
      </th>
    );
  }
  const folded = label ?? (typeof head === "string" ? head : undefined);
  return (
    <td key={key} role="cell" className={className} data-l={folded}>
      {cell(row)}
    </td>
  );
}
