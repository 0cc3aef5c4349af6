import { expect, test } from 'vitest'
import { accessibilityRecord } from '#site/lib/accessibility-record.ts'
import { sections, skinName, skins } from '#site/style-guide/sections.ts'
import { everyMode } from '#tests/support/e2e/modes.ts'
import { templates } from '#tests/support/templates.ts'

const remedy = 'Run "npm run accessibility" and commit site/accessibility-record.json.'

test('the accessibility statement was made from tests of every template, component, look and way of reading that there is', () => {
  const { templates: tested, components, skins: looks, modes } = accessibilityRecord
  expect(tested, remedy).toEqual(templates.map(({ name }) => name))
  expect(components, remedy).toBe(sections.length)
  expect(looks, remedy).toEqual(skins.map(skinName))
  expect(modes, remedy).toEqual(everyMode.map(({ name }) => name))
})

test('it says when they were made, and with which tools', () => {
  expect(accessibilityRecord.testedOn).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
  expect(accessibilityRecord.tools.map(({ name }) => name)).toEqual(['axe-core', 'Chromium'])
  for (const { version } of accessibilityRecord.tools) expect(version).toMatch(/^\d+(\.\d+)+$/)
  expect(accessibilityRecord.examinations).toBeGreaterThan(accessibilityRecord.templates.length * accessibilityRecord.modes.length)
})
