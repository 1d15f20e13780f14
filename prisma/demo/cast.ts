/** The people of the demo story: one for each part a visitor may walk in as. */
export const cast = {
  buyer: { email: "buyer@demo.upfront.example", name: "Jordan Ellery" },
  salesperson: { email: "salesperson@demo.upfront.example", name: "Fern Okonkwo-Reyes" },
  owner: { email: "owner@demo.upfront.example", name: "Noor Haddad" },
  oldManager: { email: "manager-1@demo.upfront.example", name: "Walt Brinker" },
  newManager: { email: "manager-2@demo.upfront.example", name: "Imani Castle" },
  clerk: { email: "inventory@demo.upfront.example", name: "Bea Thornquist" },
  steward: { email: "steward@demo.upfront.example", name: "Gideon Sato" },
} as const;

/** Where the story happens. */
export const places = {
  ownerOf: "olentangy-honda",
  oldHouse: "polaris-auto-mall",
  newHouse: "scioto-motors",
  clerkOf: "olentangy-honda",
} as const;

const givenNames = [
  "Priya", "Tomás", "Kwabena", "Siobhán", "William", "Delphine", "Lena", "Omar", "Grace", "Hannah", "Mateus", "Yuki",
  "Alice", "Andre", "Beatriz", "Caleb", "Chidi", "Clara", "Damien", "Elif", "Esther", "Farid", "Gloria", "Henrik",
  "Ines", "Isaiah", "Jasmine", "Joaquin", "Kateryna", "Keisha", "Lars", "Leila", "Luca", "Malik", "Mei", "Miriam",
  "Nadia", "Nathan", "Nia", "Noah", "Olga", "Patrice", "Quinn", "Rosa", "Ruben", "Sadie", "Sanjay", "Sofia", "Tamara",
  "Theo", "Uma", "Victor", "Wren", "Xiomara", "Yusuf", "Zoe", "Marguerite", "Gus", "Ravi", "Hyun-woo",
];

const familyNames = [
  "Raman", "Herrera-Villaseñor", "Osei", "Lacey", "Nakagawa-Thorne", "Arceneaux", "Brandt", "Haddad", "Whitfield",
  "Moreau", "Silva", "Tanaka", "Bergström", "Coleman", "Duarte", "Eastman", "Okeke", "Fischer", "Laurent", "Yildiz",
  "Goldberg", "Rahimi", "Baptiste", "Johansen", "Correia", "Freeman", "Banerjee", "Medina", "Kovalenko", "Robinson",
  "Nielsen", "Farouk", "Romano", "Carter", "Zhao", "Levin", "Popescu", "Sullivan", "Mensah", "Peterson", "Volkova",
  "Dubois", "Murphy", "Jimenez", "Castro", "Holloway", "Patel", "Marino", "Fletcher", "Andersson", "Iyer", "Salazar",
  "Beaumont", "Guzman", "Demir", "Abbott", "Vandenberghe-Oyelaran", "Larsen", "Chandra", "Park",
];

/** The name of the demo market's nth client; no two of the first 3,000 are alike. */
export function clientName(number: number): string {
  const given = givenNames[number % givenNames.length]!;
  const family = familyNames[(number * 7 + Math.floor(number / givenNames.length)) % familyNames.length]!;
  return `${given} ${family}`;
}
