/** Give a text to whoever asked for it, as a file of this name. */
export const saveText = (name: string, text: string, type = "text/csv;charset=utf-8"): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
