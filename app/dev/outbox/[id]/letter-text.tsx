const address = /(https?:\/\/[^\s<>"]+)/;

/** A letter's words as they were written, with its addresses as links. */
export function LetterText({ text }: { text: string }) {
  return (
    <div className="wrap-anywhere whitespace-pre-wrap">
      {text.split(address).map((part, at) =>
        at % 2 === 1 ? (
          <a key={at} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
