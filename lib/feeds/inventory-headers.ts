/** The columns of a dealer's inventory file that the MLS reads. */
export type InventoryField =
  | "vin"
  | "stock"
  | "condition"
  | "isNew"
  | "certified"
  | "year"
  | "make"
  | "model"
  | "trim"
  | "drive"
  | "transmission"
  | "mileage"
  | "price"
  | "exteriorColor"
  | "interiorColor"
  | "remarks"
  | "options"
  | "photos";

/** Header names as dealers' systems write them, without case, spaces and punctuation. The first match wins. */
const aliases: Record<InventoryField, readonly string[]> = {
  vin: ["vin", "vinnumber", "vehicleidentificationnumber"],
  stock: ["stock", "stocknumber", "stockno", "stockid"],
  condition: ["usednew", "newused", "condition", "type", "title", "stockstatus"],
  isNew: ["isnew"],
  certified: ["certified", "dealercertified", "iscertified", "certifiedpreowned"],
  year: ["year", "modelyear"],
  make: ["make"],
  model: ["model"],
  trim: ["trim", "series", "seriesdetail"],
  drive: ["drivetype", "drivetrain", "drivetraintype", "drivetraindesc", "drive"],
  transmission: ["transmission", "trans", "transmissiontype"],
  mileage: ["miles", "mileage", "odometer"],
  price: ["sellingprice", "price", "pricecurrent", "internetprice", "saleprice", "askingprice"],
  exteriorColor: ["exteriorcolor", "extcolor", "color", "colour", "exterior", "ext"],
  interiorColor: ["interiorcolor", "intcolor", "interior", "int"],
  remarks: ["description", "vehicledescription", "comment1", "comments", "freetext"],
  options: ["options", "features", "installedoptions", "selectedvehicleequip", "equipment"],
  photos: ["imagelist", "photourllist", "photourls", "photos", "images", "imageurls"],
};

export type HeaderMap = { columns: Partial<Record<InventoryField, number>>; ignored: string[] };

/** Which column of a file holds which field, and the columns that no field reads. */
export function mapHeaders(headers: readonly string[]): HeaderMap {
  const plain = headers.map(plainHeader);
  const columns: HeaderMap["columns"] = {};
  for (const [field, names] of Object.entries(aliases) as [InventoryField, readonly string[]][]) {
    const at = names.map((name) => plain.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[field] = at;
  }
  const read = new Set(Object.values(columns));
  return { columns, ignored: headers.filter((_, index) => !read.has(index)) };
}

function plainHeader(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, "");
}
