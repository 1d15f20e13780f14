/** RESO Data Dictionary 2.0 StandardStatus: the closed list of eleven, as the database spells them. */
export const listingStatuses = [
  "incomplete",
  "coming_soon",
  "active",
  "active_under_contract",
  "pending",
  "closed",
  "hold",
  "withdrawn",
  "canceled",
  "expired",
  "delete",
] as const;

export type ListingStatus = (typeof listingStatuses)[number];

/** RESO HistoryTransactional.ChangeType. */
export type ChangeType =
  | "Active"
  | "Active Under Contract"
  | "Back On Market"
  | "Canceled"
  | "Closed"
  | "Coming Soon"
  | "Deleted"
  | "Expired"
  | "Hold"
  | "New Listing"
  | "Pending"
  | "Price Change"
  | "Withdrawn";

/** Who makes a move: staff of the listing's dealer, the order process, the market's clock, a steward. */
export type Mover = "dealer" | "order" | "clock" | "steward";

export type ListingMove = {
  from: ListingStatus;
  to: ListingStatus;
  changeType: ChangeType;
  by: readonly Mover[];
  sentence: string;
};

/**
 * Every move a listing may make. The database keeps the same pairs in `listing_move` and refuses every other.
 */
export const listingMoves: readonly ListingMove[] = [
  {
    from: "incomplete",
    to: "coming_soon",
    changeType: "Coming Soon",
    by: ["dealer"],
    sentence:
      "The dealer announces a car that is in transit or in reconditioning: to be seen, not yet to be bought.",
  },
  {
    from: "incomplete",
    to: "active",
    changeType: "New Listing",
    by: ["dealer"],
    sentence: "The car goes on the shelf at its posted price.",
  },
  {
    from: "incomplete",
    to: "delete",
    changeType: "Deleted",
    by: ["dealer", "steward"],
    sentence: "The row was never a car for sale: a double or a test.",
  },
  {
    from: "coming_soon",
    to: "active",
    changeType: "Active",
    by: ["dealer", "clock"],
    sentence: "The announced car is ready and goes on the shelf.",
  },
  {
    from: "coming_soon",
    to: "hold",
    changeType: "Hold",
    by: ["dealer", "steward"],
    sentence: "The announced car is kept back: a recall, a repair, a loan.",
  },
  {
    from: "coming_soon",
    to: "withdrawn",
    changeType: "Withdrawn",
    by: ["dealer"],
    sentence: "The dealer keeps the announced car and stops selling it.",
  },
  {
    from: "coming_soon",
    to: "canceled",
    changeType: "Canceled",
    by: ["dealer"],
    sentence: "The announced car leaves the market: wholesaled, wrecked, or kept as a demonstrator.",
  },
  {
    from: "active",
    to: "active_under_contract",
    changeType: "Active Under Contract",
    by: ["order"],
    sentence: "A buyer reserved the car; it is theirs while the hold runs.",
  },
  {
    from: "active",
    to: "pending",
    changeType: "Pending",
    by: ["order"],
    sentence: "A buyer's order was signed at once; the car waits for funding and delivery.",
  },
  {
    from: "active",
    to: "hold",
    changeType: "Hold",
    by: ["dealer", "steward"],
    sentence: "The car leaves the shelf and is meant to return: a recall, a repair, a loan.",
  },
  {
    from: "active",
    to: "withdrawn",
    changeType: "Withdrawn",
    by: ["dealer", "steward"],
    sentence: "The dealer keeps the car and stops selling it.",
  },
  {
    from: "active",
    to: "canceled",
    changeType: "Canceled",
    by: ["dealer", "steward"],
    sentence: "The car leaves the market: wholesaled, wrecked, or kept as a demonstrator.",
  },
  {
    from: "active",
    to: "expired",
    changeType: "Expired",
    by: ["clock"],
    sentence: "Nobody confirmed in time that the car is still there.",
  },
  {
    from: "active_under_contract",
    to: "active",
    changeType: "Back On Market",
    by: ["order"],
    sentence: "The hold ended without a sale and the car is back on the shelf.",
  },
  {
    from: "active_under_contract",
    to: "pending",
    changeType: "Pending",
    by: ["order"],
    sentence: "The buyer's order is signed; the car waits for funding and delivery.",
  },
  {
    from: "active_under_contract",
    to: "hold",
    changeType: "Hold",
    by: ["order"],
    sentence: "The order was undone because of the car itself, which is kept back until that is mended.",
  },
  {
    from: "pending",
    to: "closed",
    changeType: "Closed",
    by: ["order"],
    sentence: "The car is delivered and title work has begun.",
  },
  {
    from: "pending",
    to: "active",
    changeType: "Back On Market",
    by: ["order"],
    sentence: "The signed sale fell through and the car is back on the shelf.",
  },
  {
    from: "pending",
    to: "canceled",
    changeType: "Canceled",
    by: ["order"],
    sentence: "The signed sale fell through and the car leaves the market.",
  },
  {
    from: "hold",
    to: "active",
    changeType: "Back On Market",
    by: ["dealer"],
    sentence: "What kept the car back is done; it returns to the shelf.",
  },
  {
    from: "hold",
    to: "withdrawn",
    changeType: "Withdrawn",
    by: ["dealer"],
    sentence: "The car that was kept back will not be sold.",
  },
  {
    from: "hold",
    to: "canceled",
    changeType: "Canceled",
    by: ["dealer"],
    sentence: "The car that was kept back leaves the market.",
  },
  {
    from: "withdrawn",
    to: "active",
    changeType: "Back On Market",
    by: ["dealer"],
    sentence: "The dealer sells the car after all.",
  },
  {
    from: "withdrawn",
    to: "canceled",
    changeType: "Canceled",
    by: ["dealer"],
    sentence: "The withdrawn car leaves the market.",
  },
  {
    from: "expired",
    to: "active",
    changeType: "Back On Market",
    by: ["dealer"],
    sentence: "The dealer confirmed that the car is there.",
  },
  {
    from: "expired",
    to: "canceled",
    changeType: "Canceled",
    by: ["dealer", "clock"],
    sentence: "The car was never confirmed again and leaves the market.",
  },
  {
    from: "closed",
    to: "active",
    changeType: "Back On Market",
    by: ["order"],
    sentence: "The sale was unwound and the car came back.",
  },
];

const resoNames: Record<ListingStatus, string> = {
  incomplete: "Incomplete",
  coming_soon: "Coming Soon",
  active: "Active",
  active_under_contract: "Active Under Contract",
  pending: "Pending",
  closed: "Closed",
  hold: "Hold",
  withdrawn: "Withdrawn",
  canceled: "Canceled",
  expired: "Expired",
  delete: "Delete",
};

/** "active_under_contract" to "Active Under Contract", RESO's own name. */
export function resoStatus(status: ListingStatus): string {
  return resoNames[status];
}

/** The move from one status to another, or null when there is none. */
export function findMove(from: ListingStatus, to: ListingStatus): ListingMove | null {
  return listingMoves.find((move) => move.from === from && move.to === to) ?? null;
}

/** What somebody may do with a listing where it stands. */
export function movesFrom(status: ListingStatus, by: Mover): ListingMove[] {
  return listingMoves.filter((move) => move.from === status && move.by.includes(by));
}
