/**
 * Cut words into lines no wider than `width`; Japanese may break anywhere but before its punctuation, other words between them. The
 * last line says where more would follow.
 */
export const wrapped = (c: CanvasRenderingContext2D, words: string, width: number, most: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const part of words.match(/[\w'-]+\s*|.[、。，．！？!?」』）)…ーっゃゅょッャュョ]*/gu) ?? []) {
    if (line !== "" && c.measureText(line + part).width > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, -1)}…`];
};
