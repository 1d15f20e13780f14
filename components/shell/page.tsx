import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Footer } from "./footer";
import { TopBar } from "./top-bar";
import { WorkspaceBar } from "./workspace-bar";

type PublicPageProps = ComponentProps<typeof TopBar> & { children: ReactNode };
type WorkspacePageProps = ComponentProps<typeof WorkspaceBar> & { children: ReactNode };

/** The middle of a page, where the skip link leads. Every page has exactly one. */
export function Main({ className, ...rest }: ComponentProps<"main">) {
  return <main id="main" tabIndex={-1} className={classNames("wrap", className)} {...rest} />;
}

/** A page for buyers, whole: bar, <Main> from the caller, foot. */
export function PublicPage({ children, ...bar }: PublicPageProps) {
  return (
    <>
      <TopBar {...bar} />
      {children}
      <Footer />
    </>
  );
}

/** A page of a workspace, whole: the dense setting, its bar, <Main> from the caller. */
export function WorkspacePage({ children, ...bar }: WorkspacePageProps) {
  return (
    <div className="desk">
      <WorkspaceBar {...bar} />
      {children}
    </div>
  );
}
