import { Parser } from "htmlparser2";

/** The paragraphs of a Word document (`word/document.xml` of a DOCX file), one a line with an empty line between. */
export function readWordText(xml: string): string {
  const paragraphs: string[] = [];
  let text = "";
  let inText = false;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === "w:t") inText = true;
        else if (name === "w:tab") text += "\t";
        else if (name === "w:br" || name === "w:cr") text += "\n";
      },
      ontext(part) {
        if (inText) text += part;
      },
      onclosetag(name) {
        if (name === "w:t") inText = false;
        else if (name === "w:p") {
          if (text.trim() !== "") paragraphs.push(text.trim());
          text = "";
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return paragraphs.join("\n\n");
}
