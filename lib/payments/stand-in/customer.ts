import "server-only";
import type { z } from "zod";
import type { Books } from "@/lib/payments/stand-in/books";
import { newId } from "@/lib/payments/stand-in/ids";
import type { Customer } from "@/lib/payments/stand-in/kinds";
import { changeMetadata } from "@/lib/payments/stand-in/metadata";
import type { createCustomerParams, updateCustomerParams } from "@/lib/payments/stand-in/param-schemas";

type CreateParams = z.output<typeof createCustomerParams>;
type UpdateParams = z.output<typeof updateCustomerParams>;

/** POST /v1/customers */
export async function createCustomer(books: Books, params: CreateParams): Promise<Customer> {
  const customer: Customer = {
    id: newId("customer"),
    object: "customer",
    address: null,
    balance: 0,
    created: books.now,
    currency: null,
    default_source: null,
    delinquent: false,
    description: params.description ?? null,
    discount: null,
    email: params.email ?? null,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: params.metadata ?? {},
    name: params.name ?? null,
    phone: params.phone ?? null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  };
  books.put(customer);
  books.emit("customer.created", customer);
  return customer;
}

/** POST /v1/customers/{customer} */
export async function updateCustomer(books: Books, id: string, params: UpdateParams): Promise<Customer> {
  const customer = await books.get("customer", id, "customer");
  const pick = (given: string | undefined, standing: string | null | undefined) =>
    given === undefined ? (standing ?? null) : given || null;
  const updated: Customer = {
    ...customer,
    description: pick(params.description, customer.description),
    email: pick(params.email, customer.email),
    metadata: changeMetadata(customer.metadata, params.metadata),
    name: pick(params.name, customer.name),
    phone: pick(params.phone, customer.phone),
  };
  books.put(updated);
  books.emit("customer.updated", updated);
  return updated;
}
