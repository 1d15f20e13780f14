/** A person of the browser tests' small market. */
export type CastMember = { email: string; name: string };

function demo(name: string, mailbox: string): CastMember {
  return { name, email: `${mailbox}@demo.upfront.example` };
}

/** Whoever acts in the role x route matrix, one for each role. */
export const cast = {
  buyer: demo("Jonah Ellsworth", "buyer"),
  otherBuyer: demo("Delphine Arceneaux", "other-buyer"),
  salesperson: demo("Maren Solheim", "salesperson"),
  otherSalesperson: demo("Otto Reinholt-Adeyemi", "other-salesperson"),
  oldManager: demo("Walter Brandt", "manager-1"),
  newManager: demo("Sunniva Bakke", "manager-2"),
  clerk: demo("Bea Lindholm", "inventory"),
  steward: demo("Gideon Sato", "steward"),
  oldOwner: demo("Pilar Quintero", "owner"),
  newOwner: { name: "Tove Aasen", email: "owner@birch-autos.example" },
  farOwner: { name: "Rosalind Ochoa", email: "owner@cedar-cars.example" },
  /** Works at the far house and sells what the stories buy. */
  seller: { name: "Ife Adeyemi", email: "ife.adeyemi@people.example" },
  /** Has a page and no job: asked the old house for one. */
  jobless: { name: "Rubén Castellanos", email: "ruben.castellanos@people.example" },
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;

/** The three houses: the one the salesperson left, the one she works at now, and one in another state. */
export const houses = {
  old: { slug: "alder-motors", name: "Alder Motors", city: "Columbus", state: "OH", zip: "43214", cars: 26 },
  new: { slug: "birch-autos", name: "Birch Autos", city: "Dayton", state: "OH", zip: "45402", cars: 16 },
  far: { slug: "cedar-cars", name: "Cedar Cars", city: "Austin", state: "TX", zip: "78704", cars: 40 },
} as const;

export type HouseName = keyof typeof houses;

/** Browser widths; every story is walked once in each, with people and cars of its own. */
export const widths = ["1280", "360"] as const;

export type Width = (typeof widths)[number];

/** Who changes jobs in the story of one width, and the two clients in her book. */
export const movers: Record<Width, { mover: CastMember; clients: CastMember[] }> = {
  "1280": {
    mover: { name: "Tamsin Achterberg", email: "tamsin.achterberg@people.example" },
    clients: [
      { name: "Kwabena Nakagawa-Thorne", email: "kwabena@clients.example" },
      { name: "Siobhán Mac Giolla Íosa", email: "siobhan@clients.example" },
    ],
  },
  "360": {
    mover: { name: "Anselm Okonedo", email: "anselm.okonedo@people.example" },
    clients: [
      { name: "Zoë Vandenberghe-Oyelaran", email: "zoe@clients.example" },
      { name: "王小明", email: "xiaoming@clients.example" },
    ],
  },
};

/** People who have an account and nothing else yet. */
export const spares: CastMember[] = Array.from({ length: 40 }, (_, number) => ({
  name: `Casey Number ${number + 1}`,
  email: `spare.${number + 1}@clients.example`,
}));
