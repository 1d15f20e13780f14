import type { DatabaseSync } from "node:sqlite";
import { ELEMENTS, type WmiRow } from "@/lib/vehicles/vin-table-format";
import type { Numbers } from "./numbers";
import type { Section } from "./write-tables";

/** Cars, trucks, buses, multipurpose passenger vehicles and incomplete vehicles. */
const KEPT_TYPES = "(2, 3, 5, 7, 10)";
const CC_ELEMENT = 11;

/** What vPIC writes in another hand than the trade does. */
const MAKE_NAMES: Record<string, string> = {
  SAAB: "Saab",
  RIVIAN: "Rivian",
  INEOS: "Ineos",
  "Sprinter (Dodge or Freightliner)": "Dodge",
};

export type PatternRow = { schema: number; keys: string; element: number; value: string; at: string };

export function readModels(db: DatabaseSync, strings: Numbers) {
  const rows = db
    .prepare(
      `select mm.ModelId as id, m.Name as model, k.Name as make
         from Make_Model mm join Model m on m.Id = mm.ModelId join Make k on k.Id = mm.MakeId
        where cast(mm.ModelId as text) in (
          select AttributeId from Pattern where ElementId = 28 and VinSchemaId in (
            select VinSchemaId from Wmi_VinSchema where WmiId in (
              select Id from Wmi where VehicleTypeId in ${KEPT_TYPES})))
        order by mm.ModelId, mm.Id`,
    )
    .all() as { id: number; model: string; make: string }[];
  const numberOf = new Map<string, number>();
  const makes: number[] = [];
  const names: number[] = [];
  for (const row of rows) {
    if (numberOf.has(String(row.id))) continue;
    numberOf.set(String(row.id), names.length);
    makes.push(strings.of(makeName(row.make)));
    names.push(strings.of(row.model.trim()));
  }
  const sections: Section[] = [
    { name: "modelMakes", kind: "u16", values: makes },
    { name: "modelNames", kind: "u16", values: names },
  ];
  return { numberOf, sections };
}

/** Schema id to its number in the file. */
export function readSchemaIds(db: DatabaseSync): Map<number, number> {
  const rows = db
    .prepare(
      `select distinct VinSchemaId as id from Wmi_VinSchema
        where WmiId in (select Id from Wmi where VehicleTypeId in ${KEPT_TYPES}) order by id`,
    )
    .all() as { id: number }[];
  return new Map(rows.map((row, number) => [row.id, number]));
}

export function readWmis(db: DatabaseSync, schemaIds: Map<number, number>): WmiRow[] {
  const wmis = db
    .prepare(
      `select w.Id as id, w.Wmi as code, t.Name as type, coalesce(m.Name, '') as manufacturer,
              c.Name as country
         from Wmi w join VehicleType t on t.Id = w.VehicleTypeId
         left join Manufacturer m on m.Id = w.ManufacturerId left join Country c on c.Id = w.CountryId
        where w.VehicleTypeId in ${KEPT_TYPES} order by w.Wmi, w.Id`,
    )
    .all() as { id: number; code: string; type: string; manufacturer: string; country: string | null }[];
  const makes = db.prepare(
    `select distinct k.Name as make from Wmi_Make wm join Make k on k.Id = wm.MakeId
      where wm.WmiId = ? order by k.Name`,
  );
  const links = db.prepare(
    `select VinSchemaId as schema, YearFrom as first, coalesce(YearTo, 2999) as last from Wmi_VinSchema
      where WmiId = ? order by YearFrom, VinSchemaId, YearTo`,
  );
  return wmis.map(({ id, code, type, manufacturer, country }) => ({
    code,
    type,
    manufacturer,
    country,
    makes: [...new Set((makes.all(id) as { make: string }[]).map((row) => makeName(row.make)))],
    schemas: (links.all(id) as { schema: number; first: number; last: number }[]).flatMap((row) => [
      schemaIds.get(row.schema)!,
      row.first,
      row.last,
    ]),
  }));
}

type Lookups = Map<number, Map<string, string>>;

export function readLookups(db: DatabaseSync): Lookups {
  const lookups: Lookups = new Map();
  const element = db.prepare(`select LookupTable as name from Element where Id = ?`);
  for (const { code, vpicId } of ELEMENTS) {
    const table = (element.get(vpicId) as { name: string | null }).name;
    if (!table || code === "model") continue;
    const rows = db.prepare(`select Id as id, Name as name from "${table}"`).all() as Lookup[];
    lookups.set(vpicId, new Map(rows.map((row) => [String(row.id), row.name])));
  }
  return lookups;
}

type Lookup = { id: number; name: string };

export function readPatterns(db: DatabaseSync): PatternRow[] {
  const ids = [...ELEMENTS.map((element) => element.vpicId), CC_ELEMENT].join(", ");
  const rows = db
    .prepare(
      `select VinSchemaId as schema, Keys as keys, ElementId as element, AttributeId as value,
              coalesce(UpdatedOn, CreatedOn, '') as at
         from Pattern
        where ElementId in (${ids}) and VinSchemaId in (
          select VinSchemaId from Wmi_VinSchema where WmiId in (
            select Id from Wmi where VehicleTypeId in ${KEPT_TYPES}))
        order by VinSchemaId, Keys, ElementId, at, Id`,
    )
    .all() as PatternRow[];
  return litresFromCubicCentimetres(rows);
}

/** Some schemas give the displacement in cubic centimetres alone. */
function litresFromCubicCentimetres(rows: PatternRow[]): PatternRow[] {
  const litres = elementOf("displacementL");
  const place = (row: PatternRow) => `${row.schema} ${row.keys}`;
  const known = new Set(rows.filter((row) => row.element === litres).map(place));
  return rows.flatMap((row) => {
    if (row.element !== CC_ELEMENT) return [row];
    if (known.has(place(row)) || !Number.isFinite(Number(row.value))) return [];
    return [{ ...row, element: litres, value: (Number(row.value) / 1000).toFixed(1) }];
  });
}

function elementOf(code: string): number {
  return ELEMENTS.find((element) => element.code === code)!.vpicId;
}

export function valueNumber(
  row: PatternRow,
  lookups: Lookups,
  strings: Numbers,
  models: Map<string, number>,
): number | null {
  if (row.element === elementOf("model")) return models.get(row.value) ?? null;
  const text = lookupText(row.element, row.value, lookups);
  return text === null ? null : strings.of(text);
}

function lookupText(element: number, value: string, lookups: Lookups): string | null {
  const names = lookups.get(element);
  const text = (names ? names.get(value) : value)?.trim().replace(/\s+/g, " ");
  return text ? text : null;
}

/** Cylinders, fuel and the like of an engine that a schema only names. */
export function readEngines(db: DatabaseSync, lookups: Lookups, strings: Numbers): [string, number[]][] {
  const rows = db
    .prepare(
      `select e.Name as name, p.ElementId as element, p.AttributeId as value
         from EngineModelPattern p join EngineModel e on e.Id = p.EngineModelId
        order by e.Name, p.ElementId, coalesce(p.UpdatedOn, p.CreatedOn), p.Id`,
    )
    .all() as { name: string; element: number; value: string }[];
  const engines = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const code = ELEMENTS.findIndex((element) => element.vpicId === row.element);
    const text = code < 0 ? null : lookupText(row.element, row.value, lookups);
    if (text === null) continue;
    const name = row.name.trim().replace(/\s+/g, " ");
    if (!engines.has(name)) engines.set(name, new Map());
    engines.get(name)!.set(code, strings.of(text));
  }
  return [...engines].map(([name, facts]) => [name, [...facts].flat()]);
}

function makeName(name: string): string {
  const trimmed = name.trim();
  return MAKE_NAMES[trimmed] ?? trimmed;
}
