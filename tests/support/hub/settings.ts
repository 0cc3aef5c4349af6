import { variables, type VariableName } from '#cms/env/variables.ts'

/** Settings of a hub for tests: those that are named, and every other one empty, so that neither the shell nor a `.env` file has a say. */
export function testSettings(named: Partial<Record<VariableName, string>>): Record<VariableName, string> {
  const empty = Object.fromEntries(Object.keys(variables).map((name) => [name, ''])) as Record<VariableName, string>
  return { ...empty, ...named }
}
