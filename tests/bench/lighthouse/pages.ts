/** The addresses of every page that the site offers to search engines, as its sitemap names them, without those that do not answer 200. */
export async function indexablePages(address: string): Promise<string[]> {
  const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => new URL(location!).pathname)
  const text = async (path: string) => (await fetch(address + path)).text()
  const parts = await Promise.all(locations(await text('/sitemap.xml')).map(text))
  const paths = parts.flatMap(locations)
  const answers = await Promise.all(paths.map(async (path) => (await fetch(address + path)).status))
  return paths.filter((_, place) => answers[place] === 200)
}
