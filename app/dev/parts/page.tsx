import type { Metadata } from "next";
import { Footer } from "@/components/shell/footer";
import { Main } from "@/components/shell/page";
import { TopBar } from "@/components/shell/top-bar";
import { ButtonParts, FieldParts } from "./control-parts";
import { DrawnParts } from "./drawn-parts";
import { FaceParts, StatusParts, TableParts, TypeParts } from "./record-parts";
import { EmptyParts, FloatingParts, NoticeParts } from "./word-parts";

export const metadata: Metadata = { title: "Parts", robots: { index: false } };

const foot = [
  {
    title: "Shop",
    links: [link("/cars", "Cars"), link("/people", "People"), link("/how-it-works#dealers", "Dealers")],
  },
  {
    title: "Check us",
    links: [
      link("/how-it-works#verify", "Verify a price"),
      link("/how-it-works#rules", "Market rules"),
      link("/how-it-works#cases", "Open cases"),
    ],
  },
  {
    title: "Help",
    links: [
      link("/people#help", "Ask a person"),
      link("/#es", "Español", "es"),
      link("/how-it-works#data", "Your data"),
    ],
  },
];

/** Every part in every state, as the look has it. Compared with its picture by the browser tests. */
export default function PartsPage() {
  return (
    <>
      <TopBar person={null} />
      <Main>
        <h1 className="display mb-8">Parts</h1>
        <ButtonParts />
        <FieldParts />
        <StatusParts />
        <NoticeParts />
        <FloatingParts />
        <EmptyParts />
        <FaceParts />
        <TableParts />
        <TypeParts />
        <DrawnParts />
      </Main>
      <Footer groups={foot} />
    </>
  );
}

function link(href: string, label: string, lang?: string) {
  return { href, label, lang };
}
