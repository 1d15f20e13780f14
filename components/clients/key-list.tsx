import { Dialog, DialogCloser, DialogOpener } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Line, Lines } from "@/components/ui/lines";

const keys: [keys: string[], does: string][] = [
  [["J", "K"], "Next person, previous person"],
  [["R"], "Write: to the end of the message"],
  [["Ctrl", "↵"], "Send what you are writing"],
  [["C"], "Log a call"],
  [["S"], "Later"],
  [["E"], "Not needed"],
  [["U"], "Undo not needed or later"],
  [["/"], "Find anybody"],
  [["?"], "This list"],
];

/** The keys under the person in front, and all of them behind "?". */
export function KeyList() {
  return (
    <div className="keys" aria-label="Keys" role="group">
      <span>
        <Kbd>J</Kbd> <Kbd>K</Kbd> next, previous
      </span>
      <span>
        <Kbd>/</Kbd> find anybody
      </span>
      <span>
        <Kbd>U</Kbd> undo
      </span>
      <DialogOpener for="all-keys" variant="bare" size="small" data-key="?">
        <Kbd>?</Kbd> all keys
      </DialogOpener>
      <Dialog
        id="all-keys"
        title="Keys on this page"
        actions={<DialogCloser for="all-keys">Close</DialogCloser>}
      >
        <Lines>
          {keys.map(([names, does]) => (
            <Line key={does} label={does}>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </Line>
          ))}
        </Lines>
      </Dialog>
    </div>
  );
}
