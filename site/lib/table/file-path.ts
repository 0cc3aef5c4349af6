/** Where the file of a table stands: `number` counts the tables of the text of the page at `pagePath`, from 1. */
export function tableFilePath(pagePath: string, number: number): string {
  return `${pagePath}table-${number}.csv`
}
