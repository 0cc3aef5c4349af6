import { expect, test } from 'vitest'
import { composeMail } from '#cms/domain/bulletin/compose-mail.ts'
import { fillTemplate } from '#cms/domain/bulletin/fill-template.ts'
import { randomBlocks } from '#tests/support/bodies.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { aClaim, aHelpline, anArticle, aPicture } from '#tests/support/content-records.ts'
import { addressesOf, holdsInOrder, mailElements, webAddressesOf } from '#tests/support/mail-links.ts'
import { randomFrom, type Random } from '#tests/support/random.ts'
import { rounds } from '#tests/support/rounds.ts'

// The ids and addresses that random bodies name.
const ids = ['childline', 'nspcc-2', '3f2b8c1e-5d0a-4c67-9a51-0d2f7f1e9b10', '64b7f0c2e1a3d4f5a6b7c8d9']
const content = contentOf({
  articles: ids.slice(0, 2).map((id) => anArticle({ id })),
  helplines: ids.slice(0, 3).map((id) => aHelpline({ id, phone: '0800 1111', text: '85258', website: 'https://line.example/(x)' })),
  claims: ids.slice(0, 2).map((id) => aClaim({ id, sourceUrl: 'https://source.example/?a=1&b=2' })),
  pictures: ids.slice(0, 2).map((id) => aPicture({ id })),
})

const seed = 51127
const line = (random: Random) => random.pick(['Plain', '<b>&amp;"\'', '](x)', 'Ring 999.', '\u{e000}reason\u{e001}', 'é漢😀'])
const someone = (random: Random, name: string) => ({
  reason: `You asked for “${name}” ${random.pick(['<i>', '&', '"', '.'])}`,
  preferencesUrl: `https://hub.example/mail/p/${name}`,
  unsubscribeUrl: `https://hub.example/mail/u/${name}`,
  webUrl: `https://hub.example/mail/w/${name}`,
})

/** A mail with the values of a recipient taken out again. */
const without = (part: string, values: Record<string, string>, written: (value: string) => string) =>
  Object.values(values).reduce((rest, value) => rest.replaceAll(written(value), '·'), part)
const escaped = (value: string) =>
  value.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!)

test('any body is a sound mail whose parts lead to the same places, and only slots differ between two recipients (seeded chance)', () => {
  const random = randomFrom(seed)
  for (let round = 0; round < rounds(150, 2000); round += 1) {
    const item = () => ({
      id: 'i',
      kind: 'news' as const,
      title: line(random),
      body: randomBlocks(random),
      facts: random.list(0, 2, () => line(random)),
      isPaid: false,
      ...(random.chance(0.5) && {
        href: random.pick(['/about/', 'https://é.example/"q"?a=(b)', 'mailto:a@b.uk?subject=x%20y', 'tel:0800-1111']),
      }),
      ...(random.chance(0.3) && { linkText: line(random) }),
      ...(random.chance(0.3) && { partner: line(random) }),
    })
    const copy = {
      subject: line(random),
      preheader: line(random),
      introduction: randomBlocks(random),
      sections: random.list(0, 2, () => ({ id: 's', title: line(random), items: random.list(1, 2, item) })),
    }
    const template = composeMail(copy, { content })
    const [one, other] = [someone(random, 'one'), someone(random, 'other')]
    const [mail, second] = [fillTemplate(template, one), fillTemplate(template, other)]
    const where = `seed ${seed}, round ${round}`
    const addresses = addressesOf(mail.html)
    expect(() => mailElements(mail.html), where).not.toThrow()
    expect(holdsInOrder(mail.text, addresses), `${where}\n${addresses.join('\n')}\n${mail.text}`).toBe(true)
    const web = addresses.filter((address) => address.startsWith('http'))
    expect(
      webAddressesOf(mail.text).filter((address) => web.includes(address)),
      where,
    ).toEqual(web)
    expect(mail.html + mail.text, where).not.toMatch(/\p{Co}/u)
    expect(without(mail.html, one, escaped) === without(second.html, other, escaped), where).toBe(true)
    expect(
      without(mail.text, one, (value) => value.trim()),
      where,
    ).toBe(without(second.text, other, (value) => value.trim()))
  }
})
