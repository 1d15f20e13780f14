/** What the history keeps when the buyer says that they have the car. */
export const DELIVERY_CONFIRMED = "The buyer confirmed that they have the car.";
